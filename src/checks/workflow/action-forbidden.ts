import type { Check, Outcome } from '../check.ts'
import { actionName, usesOf } from './steps.ts'

interface ActionLists {
  readonly allow: readonly string[]
  readonly deny: readonly string[]
}

/** Holds the actions in use to the team's own lists: `owner/*`, `owner/repository`, `owner/repository/*`. */
export const actionForbidden: Check<ActionLists> = {
  name: 'workflow/action-forbidden',
  question: 'Is every action one that the team allows?',
  reads: ['workflow', 'action'],
  options: (z) => {
    const pattern = z.string().regex(/^[\w.-]+\/(\*|[\w.-]+(\/(\*|[\w./-]+))?)$/)
    return z.strictObject({ allow: z.array(pattern).default([]), deny: z.array(pattern).default([]) })
  },
  *look(project, { allow, deny }): Iterable<Outcome> {
    if (allow.length === 0 && deny.length === 0) return
    for (const { uses } of usesOf(project)) {
      const name = actionName(uses)
      if (name === '') continue
      const denied = deny.find((pattern) => matches(name, pattern))
      const facts = { action: uses.text, pattern: denied ?? '' }
      if (denied !== undefined) yield { state: 'fail', at: uses.at, variant: 'denied', facts }
      else if (allow.length > 0 && !allow.some((pattern) => matches(name, pattern))) yield { state: 'fail', at: uses.at, variant: 'not-allowed', facts }
      else yield { state: 'pass', at: uses.at }
    }
  },
}

function matches(name: string, pattern: string): boolean {
  const wanted = pattern.toLowerCase()
  return wanted.endsWith('/*') ? name.startsWith(wanted.slice(0, -1)) : name === wanted || name.startsWith(`${wanted}/`)
}
