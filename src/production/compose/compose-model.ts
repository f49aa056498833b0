import type { YamlEntry, YamlMapping, YamlNode, YamlScalar } from '../../documents/yaml-node.ts'
import { entryOf } from '../../documents/yaml-node.ts'
import { canonicalService } from './canonical.ts'
import { lookupIn } from './circumstances.ts'
import type { Circumstances } from './circumstances.ts'
import { mergeMappings } from './merge.ts'
import { ROOT_RULE } from './merge-rules.ts'
import { describe, isNull, mappingNode, scalarNode, withEntry, withValues } from './node.ts'
import { prepare, withoutReset } from './prepare.ts'
import type { Resets } from './prepare.ts'
import { RESOURCE_SHAPES, ROOT_SHAPES } from './service-shapes.ts'
import type { Session } from './session.ts'
import { shapeMistake } from './shape.ts'

/** One document of a compose file after its variables and tags are read and its sections are known to be mappings. */
export interface ModelPart {
  readonly path: string
  readonly root: YamlMapping
  readonly resets: Resets
}

/** The documents of a file, without what they include or extend. */
export function partsOf(path: string, circumstances: Circumstances, session: Session): ModelPart[] {
  const surroundings = { lookup: lookupIn(circumstances.variables), problem: session.notes.problem }
  return session.roots(path).flatMap((written) => {
    const { node, resets } = prepare(written, surroundings)
    return node?.kind === 'mapping' ? [{ path, root: withSections(node, session), resets }] : []
  })
}

/** A part merged over the model of those before it, everything in long form. */
export function merged(model: YamlMapping | undefined, part: ModelPart, session: Session): YamlMapping {
  const base = model && withoutReset(model, part.resets)
  return canonicalModel(base ? mergeMappings(base, part.root, ROOT_RULE, [], session.notes) : part.root, session)
}

export const SECTIONS = ['services', 'volumes', 'networks', 'secrets', 'configs', 'models'] as const

/** Leaves out sections, services and resources that are no mappings, and reports them as well as keys Compose does not know. */
function withSections(root: YamlMapping, session: Session): YamlMapping {
  const entries = root.entries.flatMap((entry): YamlEntry[] => {
    const { key, value } = entry
    if (!(SECTIONS as readonly string[]).includes(key.text)) {
      reportRootKey(key, value, session)
      return [entry]
    }
    if (value.kind === 'mapping') return [{ key, value: withNames(key.text, value, session) }]
    session.notes.problem(key.at, `"${key.text}" is ${describe(value)}; Compose wants a mapping of names`)
    return []
  })
  return { ...root, entries }
}

function reportRootKey(key: YamlScalar, value: YamlNode, session: Session): void {
  const shape = Object.hasOwn(ROOT_SHAPES, key.text) ? ROOT_SHAPES[key.text] : undefined
  if (!shape && !key.text.startsWith('x-')) session.notes.problem(key.at, `"${key.text}" is no key at the root of a compose file that Compose knows`)
  const mistake = shape && shapeMistake(key.text, key, value, shape)
  if (mistake) session.notes.problem(mistake.at, mistake.message)
}

function withNames(section: string, names: YamlMapping, session: Session): YamlMapping {
  const shape = Object.hasOwn(RESOURCE_SHAPES, section) ? RESOURCE_SHAPES[section] : undefined
  const entries = names.entries.filter(({ key, value }) => {
    const mistake = shape && shapeMistake(`${section}.${key.text}`, key, value, shape)
    if (mistake) session.notes.problem(mistake.at, mistake.message)
    if (value.kind === 'mapping' || (section !== 'services' && isNull(value))) return true
    if (!shape) session.notes.problem(isNull(value) ? key.at : value.at, `${section}.${key.text} is ${describe(value)}; Compose wants a mapping`)
    return false
  })
  return entries.length === names.entries.length ? names : { ...names, entries }
}

function canonicalModel(root: YamlMapping, session: Session): YamlMapping {
  const canonical = (service: YamlNode, key: YamlScalar): YamlMapping =>
    service.kind === 'mapping' ? canonicalService(key.text, service, session) : mappingNode([], key.at)
  const model = withServices(root, (services) => withValues(services, canonical))
  const resources = (value: YamlNode): YamlNode => (value.kind === 'mapping' ? withValues(value, canonicalResource) : value)
  return ['networks', 'volumes', 'secrets', 'configs'].reduce<YamlNode>((whole, section) => withEntry(whole, section, resources), model) as YamlMapping
}

/** `external: { name: x }` is how `external: true` with a `name` was written once. */
function canonicalResource(resource: YamlNode): YamlNode {
  const external = entryOf(resource, 'external')
  if (resource.kind !== 'mapping' || external?.value.kind !== 'mapping') return resource
  const name = entryOf(resource, 'name') ? undefined : entryOf(external.value, 'name')
  const entries = resource.entries.map((entry) => (entry === external ? { key: entry.key, value: scalarNode(entry.key, true) } : entry))
  return mappingNode(name ? [...entries, name] : entries, resource.at)
}

/** The model with its services replaced by what `change` makes of them. */
export function withServices(root: YamlMapping, change: (services: YamlMapping) => YamlMapping): YamlMapping {
  return withEntry(root, 'services', (services) => (services.kind === 'mapping' ? change(services) : services)) as YamlMapping
}

export function servicesOf(root: YamlMapping | undefined): YamlMapping | undefined {
  const services = entryOf(root, 'services')?.value
  return services?.kind === 'mapping' ? services : undefined
}
