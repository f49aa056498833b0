import type { Problem } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Parsed } from './document.ts'
import { readYaml } from './located-yaml.ts'
import { conflictProblem, isConflictMarker } from './lockfile-content.ts'
import type { LockedPackage, Lockfile } from './lockfile-content.ts'
import { linesOf } from './source-lines.ts'

/** Beyond this size the YAML as a whole is not proven, only its lines are read; in UTF-16 units. */
const MAX_PROVEN = 2_000_000

const DEPENDENCIES = /^(dependencies|devDependencies|optionalDependencies):$/

/** pnpm-lock.yaml of the formats 5 to 9. pnpm writes it in one fixed layout, so its lines tell the packages. */
export function parsePnpmLock(source: SourceText): Parsed<Lockfile> {
  const packages: LockedPackage[] = []
  const conflicts: Problem[] = []
  let section = ''
  let depth = -1
  for (const { text, number, at, indent } of linesOf(source)) {
    const line = text.trim()
    if (line === '') continue
    if (isConflictMarker(text)) conflicts.push(conflictProblem(source, number))
    if (indent === 0) section = line
    if (DEPENDENCIES.test(line) && (section === 'importers:' || indent === 0)) depth = indent
    else if (indent <= depth) depth = -1
    const key = /^(['"]?)(.+)\1:(\s|$)/.exec(line.length > 1000 ? '' : line)?.[2]
    if (key === undefined) continue
    if (depth >= 0 && indent === depth + 2) packages.push({ name: key, version: '', at })
    else if (section === 'packages:' && indent === 2) packages.push({ ...nameAndVersion(key), at })
  }
  const problems = conflicts.length > 0 ? conflicts : source.text.length > MAX_PROVEN ? [] : readYaml(source).problems
  return { content: { source, ecosystem: 'npm', tool: 'pnpm', packages }, problems }
}

/** `/name/1.0.0_peer`, `/name@1.0.0(peer)` and `name@1.0.0`. */
function nameAndVersion(key: string): { name: string; version: string } {
  const early = /^\/((?:@[^/]+\/)?[^/@]+)\/([^_(]+)/.exec(key)
  if (early) return { name: early[1] as string, version: early[2] as string }
  const bare = key.replace(/^\//, '').replace(/\(.*$/s, '')
  const separator = bare.indexOf('@', 1)
  return separator < 0 ? { name: bare, version: '' } : { name: bare.slice(0, separator), version: bare.slice(separator + 1) }
}
