import { allSteps } from '../../production/image-steps.ts'
import type { Check, Outcome } from '../check.ts'

const FORBIDDEN: ReadonlySet<string> = new Set(['ONBUILD', 'FROM', 'MAINTAINER'])

export const onbuildTrigger: Check = {
  name: 'container/onbuild-trigger',
  question: 'Does every ONBUILD hold an instruction that Docker takes there?',
  reads: ['dockerfile'],
  *look({ documents }): Iterable<Outcome> {
    for (const { instruction } of allSteps(documents)) {
      if (!instruction.onbuild) continue
      const { at, keyword } = instruction
      yield FORBIDDEN.has(keyword) ? { state: 'fail', at, facts: { keyword } } : { state: 'pass', at }
    }
  },
}
