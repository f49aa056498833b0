import { allSteps } from '../../production/image-steps.ts'
import type { Check, Outcome } from '../check.ts'

export const copyWholeRoot: Check = {
  name: 'container/copy-whole-root',
  question: 'Does every COPY --from take less than the whole file system?',
  reads: ['dockerfile'],
  *look({ documents }): Iterable<Outcome> {
    for (const { instruction } of allSteps(documents)) {
      if (instruction.keyword !== 'COPY' || instruction.from === undefined || !instruction.target) continue
      const { at, from, target, sources } = instruction
      const whole = isRoot(target.text) && sources.some(({ text }) => isRoot(text))
      if (whole) yield { state: 'fail', at, facts: { from } }
      else yield { state: 'pass', at }
    }
  },
}

function isRoot(path: string): boolean {
  return /^\/(\.?\/)*\.?\*?$/.test(path)
}
