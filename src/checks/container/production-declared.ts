import { ownFiles } from '../../documents/own-files.ts'
import { kubernetesObjectsIn } from '../../documents/kubernetes.ts'
import { terraformPaths } from '../../documents/terraform.ts'
import { ciDeploys } from '../../production/ci-deploys.ts'
import type { Deployment } from '../../production/deployment.ts'
import type { Project } from '../../production/project.ts'
import { startedPrograms } from '../../production/start-command.ts'
import type { StartedProgram } from '../../production/start-command.ts'
import { fileStart } from '../../tree/location.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { namedFiles } from '../named-files.ts'
import { developmentSign } from '../compose/development-commands.ts'

/** Something has to say how production runs; a compose file that starts development servers does not. */
export const productionDeclared: Check = {
  name: 'container/production-declared',
  question: 'Is there a file that says how production runs, and is every file there that the readiness file names for it?',
  reads: ['compose', 'dockerfile', 'platform', 'unit', 'workflow'],
  *look(project): Iterable<Outcome> {
    const named = namedFiles(project)
    for (const { path, at } of named) yield project.tree.has(path) ? { state: 'pass', at: fileStart(path) } : { state: 'fail', variant: 'absent', at, facts: { file: path } }
    if (named.length > 0) return
    const [ambiguity] = project.production.ambiguities
    if (ambiguity?.candidates[0] && project.declared.at) {
      return yield { state: 'unknown', at: ambiguity.candidates[0].at, facts: { candidates: ambiguity.candidates.map(({ name }) => name).join(', ') } }
    }
    const running = runningAt(project)
    const development = running ? undefined : developmentAt(project)
    if (running) yield { state: 'pass', at: running }
    else if (development) yield { state: 'fail', at: fileStart(development.file), facts: { file: development.file, sign: development.sign }, related: [{ at: development.at, message: 'This is for developing' }] }
  },
}

/** Files of hosting platforms and deployment tools that are not looked into. */
const DEPLOYMENT_FILE =
  /(^|\/)(Chart\.yaml|skaffold\.ya?ml|helmfile\.ya?ml|serverless\.(ya?ml|ts|js)|vercel\.json|netlify\.toml|wrangler\.(toml|jsonc?)|firebase\.json|cdk\.json|Pulumi\.yaml|Dockerrun\.aws\.json|appspec\.ya?ml|Capfile|ecosystem\.config\.[cm]?js|samconfig\.toml|template\.ya?ml|apprunner\.yaml|captain-definition|nixpacks\.toml|dokku-scale|app\.ya?ml)$|(^|\/)(\.ebextensions|copilot|ansible|playbooks)\/|(^|\/)config\/deploy\.(yml|rb)$|\.(nomad|bicep)$|(^|\/)[\w.-]*task-?def(inition)?[\w.-]*\.json$/
const DEPLOY_SCRIPT = /(^|\/)(deploy|deployment)(\/([\w.-]+\/)*[\w.-]+|[\w.-]*)\.(sh|bash|ps1)$|(^|\/)[\w-]*[-_]deploy\.(sh|bash|ps1)$/i
const WORKLOADS = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'Rollout', 'Service', 'HelmRelease', 'Application', 'DeploymentConfig'])

/** The first sign of how production runs. */
function runningAt({ tree, documents, production }: Project): Location | undefined {
  const images = new Set(production.deployments.flatMap((deployment) => (isDevelopment(deployment) ? (deployment.image?.path ?? []) : [])))
  for (const deployment of production.deployments) {
    const { by, system, standing, at } = deployment
    if (by === 'compose' ? system?.production === true && !startsDevelopment(system.files[0] ?? '', production.deployments) : standing !== 'other' && !isDevelopment(deployment)) return at
  }
  const image = production.images.find((each) => each.production && !images.has(each.path) && !signOf(startedPrograms(undefined, each)))
  if (image) return image.stage.from?.at ?? fileStart(image.path)
  const workload = kubernetesObjectsIn(tree).find(({ kind }) => WORKLOADS.has(kind))
  if (workload) return workload.at
  const deploy = ciDeploys(production.ci)[0]
  if (deploy) return deploy.place.at
  const file = terraformPaths(tree)[0] ?? documents.paths('unit')[0] ?? ownFiles(tree, (path) => DEPLOYMENT_FILE.test(path) || DEPLOY_SCRIPT.test(path))[0]
  return file === undefined ? undefined : fileStart(file)
}

/** A service that is built here and starts a development server, or has no start that is known to be another. */
function isDevelopment({ by, service, image, started, programs }: Deployment): boolean {
  if (by === 'image') return signOf(programs) !== undefined
  if (by !== 'compose' || !service?.build) return false
  // Where only the compose file makes a development server of it, the image still is what production runs.
  return signOf([...started, ...programs]) !== undefined && (image === undefined || signOf(startedPrograms(undefined, image)) !== undefined)
}

function startsDevelopment(file: string, deployments: readonly Deployment[]): boolean {
  return deployments.some(({ system, ...deployment }) => system?.files[0] === file && deployment.service?.build !== undefined && signOf([...deployment.started, ...deployment.programs]) !== undefined)
}

/** The first compose file that starts what is built here as a development server. */
function developmentAt({ production }: Project): { file: string; sign: string; at: Location } | undefined {
  for (const { by, system, service, started, programs, at } of production.deployments) {
    const file = system?.files[0]
    const found = by === 'compose' && service?.build && service.ports.length > 0 ? signOf([...started, ...programs]) : undefined
    if (file !== undefined && found) return { file, sign: found.sign, at: found.at ?? at }
  }
  return undefined
}

function signOf(programs: readonly StartedProgram[]): { sign: string; at: Location | undefined } | undefined {
  for (const { words, places } of programs) {
    const found = developmentSign(words.map((word) => (word.known ? word.value : undefined)))
    if (found) return { sign: found.sign, at: places[found.index] }
  }
  return undefined
}
