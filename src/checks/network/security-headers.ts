import { announcedPhrases } from '../../documents/first-look.ts'
import type { NginxDirective } from '../../documents/nginx-config.ts'
import { sourcePhrases } from '../../documents/source-phrases.ts'
import { inForce } from '../../production/proxy.ts'
import type { Contexts, ProxyServer } from '../../production/proxy.ts'
import type { Project } from '../../production/project.ts'
import { oncePer } from '../../tree/once-per.ts'
import type { Check, Outcome } from '../check.ts'
import { libraryNamed, shownByProgram } from '../environment/libraries.ts'
import { isOutermost, isPlain, isPublicName, isTls, sendsElsewhere, shippedServers } from './proxied.ts'

const BY_TLS = 'Strict-Transport-Security'
const DEFAULT = [BY_TLS, 'X-Content-Type-Options']
const DJANGO = announcedPhrases('SECURE_HSTS_SECONDS')
announcedPhrases(...namesOf([...DEFAULT, 'X-Frame-Options', 'Content-Security-Policy']))

interface Options {
  readonly headers?: readonly string[] | undefined
  readonly required: boolean
}

export const securityHeaders: Check<Options> = {
  name: 'network/security-headers',
  question: 'Does every server that the public asks send the headers that browsers protect people by?',
  reads: ['nginx'],
  options: (z) =>
    z.strictObject({
      headers: z.array(z.string().min(1)).min(1).optional().describe('Headers that are to be sent; HSTS and X-Content-Type-Options by default.'),
      required: z.boolean().default(false).describe('Whether a program is found wanting that sends none itself and has no nginx in front.'),
    }),
  *look(project, { headers = DEFAULT, required }): Iterable<Outcome> {
    const servers = shippedServers(project)
    const plain = headers.filter((header) => header !== BY_TLS)
    const outermost = servers.length > 0 && plain.length > 0 && isOutermost(project)
    let served = false
    for (const server of servers) {
      if (onlyRedirects(server)) continue
      const wanted = server.listens.some(isTls) ? headers : outermost && servesPublic(server) ? plain : undefined
      if (!wanted) continue
      served = true
      yield* judged(server, wanted)
    }
    if (required && !served) yield* sentByProgram(project, headers)
  },
}

/** Libraries whose work is to send these headers. */
const LIBRARIES = /^(helmet|koa-helmet|@fastify\/helmet|fastify-helmet|nosecone|next-secure-headers|secure|secweb|flask-talisman|django-csp|django-permissions-policy|secure_headers|github\.com\/unrolled\/secure)$/i

/** Programs write a header's name as they like. */
function namesOf(headers: readonly string[]): readonly string[] {
  return headers.flatMap((header) => [header, header.toLowerCase()])
}

/** A program names the headers that it sends; Django has settings for them. */
function sentByProgram(project: Project, headers: readonly string[]): readonly Outcome[] {
  const at = libraryNamed(project, LIBRARIES)?.at ?? sourcePhrases(project.tree, namesOf(headers), 'strings')[0]?.at ?? sourcePhrases(project.tree, DJANGO, 'code')[0]?.at
  return shownByProgram(project, at, true, { missing: headers.join(', ') })
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

const setsOtherwise = oncePer((context: readonly NginxDirective[]): boolean => context.some(({ name }) => name === 'add_header_inherit' || name.startsWith('more_set_') || name.includes('_by_lua')))

/** By plain HTTP, with nothing in front that could add what is missing. */
function servesPublic({ listens, names, locations, contexts }: ProxyServer): boolean {
  return listens.some(isPlain) && names.some(({ text }) => isPublicName(text)) && locations.some(({ pass }) => pass) && !sendsElsewhere(contexts.at(-1) ?? [])
}

function onlyRedirects({ contexts, locations }: ProxyServer): boolean {
  return (contexts.at(-1) ?? []).some(({ name }) => name === 'return') && !locations.some(({ pass }) => pass)
}
