import type { Action, Job, Step, Workflow } from '../../documents/workflow.ts'
import { entriesOf, entryOf, itemsOf, nodeAt, textOf } from '../../documents/yaml-node.ts'
import type { YamlNode } from '../../documents/yaml-node.ts'

/** The names that a context has at a place; undefined where they cannot be known. In lower case. */
export type Names = ReadonlySet<string> | undefined

export interface Scope {
  readonly inputs: Names
  readonly dispatchInputs: Names
  /** The keys of the matrix, and whether all values of a key are plain. */
  readonly matrix: ReadonlyMap<string, 'text' | 'any'> | undefined
  /** Steps before this one, or all of the job's where the place comes after them, and the outputs of each. */
  readonly steps: ReadonlyMap<string, Names> | undefined
  /** The jobs waited for and the outputs of each. */
  readonly needs: ReadonlyMap<string, Names> | undefined
  /** All jobs and the outputs of each. */
  readonly jobs: ReadonlyMap<string, Names>
}

function lower(names: Iterable<string>): ReadonlySet<string> {
  return new Set([...names].map((name) => name.toLowerCase()))
}

function keysOf(node: YamlNode | undefined): string[] {
  return entriesOf(node).map(({ key }) => key.text)
}

/** The outputs of what jobs call and steps use, as far as they can be looked up. */
export interface KnownOutputs {
  ofCall(job: Job): Names
  ofStep(step: Step): Names
}

/** Computes scopes of one workflow; what all places share is worked out once. */
export function workflowScope(workflow: Workflow, known: KnownOutputs): (job: Job | undefined, step: Step | undefined) => Scope {
  const dispatch = lower(keysOf(nodeAt(workflow.root, 'on', 'workflow_dispatch', 'inputs')))
  const called = lower(keysOf(nodeAt(workflow.root, 'on', 'workflow_call', 'inputs')))
  const jobs = new Map(workflow.jobs.map((job) => [job.id.toLowerCase(), job.uses ? known.ofCall(job) : outputsOf(job)] as const))
  const hasTrigger = (event: string): boolean => workflow.triggers.some((trigger) => trigger.event === event)
  const shared = { inputs: lower([...dispatch, ...called]), dispatchInputs: hasTrigger('workflow_dispatch') ? dispatch : undefined, jobs }
  return (job, step) => ({
    ...shared,
    matrix: job && matrixNames(job),
    steps: job && stepsBefore(job.steps, step, known),
    needs: job && needsOf(job, jobs),
  })
}

export function actionScope(action: Action, step: Step | undefined, known: KnownOutputs): Scope {
  return {
    inputs: lower(action.inputs.map(({ name }) => name)),
    dispatchInputs: undefined,
    matrix: undefined,
    steps: stepsBefore(action.steps, step, known),
    needs: undefined,
    jobs: new Map(),
  }
}

function outputsOf(job: Job): Names {
  const node = nodeAt(job.node, 'outputs')
  return node?.kind === 'scalar' && node.value !== null ? undefined : lower(keysOf(node))
}

function needsOf(job: Job, jobs: ReadonlyMap<string, Names>): ReadonlyMap<string, Names> | undefined {
  if (job.needs.some((need) => need.text.includes('${{'))) return undefined
  const ids = job.needs.map((need) => need.text.toLowerCase())
  return new Map(ids.map((id) => [id, jobs.get(id)] as const))
}

/** The steps before one that have an id; a step that is undefined comes after all. */
function stepsBefore(steps: readonly Step[], step: Step | undefined, known: KnownOutputs): ReadonlyMap<string, Names> | undefined {
  const index = step ? steps.indexOf(step) : steps.length
  const earlier = steps.slice(0, index < 0 ? steps.length : index).filter(({ id }) => id)
  if (earlier.some(({ id }) => id?.text.includes('${{'))) return undefined
  return new Map(earlier.map((named) => [(named.id?.text ?? '').toLowerCase(), known.ofStep(named)] as const))
}

/** The keys a matrix has in any of its combinations. */
function matrixNames(job: Job): Scope['matrix'] {
  const strategy = nodeAt(job.node, 'strategy')
  if (strategy?.kind === 'scalar') return undefined
  const matrix = nodeAt(strategy, 'matrix')
  if (!matrix) return new Map()
  if (matrix.kind !== 'mapping') return undefined
  const include = entryOf(matrix, 'include')?.value
  const lines = itemsOf(include)
  if (include && (include.kind !== 'sequence' || lines.some((line) => line.kind === 'scalar' && textOf(line)?.includes('${{')))) return undefined
  const names = new Map<string, 'text' | 'any'>()
  const add = (key: string, values: readonly YamlNode[]): void => {
    const plain = values.every((value) => value.kind === 'scalar' && !value.text.includes('${{')) && names.get(key.toLowerCase()) !== 'any'
    names.set(key.toLowerCase(), plain ? 'text' : 'any')
  }
  for (const { key, value } of matrix.entries) {
    if (key.text !== 'include' && key.text !== 'exclude') add(key.text, value.kind === 'sequence' ? value.items : [value])
  }
  for (const line of lines) for (const { key, value } of entriesOf(line)) add(key.text, [value])
  return names
}
