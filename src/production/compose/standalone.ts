import { entriesOf, entryOf, itemsOf, nodeAt } from '../../documents/yaml-node.ts'
import type { YamlMapping, YamlNode } from '../../documents/yaml-node.ts'
import type { Tree } from '../../tree/tree.ts'
import { namedMapping } from './forms.ts'
import { contentKey } from './node.ts'
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

/** Whether a service is whole without another file: a build of arguments alone changes one that is elsewhere. */
export function saysWhatItRuns(service: YamlNode): boolean {
  const build = entryOf(service, 'build')?.value
  if (build && (build.kind === 'scalar' || ['context', 'dockerfile', 'dockerfile_inline'].some((key) => entryOf(build, key)))) return true
  return ['image', 'extends', 'provider'].some((key) => entryOf(service, key))
}

/** Tags and empty lists have a meaning only over another file. */
function changesOthers(root: YamlMapping | undefined): boolean {
  const attributes = entriesOf(nodeAt(root, 'services')).flatMap(({ value }) => [value, ...entriesOf(value).map((entry) => entry.value)])
  const nested = attributes.flatMap((value) => [value, ...entriesOf(value).map((entry) => entry.value), ...itemsOf(value)])
  if (nested.some(({ tag }) => tag === '!reset' || tag === '!override')) return true
  return attributes.some((value) => value.kind === 'sequence' && value.items.length === 0)
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
 * A file that stands alone has every service that is built here, publishes something where the base does, keeps the variables
 * and the named volumes its services have there, and repeats itself: services, images or settings that an override leaves out.
 */
function saysEverything(own: ReadonlyMap<string, YamlNode>, others: ReadonlyMap<string, YamlNode>): boolean {
  const buildsSomething = [...own.values()].some((service) => entryOf(service, 'build'))
  const built = [...others].filter(([, service]) => entryOf(service, 'build') && !entryOf(service, 'profiles'))
  if (built.some(([name]) => !own.has(name)) && !buildsSomething) return false
  if (publishes(others) && !publishes(own)) return false
  const shared = [...own].flatMap(([name, service]) => {
    const other = others.get(name)
    return other ? [[service, other] as const] : []
  })
  if (shared.length === 0) return built.length === 0 || buildsSomething
  const needs = share(shared, needsOf)
  const substance = share(shared, (service) => SUBSTANCE.filter((attribute) => entryOf(service, attribute)))
  const same = shared.filter(([service, other]) => ['image', 'build'].some((key) => sameAt(key, service, other)))
  const repeats = substance.kept * 2 >= substance.said && substance.said > 0
  return needs.kept * 5 >= needs.said * 3 && (repeats || same.length * 2 >= shared.length || [...others.keys()].every((name) => own.has(name)))
}

function publishes(services: ReadonlyMap<string, YamlNode>): boolean {
  return [...services.values()].some((service) => entryOf(service, 'ports') ?? entryOf(service, 'network_mode'))
}

/** What a service does not run without, in production or elsewhere. */
function needsOf(service: YamlNode): readonly string[] {
  const variables = entryOf(service, 'environment') ?? entryOf(service, 'env_file') ? ['variables'] : []
  return volumeNames(service).length > 0 ? [...variables, 'volumes'] : variables
}

/** How much of what the other services say is said again, over all pairs. */
function share(pairs: readonly (readonly [YamlNode, YamlNode])[], wordsOf: (service: YamlNode) => readonly string[]): { readonly said: number; readonly kept: number } {
  const counts = pairs.map(([service, other]) => {
    const again = new Set(wordsOf(service))
    const said = wordsOf(other)
    return { said: said.length, kept: said.filter((word) => again.has(word)).length }
  })
  return counts.reduce((total, { said, kept }) => ({ said: total.said + said, kept: total.kept + kept }), { said: 0, kept: 0 })
}

function sameAt(key: string, service: YamlNode, other: YamlNode): boolean {
  const [one, two] = [entryOf(service, key)?.value, entryOf(other, key)?.value]
  return one !== undefined && two !== undefined && contentKey(one) === contentKey(two)
}
