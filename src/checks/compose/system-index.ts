import { shown } from '../../documents/document.ts'
import type { Service, System } from '../../production/service.ts'

/** What the services of a system say of each other, gathered once. */
interface SystemIndex {
  readonly byName: ReadonlyMap<string, Service>
  /** Services that others wait for to end. */
  readonly awaitedToEnd: ReadonlySet<string>
  /** The service that builds an image, by the image's reference as it is written. */
  readonly builders: ReadonlyMap<string, Service>
}

const indexes = new WeakMap<System, SystemIndex>()

export function indexOf(system: System): SystemIndex {
  let index = indexes.get(system)
  if (!index) {
    const services = [...system.inactive, ...system.services]
    index = {
      byName: new Map(services.map((service) => [service.name, service])),
      awaitedToEnd: new Set(services.flatMap(({ dependsOn }) => dependsOn.flatMap(({ service, condition }) => (condition === 'service_completed_successfully' ? [service] : [])))),
      builders: new Map(services.flatMap((service) => (service.build && service.image ? [[shown(service.image.value), service] as const] : []))),
    }
    indexes.set(system, index)
  }
  return index
}
