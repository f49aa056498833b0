import { shown } from '../../documents/document.ts'
import { kubernetesObjectsIn } from '../../documents/kubernetes.ts'
import type { DeclaredDependency } from '../../documents/manifest.ts'
import type { Deployment } from '../../production/deployment.ts'
import type { Project } from '../../production/project.ts'
import { fileStart } from '../../tree/location.ts'
import { folderOf } from '../../tree/folders.ts'
import type { Check, Outcome } from '../check.ts'
import { systemEnvironments } from '../environment/system-environment.ts'
import { runningDeployments } from '../compose/running-part.ts'

interface DeclaredWorker {
  /** A service, process or unit that must run. */
  readonly service?: string | undefined
  /** A variable that must be true where the worker lives in another process. */
  readonly env?: string | undefined
}

/** What is put into a queue needs something that takes it out. */
export const workerRuns: Check<{ workers: readonly DeclaredWorker[] }> = {
  name: 'container/worker-runs',
  question: 'Does production run the workers that the code hands its jobs to?',
  reads: ['compose', 'dockerfile', 'platform', 'unit', 'env', 'manifest'],
  options: (z) =>
    z.strictObject({
      workers: z
        .array(z.strictObject({ service: z.string().optional().describe('A service, process or unit that must run.'), env: z.string().optional().describe('A variable that must be true where the worker lives in another process.') }))
        .default([])
        .describe('The workers that production must run; of service and env one is enough.'),
    }),
  *look(project, { workers = [] }): Iterable<Outcome> {
    const running = runningDeployments(project)
    for (const worker of workers) yield declaredOutcome(worker, running, project)
    if (workers.length === 0) yield* queueOutcomes(running, project)
  },
}

function declaredOutcome({ service, env }: DeclaredWorker, running: readonly Deployment[], project: Project): Outcome {
  const deployment = service === undefined ? undefined : running.find(({ name }) => name === service)
  if (deployment) return { state: 'pass', at: deployment.at }
  const name = service ?? env ?? ''
  const environments = env === undefined ? [] : systemEnvironments(project)
  const variables = environments.flatMap((environment) => environment.effective(env as string))
  const on = variables.find(({ value }) => value.known && /^(1|true|yes|on)$/i.test(value.value.trim()))
  if (on) return { state: 'pass', at: on.at }
  const set = variables[0]
  if (set && !set.value.known) return { state: 'unknown', at: set.at, facts: { name } }
  if (set) return { state: 'fail', variant: 'off', at: set.at, facts: { name, value: shown(set.value) } }
  const wanted = new Set(project.declared.env.map(({ key }) => key))
  const missing = environments.flatMap((environment) => environment.placeForMissing(wanted) ?? [])[0]
  const at = missing ?? running[0]?.at ?? project.declared.at ?? fileStart('.readiness.yml')
  return { state: 'fail', variant: service === undefined ? 'unset' : 'absent', at, facts: { name } }
}

/** Packages that hand jobs to a worker of their own, and the words by which it is started. */
const QUEUES: Readonly<Record<string, { readonly packages: ReadonlySet<string>; readonly starts: RegExp }>> = {
  pypi: { packages: new Set(['celery', 'rq', 'dramatiq', 'arq', 'huey', 'django-rq', 'django-celery-results']), starts: /\b(celery|rq|rqworker|dramatiq|arq|huey|run_huey|worker|workers|taskiq)\b/i },
  rubygems: { packages: new Set(['sidekiq', 'resque', 'delayed_job', 'delayed_job_active_record']), starts: /\b(sidekiq|resque|jobs:work|delayed_job|worker)\b/i },
}

/** Only where all that is started from a folder is known to be a server: anything else may start the worker. */
function* queueOutcomes(running: readonly Deployment[], { documents, tree }: Project): Generator<Outcome> {
  if (kubernetesObjectsIn(tree).length > 0) return
  for (const { path, content } of documents.of('manifest')) {
    const queue = content && Object.hasOwn(QUEUES, content.ecosystem) ? QUEUES[content.ecosystem] : undefined
    const required = queue && content?.dependencies.find((dependency) => isRequired(dependency, queue.packages))
    if (!queue || !required) continue
    const own = running.filter(({ folder, by, pulled }) => folder === folderOf(path) && by !== 'image' && pulled === undefined)
    const worker = running.find(({ name, programs, service }) => queue.starts.test([name, service?.profiles.join(' ') ?? '', ...programs.flatMap(({ words }) => words.map(shown).filter((word) => !word.startsWith('-')))].join(' ').slice(0, 4000)))
    const first = own.find(({ server }) => server !== undefined)
    if (worker) yield { state: 'pass', at: worker.at, facts: { package: required.name } }
    else if (first && own.every(isPlainServer) && !mayRunElsewhere(first, queue.starts)) {
      yield { state: 'fail', at: first.at, facts: { package: required.name }, related: [{ at: required.at, message: `${required.name} is required here` }] }
    }
  }
}

function isRequired({ name, group }: DeclaredDependency, packages: ReadonlySet<string>): boolean {
  return group === 'runtime' && packages.has(name.toLowerCase().replaceAll('_', '-'))
}

/** Started by known words, the last of which is a server, and nothing that starts other processes. */
function isPlainServer({ by, server, programs }: Deployment): boolean {
  if (by !== 'compose' && by !== 'platform') return false
  return server !== undefined && programs.every(({ words: [first] }) => first?.known === true && !/supervisor|honcho|foreman|circus|s6|\.sh$|concurrently|overmind|runit/.test(first.value))
}

/** A service behind a profile, which somebody may switch on. */
function mayRunElsewhere({ system }: Deployment, starts: RegExp): boolean {
  return system?.inactive.some(({ name, command }) => starts.test(name) || starts.test(command?.value.map(shown).join(' ').slice(0, 2000) ?? '')) ?? false
}
