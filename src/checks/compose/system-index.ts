import { shown } from '../../documents/document.ts'
import type { Service, System } from '../../production/service.ts'
import { oncePer } from '../../tree/once-per.ts'

/** What the services of a system say of each other, gathered once. */
interface SystemIndex {
  readonly byName: ReadonlyMap<string, Service>
  /** Services that others wait for to end. */
  readonly awaitedToEnd: ReadonlySet<string>
  /** The service that builds an image, by the image's reference as it is written. */
  readonly builders: ReadonlyMap<string, Service>
}

export const indexOf = oncePer((system: System): SystemIndex => {
  const services = [...system.inactive, ...system.services]
  return {
    byName: new Map(services.map((service) => [service.name, service])),
    awaitedToEnd: new Set(services.flatMap(({ dependsOn }) => dependsOn.flatMap(({ service, condition }) => (condition === 'service_completed_successfully' ? [service] : [])))),
    builders: new Map(services.flatMap((service) => (service.build && service.image ? [[shown(service.image.value), service] as const] : []))),
  }
})
