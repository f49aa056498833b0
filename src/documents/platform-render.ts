import type { SourceText } from '../tree/source-text.ts'
import type { Parsed } from './document.ts'
import { readYaml } from './located-yaml.ts'
import { literalVariable, platformCommand, platformService } from './platform-content.ts'
import type { PlatformCommand, PlatformFile, PlatformRole, PlatformService, PlatformVariable } from './platform-content.ts'
import { locatedText } from './platform-values.ts'
import { entryOf, itemsOf, nodeAt, textOf } from './yaml-node.ts'
import type { YamlNode } from './yaml-node.ts'

const ROLES: Readonly<Record<string, PlatformRole>> = { web: 'web', pserv: 'web', worker: 'worker', cron: 'job', job: 'job', static: 'static' }

/** `render.yaml`: services at the top, and those of projects' environments. */
export function parseRenderFile(source: SourceText): Parsed<PlatformFile> {
  const { roots, problems } = readYaml(source)
  const root = roots[0]
  if (root?.kind !== 'mapping') return { content: undefined, problems }
  const environments = itemsOf(nodeAt(root, 'projects')).flatMap((project) => itemsOf(nodeAt(project, 'environments')))
  const blocks = [root, ...environments]
  const groups = new Map(blocks.flatMap((block) => itemsOf(nodeAt(block, 'envVarGroups'))).flatMap((group) => (textOf(nodeAt(group, 'name')) === undefined ? [] : [[textOf(nodeAt(group, 'name')) as string, group] as const])))
  const services = blocks.flatMap((block) => itemsOf(nodeAt(block, 'services'))).flatMap((node) => servicesOf(node, groups))
  return { content: { source, platform: 'render', services, environment: [] }, problems }
}

function servicesOf(node: YamlNode, groups: ReadonlyMap<string, YamlNode>): PlatformService[] {
  const runtime = textOf(nodeAt(node, 'runtime')) ?? textOf(nodeAt(node, 'env'))
  const type = textOf(nodeAt(node, 'type')) ?? ''
  const role = runtime === 'static' ? 'static' : Object.hasOwn(ROLES, type) ? ROLES[type] : undefined
  if (!role) return []
  const name = entryOf(node, 'name')
  const environment = variablesOf(nodeAt(node, 'envVars'), groups)
  const port = environment.find(({ key, value }) => key === 'PORT' && value !== undefined)
  const service = platformService({
    name: textOf(name?.value) ?? type,
    at: name?.value.at ?? node.at,
    role,
    command: commandAt(node, runtime === 'docker' || runtime === 'image' ? 'dockerCommand' : 'startCommand'),
    folder: locatedText(nodeAt(node, 'rootDir')),
    fromRoot: true,
    dockerfile: locatedText(nodeAt(node, 'dockerfilePath')),
    image: runtime === 'image' ? locatedText(nodeAt(node, 'image', 'url')) : undefined,
    build: runtime === undefined ? undefined : runtime === 'docker' || runtime === 'image' ? 'docker' : 'buildpack',
    environment,
    port: port?.value === undefined ? undefined : { value: port.value, at: port.at },
    healthPath: locatedText(nodeAt(node, 'healthCheckPath')),
    instances: locatedText(nodeAt(node, 'numInstances')) ?? locatedText(nodeAt(node, 'scaling', 'minInstances')),
  })
  const release = commandAt(node, 'preDeployCommand')
  return release ? [service, platformService({ ...service, name: `${service.name} (pre-deploy)`, at: release.at, role: 'release', command: release, healthPath: undefined, instances: undefined })] : [service]
}

function commandAt(node: YamlNode, key: string): PlatformCommand | undefined {
  const value = nodeAt(node, key)
  return value?.kind === 'scalar' && value.value !== null ? platformCommand(value.source(), value.at) : undefined
}

/** The service's own variables win over those of its groups. */
function variablesOf(node: YamlNode | undefined, groups: ReadonlyMap<string, YamlNode>): PlatformVariable[] {
  const own = itemsOf(node).flatMap(variableOf)
  const keys = new Set(own.map(({ key }) => key))
  const shared = itemsOf(node).flatMap((item) => itemsOf(nodeAt(groups.get(textOf(nodeAt(item, 'fromGroup')) ?? ''), 'envVars')).flatMap(variableOf))
  return [...own, ...shared.filter(({ key }) => !keys.has(key))]
}

function variableOf(item: YamlNode): PlatformVariable[] {
  const key = textOf(nodeAt(item, 'key'))
  if (key === undefined) return []
  const value = locatedText(nodeAt(item, 'value'))
  if (value) return [literalVariable(key, value.value, value.at)]
  const at = entryOf(item, 'key')?.value.at ?? item.at
  return [{ key, value: undefined, kind: textOf(nodeAt(item, 'sync')) === 'false' ? 'required' : 'reference', at }]
}
