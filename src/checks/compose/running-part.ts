import { known } from '../../documents/document.ts'
import type { Image } from '../../production/image.ts'
import { packageScripts, throughScripts } from '../../production/package-scripts.ts'
import type { Project } from '../../production/project.ts'
import type { Service, Variable } from '../../production/service.ts'
import { startedPrograms } from '../../production/start-command.ts'
import type { StartedProgram } from '../../production/start-command.ts'
import { fileStart } from '../../tree/location.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, NoOptions, Outcome } from '../check.ts'
import { builtImage, dockerfilePath } from './built-image.ts'
import { joined } from './paths.ts'
import { oncePerPlace, productionSystems } from './service-check.ts'

/** Something production runs: a service with the image it builds, or an image no compose file mentions. */
export interface RunningPart {
  /** The service's name, or the path of the Dockerfile. */
  readonly name: string
  readonly at: Location
  readonly service: Service | undefined
  readonly image: Image | undefined
  /** What it starts, scripts of its package.json looked up. */
  readonly programs: readonly StartedProgram[]
}

/** Dockerfiles made for work on the project, by their name or folder. */
const FOR_DEVELOPMENT = /(^|[._/-])(dev|develop|development|devcontainer|local|test|tests|testing|e2e|ci|debug|examples?|docs)([._/-]|$)/i

/** The check that asks `question` of all that runs in production; outcomes carry the part's name as the fact `service`. */
export function partCheck({ name, question, look }: { readonly name: string; readonly question: string; look(part: RunningPart): Iterable<Outcome> }): Check<NoOptions> {
  return { name, question, reads: ['compose', 'dockerfile'], look: (project) => oncePerPlace(lookAtParts(project, look)) }
}

function* lookAtParts(project: Project, look: (part: RunningPart) => Iterable<Outcome>): Iterable<Outcome> {
  for (const part of partsOf(project)) for (const outcome of look(part)) yield { ...outcome, facts: { service: part.name, ...outcome.facts } }
}

function* partsOf(project: Project): Iterable<RunningPart> {
  for (const system of productionSystems(project)) {
    for (const service of system.services) yield partOf(service.name, service.at, service, builtImage(service, system, project), project)
  }
  const mentioned = new Set(project.production.systems.flatMap(({ services, inactive }) => [...services, ...inactive].flatMap(({ build }) => (build ? [dockerfilePath(build)] : []))))
  for (const image of project.production.images) {
    if (mentioned.has(image.path) || FOR_DEVELOPMENT.test(image.path)) continue
    yield partOf(image.path, image.stage.from?.at ?? fileStart(image.path), undefined, image, project)
  }
}

function partOf(name: string, at: Location, service: Service | undefined, image: Image | undefined, { documents }: Project): RunningPart {
  const context = service?.build?.context.value
  const folder = context ? (context.known ? joined('', context.value) : undefined) : image?.path.slice(0, Math.max(0, image.path.lastIndexOf('/')))
  const programs = startedPrograms(service, image)
  const isScript = programs.some(({ words: [first] }) => first?.known && /(^|\/)(npm|yarn|pnpm|bun)$/.test(first.value))
  const scripts = folder !== undefined && isScript ? packageScripts(folder, documents) : undefined
  return { name, at, service, image, programs: scripts ? programs.flatMap((program) => throughScripts(program, scripts)) : programs }
}

/** The environment a part starts with: the compose file's variables over the image's. */
export function environmentOf({ service, image }: RunningPart): readonly Variable[] {
  const own = service?.environment ?? []
  const set = new Set(own.map(({ key }) => key))
  const inherited = (image?.environment ?? []).filter(({ key }) => !set.has(key))
  return [...own, ...inherited.map(({ key, value, at }): Variable => ({ key, kind: 'literal', value: value.known ? known(value.value) : value, raw: value.known ? value.value : value.raw, at }))]
}
