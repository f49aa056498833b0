import type { Port, Service, System } from '../../production/service.ts'
import type { Check, Outcome } from '../check.ts'
import { portRange, reachOf, shownPort } from './port-numbers.ts'
import type { PortRange } from './port-numbers.ts'
import { oncePerPlace, productionSystems } from './service-check.ts'
import { settingEntry, settingText } from './setting.ts'

interface Claim {
  readonly service: Service
  readonly port: Port
  readonly range: PortRange
  /** The address taken; '' for all of them. */
  readonly address: string
}

/** The host hands out each port of an address once. */
export const publishedPortClashes: Check = {
  name: 'compose/published-port-clashes',
  question: 'Does every published port of the host belong to one service?',
  reads: ['compose'],
  look: (project) => oncePerPlace(productionSystems(project).flatMap((system) => [...clashesOf(system)])),
}

/** Port numbers looked at in one system; a limit against files made of nothing but wide ranges. */
const MAX_NUMBERS = 2_000_000

/** Who holds a port number of a protocol, by address; '' is all of them. */
type Holders = Map<string, Map<string, Claim>>

function* clashesOf(system: System): Iterable<Outcome> {
  const holders: Holders = new Map()
  let numbers = 0
  for (const claim of claimsOf(system)) {
    numbers += claim.range.to - claim.range.from + 1
    if (numbers > MAX_NUMBERS) return
    const other = firstHolder(holders, claim)
    const facts = { service: claim.service.name, port: shownPort(claim.port), other: other?.service.name ?? '', taken: other ? shownPort(other.port) : '' }
    if (other) yield { state: 'fail', at: claim.port.at, facts, related: [{ at: other.port.at, message: `${other.service.name} publishes it here` }] }
    else yield { state: 'pass', at: claim.port.at, facts }
  }
}

/** Finds who holds a port of the claim's range already, and enters the claim. A port on all addresses leaves none of them free. */
function firstHolder(holders: Holders, claim: Claim): Claim | undefined {
  let found: Claim | undefined
  for (let number = claim.range.from; number <= claim.range.to; number++) {
    const key = `${number}/${claim.port.protocol}`
    const held = holders.get(key) ?? new Map<string, Claim>()
    holders.set(key, held)
    found ??= claim.address === '' ? held.values().next().value : (held.get('') ?? held.get(claim.address))
    if (!held.has(claim.address)) held.set(claim.address, claim)
  }
  return found
}

function claimsOf(system: System): Claim[] {
  return system.services.filter(mapsPorts).flatMap((service) =>
    service.ports.flatMap((port) => {
      const range = fixedRange(port)
      const reach = reachOf(port)
      if (!range || reach === 'unknown') return []
      return [{ service, port, range, address: reach === 'everywhere' || !port.hostIp?.known ? '' : port.hostIp.value }]
    }),
  )
}

/** Under the host's own network, or another container's, mappings are without effect. */
function mapsPorts(service: Service): boolean {
  const mode = settingText(settingEntry(service, 'network_mode')?.value)
  return !mode?.known || mode.value === 'bridge'
}

/** A range published for fewer container ports is a choice that Docker makes: `8000-8010:80`. */
function fixedRange(port: Port): PortRange | undefined {
  const published = portRange(port.published)
  const target = portRange(port.target)
  if (!published || (published.from === 0 && published.to === 0)) return undefined
  if (published.from === published.to) return published
  return target && target.to - target.from === published.to - published.from ? published : undefined
}
