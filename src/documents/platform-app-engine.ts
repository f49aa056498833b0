import type { SourceText } from '../tree/source-text.ts'
import type { Parsed } from './document.ts'
import { readYaml } from './located-yaml.ts'
import { literalVariable, platformCommand, platformService } from './platform-content.ts'
import type { PlatformFile, PlatformVariable } from './platform-content.ts'
import { locatedText } from './platform-values.ts'
import { entriesOf, entryOf, nodeAt, textOf } from './yaml-node.ts'
import type { YamlNode } from './yaml-node.ts'

/** App Engine's `app.yaml`. No content where it is another tool's file of that name. */
export function parseAppEngineFile(source: SourceText): Parsed<PlatformFile> {
  const { roots, problems } = readYaml(source)
  const root = roots[0]
  const runtime = textOf(nodeAt(root, 'runtime'))
  if (root?.kind !== 'mapping' || runtime === undefined || entryOf(root, 'apiVersion') || entryOf(root, 'kind')) return { content: undefined, problems: [] }
  const entrypoint = nodeAt(root, 'entrypoint')
  const service = locatedText(nodeAt(root, 'service'))
  const instances = nodeAt(root, 'manual_scaling', 'instances') ?? nodeAt(root, 'automatic_scaling', 'min_instances') ?? nodeAt(root, 'automatic_scaling', 'min_num_instances')
  const main = platformService({
    name: service?.value ?? 'default',
    at: entrypoint?.at ?? service?.at ?? (entryOf(root, 'runtime')?.key.at ?? root.at),
    role: 'web',
    command: entrypoint?.kind === 'scalar' && entrypoint.value !== null ? platformCommand(entrypoint.source(), entrypoint.at) : undefined,
    build: runtime === 'custom' ? 'docker' : 'buildpack',
    healthPath: locatedText(nodeAt(root, 'readiness_check', 'path')) ?? locatedText(nodeAt(root, 'liveness_check', 'path')),
    instances: locatedText(instances),
  })
  return { content: { source, platform: 'app-engine', services: [main], environment: variablesOf(root) }, problems }
}

function variablesOf(root: YamlNode): PlatformVariable[] {
  return entriesOf(nodeAt(root, 'env_variables')).flatMap(({ key, value }) => (value.kind === 'scalar' ? [literalVariable(key.text, value.value === null ? '' : value.text, key.at)] : []))
}
