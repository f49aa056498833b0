import type { Alertmanager, PrometheusRules, PrometheusServer } from '../../documents/prometheus.ts'
import type { Project } from '../../production/project.ts'

interface Placed<Content> {
  readonly path: string
  readonly content: Content
}

/** What a manual shows runs nowhere. */
function isShown(path: string): boolean {
  return /(^|\/)(docs?|documentation|website|tutorials?)\//.test(path)
}

export function serversOf({ documents }: Project): Placed<PrometheusServer>[] {
  return documents.of('prometheus').flatMap(({ path, content }) => (content?.role === 'server' && !isShown(path) ? [{ path, content }] : []))
}

/** Rules that a Prometheus of this repository may load: not those for others to take over, nor other products', by the folder they lie in. */
export function rulesOf({ documents }: Project): Placed<PrometheusRules>[] {
  return documents.of('prometheus').flatMap(({ path, content }) => (content?.role === 'rules' && !isShown(path) && !/loki|vector|mimir|thanos|vmalert|mixin/i.test(path) ? [{ path, content }] : []))
}

export function alertmanagersOf({ documents }: Project): Placed<Alertmanager>[] {
  return documents.of('prometheus').flatMap(({ path, content }) => (content?.role === 'alertmanager' && !isShown(path) ? [{ path, content }] : []))
}
