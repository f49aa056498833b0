import { entryOf } from '../../documents/yaml-node.ts'
import type { YamlMapping, YamlNode, YamlScalar } from '../../documents/yaml-node.ts'
import { withServices } from './compose-model.ts'
import { mappingNode, scalarNode, withEntry, withValues } from './node.ts'
import type { ComposeScalar } from './node.ts'

/** From where a path without a folder of its own starts, and for what project it is read. */
export interface Anchor {
  readonly folder: string
  readonly project: string
}

/** The model of a file in another folder, each of its paths knowing where it starts from. Long forms are expected. */
export function anchorPaths(model: YamlMapping, folder: Anchor): YamlMapping {
  const path = (value: YamlNode): YamlNode => anchor(value, folder)
  const file = (resource: YamlNode): YamlNode => withEntry(resource, 'file', path)
  const device = (volume: YamlNode): YamlNode => withEntry(volume, 'driver_opts', (options) => withEntry(options, 'device', path))
  const changes = { services: (service: YamlNode) => anchorService(service, folder), secrets: file, configs: file, volumes: device }
  return Object.entries(changes).reduce<YamlNode>((root, [section, change]) => withEntry(root, section, (names) => eachValue(names, change)), model) as YamlMapping
}

/** A build without a context is built in the folder of the project that brings it in. */
export function withBuildContexts(model: YamlMapping): YamlMapping {
  return withServices(model, (services) => withValues(services, (service) => withEntry(service, 'build', withContext)))
}

function withContext(build: YamlNode, key: YamlScalar): YamlNode {
  if (build.kind !== 'mapping' || entryOf(build, 'context')) return build
  return mappingNode([...build.entries, { key: scalarNode(key, 'context'), value: scalarNode(key, '.') }], build.at)
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

function eachValue(node: YamlNode, change: (value: YamlNode) => YamlNode): YamlNode {
  return node.kind === 'mapping' ? withValues(node, change) : node
}

function eachItem(node: YamlNode, change: (item: YamlNode) => YamlNode): YamlNode {
  return node.kind === 'sequence' ? { ...node, items: node.items.map(change) } : node
}
