import type { NginxDirective } from '../../documents/nginx-config.ts'
import { inForce } from '../../production/proxy.ts'
import type { Contexts, ProxyServer } from '../../production/proxy.ts'
import type { Check, Outcome } from '../check.ts'
import { isTls, shippedServers } from './proxied.ts'

const DEFAULT = ['Strict-Transport-Security', 'X-Content-Type-Options']

export const securityHeaders: Check<{ headers?: readonly string[] | undefined }> = {
  name: 'network/security-headers',
  question: 'Does every server that speaks TLS send the headers that browsers protect people by?',
  reads: ['nginx'],
  options: (z) => z.strictObject({ headers: z.array(z.string().min(1)).min(1).optional().describe('Headers that are to be sent; HSTS and X-Content-Type-Options by default.') }),
  *look(project, { headers = DEFAULT }): Iterable<Outcome> {
    for (const server of shippedServers(project)) {
      if (server.listens.some(isTls) && !onlyRedirects(server)) yield* judged(server, headers)
    }
  },
}

function* judged(server: ProxyServer, headers: readonly string[]): Iterable<Outcome> {
  const missing = missingOf(server.contexts, headers)
  if (!missing) return
  const content = server.locations.filter(({ contexts }) => !(contexts.at(-1) ?? []).some(({ name }) => name === 'return' || name === 'deny' || name === 'internal'))
  if (missing.length > 0) {
    const perLocation = content.length > 0 && content.every(({ contexts }) => missingOf(contexts, headers)?.length !== missing.length)
    if (!perLocation) yield { state: 'fail', at: server.at, facts: { missing: missing.join(', ') } }
    return
  }
  yield { state: 'pass', at: server.at }
  for (const { contexts, matcher } of content) {
    const own = (contexts.at(-1) ?? []).find(({ name }) => name === 'add_header')
    const lost = own ? (missingOf(contexts, headers) ?? []) : []
    if (own && lost.length > 0) yield { state: 'fail', at: own.at, facts: { missing: lost.join(', '), location: matcher }, variant: 'dropped' }
  }
}

/** Undefined where it cannot be known: headers may be set in a file that is not here, by another module, or all be inherited. */
function missingOf(contexts: Contexts, headers: readonly string[]): readonly string[] | undefined {
  const set = inForce(contexts, 'add_header')
  if (!set || contexts.some(setsOtherwise)) return undefined
  const names = new Set(set.map(({ words }) => words[0]?.text.toLowerCase()))
  return headers.filter((header) => !names.has(header.toLowerCase()))
}

const SETTING_OTHERWISE = new WeakMap<readonly NginxDirective[], boolean>()

function setsOtherwise(context: readonly NginxDirective[]): boolean {
  let answer = SETTING_OTHERWISE.get(context)
  if (answer === undefined) {
    answer = context.some(({ name }) => name === 'add_header_inherit' || name.startsWith('more_set_') || name.includes('_by_lua'))
    SETTING_OTHERWISE.set(context, answer)
  }
  return answer
}

function onlyRedirects({ contexts, locations }: ProxyServer): boolean {
  return (contexts.at(-1) ?? []).some(({ name }) => name === 'return') && !locations.some(({ pass }) => pass)
}
