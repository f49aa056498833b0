import { scalarsOf, entriesOf, nodeAt, textOf } from '../../documents/yaml-node.ts'
import type { Project } from '../../production/project.ts'
import { oncePer } from '../../tree/once-per.ts'

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?|0\.0\.0\.0|host\.docker\.internal)$/

/** Tells the hosts that are services of a compose system, or this machine: what is sent there stays on a network of its own. */
export function ownHosts(project: Project): (host: string) => boolean {
  const names = serviceNames(project)
  return (host) => names.has(host) || LOOPBACK.test(host)
}

const serviceNames = oncePer(({ production }: Project): ReadonlySet<string> => {
  const services = production.systems.flatMap((system) => [...system.services, ...system.inactive])
  return new Set(
    services.flatMap((service) => {
      const aliases = entriesOf(service.setting('networks')).flatMap(({ value }) => scalarsOf(nodeAt(value, 'aliases')).map(({ text }) => text))
      return [service.name, textOf(service.setting('container_name')), textOf(service.setting('hostname')), ...aliases].flatMap((name) => (name === undefined ? [] : [name.toLowerCase()]))
    }),
  )
})
