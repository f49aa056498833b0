import type { Ambiguity, DeploymentSketch, Standing } from './deployment.ts'
import type { DeclaredSystem } from './production.ts'
import { folderOf } from '../tree/folders.ts'
import { groupedBy } from '../tree/grouped-by.ts'

/** What of all that could run is production, and where that cannot be told. */
export interface Standings {
  readonly of: ReadonlyMap<DeploymentSketch, Standing>
  readonly ambiguities: readonly Ambiguity[]
}

/** What stands or falls together: the services of a system, of a platform file, a unit, an image. */
interface Candidate {
  readonly key: string
  /** The folder of the repository it is for. */
  readonly folder: string
  readonly sketches: readonly DeploymentSketch[]
}

/** By the readiness file where it declares something for a folder, by convention elsewhere. */
export function standingsOf(sketches: readonly DeploymentSketch[], declared: readonly DeclaredSystem[]): Standings {
  const of = new Map<DeploymentSketch, Standing>()
  const open: Candidate[] = []
  for (const candidate of candidatesOf(sketches)) {
    const standing = declaredStanding(candidate, declared)
    if (standing === undefined) open.push(candidate)
    else for (const sketch of candidate.sketches) of.set(sketch, standing)
  }
  const ambiguities: Ambiguity[] = []
  for (const [folder, candidates] of groupedBy(open, (candidate) => candidate.folder)) {
    const rivals = rivalsAmong(candidates)
    const runs = candidates.some(({ sketches }) => sketches.some(({ by, image }) => by !== 'image' && image !== undefined))
    for (const candidate of candidates) for (const sketch of candidate.sketches) of.set(sketch, rivals.includes(candidate) || (runs && sketch.by === 'image') ? 'candidate' : 'production')
    if (rivals.length > 0) ambiguities.push({ folder, candidates: rivals.map(({ key, sketches: [first] }) => ({ name: key, path: (first as DeploymentSketch).path, at: (first as DeploymentSketch).at })) })
  }
  return { of, ambiguities }
}

/** Development's systems and images are no candidates. */
function candidatesOf(sketches: readonly DeploymentSketch[]): readonly Candidate[] {
  const open = sketches.filter(({ system, by, image }) => system?.production !== false && !(by === 'image' && image?.production === false))
  return [...groupedBy(open, keyOf)].map(([key, together]) => ({ key, folder: homeOf(together[0] as DeploymentSketch), sketches: together }))
}

function keyOf({ path, system }: DeploymentSketch): string {
  return system ? system.files.join(' + ') : path
}

/** Units lie in a folder of their own and are for the whole repository. */
function homeOf({ by, path, system }: DeploymentSketch): string {
  if (by === 'unit') return ''
  return folderOf(system?.files[0] ?? path)
}

/**
 * Two files that start things rival each other, and so do two images where nothing else does. An image rivals what runs
 * without one; beside a compose file, which may pull what is built of it, it does not.
 */
function rivalsAmong(candidates: readonly Candidate[]): readonly Candidate[] {
  const runners = candidates.filter(({ sketches }) => sketches[0]?.by !== 'image')
  const images = candidates.filter(({ sketches }) => sketches[0]?.by === 'image')
  const files = new Set(runners.map(({ key, sketches }) => (sketches[0]?.by === 'unit' ? 'systemd' : key)))
  if (files.size > 1) return candidates
  if (files.size === 0) return images.length > 1 ? images : []
  const built = runners.some(({ sketches }) => sketches.some(({ by, image, pulled }) => by === 'compose' || image !== undefined || pulled !== undefined))
  return built || images.length === 0 ? [] : candidates
}

function declaredStanding({ folder, sketches: [first] }: Candidate, declared: readonly DeclaredSystem[]): Standing | undefined {
  if (!first) return undefined
  const named = declared.some(({ compose, platform, dockerfile }) => isNamed(first, compose, platform, dockerfile))
  if (named) return 'production'
  const scope = declared.filter(({ root }) => root === '' || folder === root || folder.startsWith(`${root}/`))
  const decides = scope.some(({ compose, platform, dockerfile }) => compose !== undefined || platform !== undefined || (first.by === 'image' && dockerfile !== undefined))
  return decides ? 'other' : undefined
}

function isNamed({ by, path, system }: DeploymentSketch, compose: readonly string[] | undefined, platform: string | undefined, dockerfile: string | undefined): boolean {
  if (system) return compose !== undefined && system.files.join('\n') === compose.join('\n')
  return by === 'image' ? path === dockerfile : path === platform
}
