import type { Check, Outcome } from '../check.ts'
import { usesToken, withoutCredentials } from './checkout-edit.ts'
import { actionName, inputOf, stepsOf } from './steps.ts'

export const checkoutCredentials: Check = {
  name: 'workflow/checkout-credentials',
  question: 'Does a checkout leave its token behind for the steps that follow?',
  reads: ['workflow', 'action'],
  *look(project): Iterable<Outcome> {
    for (const { step, job } of stepsOf(project)) {
      if (!step.uses || actionName(step.uses) !== 'actions/checkout') continue
      const persist = inputOf(step, 'persist-credentials')
      const text = persist?.value.text.trim().toLowerCase()
      if (text === 'false') yield { state: 'pass', at: persist?.at ?? step.uses.at }
      else if (text?.includes('${{')) yield { state: 'unknown', at: persist?.at ?? step.uses.at }
      else yield { state: 'fail', at: persist?.at ?? step.uses.at, edits: withoutCredentials(step, persist, !job || usesToken(job)) }
    }
  },
}
