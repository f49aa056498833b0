import type { ProxyServer } from '../../production/proxy.ts'
import type { Project } from '../../production/project.ts'
import type { Outcome } from '../check.ts'
import { isOutermost } from './proxied.ts'

/** Names that stand for whatever is asked for. */
const CATCH_ALL = /^(_|""|localhost|\*)?$/

/** Whether one of the servers has the declared domain, or a name below it; servers that hand nothing on are not asked. */
export function* domainOutcomes(servers: readonly ProxyServer[], project: Project): Iterable<Outcome> {
  const domain = project.declared.facts.get('domain')
  const proxying = servers.filter(({ locations }) => locations.some(({ pass }) => pass))
  const names = servers.flatMap((server) => server.names)
  const first = proxying[0]
  if (!domain || !first || names.some(({ text }) => text.includes('$') || text.startsWith('~') || serves(text.toLowerCase(), domain.value.toLowerCase()))) return
  const real = proxying.flatMap((server) => server.names).find(({ text }) => !CATCH_ALL.test(text))
  if (!real && !isOutermost(project)) return
  const name = real ?? first.names[0]
  yield { state: 'fail', variant: 'domain', at: name?.at ?? first.at, facts: { name: name?.text ?? 'missing', domain: domain.value }, related: [{ at: domain.at, message: 'the declared domain' }] }
}

function serves(name: string, domain: string): boolean {
  return name === domain || name.endsWith(`.${domain}`) || (/^\*?\./.test(name) && domain.endsWith(name.replace(/^\*/, '')))
}
