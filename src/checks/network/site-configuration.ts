import { inForce, proxyTargets } from '../../production/proxy.ts'
import type { ProxyLocation } from '../../production/proxy.ts'
import type { Project } from '../../production/project.ts'
import type { Check, Outcome } from '../check.ts'
import { oncePerPlace } from '../compose/service-check.ts'
import { isOwnHost, shippedServers } from './proxied.ts'

const PLACEHOLDER = /(^|[.<_-])(your[-_]?(own[-_]?)?(domain|site|website|host|hostname|server|app|company)(name)?|my[-_]?domain)([.>_-]|$)|^(www\.|\*\.)?domain\.(com|tld)$|change[-_]?me|replace[-_]?(me|with)|^<.*>$|^(fqdn|domain|server_name|hostname)_?(here|placeholder)$/i
/** Programs that only hand out files take no interest in who asks. */
const STATIC = /^(.*[-_])?(frontend|static|client|ui|assets|media|minio|s3)([-_].*)?$/

export const siteConfiguration: Check = {
  name: 'network/site-configuration',
  question: 'Does the proxy serve a real name and tell the program who asks?',
  reads: ['nginx'],
  look: (project) => oncePerPlace(lookAt(project)),
}

function* lookAt(project: Project): Iterable<Outcome> {
  for (const server of shippedServers(project)) {
    for (const { text, at } of server.names) {
      if (PLACEHOLDER.test(text)) yield { state: 'fail', at, facts: { name: text }, variant: 'placeholder' }
      else yield { state: 'pass', at }
    }
    for (const location of server.locations) yield* headersOf(location, project)
  }
}

/** nginx takes over `proxy_set_header` from outside only where the block has none of its own. */
function* headersOf({ at, pass, matcher, contexts }: ProxyLocation, { documents }: Project): Iterable<Outcome> {
  const targets = pass ? proxyTargets(pass, documents) : []
  if (targets.length === 0 || !targets.every((target) => isOwnHost(target) && !STATIC.test(target.host))) return
  const block = contexts.at(-1) ?? []
  const set = inForce(contexts, 'proxy_set_header')
  if (!set || block.some(({ name }) => name === 'internal' || name.startsWith('more_set_') || /_by_lua/.test(name))) return
  const names = new Set(set.map(({ words }) => words[0]?.text.toLowerCase()))
  if (names.has('x-forwarded-for') || names.has('forwarded') || names.has('x-real-ip')) yield { state: 'pass', at }
  else {
    const own = set[0] && block.includes(set[0])
    const dropped = own ? inForce(contexts.slice(0, -1), 'proxy_set_header') : undefined
    const lost = dropped?.find(({ words }) => /^x-(forwarded-for|real-ip)$/i.test(words[0]?.text ?? ''))
    yield { state: 'fail', at, facts: { location: matcher }, ...(lost ? { variant: 'dropped', related: [{ at: lost.at, message: 'set here, and dropped by the block that sets its own' }] } : {}) }
  }
}
