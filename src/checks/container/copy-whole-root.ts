import { StageIndex } from '../../production/image-copy.ts'
import type { CopyOrigin } from '../../production/image-copy.ts'
import { stageOrigins } from '../../production/image-stages.ts'
import type { StageOrigin } from '../../production/image-stages.ts'
import { stepsOf } from '../../production/image-steps.ts'
import type { Check, Outcome } from '../check.ts'

export const copyWholeRoot: Check = {
  name: 'container/copy-whole-root',
  question: 'Does every COPY --from take less than the whole file system?',
  reads: ['dockerfile'],
  *look({ documents }): Iterable<Outcome> {
    for (const { content } of documents.of('dockerfile')) {
      if (!content) continue
      const stages = new StageIndex(stageOrigins(content))
      for (const { instruction, origin } of stepsOf(content)) {
        if (instruction.keyword !== 'COPY' || instruction.from === undefined || !instruction.target) continue
        const { at, from, target, sources } = instruction
        const whole = isRoot(target.text) && sources.some(({ text }) => isRoot(text))
        if (whole && !holdsOnlyFiles(stages.copyOrigin(instruction, origin))) yield { state: 'fail', at, facts: { from } }
        else yield { state: 'pass', at }
      }
    }
  },
}

function isRoot(path: string): boolean {
  return /^\/(\.?\/)*\.?\*?$/.test(path)
}

/** A stage on `scratch` holds what was put there and nothing else; so does the image of cross-building tools that is made to be copied. */
function holdsOnlyFiles(from: CopyOrigin | undefined): boolean {
  if (from?.kind === 'image') return from.reference?.repository === 'tonistiigi/xx'
  if (from?.kind !== 'earlier') return false
  const lowest = lowestOf(from.stage)
  return lowest.base?.known === true && /^(scratch|(docker\.io\/)?tonistiigi\/xx([:@].*)?)$/.test(lowest.base.value)
}

const MAX_STAGES = 1000

function lowestOf(origin: StageOrigin): StageOrigin {
  let lowest = origin
  for (let steps = 0; lowest.parent && steps < MAX_STAGES; steps++) lowest = lowest.parent
  return lowest
}
