import type { Check, Outcome } from '../check.ts'
import { actionName, inputOf, stepsOf } from './steps.ts'

/** Looks how far the token of a GitHub App reaches, and whether it ends with the job. */
export const appToken: Check = {
  name: 'workflow/app-token',
  question: 'Is the token of a GitHub App limited to what the job needs?',
  reads: ['workflow', 'action'],
  *look(project): Iterable<Outcome> {
    for (const { step } of stepsOf(project)) {
      if (!step.uses || actionName(step.uses) !== 'actions/create-github-app-token') continue
      const kept = inputOf(step, 'skip-token-revoke')
      const owner = inputOf(step, 'owner')
      const fails: Outcome[] = []
      if (kept && !['', 'false'].includes(kept.value.text.trim().toLowerCase())) fails.push({ state: 'fail', at: kept.at, variant: 'kept' })
      if (owner && !inputOf(step, 'repositories')) fails.push({ state: 'fail', at: owner.at, variant: 'every-repository' })
      if (!step.with.some(({ name }) => name.toLowerCase().startsWith('permission-'))) fails.push({ state: 'fail', at: step.uses.at, variant: 'every-permission' })
      if (fails.length > 0) yield* fails
      else yield { state: 'pass', at: step.uses.at }
    }
  },
}
