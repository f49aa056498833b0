import { baseNameOf } from '../tree/folders.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Parsed } from './document.ts'
import type { Lockfile } from './lockfile-content.ts'
import { parseBunLock, parseComposerLock, parseNpmLock, parsePipenvLock } from './lockfile-json.ts'
import { parseBundlerLock, parseGoSum, parseGradleLock } from './lockfile-lines.ts'
import { parsePnpmLock } from './lockfile-pnpm.ts'
import { parseTomlLock } from './lockfile-toml.ts'
import { parseYarnLock } from './lockfile-yarn.ts'

export type { LockTool, LockedPackage, Lockfile } from './lockfile-content.ts'

const PARSERS: Readonly<Record<string, (source: SourceText) => Parsed<Lockfile>>> = {
  'package-lock.json': parseNpmLock,
  'npm-shrinkwrap.json': parseNpmLock,
  'pnpm-lock.yaml': parsePnpmLock,
  'yarn.lock': parseYarnLock,
  'bun.lock': parseBunLock,
  'uv.lock': (source) => parseTomlLock(source, 'pypi', 'uv'),
  'poetry.lock': (source) => parseTomlLock(source, 'pypi', 'poetry'),
  'pdm.lock': (source) => parseTomlLock(source, 'pypi', 'pdm'),
  'Cargo.lock': (source) => parseTomlLock(source, 'cargo', 'cargo'),
  'Pipfile.lock': parsePipenvLock,
  'composer.lock': parseComposerLock,
  'go.sum': parseGoSum,
  'Gemfile.lock': parseBundlerLock,
  'gradle.lockfile': parseGradleLock,
}

/** Reads a lock file by its file name. */
export function parseLockfile(source: SourceText): Parsed<Lockfile> {
  const name = baseNameOf(source.path)
  const parse = Object.hasOwn(PARSERS, name) ? PARSERS[name] : undefined
  return parse ? parse(source) : { content: undefined, problems: [] }
}
