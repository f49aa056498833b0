import type { ScrapeJob } from '../../documents/prometheus.ts'
import { entriesOf, itemsOf, nodeAt, scalarsOf, textOf } from '../../documents/yaml-node.ts'
import type { YamlNode } from '../../documents/yaml-node.ts'
import { imageOfStage } from '../../production/image.ts'
import type { Project } from '../../production/project.ts'
import type { Service, System } from '../../production/service.ts'
import { joinedPath } from '../../tree/joined-path.ts'
import type { Located } from '../../tree/location.ts'
import { oncePer } from '../../tree/once-per.ts'
import type { Check, Outcome } from '../check.ts'
import { containersWith } from './container-files.ts'
import { serversOf } from './prometheus-files.ts'

/** Holds the targets that Prometheus asks to the services that run beside it. */
export const scrapeTargets: Check = {
  name: 'observability/scrape-targets',
  question: 'Is every static target of Prometheus a service, and a port, of the same compose system?',
  reads: ['prometheus', 'compose'],
  *look(project): Iterable<Outcome> {
    for (const { path, content } of serversOf(project)) {
      const system = systemAround(project, path, content.jobs)
      if (!system || hasForeignNetwork(system)) continue
      for (const job of content.jobs) for (const target of job.targets) yield* outcomesOf(target, job, system, project)
    }
  },
}

/** The system of the container that has the file; without one, the only system there is, where it has another of the targets. */
function systemAround(project: Project, path: string, jobs: readonly ScrapeJob[]): System | undefined {
  const [container] = containersWith(project, path)
  if (container) return container.system
  const [only, ...more] = project.production.systems
  if (!only || more.length > 0) return undefined
  const names = namesIn(only)
  return jobs.some(({ targets }) => targets.some(({ value }) => names.has(value.split(':')[0] as string))) ? only : undefined
}

/** On a network from elsewhere there may be any other service. */
function hasForeignNetwork(system: System): boolean {
  const external = entriesOf(nodeAt(system.root, 'networks')).some(({ value }) => {
    const node = nodeAt(value, 'external')
    return node !== undefined && textOf(node) !== 'false'
  })
  return external || system.problems.length > 0
}

const OUTSIDE = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?|host\.docker\.internal|gateway\.docker\.internal|host-gateway)$/

function* outcomesOf({ value, at }: Located<string>, job: ScrapeJob, system: System, project: Project): Iterable<Outcome> {
  const [, host = '', port] = /^([\w.-]+)(?::(\d+))?$/.exec(value.replace(/^https?:\/\//, '')) ?? []
  // A name with dots, or an address, is looked up elsewhere.
  if (host === '' || host.includes('.') || OUTSIDE.test(host)) return
  const services = namesIn(system).get(host)
  const facts = { target: value, job: job.name || 'without a name', host }
  if (!services) return yield { state: 'fail', variant: 'service', at, facts }
  const [service] = services
  const wrong = service && port !== undefined && services.length === 1 ? otherPorts(service, port, project) : undefined
  if (!service || !wrong) return yield { state: 'pass', at }
  yield { state: 'fail', variant: 'port', at, facts: { ...facts, port: port as string, ports: wrong.join(', ') }, related: [{ at: service.at, message: `Service ${service.name} has ${wrong.join(', ')}` }] }
}

/** All names by which services of a system are found: their own, the container's, the host's, those in networks and links. */
const namesIn = oncePer((system: System): ReadonlyMap<string, readonly Service[]> => {
  const names = new Map<string, Service[]>()
  for (const service of [...system.services, ...system.inactive]) {
    const networks = entriesOf(service.setting('networks')).flatMap(({ value }) => scalarsOf(nodeAt(value, 'aliases')).map(({ text }) => text))
    const links = itemsOf(service.setting('links')).flatMap((link) => textOf(link)?.split(':')[1] ?? [])
    const hosts = hostNames(service.setting('extra_hosts'))
    const own = [service.name, textOf(service.setting('container_name')), textOf(service.setting('hostname')), ...networks]
    for (const name of own) if (name !== undefined) names.set(name, [...(names.get(name) ?? []), service])
    for (const name of [...links, ...hosts]) if (!names.has(name)) names.set(name, [])
  }
  return names
})

function hostNames(node: YamlNode | undefined): string[] {
  if (node?.kind === 'mapping') return node.entries.map(({ key }) => key.text)
  return itemsOf(node).flatMap((item) => textOf(item)?.split(/[:=]/)[0] ?? [])
}

/** The ports a service is known to have where the wanted one is not among them and nothing else in the service names it. */
function otherPorts(service: Service, port: string, project: Project): readonly string[] | undefined {
  const targets = service.ports.map(({ target }) => (target.known ? target.value : '-'))
  const exposed = scalarsOf(service.setting('expose')).map(({ text }) => text.replace(/\/\w+$/, ''))
  const image = imagePorts(service, project)
  if (image === undefined) return undefined
  const ports = [...new Set([...targets, ...exposed, ...image])]
  if (ports.length === 0 || ports.some((each) => !/^\d+$/.test(each)) || ports.includes(port)) return undefined
  const words = [...(service.command?.value ?? []), ...(service.entrypoint?.value ?? []), ...service.environment.map(({ value }) => value)]
  return words.some((word) => (word.known ? word.value : word.raw).includes(port)) ? undefined : ports
}

/** What the image that a service builds exposes; of an image that is pulled only what is published is known. */
function imagePorts({ build, image, ports }: Service, project: Project): readonly string[] | undefined {
  if (!build) return image && ports.length > 0 && !/exporter|collector|cadvisor|rabbitmq|traefik|nginx|minio|nats|alloy|agent/.test(image.value.known ? image.value.value : 'exporter') ? [] : undefined
  if (build.inline || !build.context.value.known || (build.dockerfile && !build.dockerfile.value.known)) return undefined
  const path = joinedPath(build.context.value.value, build.dockerfile?.value.known ? build.dockerfile.value.value : 'Dockerfile')
  const document = project.documents.of('dockerfile').find((each) => each.path === path)
  const target = build.target?.value
  const built = document && (target === undefined || target.known) ? imageOfStage(document, target?.value) : undefined
  if (!built) return document ? undefined : []
  const named = built.environment.some(({ value }) => !value.known) ? ['-'] : built.ports.map(({ value }) => (value.known ? value.value.replace(/\/\w+$/, '') : '-'))
  return named
}
