import { entryOf } from '../../documents/yaml-node.ts'
import type { YamlEntry, YamlMapping, YamlNode, YamlScalar } from '../../documents/yaml-node.ts'
import type { Location } from '../../tree/location.ts'
import type { Session } from './session.ts'
import { keyedMapping, namedMapping } from './forms.ts'
import type { MergeNotes } from './merge.ts'
import { mountOfShortForm } from './mount-syntax.ts'
import { contentKey, filledText, isNull, mappingNode, scalarNode, sequenceNode, withEntry, withValues } from './node.ts'
import { portKey, portsOfShortForm } from './port-syntax.ts'
import { SERVICE_SHAPES } from './service-shapes.ts'
import { hasKind, shapeMistake } from './shape.ts'

type Report = (at: Location, message: string) => void
type Transform = (value: YamlNode, report: Report, notes: MergeNotes) => YamlNode

/**
 * A service with every attribute in its long form and one element a key, as Compose makes it after each file.
 * What has the wrong shape is reported and left out. Twice canonical is canonical.
 */
export function canonicalService(name: string, service: YamlMapping, session: Session): YamlMapping {
  return session.rememberOf(service, 'canonical', () => {
    const made = canonicalFresh(name, service, session)
    session.rememberOf(made, 'canonical', () => made)
    return made
  })
}

function canonicalFresh(name: string, service: YamlMapping, session: Session): YamlMapping {
  const report = session.notes.problem
  const entries: YamlEntry[] = []
  for (const { key, value } of service.entries) {
    const attribute = key.text
    if (!acceptable(name, key, value, session)) continue
    const transform = Object.hasOwn(TRANSFORMS, attribute) ? TRANSFORMS[attribute] : undefined
    entries.push({ key, value: transform ? session.rememberOf(value, attribute, () => transform(value, report, session.notes)) : value })
  }
  return { ...service, entries }
}

/** Reports what Compose would refuse of an attribute; false where it is of another kind altogether and left out. */
function acceptable(service: string, key: YamlScalar, value: YamlNode, session: Session): boolean {
  const attribute = key.text
  const shape = Object.hasOwn(SERVICE_SHAPES, attribute) ? SERVICE_SHAPES[attribute] : undefined
  if (!shape) {
    if (!attribute.startsWith('x-')) session.notes.problem(key.at, `services.${service}.${attribute} is no attribute of a service that Compose knows`)
    return attribute.startsWith('x-')
  }
  const mistake = session.rememberOf(value, `shape ${attribute}`, () => shapeMistake(`services.${service}.${attribute}`, key, value, shape))
  if (mistake) session.notes.problem(mistake.at, mistake.message)
  return hasKind(value, shape)
}

const TRANSFORMS: Readonly<Record<string, Transform>> = {
  annotations: keyed,
  build: canonicalBuild,
  cap_add: (value) => unique(value, pairKey),
  cap_drop: (value) => unique(value, pairKey),
  configs: (value, report) => unique(eachText(value, report, sourceOnly), (item) => fileKey(item, '')),
  depends_on: (value) => dependencies(value),
  deploy: (value) => withEntry(value, 'labels', keyed),
  devices: (value, report) => unique(eachText(value, report, device), (item) => targetKey(item)),
  dns: (value) => unique(listed(value), pairKey),
  dns_opt: (value) => unique(listed(value), pairKey),
  dns_search: (value) => unique(value, pairKey),
  environment: keyed,
  env_file: (value, report) => unique(withRequired(eachText(listed(value), report, pathOnly)), (item) => valueKey(item, 'path')),
  expose: (value) => unique(value, (item) => (item.kind === 'scalar' ? JSON.stringify(filledText(item)) : contentKey(item))),
  gpus: allGraphicsCards,
  label_file: listed,
  labels: keyed,
  links: (value) => unique(value, pairKey),
  models: (value) => namedMapping(value),
  networks: (value) => namedMapping(value),
  ports: canonicalPorts,
  profiles: (value) => unique(value, pairKey),
  secrets: (value, report) => unique(eachText(value, report, sourceOnly), (item) => fileKey(item, '/run/secrets')),
  sysctls: keyed,
  tmpfs: (value) => unique(listed(value), pairKey),
  volumes: canonicalVolumes,
}

function keyed(value: YamlNode): YamlNode {
  return value.kind === 'sequence' ? keyedMapping(value) : value
}

function listed(value: YamlNode): YamlNode {
  return value.kind === 'scalar' ? sequenceNode(isNull(value) ? [] : [value], value.at) : value
}

function allGraphicsCards(value: YamlNode): YamlNode {
  return value.kind === 'scalar' ? sequenceNode([mappingNode([pair(value, 'count', scalarNode(value, 'all'))], value.at)], value.at) : value
}

