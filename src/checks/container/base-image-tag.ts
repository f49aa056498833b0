import type { Text } from '../../documents/document.ts'
import { parseImageReference } from '../../production/image-reference.ts'
import { stageOrigins } from '../../production/image-stages.ts'
import type { StageOrigin } from '../../production/image-stages.ts'
import type { Check, Outcome } from '../check.ts'
import { servesWorkOnly } from './image-traits.ts'

/** Names that each FROM with a variable is compared with. */
const MAX_NAMES = 200

/** An image without a tag means `latest`; a digest pins whatever the tag says. */
export const baseImageTag: Check = {
  name: 'container/base-image-tag',
  question: 'Does every FROM name a tag other than latest, or a digest?',
  reads: ['dockerfile'],
  *look(project): Iterable<Outcome> {
    for (const { path, content } of project.documents.of('dockerfile')) {
      if (!content || servesWorkOnly(path, project)) continue
      const names: string[] = []
      for (const origin of stageOrigins(content)) {
        yield* judged(origin, names)
        if (origin.stage.name !== undefined && names.length < MAX_NAMES) names.push(origin.stage.name)
      }
    }
  },
}

function* judged({ stage, parent, base }: StageOrigin, earlier: readonly string[]): Iterable<Outcome> {
  if (!stage.from || stage.from.image === '' || parent || !base) return
  if ((base.known && base.value === 'scratch') || mayNameStage(base, earlier)) return
  const at = stage.from.imageAt
  const reference = base.known ? parseImageReference(base.value) : undefined
  if (!base.known || !reference) yield { state: 'unknown', at }
  else if (reference.digest !== undefined) yield { state: 'pass', at }
  else if (reference.tag === undefined) yield { state: 'fail', at, variant: 'untagged', facts: { image: base.value } }
  else if (reference.tag === 'latest') yield { state: 'fail', at, facts: { image: base.value } }
  else yield { state: 'pass', at }
}

/** `FROM binary-$TARGETOS` picks one of the stages `binary-linux` and `binary-windows`. */
function mayNameStage(base: Text, earlier: readonly string[]): boolean {
  if (base.known || base.raw.length > 200) return false
  const [first = '', ...rest] = base.raw.toLowerCase().split(/\$\{[^}]*\}|\$\w+/)
  const last = rest.at(-1) ?? ''
  return first + last !== '' && earlier.some((name) => name.startsWith(first) && name.endsWith(last) && name.length > first.length + last.length)
}
