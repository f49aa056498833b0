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
  readonly steps: EarlierSteps | undefined
  /** The jobs waited for and the outputs of each. */
  readonly needs: ReadonlyMap<string, Names> | undefined
  /** All jobs and the outputs of each. */
  readonly jobs: ReadonlyMap<string, Names>
}

/** Steps by their ids, as far as they come before a place. */
export interface EarlierSteps {
  has(id: string): boolean
  outputsOf(id: string): Names
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
  const ofJobs = new Map<Job, { matrix: Scope['matrix']; needs: Scope['needs']; stepsBefore: (step: Step | undefined) => EarlierSteps | undefined }>()
  return (job, step) => {
    if (!job) return { ...shared, matrix: undefined, steps: undefined, needs: undefined }
    let own = ofJobs.get(job)
    if (!own) ofJobs.set(job, (own = { matrix: matrixNames(job), needs: needsOf(job, jobs), stepsBefore: stepTable(job.steps, known) }))
    return { ...shared, matrix: own.matrix, needs: own.needs, steps: own.stepsBefore(step) }
  }
}

export function actionScope(action: Action, known: KnownOutputs): (step: Step | undefined) => Scope {
  const inputs = lower(action.inputs.map(({ name }) => name))
  const stepsBefore = stepTable(action.steps, known)
  return (step) => ({ inputs, dispatchInputs: undefined, matrix: undefined, steps: stepsBefore(step), needs: undefined, jobs: new Map() })
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

/** Tells the steps before each one; a step that is undefined comes after all. */
function stepTable(steps: readonly Step[], known: KnownOutputs): (step: Step | undefined) => EarlierSteps | undefined {
  const named = new Map<string, { readonly index: number; readonly step: Step }>()
  const indexes = new Map<Step, number>()
  let computed = false
  steps.forEach((step, index) => {
    indexes.set(step, index)
    const id = step.id?.text.toLowerCase()
    if (id?.includes('${{')) computed = true
    if (id !== undefined && !named.has(id)) named.set(id, { index, step })
  })
  if (computed) return () => undefined
  return (step) => {
    const end = (step && indexes.get(step)) ?? steps.length
    return {
      has: (id) => (named.get(id)?.index ?? end) < end,
      outputsOf: (id) => {
        const found = named.get(id)
        return found && known.ofStep(found.step)
      },
    }
  }
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
