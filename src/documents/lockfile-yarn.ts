import type { Location, Problem } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Parsed } from './document.ts'
import { conflictProblem, isConflictMarker } from './lockfile-content.ts'
import type { Lockfile } from './lockfile-content.ts'
import { linesOf } from './source-lines.ts'

/** yarn.lock, of Yarn 1 and of later ones: both name the ranges at the margin and the version below. */
export function parseYarnLock(source: SourceText): Parsed<Lockfile> {
  const packages: { name: string; version: string; at: Location }[] = []
  const problems: Problem[] = []
  let entry = false
  for (const { text, number, at, indent } of linesOf(source)) {
    const line = text.trim()
    if (isConflictMarker(text)) problems.push(conflictProblem(source, number))
    else if (line === '' || line.startsWith('#')) continue
    else if (indent === 0) {
      entry = line !== '__metadata:'
      if (!line.endsWith(':')) problems.push({ kind: 'syntax', path: source.path, line: number, message: 'not valid: an entry of yarn.lock ends in a colon' })
      else if (entry) packages.push({ name: packageName(line), version: '', at })
    } else if (entry && indent === 2) {
      const last = packages.at(-1)
      if (last && /^version[: ]/.test(line)) last.version = line.replace(/^version:? */, '').replace(/^"|"$/g, '')
    }
  }
  return { content: { source, ecosystem: 'npm', tool: 'yarn', packages }, problems: problems.slice(0, 20) }
}

/** `"@scope/name@^1.0.0", "@scope/name@^1.1.0":` is `@scope/name`. */
function packageName(line: string): string {
  const first = line.replace(/^"/, '')
  const separator = first.indexOf('@', 1)
  return separator < 0 ? first.replace(/"?:$/, '') : first.slice(0, separator)
}
