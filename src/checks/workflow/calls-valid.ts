import type { Job, Workflow } from '../../documents/workflow.ts'
import { entriesOf, entryOf, nodeAt, textOf } from '../../documents/yaml-node.ts'
import type { YamlScalar } from '../../documents/yaml-node.ts'
import type { Project } from '../../production/project.ts'
import type { Check, Outcome } from '../check.ts'
import { isLoneExpression } from './grammar.ts'
import type { Mistake } from './grammar.ts'
import { judged } from './judged.ts'
import { jobsOf } from './steps.ts'

/** What may stand beside `uses` in a job. */
const CALL_KEYS = ['name', 'uses', 'with', 'secrets', 'needs', 'if', 'permissions', 'concurrency', 'strategy']

/** Jobs that call a workflow: the form of the call, and for workflows of this repository what they take. */
export const callsValid: Check = {
  name: 'workflow/calls-valid',
  question: 'Is every call of a reusable workflow one that GitHub accepts?',
  reads: ['workflow'],
  *look(project): Iterable<Outcome> {
    for (const { job } of jobsOf(project)) if (job.uses) yield* judged(job.uses.at, callMistakes(project, job))
  },
}

function* callMistakes(project: Project, job: Job): Generator<Mistake> {
  const uses = job.uses as NonNullable<Job['uses']>
  for (const { key } of job.node.entries) {
    if (!CALL_KEYS.includes(key.text)) yield { at: key.at, problem: `a job that calls a workflow takes no "${key.text}"; there are ${CALL_KEYS.join(', ')}` }
  }
  const secrets = nodeAt(job.node, 'secrets')
  if (secrets?.kind === 'scalar' && secrets.value !== null && secrets.text !== 'inherit') yield { at: secrets.at, problem: `"secrets: ${secrets.text}" is unknown; there are inherit and a mapping` }
  const problem = formMistake(uses)
  if (problem) return yield { at: uses.at, problem }
  if (uses.form !== 'local') return
  const path = uses.path as string
  if (!project.tree.has(path)) return yield { at: uses.at, problem: `there is no workflow ${path}` }
  const called = project.documents.of('workflow').find((document) => document.path === path)
  if (!called?.content || called.problems.length > 0) return
  if (!called.content.triggers.some(({ event }) => event === 'workflow_call')) return yield { at: uses.at, problem: `${path} cannot be called: it does not have the trigger workflow_call` }
  yield* inputMistakes(job, called.content, path)
  if (secrets?.kind !== 'scalar') yield* secretMistakes(job, called.content, path)
}

function formMistake({ form, path, text, ref }: NonNullable<Job['uses']>): string | undefined {
  const shape = 'owner/repo/.github/workflows/file.yml@ref or ./.github/workflows/file.yml'
  if (text.includes('${{')) return `"${text}" holds an expression; which workflow is called cannot be computed`
  const file = /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path ?? '')
  if (form === 'local') return file ? undefined : `"${text}" is no workflow of this repository; a call names ${shape}`
  if (form === 'repository' && ref) return file ? undefined : `"${text}" names no workflow file; a call names ${shape}`
  return `"${text}" is no workflow that can be called; a call names ${shape}`
}

function* inputMistakes(job: Job, called: Workflow, path: string): Generator<Mistake> {
  const declared = entriesOf(nodeAt(called.root, 'on', 'workflow_call', 'inputs'))
  const withNode = nodeAt(job.node, 'with')
  if (withNode?.kind === 'scalar') return
  const given = entriesOf(withNode)
  for (const { key, value } of given) {
    const input = declared.find((entry) => entry.key.text.toLowerCase() === key.text.toLowerCase())
    if (!input) yield { at: key.at, problem: `${path} has no input "${key.text}"` }
    else if (value.kind === 'scalar') {
      const type = textOf(nodeAt(input.value, 'type'))
      if (!fits(value, type)) yield { at: value.at, problem: `the input "${key.text}" of ${path} is a ${type}, "${value.text}" is none` }
    }
  }
  for (const { key, value } of declared) {
    const required = textOf(nodeAt(value, 'required')) === 'true' && !entryOf(value, 'default')
    if (required && !given.some((entry) => entry.key.text.toLowerCase() === key.text.toLowerCase())) {
      yield { at: (job.uses as NonNullable<Job['uses']>).at, problem: `the call of ${path} lacks its required input "${key.text}"` }
    }
  }
}

function fits(value: YamlScalar, type: string | undefined): boolean {
  if (value.value === null || isLoneExpression(value.text) || value.text.includes('${{')) return true
  if (type === 'boolean') return typeof value.value === 'boolean'
  return type !== 'number' || typeof value.value === 'number'
}

function* secretMistakes(job: Job, called: Workflow, path: string): Generator<Mistake> {
  const declared = entriesOf(nodeAt(called.root, 'on', 'workflow_call', 'secrets'))
  const given = entriesOf(nodeAt(job.node, 'secrets'))
  const names = (entries: typeof given): string[] => entries.map(({ key }) => key.text.toLowerCase())
  for (const { key } of given) if (!names(declared).includes(key.text.toLowerCase())) yield { at: key.at, problem: `${path} declares no secret "${key.text}"` }
  for (const { key, value } of declared) {
    if (textOf(nodeAt(value, 'required')) === 'true' && !names(given).includes(key.text.toLowerCase())) {
      yield { at: (job.uses as NonNullable<Job['uses']>).at, problem: `the call of ${path} lacks its required secret "${key.text}"` }
    }
  }
}
