import type { Text } from '../../documents/document.ts'
import { entryOf, nodeAt } from '../../documents/yaml-node.ts'
import type { YamlEntry, YamlNode } from '../../documents/yaml-node.ts'
import { filledText } from '../../production/compose/node.ts'
import type { Service } from '../../production/service.ts'

/** The entry of a service's setting by its dotted path: `deploy.resources.limits.memory`. */
export function settingEntry(service: Service, path: string): YamlEntry | undefined {
  const keys = path.split('.')
  return entryOf(nodeAt(service.node, ...keys.slice(0, -1)), keys.at(-1) as string)
}

/** What a scalar comes to; undefined for anything else and for an empty one. */
export function settingText(node: YamlNode | undefined): Text | undefined {
  return node?.kind === 'scalar' && node.value !== null ? filledText(node) : undefined
}

/** True for `key:` without a value, `[]` and `{}`. */
export function isEmpty(node: YamlNode): boolean {
  if (node.kind === 'scalar') return node.value === null || node.text.trim() === ''
  return (node.kind === 'sequence' ? node.items : node.entries).length === 0
}
