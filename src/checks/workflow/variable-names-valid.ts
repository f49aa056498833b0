import type { EnvEntry } from '../../documents/workflow.ts'
import { entriesOf, nodeAt } from '../../documents/yaml-node.ts'
import type { Check, Outcome } from '../check.ts'
import { judged } from './judged.ts'
import { stepsOf, workflowsOf } from './steps.ts'

/** Names of environment variables, wherever workflows and actions set some. */
export const variableNamesValid: Check = {
  name: 'workflow/variable-names-valid',
  question: 'Can every environment variable be set under its name?',
  reads: ['workflow', 'action'],
  *look(project): Iterable<Outcome> {
    for (const workflow of workflowsOf(project)) {
      yield* nameOutcomes(workflow.env)
      for (const job of workflow.jobs) {
        yield* nameOutcomes(job.env)
        const containers = [nodeAt(job.node, 'container'), ...entriesOf(nodeAt(job.node, 'services')).map(({ value }) => value)]
        for (const container of containers) yield* nameOutcomes(entriesOf(nodeAt(container, 'env')).map(({ key }) => ({ name: key.text, at: key.at })))
      }
    }
    for (const { step } of stepsOf(project)) yield* nameOutcomes(step.env)
  },
}

function* nameOutcomes(env: readonly Pick<EnvEntry, 'name' | 'at'>[]): Generator<Outcome> {
  for (const { name, at } of env) {
    if (name.includes('${{')) continue
    const wrong = name === '' ? 'an empty name' : /[=&\s]/.exec(name)
    const what = typeof wrong === 'string' ? wrong : wrong && (wrong[0].trim() === '' ? 'a blank' : `"${wrong[0]}"`)
    yield* judged(at, what ? [{ at, problem: `the environment variable "${name}" has ${what} in its name` }] : [])
  }
}
