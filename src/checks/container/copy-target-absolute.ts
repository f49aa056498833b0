import { allSteps } from '../../production/image-steps.ts'
import type { StageOrigin } from '../../production/image-stages.ts'
import type { Check, Outcome } from '../check.ts'

/** A WORKDIR of the stage, or of one it is built on, before the COPY makes its target sure. */
export const copyTargetAbsolute: Check = {
  name: 'container/copy-target-absolute',
  question: 'Does every COPY to a relative target have a WORKDIR before it?',
  reads: ['dockerfile'],
  *look({ documents }): Iterable<Outcome> {
    const placed = new Set<StageOrigin>()
    for (const { instruction, origin, scope } of allSteps(documents)) {
      if (isScratch(origin) || (origin.parent && placed.has(origin.parent))) placed.add(origin)
      if (instruction.keyword === 'WORKDIR' && !instruction.onbuild) placed.add(origin)
      if (instruction.keyword !== 'COPY' || !instruction.target || instruction.onbuild || !origin.stage.from) continue
      const target = scope.expand(instruction.target.text)
      const { at } = instruction
      if (!target.known) continue
      if (placed.has(origin) || /^([/\\]|[A-Za-z]:)/.test(target.value)) yield { state: 'pass', at }
      else yield { state: 'fail', at, facts: { target: target.value } }
    }
  },
}

/** What is relative there is relative to the root: nothing below could have set another folder. */
function isScratch({ base }: StageOrigin): boolean {
  return base?.known === true && base.value === 'scratch'
}
