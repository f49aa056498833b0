import type { Deployment } from '../../production/deployment.ts'
import { isExampleName } from '../../documents/env-file.ts'
import { runsOnCluster } from '../../production/cluster.ts'
import { over, variablesOfAssignments } from '../../production/environment.ts'
import type { SourcedVariable, VariableSource } from '../../production/environment.ts'
import type { DeclaredSystem } from '../../production/production.ts'
import type { Project } from '../../production/project.ts'
import { folderOf } from '../../tree/folders.ts'
import type { Location } from '../../tree/location.ts'
import { oncePer } from '../../tree/once-per.ts'
import { runningDeployments } from '../compose/running-part.ts'
import { mayNotRun } from '../container/server-workers.ts'

/** What a system's files say of the environment it has in production, taken together. */
export interface SystemEnvironment {
  /** Undefined where the team names no systems: then the repository is the one. */
  readonly name: string | undefined
  /** What runs of it in production; empty where no file tells. */
  readonly deployments: readonly Deployment[]
  /** Whether a file that sets some of it could not be read: then nothing is known to be missing. */
  readonly incomplete: boolean
  /** Each value a key has where it takes effect, the weightiest first; empty where nothing sets it. */
  effective(key: string): readonly SourcedVariable[]
  /** Where a file tells of a key: sets it, or has it in a line that is commented out. */
  told(key: string): Location | undefined
  /** Every key that takes effect somewhere. */
  readonly keys: ReadonlySet<string>
  /** Where a key that is missing is to be added; undefined where no file tells of an environment. */
  placeForMissing(wanted: ReadonlySet<string>): Location | undefined
  /** Where a key that is to be explained is to be added. */
  readonly placeForTold: Location | undefined
}

/** The environments of the systems a team names, or of the whole repository. */
export const systemEnvironments = oncePer((project: Project): readonly SystemEnvironment[] => {
  const running = runningDeployments(project).filter((deployment) => deployment.standing !== 'other' && !mayNotRun(deployment))
  const { declared } = project.production
  if (declared.length === 0) return [environmentOf(undefined, running, project)]
  return declared.map((system) => environmentOf(system, running.filter((deployment) => systemOf(deployment, declared) === system), project))
})

/** The system whose folder holds a deployment's code, the deepest; else the one that names its file. */
function systemOf(deployment: Deployment, declared: readonly DeclaredSystem[]): DeclaredSystem | undefined {
  const folder = deployment.folder ?? folderOf(deployment.path)
  const around = declared.filter(({ root }) => root === '' || folder === root || folder.startsWith(`${root}/`))
  const [deepest] = around.toSorted((a, b) => b.root.length - a.root.length)
  const naming = declared.find((system) => names(system, deployment))
  return deepest && (deepest.root !== '' || !naming) ? deepest : naming
}

function names({ compose = [], platform, dockerfile }: DeclaredSystem, { path, system }: Deployment): boolean {
  return path === platform || path === dockerfile || (system?.files ?? []).some((file) => compose.includes(file))
}

function environmentOf(system: DeclaredSystem | undefined, deployments: readonly Deployment[], project: Project): SystemEnvironment {
  const examples = examplesOf(system?.root ?? '', deployments, project)
  const production = read(examples.production, 'production-example', project)
  // Beside an example of production, or below it, one that names no environment is for development.
  const homes = production.files.map(({ path }) => folderOf(path))
  const base = read(examples.base, 'example', project)
  const fallbacks = read(examples.base.filter((path) => !homes.some((home) => isWithin(folderOf(path), home))), 'example', project)
  const own = ownVariables(deployments)
  const effective = (key: string): readonly SourcedVariable[] => {
    const set = production.set.get(key)
    const running = own.get(key) ?? []
    if (set) return [set, ...running.filter((variable) => isStronger(variable) && placeOf(variable) !== placeOf(set))]
    const fallback = running.length > 0 ? undefined : fallbacks.set.get(key)
    return fallback ? [fallback] : running
  }
  const contract = new Set(project.declared.env.map(({ key }) => key))
  return {
    name: system?.name,
    deployments,
    incomplete: production.incomplete || fallbacks.incomplete || deployments.some(({ system: group }) => group && group.problems.length > 0) || isGivenElsewhere(system?.root ?? '', deployments, project),
    effective,
    told: (key) => (production.set.get(key) ?? own.get(key)?.[0] ?? base.set.get(key) ?? production.documented.get(key) ?? base.documented.get(key))?.at,
    keys: new Set([...production.set.keys(), ...own.keys(), ...fallbacks.set.keys()]),
    // Every missing key asks for the place of the same wanted ones.
    placeForMissing: oncePer((wanted: ReadonlySet<string>) => placeForMissing(wanted, deployments, production, fallbacks)),
    placeForTold: endOf(production, contract, 1) ?? endOf(base, contract, 0) ?? endOf(production, contract, 0),
  }
}

/** A cluster gives an image its environment by objects that are not looked into. */
function isGivenElsewhere(root: string, deployments: readonly Deployment[], { tree }: Project): boolean {
  return deployments.every(({ by }) => by === 'image') && runsOnCluster(root, tree)
}

