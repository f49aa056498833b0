import type { Listen, ProxyServer } from '../../production/proxy.ts'
import type { Check, Outcome } from '../check.ts'
import { isOutermost, isPlain, isPublicName, isTls, sendsElsewhere, shippedServers } from './proxied.ts'

/** Locations that are asked for without TLS on purpose. */
const PLAIN_ON_PURPOSE = /\.well-known|health|healthz|ready|live|status|ping|metrics/i

export const httpsRedirect: Check = {
  name: 'network/https-redirect',
  question: 'Does a server that answers plain HTTP send everybody to HTTPS?',
  reads: ['nginx', 'unit'],
  *look(project): Iterable<Outcome> {
    const servers = shippedServers(project)
    const tlsNames = new Map<string, Listen>()
    for (const { listens, names } of servers) {
      const tls = listens.find(isTls)
      for (const { text } of tls ? names : []) if (tls && !tlsNames.has(text)) tlsNames.set(text, tls)
    }
    const domain = project.declared.facts.get('domain')?.value
    const alone = servers.length > 0 && isOutermost(project)
    for (const server of servers) {
      const plain = server.listens.find(isPlain)
      const names = server.names.map(({ text }) => text).filter((name) => isPublicName(name) || name === domain)
      if (!plain) continue
      if (sendsElsewhere(server.contexts.at(-1) ?? [])) yield { state: 'pass', at: plain.at }
      else if (names.length > 0) yield* judged(server, plain, names, tlsNames, alone)
    }
  },
}

function* judged(server: ProxyServer, plain: Listen, names: readonly string[], tlsNames: ReadonlyMap<string, Listen>, alone: boolean): Iterable<Outcome> {
  const served = server.locations.find(({ matcher, pass }) => pass && !PLAIN_ON_PURPOSE.test(matcher))
  if (!served?.pass || isRestricted(server)) return
  const name = names.find((one) => tlsNames.has(one))
  const related = [{ at: served.pass.at, message: 'what is served without TLS' }]
  const tls = name === undefined ? undefined : tlsNames.get(name)
  if (name !== undefined && tls) yield { state: 'fail', at: plain.at, facts: { name }, related: [...related, { at: tls.at, message: 'the same name, by TLS' }] }
  else if (tlsNames.size === 0 && alone) yield { state: 'fail', at: plain.at, facts: { name: names[0] as string }, variant: 'no-tls', related }
}

/** `allow` and `deny`, a password: not for the public. */
function isRestricted({ contexts }: ProxyServer): boolean {
  return (contexts.at(-1) ?? []).some(({ name, words }) => name === 'deny' || (name === 'auth_basic' && words[0]?.text !== 'off') || name === 'include')
}
