import type { NginxDirective } from '../../documents/nginx-config.ts'
import { nginxDirectives } from '../../documents/nginx-config.ts'
import { proxyServers } from '../../production/proxy.ts'
import type { Listen, ProxyServer, ProxyTarget } from '../../production/proxy.ts'
import type { Project } from '../../production/project.ts'

/** Files that say by their name that they are not for production. */
const NOT_PRODUCTION = /(^|[/._-])(dev|develop|development|local|localhost|test|tests|testing|e2e|ci|demo|sandbox)([/._-]|$)/i

/** The servers that may run in production. */
export function shippedServers({ documents }: Project): readonly ProxyServer[] {
  return proxyServers(documents).filter(({ path }) => isShipped(path))
}

export function isShipped(path: string): boolean {
  return !NOT_PRODUCTION.test(path)
}

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/

export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host)
}

/** A host of the same machine or network: what is behind a dotted name is somebody else's. */
export function isOwnHost({ host, tls }: ProxyTarget): boolean {
  return !tls && (isLoopback(host) || host === 'host.docker.internal' || /^[\w-]+$/.test(host) || /^(10|192\.168|172\.(1[6-9]|2\d|3[01]))\.[\d.]+$/.test(host))
}

/** A name that the public asks for; the placeholder of one counts. */
export function isPublicName(name: string): boolean {
  return /^(\*\.)?([\w-]+\.)+[a-z][a-z-]+$/i.test(name) && !/\.(local|localhost|localdomain|internal|intranet|lan|home|corp|test|invalid|example|svc)$/i.test(name)
}

/** Whether it answers plain HTTP on port 80 to others than its own machine. */
export function isPlain({ port, tls, host }: Listen): boolean {
  return port === 80 && !tls && !(host !== undefined && isLoopback(host))
}

export function isTls({ port, tls }: Listen): boolean {
  return tls || port === 443
}

/** Whether anything of a server sends the browser to another address. */
export function sendsElsewhere(block: readonly NginxDirective[]): boolean {
  for (const { name, words } of nginxDirectives(block)) {
    const target = words.at(name === 'rewrite' ? 1 : -1)?.text ?? ''
    if ((name === 'return' || name === 'rewrite') && /^(https:|\$)/.test(target)) return true
    if (/_by_lua/.test(name) || (name === 'error_page' && /^https:/.test(target))) return true
  }
  return false
}

/** Variables and directives of a server that stands behind a proxy which ends TLS. */
const BEHIND_PROXY = new Set(['set_real_ip_from', 'real_ip_header'])

/** Whether nginx meets the public itself: a unit of systemd runs the program on its host, while in a cluster or behind a platform something else may end TLS. */
export function isOutermost({ production, documents }: Project): boolean {
  if (!production.deployments.some(({ by }) => by === 'unit') || documents.paths('compose').length > 0) return false
  return !documents.of('nginx').some(({ content }) => {
    for (const { name, words } of nginxDirectives(content?.directives ?? [])) {
      if (BEHIND_PROXY.has(name) || words.some(({ text }) => /\$http_(x_forwarded_proto|cf_)/.test(text))) return true
    }
    return false
  })
}
