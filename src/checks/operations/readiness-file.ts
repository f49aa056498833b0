import { isDay } from '../attestation/days.ts'
import { isGap } from '../documentation/placeholders.ts'
import { fileStart } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'

/** Looks whether the readiness file is there and is gone through from time to time. That it validates is known by then. */
export const readinessFile: Check = {
  name: 'operations/readiness-file',
  question: 'Is there a readiness file, and is it gone through from time to time?',
  reads: [],
  *look({ declared, today }): Iterable<Outcome> {
    const { at, nextReview } = declared
    if (!at) yield { state: 'fail', variant: 'absent', at: fileStart('.readiness.yml'), facts: { next: '' } }
    else if (!nextReview || isGap(nextReview.value) || !isDay(nextReview.value)) yield { state: 'fail', at: nextReview?.at ?? at, facts: { next: nextReview?.value ?? '' } }
    else if (nextReview.value < today) yield { state: 'fail', variant: 'overdue', at: nextReview.at, facts: { next: nextReview.value } }
    else yield { state: 'pass', at: nextReview.at }
  },
}
