import { entryOf, nodeAt } from '../../documents/yaml-node.ts'
import type { Project } from '../../production/project.ts'
import type { Build, Service, System } from '../../production/service.ts'
import type { Location } from '../../tree/location.ts'
import type { Outcome } from '../check.ts'
import { builtImage } from './built-image.ts'
import { runsToCompletion } from './one-shot.ts'
import { serviceCheck } from './service-check.ts'
import { settingEntry, settingText } from './setting.ts'

/** Where a service's health is asked for: by the compose file, or by the image it builds; `unknown` where only a foreign image knows. */
export function healthOf(service: Service, system: System, project: Project): { state: 'checked' | 'disabled' | 'none' | 'unknown'; at: Location } {
  const { healthcheck } = service
  if (healthcheck?.disabled) return { state: 'disabled', at: disabledAt(service, healthcheck.at) }
  if (healthcheck?.test) return { state: 'checked', at: healthcheck.at }
  const at = healthcheck?.at ?? service.at
  if (settingText(settingEntry(service, 'healthcheck.disable')?.value)?.known) return { state: 'checked', at }
  const image = builtImage(service, system, project)
  if (image?.healthcheck && !image.healthcheck.disabled) return { state: 'checked', at: image.healthcheck.at }
  return { state: image ? 'none' : 'unknown', at }
}

function disabledAt(service: Service, fallback: Location): Location {
  const healthcheck = nodeAt(service.node, 'healthcheck')
  return (entryOf(healthcheck, 'disable') ?? entryOf(healthcheck, 'test'))?.key.at ?? fallback
}

export const serviceHealth = serviceCheck({
  name: 'compose/service-health',
  question: 'Is every service that keeps running asked whether it still works?',
  reads: ['dockerfile'],
  *look(service, { project, system }): Iterable<Outcome> {
    if (runsToCompletion(service, system)) return
    const { state, at } = healthOf(service, system, project)
    if (state === 'checked') yield { state: 'pass', at }
    else if (state === 'disabled') yield { state: 'fail', at, variant: 'disabled' }
    else if (state === 'unknown' && (service.healthcheck || (service.build && isOutOfSight(service.build)))) yield { state: 'unknown', at }
    else yield { state: 'fail', at, ...(state === 'unknown' && { variant: 'foreign-image' }) }
  },
})

/** The Dockerfile is written in place or fetched, so that what it says of health is not read here. */
function isOutOfSight({ inline, context, dockerfile }: Build): boolean {
  return inline !== undefined || !context.value.known || /^[a-z][\w+.-]*:|^git@/i.test(context.value.value) || dockerfile?.value.known === false
}
