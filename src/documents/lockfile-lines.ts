import type { Problem } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Parsed } from './document.ts'
import { conflictProblem, isConflictMarker } from './lockfile-content.ts'
import type { LockedPackage, Lockfile } from './lockfile-content.ts'
import { linesOf } from './source-lines.ts'

/** go.sum: module, version and hash on each line. */
export function parseGoSum(source: SourceText): Parsed<Lockfile> {
  const packages: LockedPackage[] = []
  const problems: Problem[] = []
  for (const { text, number, at } of linesOf(source)) {
    const words = text.trim().split(/\s+/)
    if (words[0] === '') continue
    if (isConflictMarker(text)) problems.push(conflictProblem(source, number))
    else if (words.length !== 3) problems.push({ kind: 'syntax', path: source.path, line: number, message: 'not valid: a line of go.sum has a module, a version and a hash' })
    else packages.push({ name: words[0] as string, version: (words[1] as string).replace(/\/go\.mod$/, ''), at })
  }
  return { content: { source, ecosystem: 'go', tool: 'go', packages }, problems: problems.slice(0, 20) }
}

/** Gemfile.lock: gems that are settled stand four blanks deep below `specs:`. */
export function parseBundlerLock(source: SourceText): Parsed<Lockfile> {
  const packages: LockedPackage[] = []
  const problems: Problem[] = []
  for (const { text, number, at, indent } of linesOf(source)) {
    if (isConflictMarker(text)) problems.push(conflictProblem(source, number))
    const gem = indent === 4 ? /^([\w.-]+) \(([^)]*)\)$/.exec(text.trim()) : null
    if (gem) packages.push({ name: gem[1] as string, version: gem[2] as string, at })
  }
  return { content: { source, ecosystem: 'rubygems', tool: 'bundler', packages }, problems }
}

/** gradle.lockfile: `group:name:version=configurations`. */
export function parseGradleLock(source: SourceText): Parsed<Lockfile> {
  const packages: LockedPackage[] = []
  const problems: Problem[] = []
  for (const { text, number, at } of linesOf(source)) {
    const line = text.trim()
    if (line === '' || line.startsWith('#') || line.startsWith('empty=')) continue
    const [group, name, version] = line.split('=')[0]?.split(':') ?? []
    if (isConflictMarker(text)) problems.push(conflictProblem(source, number))
    else if (group && name && version) packages.push({ name: `${group}:${name}`, version, at })
    else problems.push({ kind: 'syntax', path: source.path, line: number, message: 'not valid: a line of gradle.lockfile is group:name:version=configurations' })
  }
  return { content: { source, ecosystem: 'gradle', tool: 'gradle', packages }, problems: problems.slice(0, 20) }
}
