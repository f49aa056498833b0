import type { Image } from '../../production/image.ts'
import { servicesOf } from '../../production/image-services.ts'
import type { Service, System } from '../../production/service.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { runsToCompletion } from '../compose/one-shot.ts'
import { isRunnable } from './image-traits.ts'

/** `HEALTHCHECK NONE` is a decision, not an omission; so is a check that every compose service brings for the image. */
export const healthcheckPresent: Check = {
  name: 'container/healthcheck-present',
  question: 'Does the image, or every service that runs it, say how its health is checked?',
  reads: ['dockerfile'],
  *look({ production }): Iterable<Outcome> {
    for (const image of production.images) {
      const { from } = image.stage
      if (!image.production || !from || !isRunnable(image)) continue
      if (isForTasksAlone(image, production.systems)) continue
      const at = image.healthcheck?.at ?? checkedByServices(image, production.systems)
      yield at ? { state: 'pass', at } : { state: 'fail', at: from.at }
    }
  },
}

function checkedByServices(image: Image, systems: readonly System[]): Location | undefined {
  const services = servicesOf(image, systems).filter((service) => !isTask(service, systems))
  return services.every(({ healthcheck }) => healthcheck) ? services[0]?.healthcheck?.at : undefined
}

/** Whether nothing but services that do their work once and end runs the image. */
export function isForTasksAlone(image: Image, systems: readonly System[]): boolean {
  const services = servicesOf(image, systems)
  return services.length > 0 && services.every((service) => isTask(service, systems))
}

function isTask(service: Service, systems: readonly System[]): boolean {
  return systems.some((system) => system.services.includes(service) && runsToCompletion(service, system))
}
