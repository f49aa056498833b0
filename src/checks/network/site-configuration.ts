import { inForce, proxyTargets } from '../../production/proxy.ts'
import type { ProxyLocation } from '../../production/proxy.ts'
import type { Project } from '../../production/project.ts'
import type { Check, Outcome } from '../check.ts'
import { oncePerPlace } from '../compose/service-check.ts'
import { isOwnHost, shippedServers } from './proxied.ts'
import { backendOutcomes } from './site-backend.ts'
import { domainOutcomes } from './site-domain.ts'

const PLACEHOLDER = /(^|[.<_-])(your[-_]?(own[-_]?)?(domain|site|website|host|hostname|server|app|company)(name)?|my[-_]?domain)([.>_-]|$)|^(www\.|\*\.)?domain\.(com|tld)$|change[-_]?me|replace[-_]?(me|with)|^<.*>$|^(fqdn|domain|server_name|hostname)_?(here|placeholder)$/i
/** Programs that only hand out files take no interest in who asks. */
const STATIC = /^(.*[-_])?(frontend|static|client|ui|assets|media|minio|s3)([-_].*)?$/

interface Options {
  readonly headers?: readonly string[] | undefined
}

export const siteConfiguration: Check<Options> = {
  name: 'network/site-configuration',
  question: 'Does the proxy serve the real name, reach the program and tell it who asks?',
  reads: ['nginx', 'unit', 'gunicorn'],
  options: (z) => z.strictObject({ headers: z.array(z.string().min(1)).min(1).optional().describe('Headers that every location must hand on; otherwise one that says who asks is enough.') }),
  look: (project, { headers }) => oncePerPlace(lookAt(project, headers)),
}

function* lookAt(project: Project, headers: readonly string[] | undefined): Iterable<Outcome> {
  const servers = shippedServers(project)
  let placeholder = false
  for (const server of servers) {
    for (const { text, at } of server.names) {
      const isGap = PLACEHOLDER.test(text)
      placeholder ||= isGap
      yield isGap ? { state: 'fail', at, facts: { name: text }, variant: 'placeholder' } : { state: 'pass', at }
    }
    for (const location of server.locations) yield* headersOf(location, headers, project)
  }
  if (!placeholder) yield* domainOutcomes(servers, project)
  yield* backendOutcomes(servers, project)
}

/** nginx takes over `proxy_set_header` from outside only where the block has none of its own. */
function* headersOf({ at, pass, matcher, contexts }: ProxyLocation, wanted: readonly string[] | undefined, { documents }: Project): Iterable<Outcome> {
  const targets = pass ? proxyTargets(pass, documents) : []
  if (targets.length === 0 || !targets.every((target) => isOwnHost(target) && !STATIC.test(target.host))) return
  const block = contexts.at(-1) ?? []
  const set = inForce(contexts, 'proxy_set_header')
  if (!set || block.some(({ name }) => name === 'internal' || name.startsWith('more_set_') || /_by_lua/.test(name))) return
  const names = new Set(set.map(({ words }) => words[0]?.text.toLowerCase()))
  const lacking = (wanted ?? []).filter((header) => !names.has(header.toLowerCase()))
  const tells = names.has('x-forwarded-for') || names.has('forwarded') || names.has('x-real-ip')
  if (tells && lacking.length > 0) yield { state: 'fail', at, variant: 'lacking', facts: { location: matcher, lacking: lacking.join(', ') } }
  else if (tells) yield { state: 'pass', at }
  else {
    const own = set[0] && block.includes(set[0])
    const dropped = own ? inForce(contexts.slice(0, -1), 'proxy_set_header') : undefined
    const lost = dropped?.find(({ words }) => /^x-(forwarded-for|real-ip)$/i.test(words[0]?.text ?? ''))
    yield { state: 'fail', at, facts: { location: matcher }, ...(lost ? { variant: 'dropped', related: [{ at: lost.at, message: 'set here, and dropped by the block that sets its own' }] } : {}) }
  }
}
