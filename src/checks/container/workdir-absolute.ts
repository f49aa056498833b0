import { allSteps } from '../../production/image-steps.ts'
import type { Check, Outcome } from '../check.ts'

export const workdirAbsolute: Check = {
  name: 'container/workdir-absolute',
  question: 'Is every WORKDIR an absolute path?',
  reads: ['dockerfile'],
  *look({ documents }): Iterable<Outcome> {
    for (const { instruction, scope } of allSteps(documents)) {
      const [word] = instruction.keyword === 'WORKDIR' ? instruction.words : []
      const path = word && scope.expand(word.text)
      if (!path?.known || path.value.startsWith('%')) continue
      if (/^([/\\]|[A-Za-z]:)/.test(path.value)) yield { state: 'pass', at: instruction.at }
      else yield { state: 'fail', at: instruction.at, facts: { path: path.value } }
    }
  },
}
