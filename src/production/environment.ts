import { known, unknown } from '../documents/document.ts'
import type { Documents } from '../documents/documents.ts'
import type { EnvAssignment } from '../documents/env-file.ts'
import { isExampleName } from '../documents/env-file.ts'
import type { PlatformVariable } from '../documents/platform-content.ts'
import type { Deployment } from './deployment.ts'
import type { Image } from './image.ts'
import type { Service, Variable } from './service.ts'
import { oncePer } from '../tree/once-per.ts'
import { baseNameOf, folderOf } from '../tree/folders.ts'
import { groupedBy } from '../tree/grouped-by.ts'

/** `example`: an env example, which tells what is to be set and sets nothing by itself. */
export type VariableSource = 'compose' | 'env-file' | 'image' | 'platform' | 'unit' | 'production-example' | 'example'

/** A variable together with the kind of file that says it. */
export interface SourcedVariable extends Variable {
  readonly source: VariableSource
}

/** What a team declares production's environment to be, beside what its files set. */
export interface DeclaredEnvironment {
  /** Each key once: production env example over what is set where it runs, over the base env example. */
  readonly variables: readonly SourcedVariable[]
  /** Keys that only a commented line tells of: documented, never set. */
  readonly documented: readonly SourcedVariable[]
}

/** Compose's `environment` over its env files over the image's ENV. */
export function serviceEnvironment(service: Service, image: Image | undefined): readonly SourcedVariable[] {
  const files = new Set(service.envFiles.flatMap(({ path }) => (path.known ? [path.value] : [])))
  const own = service.environment.map((variable): SourcedVariable => ({ ...variable, source: files.has(variable.at.path) ? 'env-file' : 'compose' }))
  return over(own, imageEnvironment(image))
}

/** What a platform file sets over the image's ENV. */
export function platformEnvironment(variables: readonly PlatformVariable[], image: Image | undefined): readonly SourcedVariable[] {
  const own = variables.map(({ key, value, kind, at }): SourcedVariable => ({ key, kind, value: value === undefined ? unknown(key) : known(value), raw: value ?? '', at, source: 'platform' }))
  return over(own, imageEnvironment(image))
}

export function imageEnvironment(image: Image | undefined): readonly SourcedVariable[] {
  return (image?.environment ?? []).map(({ key, value, at }) => {
    const kind = value.known ? (value.value === '' ? 'unset' : 'literal') : 'reference'
    return { key, kind, value, raw: value.known ? value.value : value.raw, at, source: 'image' }
  })
}

/** What an env file sets, the last of a key. */
export function variablesOfAssignments(assignments: readonly EnvAssignment[], source: VariableSource): readonly SourcedVariable[] {
  const set = new Map<string, SourcedVariable>()
  for (const { key, value, raw, quote, hasEquals, at } of assignments) {
    const open = quote !== 'single' && /\$[\w{(]/.test(value)
    const kind = !hasEquals ? 'reference' : value === '' ? 'unset' : open ? 'reference' : 'literal'
    set.set(key, { key, kind, value: open || !hasEquals ? unknown(hasEquals ? value : key) : known(value), raw, at, source })
  }
  return [...set.values()]
}

/** Variables over others: of a key the first holds. */
export function over(...layers: readonly (readonly SourcedVariable[])[]): readonly SourcedVariable[] {
  const set = new Map<string, SourcedVariable>()
  for (const layer of layers) for (const variable of layer) if (!set.has(variable.key)) set.set(variable.key, variable)
  return [...set.values()]
}

const PRODUCTION_NAME = /(^|[._-])(prod|production|prd|live)([._-]|$)/i
const OTHER_NAME = /(^|[._-])(dev|devel|develop|development|local|test|tests|testing|ci|e2e|stag|stage|staging|qa|uat|docker-dev|demo)([._-]|$)/i

/** Whether a file's name says that it is for production and no other environment. */
export function isProductionName(path: string): boolean {
  const name = baseNameOf(path)
  return PRODUCTION_NAME.test(name) && !OTHER_NAME.test(name)
}

/** Paths of env files, the weightiest first. */
export interface EnvExamples {
  readonly production: readonly string[]
  readonly base: readonly string[]
}

/** Env files that tell of production by their name, and those that tell of no environment in particular; nearest folder first. */
export function envExamples(folder: string, documents: Documents, declared: readonly string[] | undefined): EnvExamples {
  const homes = folder === '' ? [''] : [folder, '']
  const paths = homes.flatMap((home) => envFilesByFolder(documents).get(home) ?? [])
  const named = paths.map((path) => ({ path, name: baseNameOf(path) }))
  const production = declared ?? paths.filter(isProductionName)
  const base = named.filter(({ path, name }) => isExampleName(path) && !PRODUCTION_NAME.test(name) && !OTHER_NAME.test(name)).map(({ path }) => path)
  return { production, base }
}

/** Asked for each deployment, of which there may be thousands beside as many env files. */
const envFilesByFolder = oncePer((documents: Documents): ReadonlyMap<string, readonly string[]> => groupedBy(documents.paths('env'), folderOf))

/** The environment a deployment is declared to have, from its own files and the env examples beside it. */
export function declaredEnvironment(deployment: Deployment, documents: Documents, { production, base }: EnvExamples): DeclaredEnvironment {
  const files = new Map(documents.of('env').map(({ path, content }) => [path, content]))
  const read = (paths: readonly string[], source: VariableSource, part: 'assignments' | 'documented'): readonly SourcedVariable[] => over(...paths.map((path) => variablesOfAssignments(files.get(path)?.[part] ?? [], source)))
  const variables = over(read(production, 'production-example', 'assignments'), deployment.environment, read(base, 'example', 'assignments'))
  const set = new Set(variables.map(({ key }) => key))
  const documented = over(read(production, 'production-example', 'documented'), read(base, 'example', 'documented'))
  return { variables, documented: documented.filter(({ key }) => !set.has(key)) }
}
