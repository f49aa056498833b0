import { entryOf } from '../../documents/yaml-node.ts'
import type { YamlEntry, YamlMapping, YamlNode, YamlScalar } from '../../documents/yaml-node.ts'
import { withServices } from './compose-model.ts'
import { mappingNode, scalarNode } from './node.ts'
import type { ComposeScalar } from './node.ts'

/** From where a path without a folder of its own starts, and for what project it is read. */
export interface Anchor {
  readonly folder: string
  readonly project: string
}

/** The model of a file in another folder, each of its paths knowing where it starts from. Long forms are expected. */
export function anchorPaths(model: YamlMapping, folder: Anchor): YamlMapping {
  const anchored = withServices(model, (services) => ({
    ...services,
    entries: services.entries.map(({ key, value }) => ({ key, value: anchorService(value, folder) })),
  }))
  const resources = (section: string, change: (value: YamlNode) => YamlNode) => (root: YamlMapping) => withEntry(root, section, (names) => eachValue(names, change)) as YamlMapping
  const file = (value: YamlNode): YamlNode => withEntry(value, 'file', (path) => anchor(path, folder))
  const device = (value: YamlNode): YamlNode => withEntry(value, 'driver_opts', (options) => withEntry(options, 'device', (path) => anchor(path, folder)))
  return [resources('secrets', file), resources('configs', file), resources('volumes', device)].reduce((root, change) => change(root), anchored)
}

/** A build without a context is built in the folder of the project that brings it in. */
export function withBuildContexts(model: YamlMapping): YamlMapping {
  return withServices(model, (services) => ({
    ...services,
    entries: services.entries.map(({ key, value }) => ({
      key,
      value: withEntry(value, 'build', (build, buildKey) => (build.kind !== 'mapping' || entryOf(build, 'context') ? build : mappingNode([...build.entries, { key: scalarNode(buildKey, 'context'), value: scalarNode(buildKey, '.') }], build.at))),
    })),
  }))
}

function anchorService(service: YamlNode, folder: Anchor): YamlNode {
  const path = (value: YamlNode): YamlNode => anchor(value, folder)
  const at = (name: string, change: (value: YamlNode) => YamlNode) => (value: YamlNode) => withEntry(value, name, change)
  const bindSource = (mount: YamlNode): YamlNode => (textAt(mount, 'type') === 'bind' ? withEntry(mount, 'source', path) : mount)
  const changes = [
    at('build', at('context', path)),
    at('build', at('additional_contexts', (contexts) => eachValue(contexts, path))),
    at('env_file', (files) => eachItem(files, at('path', path))),
    at('label_file', (files) => eachItem(files, path)),
    at('develop', at('watch', (rules) => eachItem(rules, at('path', path)))),
    at('volumes', (mounts) => eachItem(mounts, bindSource)),
  ]
  return changes.reduce((node, change) => change(node), service)
}

/** A path that starts from the project's own folder needs no note of it. */
function anchor(node: YamlNode, { folder, project }: Anchor): YamlNode {
  if (node.kind !== 'scalar') return node
  const { folder: own = folder, ...rest } = node as ComposeScalar
  const anchored: ComposeScalar = own === project ? rest : { ...rest, folder: own }
  return anchored
}

function textAt(node: YamlNode, name: string): string | undefined {
  const value = entryOf(node, name)?.value
  return value?.kind === 'scalar' ? value.text : undefined
}

/** The mapping with the value under a key changed; the same node where nothing changes. */
function withEntry(node: YamlNode, name: string, change: (value: YamlNode, key: YamlScalar) => YamlNode): YamlNode {
  const entry = entryOf(node, name)
  const value = entry && change(entry.value, entry.key)
  if (node.kind !== 'mapping' || !entry || !value || value === entry.value) return node
  return { ...node, entries: node.entries.map((each): YamlEntry => (each === entry ? { key: each.key, value } : each)) }
}

function eachValue(node: YamlNode, change: (value: YamlNode) => YamlNode): YamlNode {
  if (node.kind !== 'mapping') return node
  return { ...node, entries: node.entries.map(({ key, value }) => ({ key, value: change(value) })) }
}

function eachItem(node: YamlNode, change: (item: YamlNode) => YamlNode): YamlNode {
  return node.kind === 'sequence' ? { ...node, items: node.items.map(change) } : node
}
