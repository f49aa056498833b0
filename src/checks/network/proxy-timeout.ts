import type { NginxDirective } from '../../documents/nginx-config.ts'
import type { YamlNode } from '../../documents/yaml-node.ts'
import type { Deployment } from '../../production/deployment.ts'
import { inForce, proxyTargets } from '../../production/proxy.ts'
import type { ProxyServer, ProxyTarget } from '../../production/proxy.ts'
import type { Project } from '../../production/project.ts'
import type { ServerValue } from '../../production/server-command.ts'
import { runningDeployments } from '../compose/running-part.ts'
import { oncePerPlace } from '../compose/service-check.ts'
import type { Check, Outcome } from '../check.ts'
import { isLoopback, shippedServers } from './proxied.ts'
import { unlimited } from './server-unlimited.ts'

/** What nginx waits for between two reads where nothing is set, in seconds. */
const DEFAULT_SECONDS = 60
/** Gunicorn's own port where it is told none. */
const GUNICORN_PORT = 8000
/** Answers that take no time: a short wait for them is meant. */
const QUICK = /health|ready|live|ping|status|metrics|static|assets|favicon|robots/i

export const proxyTimeout: Check<{ required: boolean }> = {
  name: 'network/proxy-timeout',
  question: 'Does the proxy wait as long as the program behind it may take?',
  reads: ['nginx', 'compose', 'dockerfile', 'platform', 'unit', 'gunicorn'],
  options: (z) => z.strictObject({ required: z.boolean().default(false).describe('Whether a server is found wanting that keeps connections without a limit of its own or of a proxy.') }),
  look: (project, { required }) => oncePerPlace(required ? [...lookAt(project), ...unlimited(project)] : lookAt(project)),
}

interface App {
  readonly deployment: Deployment
  readonly timeout: ServerValue
  readonly seconds: number
}

function* lookAt(project: Project): Iterable<Outcome> {
  const servers = shippedServers(project)
  const apps = servers.length > 0 ? runningDeployments(project).flatMap(appOf) : []
  for (const server of apps.length > 0 ? servers : []) yield* judged(server, apps, project)
}

/** Gunicorn's timeout is of answers; that of other servers is of idle connections. */
function appOf(deployment: Deployment): App[] {
  const { server } = deployment
  const { timeout } = server ?? {}
  const text = timeout?.value.known ? timeout.value.value : ''
  return server?.name === 'gunicorn' && timeout && /^[1-9]\d{0,5}$/.test(text) ? [{ deployment, timeout, seconds: Number(text) }] : []
}

/** One finding a server for what is nowhere set; one for each value that is too low. */
function* judged({ locations }: ProxyServer, apps: readonly App[], { documents }: Project): Iterable<Outcome> {
  let told = false
  for (const { pass, contexts, matcher } of locations) {
    if (!pass || QUICK.test(matcher)) continue
    const targets = proxyTargets(pass, documents)
    const app = apps.find(({ deployment }) => targets.some((target) => leadsTo(target, deployment)))
    const set = app && inForce(contexts, 'proxy_read_timeout')
    if (!app || !set) continue
    const seconds = set[0] ? secondsOf(set[0]) : DEFAULT_SECONDS
    const at = set[0]?.at ?? pass.at
    if (seconds === undefined || (!set[0] && told)) continue
    const facts = { proxy: seconds, app: app.seconds, service: app.deployment.name }
    if (seconds >= app.seconds) yield { state: 'pass', at, facts }
    else {
      told ||= !set[0]
      yield { state: 'fail', at, facts, related: [{ at: app.timeout.at, message: `gunicorn may take ${app.seconds} s` }], ...(set[0] ? {} : { variant: 'default' }) }
    }
  }
}

function leadsTo({ host, port }: ProxyTarget, { by, name, server, service }: Deployment): boolean {
  if (by === 'compose') return host === name || host === textOf(service?.setting('container_name'))
  const own = server?.port ? (server.port.value.known ? Number(server.port.value.value) : undefined) : GUNICORN_PORT
  return by === 'unit' && isLoopback(host) && port !== undefined && port === own
}

function textOf(node: YamlNode | undefined): string | undefined {
  return node?.kind === 'scalar' ? node.text : undefined
}

/** `60`, `60s`, `2m`, `1m 30s`; undefined for a variable. */
function secondsOf({ words }: NginxDirective): number | undefined {
  const text = words.map((word) => word.text).join('')
  if (text.length > 40 || !/^\d+((ms|[smhdwMy])\d+)*(ms|[smhdwMy])?$/.test(text)) return undefined
  return [...text.matchAll(/(\d+)(ms|[smhdwMy])?/g)].reduce((sum, [, number, unit]) => sum + Number(number) * (UNITS[unit ?? 's'] ?? 1), 0)
}

const UNITS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86_400, w: 604_800, M: 2_592_000, y: 31_536_000 }
