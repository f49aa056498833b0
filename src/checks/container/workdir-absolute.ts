import { allSteps } from '../../production/image-steps.ts'
import type { StageOrigin } from '../../production/image-stages.ts'
import type { Check, Outcome } from '../check.ts'

export const workdirAbsolute: Check = {
  name: 'container/workdir-absolute',
  question: 'Is every WORKDIR an absolute path?',
  reads: ['dockerfile'],
  *look({ documents }): Iterable<Outcome> {
    const settled = new Set<StageOrigin>()
    for (const { instruction, scope, origin } of allSteps(documents)) {
      if (origin.parent && settled.has(origin.parent)) settled.add(origin)
      const [word] = instruction.keyword === 'WORKDIR' ? instruction.words : []
      const path = word && scope.expand(word.text)
      if (!path?.known || path.value.startsWith('%')) continue
      const absolute = /^([/\\]|[A-Za-z]:)/.test(path.value)
      if (absolute) settled.add(origin)
      if (absolute) yield { state: 'pass', at: instruction.at }
      else yield { state: 'fail', at: instruction.at, facts: { path: path.value }, ...(settled.has(origin) && { variant: 'joined' }) }
    }
  },
}
