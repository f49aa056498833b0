import type { Text } from '../../documents/document.ts'
import { entriesOf, entryOf, itemsOf, nodeAt } from '../../documents/yaml-node.ts'
import type { YamlMapping, YamlNode } from '../../documents/yaml-node.ts'
import type { Location } from '../../tree/location.ts'
import type { Service } from '../service.ts'
import { dependencyCircle } from './dependency-circle.ts'
import { filledText, scalarAt } from './node.ts'

export type Report = (at: Location, message: string) => void

interface Names {
  readonly active: ReadonlySet<string>
  readonly inactive: ReadonlySet<string>
  readonly root: YamlMapping
  /** Whether a section at the root has the name. */
  readonly defines: (section: string, name: string) => boolean
  readonly report: Report
}

/** Reports what makes Compose refuse a whole project although each of its values is well formed: names that lead nowhere, values that contradict. */
export function reportInconsistencies(services: readonly Service[], inactive: readonly Service[], root: YamlMapping, report: Report): void {
  const sections = new Map(root.entries.map(({ key, value }) => [key.text, new Set(entriesOf(value).map((entry) => entry.key.text))]))
  const names: Names = {
    active: new Set(services.map(({ name }) => name)),
    inactive: new Set(inactive.map(({ name }) => name)),
    root,
    defines: (section, name) => sections.get(section)?.has(name) === true,
    report,
  }
  for (const service of services) {
    checkSource(service, report)
    checkDependencies(service, names)
    checkNames(service, names)
    checkContradictions(service, report)
    checkTargets(service, report)
  }
  checkSources('secrets', ['file', 'environment'], names)
  checkSources('configs', ['file', 'environment', 'content'], names)
  const circle = dependencyCircle(services)
  if (circle) report(circle.at, `services wait for each other in a circle: ${shortened(circle.names).join(' -> ')}`)
}

function shortened(names: readonly string[]): readonly string[] {
  return names.length > 8 ? [...names.slice(0, 6), '...', ...names.slice(-1)] : names
}

function checkSource({ name, at, image, build, environment, setting }: Service, report: Report): void {
  if (!image && !build && !setting('provider')) report(at, `service "${name}" has neither an image nor a build`)
  for (const { key, at: place } of environment) if (/\s$/.test(key)) report(place, `the variable "${key}" of service "${name}" ends in a blank`)
  if (build?.inline && build.dockerfile) report(build.inline.at, `service "${name}" has both dockerfile and dockerfile_inline`)
}

function checkDependencies({ name, dependsOn }: Service, { active, inactive, report }: Names): void {
  for (const { service, required, at } of dependsOn) {
    if (active.has(service) || (inactive.has(service) && !required)) continue
    const why = inactive.has(service) ? 'which is behind a profile that is not active' : 'which is not defined'
    report(at, `service "${name}" depends on "${service}", ${why}`)
  }
}

function checkNames(service: Service, { defines, report }: Names): void {
  const need = (section: string, word: string, name: string, at: Location): void => {
    if (!defines(section, name)) report(at, `service "${service.name}" uses the ${word} "${name}", which the compose files do not define`)
  }
  const networks = entriesOf(service.setting('networks'))
  for (const { key } of networks) if (key.text !== 'default') need('networks', 'network', key.text, key.at)
  const mode = scalarAt(service.node, 'network_mode')
  if (mode && networks.length > 0) report(mode.at, `service "${service.name}" has both network_mode and networks`)
  for (const { type, source, at } of service.volumes) {
    if (type === 'volume' && source?.known && source.value !== '') need('volumes', 'volume', source.value, at)
  }
  for (const { name, at } of sourcesOf(service.setting('secrets'))) need('secrets', 'secret', name, at)
  for (const { name, at } of sourcesOf(service.setting('configs'))) need('configs', 'config', name, at)
  for (const { name, at } of sourcesOf(service.setting('build', 'secrets'))) need('secrets', 'build secret', name, at)
  for (const { key } of entriesOf(service.setting('models'))) need('models', 'model', key.text, key.at)
}

