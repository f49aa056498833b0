import type { Location } from '../../tree/location.ts'
import type { Outcome } from '../check.ts'
import type { Mistake } from './grammar.ts'

/** A fail for each mistake; where there is none, a pass at the place looked at. */
export function* judged(at: Location, mistakes: Iterable<Mistake>): Generator<Outcome> {
  let clean = true
  for (const mistake of mistakes) {
    clean = false
    yield { state: 'fail', at: mistake.at, facts: { problem: mistake.problem }, ...(mistake.variant === undefined ? {} : { variant: mistake.variant }) }
  }
  if (clean) yield { state: 'pass', at }
}
