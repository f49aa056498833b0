import { shown } from '../../documents/document.ts'
import { readTemplate } from '../../production/compose/template.ts'
import type { Service, System } from '../../production/service.ts'
import type { Outcome } from '../check.ts'
import { imageName } from './image-name.ts'
import { serviceCheck } from './service-check.ts'
import { settingEntry, settingText } from './setting.ts'
import { indexOf } from './system-index.ts'

/** Holds images that are pulled to a tag that stays: neither none nor a word for "whatever is newest". */
export const imageTag = serviceCheck<{ moving: readonly string[] }>({
  name: 'compose/image-tag',
  question: 'Does every image that is pulled have a tag that stays?',
  options: (z) => z.strictObject({ moving: z.array(z.string()) }),
  *look(service, { system }, { moving }): Iterable<Outcome> {
    const { image } = service
    if (!image || isMadeHere(service, system)) return
    const { name, tag: written, digest } = imageName(image.value)
    const tag = written === undefined ? undefined : shown(readTemplate(written, () => undefined).text)
    const facts = { image: shown(image.value), tag: tag ?? '' }
    if (digest !== undefined || (tag !== undefined && isRequired(tag))) yield { state: 'pass', at: image.at, facts }
    else if (tag === undefined) yield { state: name === undefined ? 'unknown' : 'fail', at: image.at, facts, variant: 'untagged' }
    else if (tag.includes('$')) yield { state: 'unknown', at: image.at, facts }
    else yield { state: isMoving(tag, moving) ? 'fail' : 'pass', at: image.at, facts }
  },
})

/** Built by this or another service of the system, or never pulled: then the tag is a name of our own. */
function isMadeHere(service: Service, system: System): boolean {
  if (service.build) return true
  const policy = settingText(settingEntry(service, 'pull_policy')?.value)
  if (policy?.known && ['never', 'build'].includes(policy.value)) return true
  return service.image !== undefined && indexOf(system).builders.has(shown(service.image.value))
}

/** `${TAG:?}`: whoever deploys must name one. */
function isRequired(tag: string): boolean {
  return /^\$\{\w+:?\?/.test(tag)
}

/** `latest`, and `stable-alpine`; not `main-3f2a1c`, which names one build. */
function isMoving(tag: string, moving: readonly string[]): boolean {
  const [word = '', ...rest] = tag.toLowerCase().split('-')
  return moving.includes(word) && !/\d/.test(rest.join(''))
}
