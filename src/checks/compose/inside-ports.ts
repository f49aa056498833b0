import type { Port, Service, System } from '../../production/service.ts'
import { oncePer } from '../../tree/once-per.ts'
import type { Outcome } from '../check.ts'
import { imageName } from './image-name.ts'
import { portRange, reachOf, shownPort } from './port-numbers.ts'
import type { PortRange } from './port-numbers.ts'
import { serviceCheck } from './service-check.ts'
import { storeOfPort } from './stateful-images.ts'
import { storeOf } from './store-service.ts'

/** Why a port is not for the outside: what answers on it, and which of the rule's wordings fits. */
interface Inside {
  readonly product: string
  readonly variant: string | undefined
}

const CONSOLES = new Set(['adminer', 'phpmyadmin', 'pgadmin', 'pgadmin4', 'mongo-express', 'redis-commander', 'redisinsight', 'kafka-ui', 'kafdrop', 'akhq', 'cloudbeaver', 'dbgate', 'portainer', 'portainer-ce', 'portainer-ee', 'dozzle', 'flower'])
const PROXIES = new Set(['nginx', 'nginx-unprivileged', 'caddy', 'traefik', 'haproxy', 'envoy', 'openresty', 'swag', 'nginx-proxy', 'nginx-proxy-manager', 'caddy-docker-proxy'])
/** Ports that web applications listen on when nobody chooses another. */
const WEB_PORTS: readonly (readonly [number, number])[] = [[3000, 3010], [4000, 4000], [4200, 4200], [5000, 5001], [5173, 5173], [8000, 8090], [8501, 8501], [8888, 8888]]

interface InsidePortsOptions {
  readonly only?: readonly number[] | undefined
}

/** Databases, caches and queues are spoken to over the system's own network, and applications behind a proxy through it. */
export const insidePorts = serviceCheck<InsidePortsOptions>({
  name: 'compose/inside-ports',
  question: 'Is only that reachable from outside the host which is meant to be?',
  options: (z) => z.strictObject({ only: z.array(z.number().int().min(1).max(65535)).min(1).optional().describe('Ports of the host that may be open to the outside; any but those of stores, consoles and what a proxy covers by default.') }),
  *look(service, { system }, { only }): Iterable<Outcome> {
    if (service.ports.length === 0 && storeOf(service)) yield { state: 'pass', at: service.at }
    for (const port of service.ports) {
      const inside = insideOf(service, port, system)
      if (!inside) {
        if (only) yield listed(port, service, only)
        continue
      }
      const facts = { product: inside.product, port: shownPort(port) }
      const reach = reachOf(port)
      if (reach === 'everywhere') yield { state: 'fail', at: port.at, facts, ...(inside.variant !== undefined && { variant: inside.variant }) }
      else yield { state: reach === 'unknown' ? 'unknown' : 'pass', at: port.at, facts }
    }
  },
})

/** Holds a port to those that may be open. */
function listed(port: Port, { name }: Service, only: readonly number[]): Outcome {
  const facts = { product: name, port: shownPort(port), allowed: only.join(', ') }
  const reach = reachOf(port)
  const range = portRange(port.published)
  if (reach === 'unknown') return { state: 'unknown', at: port.at, facts }
  if (reach !== 'everywhere' || (range && rangeIn(range, only))) return { state: 'pass', at: port.at, facts }
  if (port.published && !port.published.known) return { state: 'unknown', at: port.at, facts }
  return { state: 'fail', variant: 'unlisted', at: port.at, facts }
}

function rangeIn({ from, to }: PortRange, only: readonly number[]): boolean {
  return new Set(only.filter((port) => port >= from && port <= to)).size === to - from + 1
}

function insideOf(service: Service, port: Port, system: System): Inside | undefined {
  const target = portRange(port.target)
  const store = storeOf(service) ?? (target && target.from === target.to && port.protocol === 'tcp' ? storeOfPort(target.from) : undefined)
  if (store) return { product: store.product, variant: store.kind === 'object-store' ? store.kind : undefined }
  const name = nameOf(service)
  if (name !== undefined && CONSOLES.has(name)) return { product: name, variant: 'console' }
  if (!target || port.protocol !== 'tcp' || isProxy(service) || !WEB_PORTS.some(([from, to]) => target.from >= from && target.to <= to)) return undefined
  const proxy = proxyOf(system)
  return proxy && { product: proxy.name, variant: 'beside-proxy' }
}

function nameOf({ image }: Service): string | undefined {
  return image && imageName(image.value).name
}

function isProxy(service: Service): boolean {
  const name = nameOf(service)
  return name !== undefined && PROXIES.has(name)
}

/** The service that takes the requests of the outside: a proxy that publishes 80 or 443 everywhere. */
const proxyOf = oncePer((system: System): Service | undefined => system.services.find((service) => isProxy(service) && service.ports.some(isFrontDoor)))

function isFrontDoor(port: Port): boolean {
  const published = portRange(port.published)
  return reachOf(port) === 'everywhere' && published !== undefined && [80, 443].some((number) => published.from <= number && number <= published.to)
}
