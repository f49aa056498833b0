import type { DocumentKind } from '../../documents/kind.ts'
import type { NginxDirective } from '../../documents/nginx-config.ts'
import { nodeAt, textOf } from '../../documents/yaml-node.ts'
import { inForce, proxyTargets } from '../../production/proxy.ts'
import type { ProxyLocation, ProxyServer, ProxyTarget } from '../../production/proxy.ts'
import type { Project } from '../../production/project.ts'
import type { Service } from '../../production/service.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { imageName } from '../compose/image-name.ts'
import { oncePerPlace, productionSystems } from '../compose/service-check.ts'
import { isLoopback, isOwnHost, shippedServers } from '../network/proxied.ts'
import { serversOf } from './prometheus-files.ts'

const READS: readonly DocumentKind[] = ['nginx', 'prometheus', 'compose']

/** Follows the way by which strangers could reach the metrics of the team's own services. */
export const metricsProtected: Check<{ path?: string | undefined }> = {
  name: 'observability/metrics-protected',
  question: 'Are the metrics out of reach of strangers?',
  reads: READS,
  options: (z) => z.strictObject({ path: z.string().startsWith('/').optional().describe('Where the metrics are served; /metrics by default.') }),
  look: (project, { path = '/metrics' }) => oncePerPlace(lookAt(project, path)),
}

function* lookAt(project: Project, path: string): Iterable<Outcome> {
  const asked = scrapedServices(project, path)
  for (const server of shippedServers(project)) yield* throughProxy(server, path, asked, project)
  for (const { service, port, at } of asked) {
    const open = service.ports.find((one) => one.target.known && one.target.value === port && !(one.hostIp?.known && isLoopback(one.hostIp.value)))
    const facts = { service: service.name, path, port }
    if (open) yield { state: 'fail', variant: 'published', at: open.at, facts, related: [{ at, message: 'the metrics are asked for here' }] }
    else if (service.ports.every(({ target }) => target.known) && !isProxied(project, service, port)) yield { state: 'pass', at }
  }
}

interface Scraped {
  readonly service: Service
  readonly port: string
  /** The target that Prometheus asks. */
  readonly at: Location
}

/** Services built from the repository whose metrics Prometheus is told to ask for. */
function scrapedServices(project: Project, path: string): readonly Scraped[] {
  const services = productionSystems(project).flatMap((system) => system.services)
  return serversOf(project).flatMap(({ content }) =>
    content.jobs.flatMap(({ targets, metricsPath }) =>
      (metricsPath ?? '/metrics') === path
        ? targets.flatMap(({ value, at }) => {
            const [host = '', port = ''] = value.split(':')
            const service = services.find(({ name, build, node }) => build && (name === host || textOf(nodeAt(node, 'container_name')) === host))
            return service && /^\d{1,5}$/.test(port) ? [{ service, port, at }] : []
          })
        : [],
    ),
  )
}

/** Of the servers' locations those for the metrics decide; without any, what everything else goes to. */
function* throughProxy({ locations }: ProxyServer, path: string, asked: readonly Scraped[], { documents }: Project): Iterable<Outcome> {
  const own = locations.filter(({ matcher }) => isFor(matcher, path))
  for (const location of own) {
    const guarded = isGuarded(location)
    const facts = { location: location.matcher, path }
    if (guarded === true) yield { state: 'pass', at: location.at, facts }
    else if (guarded === false && location.pass && proxyTargets(location.pass, documents).some(isOwnHost)) yield { state: 'fail', variant: 'open', at: location.at, facts }
  }
  const rest = own.length === 0 ? locations.find(({ matcher, pass }) => matcher === '/' && pass) : undefined
  if (!rest?.pass || isGuarded(rest) !== false || locations.some(({ matcher }) => /^~/.test(matcher) && /metrics/.test(matcher))) return
  const targets = proxyTargets(rest.pass, documents)
  const scraped = asked.find((one) => targets.some((target) => leadsTo(target, one)))
  if (scraped) yield { state: 'fail', variant: 'through', at: rest.at, facts: { service: scraped.service.name, path }, related: [{ at: scraped.at, message: 'Prometheus asks it for metrics here' }] }
}

function isFor(matcher: string, path: string): boolean {
  const [modifier, ...more] = matcher.split(' ')
  const place = more.length > 0 ? more.join(' ') : (modifier ?? '')
  return place.replaceAll('\\', '').replace(/^\^/, '').replace(/(\$|\/)$/, '') === path
}

/** Whether not everybody gets an answer; undefined where a file that is not here decides. */
function isGuarded({ contexts }: ProxyLocation): boolean | undefined {
  const force = (name: string): readonly NginxDirective[] | undefined => inForce(contexts, name)
  const first = (name: string): string | undefined => force(name)?.[0]?.words[0]?.text
  const block = contexts.at(-1) ?? []
  if (block.some(({ name, words }) => name === 'internal' || (name === 'return' && /^4\d\d$/.test(words[0]?.text ?? '')))) return true
  if (force('deny')?.some(({ words }) => words[0]?.text === 'all') || (first('auth_basic') ?? 'off') !== 'off' || (first('auth_request') ?? 'off') !== 'off' || first('ssl_verify_client') === 'on') return true
  return force('deny') && force('auth_basic') ? false : undefined
}

function leadsTo({ host, port }: ProxyTarget, { service, port: asked }: Scraped): boolean {
  return (host === service.name || host === textOf(nodeAt(service.node, 'container_name'))) && String(port) === asked
}

const OTHER_PROXIES = /^(caddy|caddy-docker-proxy|traefik|haproxy|envoy|nginx-proxy|nginx-proxy-manager|swag|kong|cloudflared|httpd)$/

/** Whether a proxy of the system may lead there: nginx by its own files, others by what is not read here. */
function isProxied(project: Project, service: Service, port: string): boolean {
  const others = productionSystems(project).flatMap((system) => system.services)
  const servers = shippedServers(project)
  const unread = servers.length === 0 ? /^(nginx|openresty)$/ : /^$/
  if (others.some(({ image }) => image && [OTHER_PROXIES, unread].some((proxies) => proxies.test(imageName(image.value).name ?? '')))) return true
  return servers.some(({ locations }) => locations.some(({ pass }) => pass && proxyTargets(pass, project.documents).some((target) => leadsTo(target, { service, port, at: pass.at }))))
}
