import { visit } from 'jsonc-parser'
import type { JSONPath } from 'jsonc-parser'
import type { Location, Problem } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Parsed } from './document.ts'
import { jsonProblem, nestsTooDeep, reasonOf } from './located-json.ts'
import { conflictProblem, isConflictMarker } from './lockfile-content.ts'
import type { LockTool, LockedPackage, Lockfile } from './lockfile-content.ts'
import type { Ecosystem } from './manifest-content.ts'

interface Listener {
  property?(name: string, path: JSONPath, at: Location): void
  literal?(value: unknown, path: JSONPath, at: Location): void
}

/** package-lock.json in its versions 1 to 3, npm-shrinkwrap.json. */
export function parseNpmLock(source: SourceText): Parsed<Lockfile> {
  const modern = new Map<string, LockedPackage>()
  const legacy = new Map<string, LockedPackage>()
  return lockfile(source, 'npm', 'npm', () => [...(modern.size > 0 ? modern : legacy).values()], {
    property(name, path, at) {
      if (path.length === 1 && path[0] === 'packages') {
        const marker = name.lastIndexOf('node_modules/')
        if (marker >= 0) modern.set(name, { name: name.slice(marker + 'node_modules/'.length), version: '', at })
      } else if (path.at(-1) === 'dependencies' && path[0] === 'dependencies' && path.length % 2 === 1) {
        legacy.set(JSON.stringify([...path, name]), { name, version: '', at })
      }
    },
    literal(value, path) {
      if (path.at(-1) !== 'version' || typeof value !== 'string') return
      const [table, key] = path.length === 3 && path[0] === 'packages' ? [modern, String(path[1])] : [legacy, JSON.stringify(path.slice(0, -1))]
      const found = table.get(key)
      if (found) table.set(key, { ...found, version: value })
    },
  })
}

/** bun.lock: https://bun.sh/docs/install/lockfile */
export function parseBunLock(source: SourceText): Parsed<Lockfile> {
  const packages: LockedPackage[] = []
  return lockfile(source, 'npm', 'bun', () => packages, {
    literal(value, path, at) {
      if (path.length !== 3 || path[0] !== 'packages' || path[2] !== 0 || typeof value !== 'string') return
      const separator = value.indexOf('@', 1)
      packages.push({ name: separator < 0 ? value : value.slice(0, separator), version: separator < 0 ? '' : value.slice(separator + 1), at })
    },
  }, true)
}

export function parseComposerLock(source: SourceText): Parsed<Lockfile> {
  const packages: LockedPackage[] = []
  return lockfile(source, 'composer', 'composer', () => packages, {
    // What a package replaces or provides is there, too: laravel/framework is illuminate/support as well.
    property(name, path, at) {
      if (path.length === 3 && /^packages(-dev)?$/.test(String(path[0])) && (path[2] === 'replace' || path[2] === 'provide')) packages.push({ name, version: '*', at })
    },
    literal(value, path, at) {
      if (path.length !== 3 || (path[0] !== 'packages' && path[0] !== 'packages-dev') || typeof value !== 'string') return
      const last = packages.at(-1)
      if (path[2] === 'name') packages.push({ name: value, version: '', at })
      else if (path[2] === 'version' && last?.version === '') packages[packages.length - 1] = { ...last, version: value }
    },
  })
}

export function parsePipenvLock(source: SourceText): Parsed<Lockfile> {
  const packages: LockedPackage[] = []
  return lockfile(source, 'pypi', 'pipenv', () => packages, {
    property(name, path, at) {
      if (path.length === 1 && (path[0] === 'default' || path[0] === 'develop')) packages.push({ name, version: '', at })
    },
    literal(value, path) {
      const last = packages.at(-1)
      if (last && path.length === 3 && path[2] === 'version' && path[1] === last.name && typeof value === 'string') {
        packages[packages.length - 1] = { ...last, version: value.replace(/^==/, '') }
      }
    },
  })
}

/** Reads the text once, without building a tree of it: lock files reach many megabytes. */
function lockfile(source: SourceText, ecosystem: Ecosystem, tool: LockTool, packages: () => readonly LockedPackage[], listener: Listener, lenient = false): Parsed<Lockfile> {
  const { text } = source
  if (nestsTooDeep(text)) return { content: undefined, problems: [jsonProblem(source, 0, 'it nests too deep')] }
  let problem: Problem | undefined
  let top: string | undefined
  visit(
    text,
    {
      onObjectBegin: () => {
        top ??= 'object'
      },
      onArrayBegin: () => {
        top ??= 'array'
      },
      onObjectProperty: (name, offset, length, _line, _character, supplied) => {
        listener.property?.(name, supplied(), source.locate(offset, offset + length))
      },
      onLiteralValue: (value, offset, length, _line, _character, supplied) => {
        top ??= 'literal'
        listener.literal?.(value, supplied(), source.locate(offset, offset + length))
      },
      onError: (error, offset) => {
        problem ??= conflictAt(source, offset) ?? jsonProblem(source, offset, reasonOf({ error }))
      },
    },
    { disallowComments: !lenient, allowTrailingComma: lenient },
  )
  if (!problem && top !== 'object') problem = jsonProblem(source, 0, 'an object is expected')
  return { content: { source, ecosystem, tool, packages: packages() }, problems: problem ? [problem] : [] }
}

function conflictAt(source: SourceText, offset: number): Problem | undefined {
  const { text } = source
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1
  return isConflictMarker(text.slice(start, start + 8)) ? conflictProblem(source, source.locate(start).line) : undefined
}
