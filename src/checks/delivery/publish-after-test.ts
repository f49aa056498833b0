import type { Project } from '../../production/project.ts'
import { runsOnPullRequest } from '../../production/ci-events.ts'
import type { CiJob } from '../../production/ci.ts'
import { entryOf } from '../../documents/yaml-node.ts'
import type { Check, Outcome } from '../check.ts'
import { hasTrigger } from '../workflow/steps.ts'
import { releasesOf } from './releasing-jobs.ts'
import type { Release } from './releasing-jobs.ts'
import { TestOrder } from './test-order.ts'

/** Holds jobs that push images or deploy to the tests that have to be through before. */
export const publishAfterTest: Check = {
  name: 'delivery/publish-after-test',
  question: 'Does every job that pushes an image or deploys wait for the tests, and leave pull requests alone?',
  reads: ['workflow'],
  *look(project): Iterable<Outcome> {
    const order = new TestOrder(project.production.ci)
    const seen = new Set<string>()
    for (const release of releasesOf(project)) {
      const { at } = release.job
      if (seen.has(`${at.path}:${at.line}`)) continue
      seen.add(`${at.path}:${at.line}`)
      const pulled = forPullRequests(release)
      const outcome = untested(release, order, project)
      if (pulled && outcome?.variant === 'no-needs') yield { ...outcome, variant: 'both', related: [...(outcome.related ?? []), ...(pulled.related ?? [])] }
      else if (outcome?.state === 'fail') yield outcome
      else if (pulled ?? outcome) yield (pulled ?? outcome) as Outcome
    }
  },
}

/** Names under which images of pull requests are kept apart. */
const APART = /\bpr\b|pr-|pull|event\.number|head_ref|ref_name|steps\.|outputs\.|metadata|preview|env\.|\$\w/i

function forPullRequests({ job, place, kind, what, images }: Release): Outcome | undefined {
  if (!place || place.neutered || hasTrigger(job.workflow, 'workflow_call') || entryOf(job.job.node, 'environment')) return undefined
  const event = place.events.find((each) => each.name === 'pull_request' && runsOnPullRequest([{ ...each, branches: undefined, branchesIgnore: undefined }]))
  const conditions = [job.job.condition, place.step.condition].map((condition) => condition?.text.replaceAll('github.event_name', '') ?? '')
  if (!event || conditions.some((text) => /github\.|inputs\.|vars\.|steps\.|env\.|needs\.|matrix\./.test(text))) return undefined
  if (kind === 'push' && images.every(({ names }) => names.length === 0 || names.some(({ value }) => !value.known && APART.test(value.raw)))) return undefined
  if (kind === 'push' && images.every(({ names }) => names.every(({ value }) => value.known && /^(localhost|127\.0\.0\.1|registry:5000|kind-registry)[:/]/.test(value.value)))) return undefined
  return { state: 'fail', variant: 'pull-request', at: job.at, facts: { job: job.id, what: whatOf(kind, what) }, related: [{ at: place.at, message: 'It is given out here' }, { at: event.at, message: 'Pull requests set it off' }] }
}

function untested({ job, kind, what, images }: Release, order: TestOrder, project: Project): Outcome | undefined {
  const before = order.before(job)
  if (before !== 'none') return before === 'tests' ? { state: 'pass', at: job.at } : { state: 'unknown', at: job.at }
  // Images that only this workflow's own tests pull.
  if (kind === 'push' && images.length > 0 && images.every(({ names }) => names.every(({ value }) => value.known && /^(localhost|127\.0\.0\.1)[:/]/.test(value.value)))) return undefined
  const beside = order.testing(job.workflow).filter((test) => sharesEvent(test, job))
  const facts = { job: job.id, what: whatOf(kind, what) }
  // What is tested is what was pushed: the tests come behind it.
  const later = order.downstream(job)
  if (beside.some((test) => later.has(test))) return kind === 'push' ? { state: 'pass', at: job.at } : undefined
  if (mayWait(job)) return order.testing().length > 0 ? { state: 'unknown', at: job.at } : undefined
  if (beside[0]) return { state: 'fail', at: job.at, variant: 'no-needs', facts: { ...facts, test: beside[0].id }, related: [{ at: beside[0].at, message: 'The tests run here' }] }
  return elsewhere(job, order, facts, project)
}

/** A protected environment waits for people, and `workflow_run` and a called workflow for what was before. */
function mayWait({ job, workflow, events }: CiJob): boolean {
  const environment = entryOf(job.node, 'environment')
  return environment !== undefined || hasTrigger(workflow, 'workflow_call') || (events.length > 0 && events.every(({ name }) => !/^(push|pull_request|schedule)$/.test(name)))
}

/** Tests of another workflow run beside this one, and are waited for only where a change has to pass them before it is merged. */
function elsewhere(job: CiJob, order: TestOrder, facts: Record<string, string>, project: Project): Outcome | undefined {
  const testing = order.testing()
  const [first] = testing
  if (!first || !job.events.some(({ name }) => name === 'push')) return first ? { state: 'unknown', at: job.at } : undefined
  const gated = testing.some(({ events }) => runsOnPullRequest(events) || events.some(({ name }) => name === 'pull_request'))
  const calls = project.production.ci.jobs.some((each) => each.job.uses && each.workflow === job.workflow)
  if (gated || calls) return { state: 'unknown', at: job.at }
  return { state: 'fail', at: job.at, variant: 'elsewhere', facts: { ...facts, test: first.id, workflow: first.workflow.source.path }, related: [{ at: first.at, message: 'The tests run here' }] }
}

function sharesEvent(a: CiJob, b: CiJob): boolean {
  return a.events.some(({ name }) => b.events.some((event) => event.name === name))
}

function whatOf(kind: Release['kind'], what: string): string {
  return kind === 'push' ? 'pushes an image' : `deploys (${what})`
}
