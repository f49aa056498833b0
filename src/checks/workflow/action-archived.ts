import type { Check, Outcome } from '../check.ts'
import { ARCHIVED_ACTIONS } from './archived-actions.ts'
import { usesOf } from './steps.ts'

/** Holds the actions in use to the bundled list of archived ones. */
export const actionArchived: Check = {
  name: 'workflow/action-archived',
  question: 'Does an action come from a repository that nobody maintains any more?',
  reads: ['workflow', 'action'],
  *look(project): Iterable<Outcome> {
    for (const { uses } of usesOf(project)) {
      const repository = uses.repository?.toLowerCase()
      if (!repository) continue
      if (!Object.hasOwn(ARCHIVED_ACTIONS, repository)) yield { state: 'pass', at: uses.at }
      else yield { state: 'fail', at: uses.at, facts: { action: uses.repository as string, instead: ARCHIVED_ACTIONS[repository] as string } }
    }
  },
}