function sourcesOf(files: YamlNode | undefined): { readonly name: string; readonly at: Location }[] {
  return itemsOf(files).flatMap((item) => {
    const source = scalarAt(item, 'source')
    const text = source && filledText(source)
    return source && text?.known ? [{ name: text.value, at: source.at }] : []
  })
}

/** The older attribute and the newer one under `deploy` may both stand only where they agree. */
const TWICE_WRITTEN = [
  ['scale', ['deploy', 'replicas']],
  ['cpus', ['deploy', 'resources', 'limits', 'cpus']],
  ['mem_limit', ['deploy', 'resources', 'limits', 'memory']],
  ['mem_reservation', ['deploy', 'resources', 'reservations', 'memory']],
  ['pids_limit', ['deploy', 'resources', 'limits', 'pids']],
] as const

function checkContradictions({ name, node, setting, healthcheck }: Service, report: Report): void {
  for (const [older, newer] of TWICE_WRITTEN) {
    const [first, second] = [scalarAt(node, older), scalarAt(setting(...newer.slice(0, -1)), newer.at(-1) as string)]
    const [one, two] = [first && quantity(filledText(first)), second && quantity(filledText(second))]
    if (!first || one === undefined || two === undefined || one === two) continue
    report(first.at, `service "${name}" sets ${older} and ${newer.join('.')} to different values`)
  }
  const scale = scalarAt(node, 'scale') ?? scalarAt(setting('deploy'), 'replicas')
  const container = scalarAt(node, 'container_name')
  const copies = scale && quantity(filledText(scale))
  if (container && copies !== undefined && copies > 1) report(container.at, `service "${name}" has a container_name and runs more than once`)
  const kind = healthcheck?.test?.value[0]
  if (!healthcheck?.test || !kind?.known || ['CMD', 'CMD-SHELL', 'NONE'].includes(kind.value)) return
  report(healthcheck.test.at, `the health check of service "${name}" starts with "${kind.value.slice(0, 40)}", not with CMD, CMD-SHELL or NONE`)
}

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3, t: 1024 ** 4, p: 1024 ** 5 }

/** A number or an amount of memory in bytes; undefined where it cannot be known. */
function quantity(text: Text): number | undefined {
  const match = text.known ? /^(\d+(?:\.\d+)?|\.\d+)\s?(?:([kmgtp])i?)?b?$/i.exec(text.value) : null
  return match ? Number(match[1]) * (UNITS[(match[2] ?? '').toLowerCase()] ?? 1) : undefined
}

function checkTargets({ name, volumes, setting }: Service, report: Report): void {
  const seen = new Set<string>()
  const take = (target: string, at: Location): void => {
    if (seen.has(target)) report(at, `service "${name}" mounts "${target}" twice`)
    seen.add(target)
  }
  for (const item of itemsOf(setting('tmpfs'))) {
    const text = item.kind === 'scalar' ? filledText(item) : undefined
    if (text?.known) take(text.value.split(':', 1)[0] as string, item.at)
  }
  for (const { target, at } of volumes) if (target.known) take(target.value, at)
  for (const item of itemsOf(setting('volumes'))) {
    if (item.kind !== 'mapping') continue
    if (!scalarAt(item, 'target')) report(item.at, `service "${name}" has a mount without a target`)
    if (scalarAt(item, 'type')?.text === 'bind' && !scalarAt(item, 'source')) report(item.at, `service "${name}" has a bind mount without a source`)
  }
}

function checkSources(section: 'secrets' | 'configs', sources: readonly string[], { root, report }: Names): void {
  for (const { key, value } of entriesOf(nodeAt(root, section))) {
    const found = sources.filter((source) => entryOf(value, source))
    if (found.length > 1) report(key.at, `${section}.${key.text} has ${found.join(' and ')}; Compose takes one of them`)
    if (found.length > 0 || entryOf(value, 'external') || entryOf(value, 'driver')) continue
    report(key.at, `${section}.${key.text} has none of ${sources.join(', ')}, and is not external`)
  }
}
