import type { Documents } from '../documents/documents.ts'
import type { NginxConfig, NginxDirective, NginxWord } from '../documents/nginx-config.ts'
import { groupedBy } from '../tree/grouped-by.ts'
import type { Location } from '../tree/location.ts'
import { baseNameOf, folderPrefixOf } from '../tree/folders.ts'
import { oncePer } from '../tree/once-per.ts'

/** What one block says, outermost first: an inner block that sets a directive replaces what the outer ones set of it. */
export type Contexts = readonly (readonly NginxDirective[])[]

export interface Listen {
  readonly at: Location
  readonly host: string | undefined
  /** Undefined where it is a variable or a socket. */
  readonly port: number | undefined
  readonly tls: boolean
}

/** A `server` block of nginx, with what it takes over from the blocks around it. */
export interface ProxyServer {
  readonly path: string
  readonly at: Location
  readonly listens: readonly Listen[]
  readonly names: readonly NginxWord[]
  readonly contexts: Contexts
  readonly locations: readonly ProxyLocation[]
}

export interface ProxyLocation {
  readonly at: Location
  /** As written, with its modifier: `/api/`, `~ \.php$`. */
  readonly matcher: string
  readonly contexts: Contexts
  readonly pass: NginxDirective | undefined
}

/** Files whose settings are known to be about other things than those of servers and locations, and those that hold servers. */
const HARMLESS = /(^|\/)(mime\.types|(fastcgi|uwsgi|scgi)_params|fastcgi\.conf|options-ssl-nginx\.conf|(modules|sites)-enabled\/\*(\.conf)?|conf\.d\/\*(\.conf)?)$/
/** So many directives are taken in from included files; what is left stays an `include`. */
const MAX_INCLUDED = 100_000
const MAX_DEPTH = 4

interface Includes {
  readonly byName: ReadonlyMap<string, readonly NginxConfig[]>
  left: number
}

/** The servers of every configuration of nginx in the repository. */
export const proxyServers = oncePer((documents: Documents): readonly ProxyServer[] => serversOf(documents.of('nginx').flatMap(({ content }) => (content ? [content] : []))))

function serversOf(configs: readonly NginxConfig[]): readonly ProxyServer[] {
  const includes: Includes = { byName: groupedBy(configs, ({ source }) => baseNameOf(source.path)), left: MAX_INCLUDED }
  const settings = groupedBy(configs.filter(({ directives }) => !directives.some(({ block }) => block)), ({ source }) => folderPrefixOf(source.path))
  const outer = configs.flatMap((config) => {
    const block = httpBlock(config)
    return block ? [{ folder: folderPrefixOf(config.source.path), block: expanded(block, includes) }] : []
  })
  return configs.flatMap((config) => {
    if (httpBlock(config)) return serversIn(config, [expanded(httpBlock(config) ?? [], includes)], includes)
    const folder = folderPrefixOf(config.source.path)
    const around = outer.filter((one) => folder.startsWith(one.folder))
    const beside = (settings.get(folder) ?? []).flatMap((other) => (other === config ? [] : other.directives))
    const unsure = { name: 'include', words: [], at: config.source.locate(0), block: undefined }
    return serversIn(config, [around.length > 1 ? [unsure] : (around[0]?.block ?? []), beside, expanded(config.directives, includes)], includes)
  })
}

function httpBlock({ directives }: NginxConfig): readonly NginxDirective[] | undefined {
  return directives.find(({ name }) => name === 'http')?.block
}

function serversIn(config: NginxConfig, contexts: Contexts, includes: Includes): ProxyServer[] {
  const { path } = config.source
  return (contexts.at(-1) ?? []).flatMap((directive) => {
    if (directive.name !== 'server' || !directive.block || directive.at.path !== path) return []
    const block = expanded(directive.block, includes)
    const own = [...contexts, block]
    const tls = block.some(({ name, words }) => name === 'ssl' && words[0]?.text === 'on')
    return [{ path, at: directive.at, listens: listensOf(block, directive.at, tls), names: block.flatMap(({ name, words }) => (name === 'server_name' ? words : [])), contexts: own, locations: locationsIn(own, includes) }]
  })
}