/** By key, what each deployment starts with; what several share by an anchor or an image once. */
function ownVariables(deployments: readonly Deployment[]): ReadonlyMap<string, readonly SourcedVariable[]> {
  const own = new Map<string, Map<string, SourcedVariable>>()
  for (const { environment } of deployments) {
    for (const variable of environment) {
      const places = own.get(variable.key) ?? new Map<string, SourcedVariable>()
      if (places.size === 0) own.set(variable.key, places)
      if (!places.has(placeOf(variable))) places.set(placeOf(variable), variable)
    }
  }
  return new Map([...own].map(([key, places]) => [key, [...places.values()]]))
}

function placeOf({ at: { path, line } }: SourcedVariable): string {
  return `${path}:${line}`
}

/** Where the other wanted keys are: an example of production, else what Compose assembles, else any env file, else what runs. */
function placeForMissing(wanted: ReadonlySet<string>, deployments: readonly Deployment[], production: EnvFiles, fallbacks: EnvFiles): Location | undefined {
  const among = endOf(production, wanted, 1) ?? assembling(deployments, wanted, 2)
  if (among) return among
  const example = endOf(production, wanted, 0)
  return (fallbacks.files.length === 0 ? example : undefined) ?? assembling(deployments, wanted, 1) ?? endOf(fallbacks, wanted, 0) ?? example ?? deployments[0]?.at
}

/** Set in the environment itself, it wins over what the host is given by an env file. */
function isStronger({ kind, source }: SourcedVariable): boolean {
  return (kind === 'literal' && (source === 'compose' || source === 'platform' || source === 'unit')) || (kind === 'unset' && source === 'compose')
}

/** Env files beside the system's code; without any there, those anywhere below its folder. */
function examplesOf(root: string, deployments: readonly Deployment[], { documents, production }: Project): { readonly production: readonly string[]; readonly base: readonly string[] } {
  const gathered = (folders: Iterable<string>): { production: string[]; base: string[] } => {
    const each = [...new Set(folders)].map((folder) => production.envExamplesOf(folder))
    return { production: [...new Set(each.flatMap((examples) => examples.production))], base: [...new Set(each.flatMap((examples) => examples.base))] }
  }
  const near = gathered([root, ...deployments.flatMap(({ folder }) => (folder === undefined ? [] : [folder]))])
  if (near.production.length + near.base.length > 0) return near
  const below = documents.paths('env').map(folderOf).filter((folder) => root === '' || folder.startsWith(`${root}/`))
  return gathered(below)
}

function isWithin(folder: string, home: string): boolean {
  return home === '' || folder === home || folder.startsWith(`${home}/`)
}

/** The last line of the file that tells of most of the wanted keys, of at least so many; of several the first. */
function endOf({ files }: EnvFiles, wanted: ReadonlySet<string>, least: number): Location | undefined {
  const weighed = files.map((file) => ({ file, weight: file.keys.filter((key) => wanted.has(key)).length }))
  const [best] = weighed.toSorted((a, b) => b.weight - a.weight)
  return best && best.weight >= least ? best.file.end : undefined
}

interface EnvFiles {
  /** Examples before files that a program reads as they are. */
  readonly files: readonly { readonly path: string; readonly keys: readonly string[]; readonly end: Location }[]
  readonly set: ReadonlyMap<string, SourcedVariable>
  readonly documented: ReadonlyMap<string, SourcedVariable>
  readonly incomplete: boolean
}

/** Of several files the first that sets a key holds. */
function read(paths: readonly string[], source: VariableSource, { documents, tree }: Project): EnvFiles {
  const known = new Map(documents.of('env').map(({ path, content }) => [path, content]))
  const contents = paths.flatMap((path) => known.get(path) ?? [])
  const byKey = (part: 'assignments' | 'documented'): ReadonlyMap<string, SourcedVariable> =>
    new Map(over(...contents.map((content) => variablesOfAssignments(content[part], source))).map((variable) => [variable.key, variable]))
  return {
    files: contents.toSorted((a, b) => Number(isExampleName(b.source.path)) - Number(isExampleName(a.source.path))).map(({ source: { path, text, locate }, assignments, documented }) => ({
      path,
      keys: [...assignments, ...documented].map(({ key }) => key),
      end: locate(Math.max(0, text.trimEnd().length - 1)),
    })),
    set: byKey('assignments'),
    documented: byKey('documented'),
    incomplete: paths.some((path) => tree.has(path) && known.get(path) === undefined),
  }
}

/** Where Compose assembles the environment of the service that has most of the wanted keys already, which weigh two each, or builds its image. */
function assembling(deployments: readonly Deployment[], wanted: ReadonlySet<string>, least: number): Location | undefined {
  let best: { readonly deployment: Deployment; readonly weight: number } | undefined
  for (const deployment of deployments) {
    const set = deployment.service?.environment ?? []
    const weight = set.length === 0 ? 0 : set.filter(({ key }) => wanted.has(key)).length * 2 + (deployment.image ? 1 : 0)
    if (weight > (best?.weight ?? 0)) best = { deployment, weight }
  }
  return best && best.weight >= least ? placeInService(best.deployment) : undefined
}

/** The last line that sets something in the file that is merged last. */
function placeInService({ service, system }: Deployment): Location | undefined {
  const last = system?.files.findLast((file) => service?.environment.some(({ at }) => at.path === file))
  const lines = service?.environment.filter(({ at }) => at.path === last).map(({ at }) => at) ?? []
  return lines.toSorted((a, b) => b.line - a.line)[0] ?? service?.at
}
