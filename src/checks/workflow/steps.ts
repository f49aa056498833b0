import type { EnvEntry, Job, Step, Uses, Workflow } from '../../documents/workflow.ts'
import { entriesOf } from '../../documents/yaml-node.ts'
import type { YamlNode, YamlScalar } from '../../documents/yaml-node.ts'
import type { Project } from '../../production/project.ts'

/** A step and what encloses it; a composite action's steps have neither workflow nor job. */
export interface PlacedStep {
  readonly step: Step
  readonly job: Job | undefined
  readonly workflow: Workflow | undefined
}

/** A `uses:` of a step or of a job, and what encloses it. */
export interface PlacedUse {
  readonly uses: Uses
  readonly step: Step | undefined
  readonly job: Job | undefined
  readonly workflow: Workflow | undefined
}

export function* workflowsOf(project: Project): Generator<Workflow> {
  for (const { content } of project.documents.of('workflow')) if (content) yield content
}

export function* jobsOf(project: Project): Generator<{ readonly workflow: Workflow; readonly job: Job }> {
  for (const workflow of workflowsOf(project)) for (const job of workflow.jobs) yield { workflow, job }
}

/** The steps of every workflow, then those of every composite action. */
export function* stepsOf(project: Project): Generator<PlacedStep> {
  for (const { workflow, job } of jobsOf(project)) for (const step of job.steps) yield { step, job, workflow }
  for (const { content } of project.documents.of('action')) {
    for (const step of content?.steps ?? []) yield { step, job: undefined, workflow: undefined }
  }
}

export function* usesOf(project: Project): Generator<PlacedUse> {
  for (const { workflow, job } of jobsOf(project)) if (job.uses) yield { uses: job.uses, step: undefined, job, workflow }
  for (const { step, job, workflow } of stepsOf(project)) if (step.uses) yield { uses: step.uses, step, job, workflow }
}

/** `owner/repo`, or `owner/repo/path` of an action in a folder, in lower case; '' for what comes from no repository. */
export function actionName(uses: Uses | undefined): string {
  if (!uses?.repository) return ''
  return (uses.path ? `${uses.repository}/${uses.path}` : uses.repository).toLowerCase()
}

/** An input of the step's action; GitHub reads their names without regard to case. */
export function inputOf(step: Step, name: string): EnvEntry | undefined {
  return step.with.find((entry) => entry.name.toLowerCase() === name)
}

export function inputText(step: Step, name: string): string | undefined {
  return inputOf(step, name)?.value.text.trim()
}

export function hasTrigger(workflow: Workflow | undefined, ...events: readonly string[]): boolean {
  return workflow?.triggers.some(({ event }) => events.includes(event)) ?? false
}

/** Every scalar value below a node, each place once; keys are left out. */
export function* scalarsWithin(root: YamlNode | undefined): Generator<YamlScalar> {
  const seen = new Set<YamlNode>()
  const open: YamlNode[] = root ? [root] : []
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    if (node.kind === 'scalar') yield node
    else if (node.kind === 'sequence') for (const item of node.items.toReversed()) open.push(item)
    else for (const { value } of entriesOf(node).toReversed()) open.push(value)
  }
}
