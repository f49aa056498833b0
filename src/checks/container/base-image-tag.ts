import { allStages } from '../../production/image-steps.ts'
import { parseImageReference } from '../../production/image-reference.ts'
import type { Check, Outcome } from '../check.ts'

/** An image without a tag means `latest`; a digest pins whatever the tag says. */
export const baseImageTag: Check = {
  name: 'container/base-image-tag',
  question: 'Does every FROM name a tag other than latest, or a digest?',
  reads: ['dockerfile'],
  *look({ documents }): Iterable<Outcome> {
    for (const { stage, parent, base } of allStages(documents)) {
      if (!stage.from || stage.from.image === '' || parent || !base) continue
      if (base.known && base.value === 'scratch') continue
      const at = stage.from.imageAt
      const reference = base.known ? parseImageReference(base.value) : undefined
      if (!base.known || !reference) yield { state: 'unknown', at }
      else if (reference.digest !== undefined) yield { state: 'pass', at }
      else if (reference.tag === undefined) yield { state: 'fail', at, variant: 'untagged', facts: { image: base.value } }
      else if (reference.tag === 'latest') yield { state: 'fail', at, facts: { image: base.value } }
      else yield { state: 'pass', at }
    }
  },
}
