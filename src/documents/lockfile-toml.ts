import type { Location, Problem } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Parsed } from './document.ts'
import { conflictProblem, isConflictMarker } from './lockfile-content.ts'
import type { LockTool, LockedPackage, Lockfile } from './lockfile-content.ts'
import type { Ecosystem } from './manifest-content.ts'
import { linesOf } from './source-lines.ts'

/**
 * uv.lock, poetry.lock, pdm.lock and Cargo.lock. Programs write them, one key a line, so they are read a line at a
 * time: a whole TOML reading of several megabytes would take seconds.
 */
export function parseTomlLock(source: SourceText, ecosystem: Ecosystem, tool: LockTool): Parsed<Lockfile> {
  const packages: LockedPackage[] = []
  const problems: Problem[] = []
  let current: { name: string; version: string; at: Location } | undefined
  let inPackage = false
  let closing: string | undefined
  for (const { text, number, at } of linesOf(source)) {
    const line = text.trim()
    if (isConflictMarker(text)) {
      problems.push(conflictProblem(source, number))
      closing = undefined
    } else if (closing !== undefined) {
      if (line.endsWith(closing)) closing = undefined
    } else if (line === '' || line.startsWith('#')) continue
    else if (line.startsWith('[')) {
      inPackage = line === '[[package]]'
      if (inPackage) {
        current = { name: '', version: '', at }
        packages.push(current)
      }
      if (!line.endsWith(']')) problems.push(syntax(source, number, 'the table header is not closed'))
    } else {
      const pair = keyAndValue(line)
      if (!pair) {
        problems.push(syntax(source, number, 'neither a table nor a key with a value'))
        continue
      }
      closing = closingOf(pair.value)
      if (/^"([^"\\]|\\.)*$/.test(pair.value)) problems.push(syntax(source, number, 'the string is not closed'))
      if (inPackage && current && (pair.key === 'name' || pair.key === 'version')) {
        current[pair.key] = pair.value.replace(/^"|"$/g, '')
        if (pair.key === 'name') current.at = at
      }
    }
  }
  return { content: { source, ecosystem, tool, packages: packages.filter(({ name }) => name !== '') }, problems: problems.slice(0, 20) }
}

function keyAndValue(line: string): { key: string; value: string } | undefined {
  const equals = line.indexOf('=')
  const key = line.slice(0, Math.max(0, equals)).trim()
  const value = line.slice(equals + 1).trim()
  return key !== '' && value !== '' && /^("[^"]*"|'[^']*'|[\w.-]+)$/.test(key) ? { key, value } : undefined
}

/** What ends a value that goes on behind its line. */
function closingOf(value: string): string | undefined {
  if (value.startsWith('"""') && !value.slice(3).endsWith('"""')) return '"""'
  return value.startsWith('[') && !value.endsWith(']') ? ']' : undefined
}

function syntax(source: SourceText, line: number, reason: string): Problem {
  return { kind: 'syntax', path: source.path, line, message: `not valid TOML: ${reason}` }
}
