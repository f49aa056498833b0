import type { LockTool, Lockfile } from '../../documents/lockfile.ts'
import type { Manifest } from '../../documents/manifest.ts'
import type { Project } from '../../production/project.ts'
import { fileStart } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { manifestStart, packagesOf, shipsProgram } from './packages.ts'
import type { Package } from './packages.ts'

/** Holds each package to exactly one lock file, of the package manager it names, that knows all it asks for. */
export const lockfilesCoherent: Check = {
  name: 'dependencies/lockfiles-coherent',
  question: 'Does each package have one lock file, of its own package manager and in step with it?',
  reads: ['manifest', 'lockfile'],
  *look(project): Iterable<Outcome> {
    const packages = packagesOf(project)
    const own = new Set(packages.flatMap(({ manifest }) => (manifest.name ? [normalised(manifest.name.value, manifest)] : [])))
    for (const each of packages) {
      if (each.locks.length > 0) yield* coherence(each, own)
      else if (needsLock(each, project)) {
        yield { state: 'fail', variant: 'missing', at: manifestStart(each.manifest), facts: { manifest: each.path } }
      }
    }
  },
}

function* coherence({ manifest, locks, folder }: Package, own: ReadonlySet<string>): Generator<Outcome> {
  const tools = new Set(locks.map(({ tool }) => tool))
  const wanted = wantedTool(manifest)
  const [first] = locks as readonly [Lockfile, ...Lockfile[]]
  if (tools.size > 1) {
    const keep = locks.find(({ tool }) => tool === wanted) ?? first
    for (const lock of locks.filter(({ tool }) => tool !== keep.tool)) {
      yield { state: 'fail', variant: 'rival', at: fileStart(lock.source.path), facts: { rival: lock.source.path, kept: keep.source.path } }
    }
  } else if (manifest.packageManager && wanted && wanted !== first.tool) {
    yield { state: 'fail', variant: 'other-manager', at: manifest.packageManager.at, facts: { manager: manifest.packageManager.value, lock: first.source.path.slice(folder.length) } }
  } else yield* step(manifest, first, own)
}

/** The package manager a manifest itself names. */
function wantedTool({ packageManager, ecosystem, tools }: Manifest): LockTool | undefined {
  if (ecosystem === 'npm') return (['npm', 'pnpm', 'yarn', 'bun'] as const).find((tool) => packageManager?.value.startsWith(`${tool}@`))
  return ecosystem === 'pypi' ? (['uv', 'poetry', 'pdm'] as const).find((tool) => tools.some(({ value }) => value === tool)) : undefined
}

/** A package that is asked for and nowhere in the lock file: an install that keeps to the lock file fails. */
function* step(manifest: Manifest, lock: Lockfile, own: ReadonlySet<string>): Generator<Outcome> {
  if (!readsLock(manifest, lock)) return
  const locked = new Set(lock.packages.map(({ name }) => normalised(name, manifest)))
  const missing = manifest.dependencies.filter(({ name, requirement, group, source }) => {
    const settled = source === 'registry' && !/^(npm|jsr):/.test(requirement) && !name.endsWith('-implementation') && (group === 'runtime' || group === 'development')
    return settled && !locked.has(normalised(name, manifest)) && !own.has(normalised(name, manifest))
  })
  for (const { name, at } of missing) yield { state: 'fail', variant: 'out-of-step', at, facts: { name, lock: lock.source.path } }
  if (missing.length === 0) yield { state: 'pass', at: fileStart(lock.source.path) }
}

/** A lock file of the same ecosystem need not be this manifest's: uv.lock says nothing of a requirements.txt beside it. */
function readsLock({ source, ecosystem }: Manifest, { tool, packages }: Lockfile): boolean {
  if (ecosystem === 'pypi') return packages.length > 0 && source.path.endsWith(tool === 'pipenv' ? 'Pipfile' : 'pyproject.toml')
  return packages.length > 0 && ecosystem !== 'rubygems'
}

/** Libraries leave the choice of versions to those who use them; workspaces have one lock file at their root. */
function needsLock({ manifest, folder, path, outerLocks }: Package, project: Project): boolean {
  const { tree } = project
  const { dependencies, ecosystem, library, tools, workspaces } = manifest
  if (outerLocks.length > 0 || library === true) return false
  const asks = dependencies.some(({ source, group }) => source === 'registry' && group !== 'peer' && group !== 'build')
  if (!asks && workspaces.length === 0) return false
  if (ecosystem === 'npm') return !isNpmLibrary(manifest, project) && !tree.has(`${folder}bun.lockb`) && !tree.has(`${folder}deno.lock`)
  if (ecosystem === 'cargo') return library === false || tree.has(`${folder}src/main.rs`)
  if (ecosystem === 'pypi') return path.endsWith('Pipfile') || (path.endsWith('pyproject.toml') && tools.some(({ value }) => value === 'poetry') && tree.has(`${folder}Dockerfile`))
  return ecosystem === 'go' || ecosystem === 'rubygems' || (ecosystem === 'composer' && library === false)
}

/** `npm init` writes `main` and `keywords` for programs, too; those are started, or shipped in an image. */
function isNpmLibrary({ library, tools, scripts }: Manifest, project: Project): boolean {
  if (library !== undefined || scripts.some(({ name }) => /^(start(:\w+)?|serve)$/.test(name)) || shipsProgram(project)) return false
  return tools.some(({ value }) => ['main', 'module', 'types', 'typings', 'bin', 'browser', 'keywords', 'repository'].includes(value))
}

/** PyPI takes case and `-_.` for the same. */
function normalised(name: string, { ecosystem }: Manifest): string {
  return ecosystem === 'pypi' ? name.toLowerCase().replace(/[-_.]+/g, '-') : ecosystem === 'composer' ? name.toLowerCase() : name
}
