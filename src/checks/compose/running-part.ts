import type { Deployment } from '../../production/deployment.ts'
import { variablesOfAssignments } from '../../production/environment.ts'
import type { SourcedVariable } from '../../production/environment.ts'
import type { Project } from '../../production/project.ts'
import type { Server } from '../../production/server-command.ts'
import type { StartedProgram } from '../../production/start-command.ts'
import { fileStart } from '../../tree/location.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, NoOptions, Outcome } from '../check.ts'
import { oncePerPlace } from './service-check.ts'
import { folderOf } from '../../tree/folders.ts'

/** Something production runs: a compose service, a platform's process, a unit, or an image none of them mentions. */
export interface RunningPart {
  /** The service's name, or the path of the Dockerfile. */
  readonly name: string
  readonly at: Location
  /** What it starts, scripts of the repository looked up. */
  readonly programs: readonly StartedProgram[]
  /** The first server among them. */
  readonly server: Server | undefined
  /** What it starts with, each key once. */
  readonly environment: readonly SourcedVariable[]
}

/** Dockerfiles made for work on the project, by their name or folder. */
const FOR_DEVELOPMENT = /(^|[._/-])(dev|develop|development|devcontainer|local|test|tests|testing|e2e|ci|debug|examples?|docs)([._/-]|$)/i

/** The check that asks `question` of all that runs in production; outcomes carry the part's name as the fact `service`. */
export function partCheck({ name, question, look }: { readonly name: string; readonly question: string; look(part: RunningPart): Iterable<Outcome> }): Check<NoOptions> {
  return { name, question, reads: ['compose', 'dockerfile', 'platform', 'unit', 'gunicorn'], look: (project) => oncePerPlace(lookAtParts(project, look)) }
}

function* lookAtParts(project: Project, look: (part: RunningPart) => Iterable<Outcome>): Iterable<Outcome> {
  for (const part of [...runningDeployments(project), ...productionExamples(project)]) {
    for (const outcome of look(part)) yield { ...outcome, facts: { service: part.name, ...outcome.facts } }
  }
}

/** What runs, or may run, in production. */
export function runningDeployments({ production }: Project): readonly Deployment[] {
  return production.deployments.filter((deployment) => {
    if (deployment.by === 'compose') return deployment.system?.production === true
    return deployment.standing !== 'other' && !(deployment.by === 'image' && FOR_DEVELOPMENT.test(deployment.path))
  })
}

/** Env files that say, by their name or by declaration, what production's environment is, wherever it runs. */
function productionExamples({ documents, production }: Project): readonly RunningPart[] {
  const files = new Map(documents.of('env').map(({ path, content }) => [path, content]))
  const folders = new Set([...files.keys()].map((path) => folderOf(path)))
  const paths = new Set([...folders].flatMap((folder) => production.envExamplesOf(folder).production))
  return [...paths].map((path) => ({ name: 'production', at: fileStart(path), programs: [], server: undefined, environment: variablesOfAssignments(files.get(path)?.assignments ?? [], 'production-example') }))
}
