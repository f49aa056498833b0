import { daysAfter, isDay } from '../attestation/days.ts'
import { unknownOwner } from '../attestation/owners.ts'
import type { DeclaredWaiver } from '../../production/declarations.ts'
import type { Project } from '../../production/project.ts'
import type { Check, Outcome } from '../check.ts'

/** Holds every waiver to be one that still holds, is needed, and has somebody who answers for it. */
export const waivers: Check = {
  name: 'policy/waivers',
  question: 'Does every waiver still hold, hide something, and have a known owner?',
  reads: ['owners'],
  *look(project): Iterable<Outcome> {
    for (const waiver of project.declared.waivers) {
      const variant = disorderOf(project, waiver)
      const { rule, owner, expires, at } = waiver
      const facts = { waived: rule, owner: owner ?? '', expires, limit: project.declared.waiverLimit ?? '' }
      yield variant === undefined ? { state: 'pass', at } : { state: 'fail', variant, at, facts }
    }
  },
}

/** What is wrong with a waiver first of all, as the name of a variant. */
function disorderOf(project: Project, { reason, owner, expires, used }: DeclaredWaiver): string | undefined {
  const { today, declared } = project
  if (reason.trim() === '') return 'no-reason'
  if (!isDay(expires)) return 'malformed'
  if (expires < today) return 'expired'
  if (owner !== undefined && unknownOwner(project, owner)) return 'owner'
  if (declared.waiverLimit !== undefined && expires > daysAfter(today, declared.waiverLimit)) return 'over-long'
  return used === false ? 'unused' : undefined
}
