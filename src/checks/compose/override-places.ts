import type { Service, System } from '../../production/service.ts'
import type { Outcome, RelatedPlace } from '../check.ts'

/** The later files that define a service anew and leave what was found in an earlier one as it is: a mend may go there. */
export function overridePlaces({ at, state }: Outcome, { definitions }: Service, { files }: System): readonly RelatedPlace[] {
  const found = files.indexOf(at.path)
  if (state !== 'fail' || found < 0) return []
  return definitions.flatMap((place) => (files.indexOf(place.path) > found ? [{ at: place, message: `${place.path} merges over this and leaves it as it is` }] : []))
}
