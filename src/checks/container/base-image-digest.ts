import { allStages } from '../../production/image-steps.ts'
import { parseImageReference } from '../../production/image-reference.ts'
import type { Check, Outcome } from '../check.ts'
import { servesWorkOnly } from './image-traits.ts'

/** An image without any tag is another question's matter. */
export const baseImageDigest: Check = {
  name: 'container/base-image-digest',
  question: 'Does every FROM that names a tag name a digest as well?',
  reads: ['dockerfile'],
  *look(project): Iterable<Outcome> {
    for (const { stage, parent, base } of allStages(project.documents)) {
      const reference = base?.known && !parent ? parseImageReference(base.value) : undefined
      if (!stage.from || !base?.known || !reference || servesWorkOnly(stage.from.at.path, project)) continue
      const at = stage.from.imageAt
      if (reference.digest !== undefined) yield { state: 'pass', at }
      else if (reference.tag !== undefined) yield { state: 'fail', at, facts: { image: base.value } }
    }
  },
}
