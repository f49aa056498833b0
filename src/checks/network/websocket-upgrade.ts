import { inForce, proxyTargets } from '../../production/proxy.ts'
import type { Contexts, ProxyLocation, ProxyServer } from '../../production/proxy.ts'
import type { Project } from '../../production/project.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { oncePerPlace } from '../compose/service-check.ts'
import { runningDeployments } from '../compose/running-part.ts'
import { productionSettings } from '../environment/production-settings.ts'
import { isOwnHost, shippedServers } from './proxied.ts'

const SWITCHES = ['WS_ENABLED', 'ENABLE_WS', 'WEBSOCKET_ENABLED', 'WEBSOCKETS_ENABLED', 'ENABLE_WEBSOCKET', 'ENABLE_WEBSOCKETS']
const ON = /^(true|1|yes|on|enabled)$/i
/** Addresses that are for WebSockets by their name. */
const FOR_SOCKETS = /(^|[/\s^(])_?(ws|wss|websockets?|socket\.io|_stcore\/stream)(\/|\)|\$|$)/i
/** Answers that never change to another protocol, and programs that hand out files. */
const PLAIN = /health|ready|live|ping|status|metrics|static|assets|media|favicon|robots|\.well-known/i
const FILES = /^(.*[-_])?(frontend|static|client|ui|assets|media|minio|s3)([-_].*)?$/

interface Options {
  readonly keys?: readonly string[] | undefined
  readonly location?: string | undefined
}

export const websocketUpgrade: Check<Options> = {
  name: 'network/websocket-upgrade',
  question: 'Does the proxy let connections change to WebSockets where they are used?',
  reads: ['nginx', 'env', 'compose', 'platform', 'unit', 'dockerfile'],
  options: (z) =>
    z.strictObject({
      keys: z.array(z.string().min(1)).optional().describe('Variables that turn WebSockets on.'),
      location: z.string().min(1).optional().describe("The location WebSockets come in by, as nginx's configuration names it; naming it says that they are used."),
    }),
  look: (project, options) => oncePerPlace(lookAt(project, options)),
}

function* lookAt(project: Project, { keys = SWITCHES, location: named }: Options): Iterable<Outcome> {
  const servers = shippedServers(project)
  const proxied = servers.flatMap((server) => server.locations.filter((location) => leadsHome(location, project)))
  if (proxied.length === 0) return
  const meant = proxied.filter(({ matcher }) => (named === undefined ? FOR_SOCKETS.test(matcher) : matcher === named || matcher.endsWith(` ${named}`)))
  for (const location of meant) yield* judged(location, undefined)
  const user = meant.length === 0 ? userOfSockets(project, keys) : undefined
  if (!user) return
  const upgraded = proxied.filter(({ contexts }) => missingFrom(contexts)?.length === 0)
  if (upgraded.length > 0) for (const { at } of upgraded) yield { state: 'pass', at }
  else if (proxied.every(({ contexts }) => missingFrom(contexts) !== undefined)) for (const server of servers) yield* judged(mainLocation(server, project), user)
}

function leadsHome({ pass }: ProxyLocation, { documents }: Project): boolean {
  return pass !== undefined && proxyTargets(pass, documents).some(isOwnHost)
}

/** What says that WebSockets are used. */
function userOfSockets(project: Project, keys: readonly string[]): { readonly at: Location; readonly by: string } | undefined {
  const setting = productionSettings(project).find(({ key, value }) => keys.includes(key) && value !== undefined && ON.test(value))
  if (setting) return { at: setting.at, by: setting.key }
  // Streamlit's pages do nothing without theirs.
  const streamlit = runningDeployments(project).find(({ programs }) => programs.some(({ words: [first] }) => first?.known && /(^|\/)streamlit$/.test(first.value)))
  return streamlit && { at: streamlit.at, by: 'Streamlit' }
}

/** The location that takes what no other one does, of those that lead to a program and not to files. */
function mainLocation(server: ProxyServer, project: Project): ProxyLocation | undefined {
  const led = server.locations.filter((location) => leadsHome(location, project) && !PLAIN.test(location.matcher))
  const programs = led.filter(({ pass }) => pass && !proxyTargets(pass, project.documents).every(({ host }) => FILES.test(host)))
  return programs.find(({ matcher }) => matcher === '/') ?? programs[0]
}

function* judged(location: ProxyLocation | undefined, user: { readonly at: Location; readonly by: string } | undefined): Iterable<Outcome> {
  const missing = location && missingFrom(location.contexts)
  if (!location || !missing) return
  const facts = { location: location.matcher, missing: missing.join(' and ') }
  if (missing.length === 0) yield { state: 'pass', at: location.at }
  else yield { state: 'fail', at: location.at, facts, ...(user && { related: [{ at: user.at, message: `${user.by} uses WebSockets` }] }) }
}

/** The directives that are still to be set; undefined where a file that is not here may set them. */
function missingFrom(contexts: Contexts): string[] | undefined {
  const version = inForce(contexts, 'proxy_http_version')
  const headers = inForce(contexts, 'proxy_set_header')
  if (!version || !headers) return undefined
  const sets = (name: string, value: RegExp): boolean => headers.some(({ words }) => words[0]?.text.toLowerCase() === name && value.test(words[1]?.text ?? ''))
  return [
    ...(version[0] && version[0].words[0]?.text !== '1.0' ? [] : ['`proxy_http_version 1.1`']),
    ...(sets('upgrade', /^\$|^websocket$/i) ? [] : ['`proxy_set_header Upgrade $http_upgrade`']),
    ...(sets('connection', /^\$|upgrade/i) ? [] : ['`proxy_set_header Connection "upgrade"`']),
  ]
}
