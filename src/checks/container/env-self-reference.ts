import { allSteps } from '../../production/image-steps.ts'
import { namesIn } from '../../production/image-variables.ts'
import type { Check, Outcome } from '../check.ts'

/** A name that an earlier ENV or ARG gives a value refers to that value, which may be meant. So may `PATH=/bin:$PATH`. */
export const envSelfReference: Check = {
  name: 'container/env-self-reference',
  question: 'Does no ENV refer to a variable that only the same ENV sets?',
  reads: ['dockerfile'],
  *look({ documents }): Iterable<Outcome> {
    for (const { instruction, scope } of allSteps(documents)) {
      if (instruction.keyword !== 'ENV' || instruction.entries.length < 2) continue
      const times = new Map<string, number>()
      for (const { key } of instruction.entries) times.set(key, (times.get(key) ?? 0) + 1)
      for (const { key, value = '', at } of instruction.entries) {
        const name = [...namesIn(value)].find((used) => (times.get(used) ?? 0) > (used === key ? 1 : 0) && !scope.declares(used))
        if (name === undefined) yield { state: 'pass', at }
        else yield { state: 'fail', at, facts: { name, key } }
      }
    }
  },
}
