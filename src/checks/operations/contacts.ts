import { isGap } from '../documentation/placeholders.ts'
import type { Check, Outcome } from '../check.ts'

interface Options {
  /** Roles that must have a contact, as `contacts:` calls them. */
  readonly roles: readonly string[]
}

/** Holds the readiness file's contacts to say whom to call. */
export const contacts: Check<Options> = {
  name: 'operations/contacts',
  question: 'Does the readiness file say whom to call?',
  reads: [],
  options: (z) => z.strictObject({ roles: z.array(z.string().min(1)).default([]).describe('Roles that must have a contact, as contacts: calls them.') }),
  *look({ declared }, { roles }): Iterable<Outcome> {
    for (const [role, { value, at }] of declared.contacts) {
      if (isGap(value)) yield { state: 'fail', variant: 'placeholder', at, facts: { role, contact: value } }
      else yield { state: 'pass', at }
    }
    const at = [...declared.contacts.values()][0]?.at ?? declared.at
    const known = new Set([...declared.contacts.keys()].map(sameName))
    for (const role of roles) if (at && !known.has(sameName(role))) yield { state: 'fail', variant: 'role', at, facts: { role, contact: '' } }
  },
}

/** `on-call`, `on_call` and `On call` are one role. */
function sameName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '-')
}
