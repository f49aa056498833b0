import { proxyTargets } from '../../production/proxy.ts'
import type { ProxyServer } from '../../production/proxy.ts'
import type { Project } from '../../production/project.ts'
import type { Outcome } from '../check.ts'
import { runningDeployments } from '../compose/running-part.ts'
import { isLoopback } from './proxied.ts'

/** Whether requests reach the unit of the same host that production is: some `proxy_pass` has to lead to its port. */
export function* backendOutcomes(servers: readonly ProxyServer[], project: Project): Iterable<Outcome> {
  const units = runningDeployments(project).filter(({ by, role, standing }) => by === 'unit' && role === 'web' && standing === 'production')
  const [unit] = units
  if (units.length !== 1 || !unit?.server || !unit.port?.value.known) return
  const port = Number(unit.port.value.value)
  const passes = servers.flatMap(({ locations }) => locations.flatMap(({ pass }) => (pass ? [pass] : [])))
  const targets = passes.map((pass) => ({ pass, to: proxyTargets(pass, project.documents) }))
  if (targets.some(({ to }) => to.length === 0 || to.some((target) => target.port === port))) return
  const local = targets.find(({ to }) => to.every(({ host }) => isLoopback(host)))
  const written = local?.to[0]
  if (local && written) yield { state: 'fail', variant: 'backend', at: local.pass.at, facts: { service: unit.name, port, written: `${written.host}:${written.port ?? ''}` }, related: [{ at: unit.port.at, message: `${unit.name} listens here` }] }
}