function locationsIn(contexts: Contexts, includes: Includes): ProxyLocation[] {
  return (contexts.at(-1) ?? []).flatMap(({ name, words, at, block }) => {
    if (name !== 'location' || !block) return []
    const inside = expanded(block, includes)
    const own = [...contexts, inside]
    return [{ at, matcher: words.map(({ text }) => text).join(' '), contexts: own, pass: inside.find((directive) => directive.name === 'proxy_pass') }, ...locationsIn(own, includes)]
  })
}

/** Takes in what an `include` names, where one file of the repository can be meant. */
function expanded(directives: readonly NginxDirective[], includes: Includes, depth = 0): readonly NginxDirective[] {
  return directives.flatMap((directive) => {
    const path = directive.name === 'include' ? directive.words[0]?.text : undefined
    if (path === undefined) return [directive]
    if (HARMLESS.test(path)) return []
    const files = includes.byName.get(baseNameOf(path)) ?? []
    const [file] = files
    if (!file || files.length > 1 || depth >= MAX_DEPTH || includes.left < file.directives.length + 1) return [directive]
    includes.left -= file.directives.length + 1
    return expanded(file.directives, includes, depth + 1)
  })
}

/** A server that listens nowhere by itself listens on port 80. */
function listensOf(block: readonly NginxDirective[], at: Location, tls: boolean): Listen[] {
  const written = block.filter(({ name }) => name === 'listen')
  if (written.length === 0) return block.some(({ name }) => name === 'include') ? [] : [{ at, host: undefined, port: 80, tls }]
  return written.map((directive) => {
    const address = directive.words[0]?.text ?? ''
    const parts = /^(?:(\[[^\]]*\]|[^:]*):)?(\d{1,5})$/.exec(address)
    const plainHost = /^[\w.*-]+$|^\[[^\]]*\]$/.test(address) && !parts ? address : undefined
    const options = directive.words.slice(1).map(({ text }) => text)
    return { at: directive.at, host: parts?.[1] ?? plainHost, port: parts ? Number(parts[2]) : plainHost === undefined ? undefined : 80, tls: tls || options.includes('ssl') || options.includes('quic') }
  })
}

/** What holds of a directive inside of all these blocks; undefined where a file that is not here may say otherwise. */
export function inForce(contexts: Contexts, name: string): readonly NginxDirective[] | undefined {
  for (const context of contexts.toReversed()) {
    const byName = namesIn(context)
    if (byName.has('include')) return undefined
    const found = byName.get(name)
    if (found) return found
  }
  return []
}

/** Every location asks the blocks around it. */
const namesIn = oncePer((context: readonly NginxDirective[]) => groupedBy(context, ({ name }) => name))

export interface ProxyTarget {
  readonly host: string
  readonly port: number | undefined
  readonly tls: boolean
}

/** Where a `proxy_pass` leads to, through `upstream`; none where a variable decides or a socket is meant. */
export function proxyTargets(pass: NginxDirective, documents: Documents): readonly ProxyTarget[] {
  const parts = /^(https?):\/\/([\w.-]+|\[[^\]]*\])(?::(\d{1,5}))?(\/.*)?$/.exec(pass.words[0]?.text ?? '')
  const [, scheme, host] = parts ?? []
  if (!parts || host === undefined) return []
  const tls = scheme === 'https'
  const servers = parts[3] === undefined ? upstreams(documents).get(host) : undefined
  if (!servers) return [{ host, port: parts[3] === undefined ? (tls ? 443 : 80) : Number(parts[3]), tls }]
  return servers.flatMap((address) => {
    const [, name, port] = /^([\w.-]+|\[[^\]]*\])(?::(\d{1,5}))?$/.exec(address) ?? []
    return name === undefined ? [] : [{ host: name, port: port === undefined ? 80 : Number(port), tls }]
  })
}

/** Of an `upstream`; all lead to the same program. */
const MAX_ADDRESSES = 50

/** Addresses by the name of their `upstream`. */
const upstreams = oncePer((documents: Documents): ReadonlyMap<string, readonly string[]> => {
  const blocks = documents.of('nginx').flatMap(({ content }) => (content?.directives ?? []).flatMap((directive) => (directive.name === 'http' ? (directive.block ?? []) : [directive])))
  return new Map(blocks.flatMap(({ name, words, block }) => (name === 'upstream' && words[0] ? [[words[0].text, (block ?? []).slice(0, MAX_ADDRESSES).flatMap((one) => (one.name === 'server' && one.words[0] ? [one.words[0].text] : []))] as const] : [])))
})
