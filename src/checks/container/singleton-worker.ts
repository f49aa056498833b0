import { shown } from '../../documents/document.ts'
import type { Text } from '../../documents/document.ts'
import type { Documents } from '../../documents/documents.ts'
import type { DeclaredDependency } from '../../documents/manifest.ts'
import type { Deployment } from '../../production/deployment.ts'
import type { Located } from '../../tree/location.ts'
import { runningDeployments } from '../compose/running-part.ts'
import { mayNotRun } from './server-workers.ts'
import { oncePerPlace } from '../compose/service-check.ts'
import type { Check, NoOptions, Outcome } from '../check.ts'
import { folderOf } from '../../tree/folders.ts'

/** Packages that run jobs on a schedule inside of the process that loads them, without a lock that other processes see. */
const SCHEDULERS: Readonly<Partial<Record<string, ReadonlySet<string>>>> = {
  pypi: new Set(['apscheduler', 'schedule', 'rocketry', 'aiocron', 'flask-apscheduler', 'fastapi-scheduler', 'fastapi-crons', 'async-cron', 'django-apscheduler']),
  npm: new Set(['node-cron', 'cron', 'node-schedule', 'bree', 'toad-scheduler', '@fastify/schedule', '@nestjs/schedule', 'croner']),
  rubygems: new Set(['rufus-scheduler', 'clockwork']),
}
/** Names of what runs the jobs by itself, apart from the server. */
const RUNS_JOBS = /(^|[^a-z])(scheduler?|schedules|poller|polling|cron|clock|beat|jobs?|worker|tasks?)([^a-z]|$)/i

export const singletonWorker: Check<NoOptions> = {
  name: 'container/singleton-worker',
  question: 'Does a scheduler that lives inside of the server run in one process only?',
  reads: ['compose', 'dockerfile', 'platform', 'unit', 'gunicorn', 'manifest'],
  look: (project) => oncePerPlace(lookAt(runningDeployments(project), project.documents)),
}

function* lookAt(deployments: readonly Deployment[], documents: Documents): Iterable<Outcome> {
  const schedulers = new Map<string, DeclaredDependency | undefined>()
  for (const deployment of deployments) {
    const { server, folder, name } = deployment
    if (!server || folder === undefined || mayNotRun(deployment)) continue
    if (!schedulers.has(folder)) schedulers.set(folder, schedulerOf(folder, documents))
    const scheduler = schedulers.get(folder)
    if (!scheduler || runsJobsElsewhere(deployment, deployments)) continue
    const several = [server.workers, deployment.instances].find((value) => value !== undefined && isSeveral(value.value))
    const facts = { service: name, package: scheduler.name, number: several ? shown(several.value) : 1 }
    if (several) yield { state: 'fail', at: several.at, facts, related: [{ at: scheduler.at, message: `${scheduler.name} is required here` }] }
    else if (isOne(server.workers)) yield { state: 'pass', at: server.workers?.at ?? server.at, facts }
  }
}

function isSeveral(text: Text): boolean {
  return text.known && (/^(max|-1)$/.test(text.value) || Number(text.value) > 1)
}

function isOne(workers: Located<Text> | undefined): boolean {
  return workers === undefined || (workers.value.known && workers.value.value === '1')
}

/** Beside the server, something of the same code runs by the name of a worker. */
function runsJobsElsewhere(deployment: Deployment, deployments: readonly Deployment[]): boolean {
  return deployments.some((other) => {
    if (other === deployment || other.folder !== deployment.folder || other.system !== deployment.system) return false
    const words = other.server ? [] : other.started.flatMap((program) => program.words).map(shown)
    return [other.name, ...words].some((word) => RUNS_JOBS.test(word))
  })
}

/** The scheduler that the manifests of a folder require at run time, or those of the nearest folder above that has any. */
function schedulerOf(folder: string, documents: Documents): DeclaredDependency | undefined {
  const isIn = (path: string): boolean => folderOf(path) === folder || folderOf(path) === (folder === '' ? 'requirements' : `${folder}/requirements`)
  const own = documents.of('manifest').filter(({ path }) => isIn(path))
  if (own.length === 0 && folder !== '') return schedulerOf(folderOf(folder), documents)
  const dependencies = own.flatMap(({ content }) => (content?.dependencies ?? []).map((dependency) => ({ dependency, ecosystem: content?.ecosystem ?? '' })))
  return dependencies.find(({ dependency, ecosystem }) => dependency.group === 'runtime' && SCHEDULERS[ecosystem]?.has(dependency.name.toLowerCase().replaceAll('_', '-')))?.dependency
}
