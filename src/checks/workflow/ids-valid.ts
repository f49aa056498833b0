import type { Step } from '../../documents/workflow.ts'
import type { YamlScalar } from '../../documents/yaml-node.ts'
import type { Check, Outcome } from '../check.ts'
import type { Mistake } from './grammar.ts'
import { judged } from './judged.ts'
import { workflowsOf } from './steps.ts'

/** Ids name jobs and steps in expressions and in `needs`. */
export const idsValid: Check = {
  name: 'workflow/ids-valid',
  question: 'Is the id of every job and step well formed and its own?',
  reads: ['workflow', 'action'],
  *look(project): Iterable<Outcome> {
    for (const workflow of workflowsOf(project)) {
      const jobIds = new Map<string, number>()
      for (const { id, at } of workflow.jobs) {
        const first = jobIds.get(id.toLowerCase())
        const twice = first === undefined ? undefined : `the job id "${id}" is taken by line ${first}; GitHub does not tell upper from lower case`
        const problem = malformed('job', id) ?? twice
        yield* judged(at, problem ? [{ at, problem }] : [])
        if (first === undefined) jobIds.set(id.toLowerCase(), at.line)
      }
      for (const job of workflow.jobs) yield* stepOutcomes(job.steps)
    }
    for (const { content } of project.documents.of('action')) yield* stepOutcomes(content?.steps ?? [])
  },
}

function* stepOutcomes(steps: readonly Step[]): Generator<Outcome> {
  const seen = new Map<string, number>()
  for (const { id } of steps) {
    if (!id || id.value === null) continue
    yield* judged(id.at, idMistakes(id, seen.get(id.text.toLowerCase())))
    if (!seen.has(id.text.toLowerCase())) seen.set(id.text.toLowerCase(), id.at.line)
  }
}

function* idMistakes(id: YamlScalar, first: number | undefined): Generator<Mistake> {
  const problem = malformed('step', id.text)
  if (problem) yield { at: id.at, problem }
  else if (first !== undefined) yield { at: id.at, problem: `the step id "${id.text}" is taken by line ${first}; GitHub does not tell upper from lower case` }
}

function malformed(what: string, id: string): string | undefined {
  if (id.includes('${{')) return `a ${what} id cannot be computed, "${id}" holds an expression`
  if (!/^[A-Za-z_][\w-]*$/.test(id)) return `"${id}" is no ${what} id: it begins with a letter or "_" and goes on with letters, digits, "-" and "_"`
  return what === 'job' && id.length > 100 ? `the job id "${id}" is longer than 100 characters` : undefined
}
