import type { HeldClaim } from '../../production/claims.ts'
import type { Check, Outcome } from '../check.ts'

/** A line's words as a message quotes them, in characters. */
const QUOTED = 100

/** Holds the lines of checklists to what the other rules found. */
export const checklistClaims: Check = {
  name: 'policy/checklist-claims',
  question: 'Is what the checklists claim what the repository shows?',
  reads: [],
  *look({ claims }): Iterable<Outcome> {
    if (!claims) return
    for (const claim of claims.held) yield claim.holds ? { state: 'pass', at: claim.at } : contradiction(claim)
    for (const { path, line, message } of claims.unread) yield { state: 'unknown', variant: 'unread', at: { path, line, endLine: line, column: 1 }, facts: { reason: message } }
  },
}

function contradiction({ at, text, rule, says, shown, places }: HeldClaim): Outcome {
  return { state: 'fail', ...(says === 'absent' && { variant: 'absent' }), at, facts: { claim: quoted(text), rule, shown }, related: places.map((place) => (place.message === shown ? { ...place, message: 'this shows it' } : place)) }
}

function quoted(text: string): string {
  const characters = [...text]
  return characters.length <= QUOTED ? text : `${characters.slice(0, QUOTED - 1).join('')}…`
}
