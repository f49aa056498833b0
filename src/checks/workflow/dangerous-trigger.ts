import type { Check, Outcome } from '../check.ts'
import { workflowsOf } from './steps.ts'

/** Triggers whose runs have secrets and a writing token although an outsider's pull request sets them off. */
export const PRIVILEGED_TRIGGERS = ['pull_request_target', 'workflow_run'] as const

export const dangerousTrigger: Check = {
  name: 'workflow/dangerous-trigger',
  question: 'Does an outsider set off a run that has the rights of the repository?',
  reads: ['workflow'],
  *look(project): Iterable<Outcome> {
    for (const { triggers, root } of workflowsOf(project)) {
      const dangerous = triggers.filter(({ event }) => (PRIVILEGED_TRIGGERS as readonly string[]).includes(event))
      for (const { event, at } of dangerous) yield { state: 'fail', at, facts: { event } }
      if (dangerous.length === 0) yield { state: 'pass', at: triggers[0]?.at ?? root.at }
    }
  },
}
