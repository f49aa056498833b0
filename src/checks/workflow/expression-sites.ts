import { conditionExpressions, expressionsOf } from '../../documents/expression.ts'
import type { Expression } from '../../documents/expression.ts'
import type { Action, Job, Step, Workflow } from '../../documents/workflow.ts'
import { entriesOf, entryOf, nodeAt } from '../../documents/yaml-node.ts'
import type { YamlNode, YamlScalar } from '../../documents/yaml-node.ts'
import {
  ACTION_OUTPUT_VALUE, ACTION_STEP_PLACES, CALL_INPUT_DEFAULT, CALL_OUTPUT_VALUE, CONTAINER_CREDENTIALS, CONTAINER_ENV, ENVIRONMENT_URL, JOB_PLACES, STEP_PLACES, WORKFLOW_PLACES,
} from './expression-places.ts'
import type { ExpressionPlace } from './expression-places.ts'
import { scalarsWithin } from './steps.ts'

/** A scalar with expressions, where it stands, and what encloses it. */
export interface ExpressionSite {
  readonly scalar: YamlScalar
  readonly expressions: readonly Expression[]
  readonly place: ExpressionPlace
  readonly job: Job | undefined
  readonly step: Step | undefined
}

type Around = Pick<ExpressionSite, 'job' | 'step'>

/** Every expression of a workflow at a place where GitHub evaluates it. */
export function* workflowSites(workflow: Workflow): Generator<ExpressionSite> {
  const none: Around = { job: undefined, step: undefined }
  yield* sitesOfKeys(workflow.root, WORKFLOW_PLACES, none)
  const call = nodeAt(workflow.root, 'on', 'workflow_call')
  for (const { value } of entriesOf(nodeAt(call, 'inputs'))) yield* sitesBelow(nodeAt(value, 'default'), CALL_INPUT_DEFAULT, none)
  for (const { value } of entriesOf(nodeAt(call, 'outputs'))) yield* sitesBelow(nodeAt(value, 'value'), CALL_OUTPUT_VALUE, none)
  for (const job of workflow.jobs) {
    yield* jobSites(job)
    for (const step of job.steps) yield* sitesOfKeys(step.node, STEP_PLACES, { job, step })
  }
}

/** Every expression of a composite action. */
export function* actionSites(action: Action): Generator<ExpressionSite> {
  for (const { value } of entriesOf(nodeAt(action.root, 'outputs'))) yield* sitesBelow(nodeAt(value, 'value'), ACTION_OUTPUT_VALUE, { job: undefined, step: undefined })
  for (const step of action.steps) yield* sitesOfKeys(step.node, ACTION_STEP_PLACES, { job: undefined, step })
}

function* jobSites(job: Job): Generator<ExpressionSite> {
  const around: Around = { job, step: undefined }
  const { container, services, environment, ...plain } = JOB_PLACES as Record<string, ExpressionPlace>
  yield* sitesOfKeys(job.node, plain, around)
  yield* containerSites(nodeAt(job.node, 'container'), container as ExpressionPlace, around)
  const servicesNode = nodeAt(job.node, 'services')
  if (servicesNode?.kind === 'scalar') yield* sitesBelow(servicesNode, services as ExpressionPlace, around)
  for (const { value } of entriesOf(servicesNode)) yield* containerSites(value, services as ExpressionPlace, around)
  const environmentNode = nodeAt(job.node, 'environment')
  if (environmentNode?.kind === 'scalar') yield* sitesBelow(environmentNode, environment as ExpressionPlace, around)
  for (const { key, value } of entriesOf(environmentNode)) yield* sitesBelow(value, key.text === 'url' ? ENVIRONMENT_URL : (environment as ExpressionPlace), around)
}

function* containerSites(node: YamlNode | undefined, place: ExpressionPlace, around: Around): Generator<ExpressionSite> {
  if (node?.kind === 'scalar') yield* sitesBelow(node, place, around)
  const places: Readonly<Record<string, ExpressionPlace>> = { credentials: CONTAINER_CREDENTIALS, env: CONTAINER_ENV }
  for (const { key, value } of entriesOf(node)) yield* sitesBelow(value, Object.hasOwn(places, key.text) ? (places[key.text] as ExpressionPlace) : place, around)
}

function* sitesOfKeys(node: YamlNode, places: Readonly<Record<string, ExpressionPlace>>, around: Around): Generator<ExpressionSite> {
  for (const [key, place] of Object.entries(places)) {
    const value = entryOf(node, key)?.value
    if (key !== 'if') yield* sitesBelow(value, place, around)
    else if (value?.kind === 'scalar') yield { scalar: value, expressions: conditionExpressions(value), place, ...around }
  }
}

function* sitesBelow(node: YamlNode | undefined, place: ExpressionPlace, around: Around): Generator<ExpressionSite> {
  for (const scalar of scalarsWithin(node)) {
    const expressions = expressionsOf(scalar)
    if (expressions.length > 0) yield { scalar, expressions, place, ...around }
  }
}
