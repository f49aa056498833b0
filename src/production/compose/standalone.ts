import { entriesOf, entryOf, itemsOf, nodeAt } from '../../documents/yaml-node.ts'
import type { YamlMapping, YamlNode } from '../../documents/yaml-node.ts'
import type { Tree } from '../../tree/tree.ts'
import { namedMapping } from './forms.ts'
import { howFilesAreUsed } from './usage.ts'

interface ComposeFilePath {
  readonly path: string
  readonly name: string
  readonly root: YamlMapping | undefined
}

/**
 * Whether a production file runs without the base file beside it. Compose does not say, so its content does: an override
 * changes what is there, a standalone file says all of it. Where both are possible, the commands written in the repository decide.
 */
export function standsAlone(file: ComposeFilePath, base: ComposeFilePath, tree: Tree): boolean {
  const own = servicesOf(file.root)
  const others = servicesOf(base.root)
  if (own.size === 0) return entryOf(file.root, 'include') !== undefined && !entryOf(file.root, 'services')
  if (![...own.values()].every(saysWhatItRuns) || changesOthers(file.root) || referencesOutside(file.root, own)) return false
  return howFilesAreUsed(file, base, tree) ?? saysEverything(own, others)
}

function servicesOf(root: YamlMapping | undefined): ReadonlyMap<string, YamlNode> {
  return new Map(entriesOf(nodeAt(root, 'services')).map(({ key, value }) => [key.text, value]))
}

function saysWhatItRuns(service: YamlNode): boolean {
  return ['image', 'build', 'extends', 'provider'].some((key) => entryOf(service, key))
}

/** Tags and empty lists have a meaning only over another file. */
function changesOthers(root: YamlMapping | undefined): boolean {
  const attributes = entriesOf(nodeAt(root, 'services')).flatMap(({ value }) => [value, ...entriesOf(value).map((entry) => entry.value)])
  const nested = attributes.flatMap((value) => [value, ...entriesOf(value).map((entry) => entry.value), ...itemsOf(value)])
  return nested.some(({ tag }) => tag === '!reset' || tag === '!override') || attributes.some((value) => value.kind === 'sequence' && value.items.length === 0)
}

/** Names of services, volumes, networks, secrets and configs that the file uses and does not define. */
function referencesOutside(root: YamlMapping | undefined, own: ReadonlyMap<string, YamlNode>): boolean {
  if (entryOf(root, 'include')) return false
  for (const service of own.values()) {
    if (keysAt(service, 'depends_on').some((name) => !own.has(name))) return true
    if (keysAt(service, 'networks').some((name) => name !== 'default' && !entryOf(nodeAt(root, 'networks'), name))) return true
    for (const section of ['secrets', 'configs']) if (sourcesAt(service, section).some((name) => !entryOf(nodeAt(root, section), name))) return true
    if (volumeNames(service).some((name) => !entryOf(nodeAt(root, 'volumes'), name))) return true
  }
  return false
}

function keysAt(service: YamlNode, attribute: string): readonly string[] {
  const value = nodeAt(service, attribute)
  return value ? namedMapping(value).entries.map(({ key }) => key.text) : []
}

function sourcesAt(service: YamlNode, attribute: string): readonly string[] {
  return itemsOf(nodeAt(service, attribute)).flatMap((item) => {
    const source = item.kind === 'scalar' ? item : nodeAt(item, 'source')
    return source?.kind === 'scalar' ? [source.text] : []
  })
}

function volumeNames(service: YamlNode): readonly string[] {
  return itemsOf(nodeAt(service, 'volumes')).flatMap((item) => (item.kind === 'scalar' ? (/^([A-Za-z0-9][\w.-]+):/.exec(item.text)?.[1] ?? []) : []))
}

/** What makes a service run as it does; an override leaves most of it to the base. */
const SUBSTANCE = ['ports', 'environment', 'env_file', 'volumes', 'command', 'depends_on', 'networks']

/**
 * Services that the base builds from this repository are all here, and each service that both have repeats at least half
 * of what the base says of it.
 */
function saysEverything(own: ReadonlyMap<string, YamlNode>, others: ReadonlyMap<string, YamlNode>): boolean {
  const built = [...others].filter(([, service]) => entryOf(service, 'build') && !entryOf(service, 'profiles'))
  if (built.some(([name]) => !own.has(name)) && ![...own.values()].some((service) => entryOf(service, 'build'))) return false
  const shared = [...own].filter(([name]) => others.has(name))
  if (shared.length === 0) return built.length === 0 || [...own.values()].some((service) => entryOf(service, 'build'))
  const repeated = shared.map(([name, service]) => {
    const said = SUBSTANCE.filter((attribute) => entryOf(others.get(name), attribute))
    return { said: said.length, again: said.filter((attribute) => entryOf(service, attribute)).length }
  })
  const sum = (key: 'said' | 'again'): number => repeated.reduce((total, counts) => total + counts[key], 0)
  return sum('again') * 2 >= sum('said') && (sum('said') > 0 || shared.length === others.size)
}