function pair(origin: YamlScalar, name: string, value: YamlNode): YamlEntry {
  return { key: scalarNode(origin, name), value }
}

/** The last element of a key holds, at the place of the first. */
function unique(value: YamlNode, keyOf: (item: YamlNode) => string): YamlNode {
  if (value.kind !== 'sequence') return value
  const items = new Map<string, YamlNode>()
  for (const item of value.items) items.set(keyOf(item), item)
  return items.size === value.items.length ? value : { ...value, items: [...items.values()] }
}

function eachText(value: YamlNode, report: Report, transform: (item: YamlScalar) => YamlNode | string): YamlNode {
  if (value.kind !== 'sequence') return value
  const items = value.items.flatMap((item): YamlNode[] => {
    if (item.kind !== 'scalar') return [item]
    const made = transform(item)
    if (typeof made !== 'string') return [made]
    report(item.at, made)
    return []
  })
  return { ...value, items }
}

function pairKey(item: YamlNode): string {
  if (item.kind !== 'scalar') return contentKey(item)
  const text = filledText(item)
  return text.known ? (text.value.split('=', 1)[0] as string) : `?${text.raw}`
}

function valueKey(item: YamlNode, name: string): string {
  return contentKey(entryOf(item, name)?.value ?? item)
}

function targetKey(item: YamlNode): string {
  return valueKey(item, 'target')
}

function fileKey(item: YamlNode, folder: string): string {
  const entryText = (name: string): string | undefined => {
    const value = item.kind === 'mapping' ? item.entries.find(({ key }) => key.text === name)?.value : undefined
    const text = value?.kind === 'scalar' ? filledText(value) : undefined
    return text && (text.known ? text.value : text.raw)
  }
  return entryText('target') ?? `${folder}/${entryText('source') ?? contentKey(item)}`
}

function sourceOnly(item: YamlScalar): YamlNode {
  return mappingNode([pair(item, 'source', item)], item.at)
}

function pathOnly(item: YamlScalar): YamlNode {
  return mappingNode([pair(item, 'path', item), pair(item, 'required', scalarNode(item, true))], item.at)
}

/** An env file is required unless it says otherwise. */
function withRequired(value: YamlNode): YamlNode {
  if (value.kind !== 'sequence') return value
  const items = value.items.map((item) => {
    const path = item.kind === 'mapping' && !entryOf(item, 'required') ? entryOf(item, 'path') : undefined
    return item.kind === 'mapping' && path ? { ...item, entries: [...item.entries, pair(path.key, 'required', scalarNode(path.key, true))] } : item
  })
  return { ...value, items }
}

function device(item: YamlScalar): YamlNode | string {
  const text = filledText(item)
  if (!text.known) return item
  const parts = text.value.split(':')
  if (parts.length > 3) return `"${text.value}" is no device mapping`
  const [source, target, permissions] = parts as [string, string | undefined, string | undefined]
  const made = { source, target: target || source, permissions: permissions ?? 'rwm' }
  return mappingNode(Object.entries(made).map(([name, part]) => pair(item, name, scalarNode(item, part))), item.at)
}

const DEPENDENCY_DEFAULTS = [
  ['condition', 'service_started'],
  ['required', true],
] as const

function dependencies(value: YamlNode): YamlNode {
  return withValues(namedMapping(value), (inner, key) => {
    const written = inner.kind === 'mapping' ? inner.entries : []
    const missing = DEPENDENCY_DEFAULTS.filter(([name]) => !entryOf(inner, name))
    return mappingNode([...written, ...missing.map(([name, content]) => pair(key, name, scalarNode(key, content)))], inner.at)
  })
}

function canonicalBuild(value: YamlNode, report: Report): YamlNode {
  if (value.kind === 'scalar') return mappingNode([pair(value, 'context', value)], value.at)
  let build: YamlNode = value
  for (const name of ['args', 'additional_contexts', 'labels']) build = withEntry(build, name, keyed)
  build = withEntry(build, 'ssh', keyed)
  build = withEntry(build, 'tags', (inner) => unique(inner, pairKey))
  return withEntry(build, 'secrets', (inner) => eachText(inner, report, sourceOnly))
}

function canonicalPorts(value: YamlNode, report: Report, notes: MergeNotes): YamlNode {
  if (value.kind !== 'sequence') return value
  const items = value.items.flatMap((item): readonly YamlNode[] => {
    if (item.kind !== 'scalar') return [item]
    const ports = portsOfShortForm(item, (values) => notes.spend(values, item.at))
    if (typeof ports !== 'string') return ports
    report(item.at, ports)
    return []
  })
  return unique({ ...value, items }, portKey)
}

function canonicalVolumes(value: YamlNode, report: Report): YamlNode {
  return unique(eachText(value, report, mountOfShortForm), targetKey)
}
