import type { YamlEntry, YamlMapping, YamlNode, YamlScalar } from '../../documents/yaml-node.ts'
import { filledText, isKeyed, isNull, mappingNode, partOf, scalarNode } from './node.ts'
import type { ComposeScalar, KeyedMapping } from './node.ts'

/** `KEY=value` lists and mappings alike as a mapping; a bare key has no value. Of a key written twice the last one holds. */
export function keyedMapping(node: YamlNode): KeyedMapping {
  if (node.kind === 'mapping') return isKeyed(node) ? node : { ...node, keyed: true }
  const items = node.kind === 'sequence' ? node.items : isNull(node) ? [] : [node]
  const entries = new Map<string, YamlEntry>()
  for (const item of items) {
    if (item.kind !== 'scalar') continue
    const entry = pairOf(item)
    entries.set(entry.key.text, entry)
  }
  return { ...mappingNode([...entries.values()], node.at), keyed: true }
}

/** Splits where the filled-in text has its `=`; a text the host decides, where the written one has it. */
function pairOf(item: YamlScalar): YamlEntry {
  const equals = item.text.indexOf('=')
  const dollar = item.text.indexOf('$')
  if (dollar < 0 || (equals >= 0 && equals < dollar)) {
    if (equals < 0) return { key: { ...item, value: item.text }, value: scalarNode(item, null) }
    return { key: partOf(item, 0, equals), value: partOf(item, equals + 1, item.text.length) }
  }
  const text = filledText(item)
  const whole = text.known ? text.value : item.text
  const split = text.known ? whole.indexOf('=') : outerIndexOf(item, '=')
  if (split < 0) return { key: scalarNode(item, whole), value: scalarNode(item, null) }
  if (text.known) return { key: scalarNode(item, whole.slice(0, split)), value: scalarNode(item, whole.slice(split + 1)) }
  return { key: scalarNode(item, whole.slice(0, split)), value: partOf(item, split + 1, whole.length) }
}

/** Offset of a character of a scalar's written text that stands in none of its substitutions. */
export function outerIndexOf(node: YamlScalar, character: string, from = 0): number {
  const substitutions = ((node as ComposeScalar).template?.pieces ?? []).filter(({ name }) => name !== undefined)
  for (let at = node.text.indexOf(character, from); at >= 0; at = node.text.indexOf(character, at + 1)) {
    const inside = substitutions.find(({ start, end }) => at >= start && at < end)
    if (!inside) return at
    at = inside.end - 1
  }
  return -1
}

/** A list of names as a mapping: `networks: [a, b]`; with `defaults` each name is given these values. */
export function namedMapping(node: YamlNode, defaults?: readonly (readonly [string, string | boolean])[]): YamlMapping {
  if (node.kind === 'mapping') return node
  const items = node.kind === 'sequence' ? node.items : isNull(node) ? [] : [node]
  const entries = new Map<string, YamlEntry>()
  for (const item of items) {
    if (item.kind !== 'scalar') continue
    const text = filledText(item)
    const key = text.known ? { ...item, value: text.value, text: text.value } : item
    const value = defaults
      ? mappingNode(defaults.map(([name, content]) => ({ key: scalarNode(item, name), value: scalarNode(item, content) })), item.at)
      : scalarNode(item, null)
    entries.set(key.text, { key, value })
  }
  return mappingNode([...entries.values()], node.at)
}
