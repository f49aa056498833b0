import type { YamlEntry, YamlMapping, YamlNode, YamlScalar, YamlSequence } from '../../documents/yaml-node.ts'
import type { Location } from '../../tree/location.ts'
import type { IneffectiveClear } from '../service.ts'
import { keyedMapping, namedMapping } from './forms.ts'
import { ruleFor } from './merge-rules.ts'
import type { MergeRule } from './merge-rules.ts'
import { contentKey, describe, entriesByKey, filledText, isNull, mappingNode, scalarNode, sequenceNode } from './node.ts'

/** Where merging reports to. `spend` answers false once a project has grown past what is looked at. */
export interface MergeNotes {
  readonly problem: (at: Location, message: string) => void
  readonly clear: (clear: IneffectiveClear) => void
  readonly spend: (values: number, at: Location) => boolean
}

/** What two nodes come to, the later one over the base. Nothing of either is changed. */
export function mergeNodes(base: YamlNode, over: YamlNode, rule: MergeRule | undefined, path: readonly string[], notes: MergeNotes): YamlNode {
  if (rule?.manner !== 'replaced') noteClear(base, over, path, notes)
  switch (rule?.manner) {
    case 'replaced':
      return over
    case 'keyed':
      return keyedMapping(mergeMappings(keyedMapping(base), keyedMapping(over), undefined, path, notes, true))
    case 'appended':
      return append(asSequence(base), asSequence(over), notes)
    case 'named':
      return mergeMappings(namedMapping(base), namedMapping(over), rule, path, notes)
    case 'dependencies':
      return mergeMappings(namedMapping(base, DEPENDENCY), namedMapping(over, DEPENDENCY), rule, path, notes)
    case 'build':
      return mergeMappings(buildMapping(base), buildMapping(over), rule, path, notes)
    case 'logging':
      return mergeLogging(base, over, path, notes)
    case 'ulimit':
      return base.kind === 'mapping' && over.kind === 'mapping' ? mergeMappings(base, over, rule, path, notes) : over
    case 'subnets':
      return mergeSubnets(base, over, path, notes)
    default:
      return mergeAlike(base, over, rule, path, notes)
  }
}

const DEPENDENCY = [
  ['condition', 'service_started'],
  ['required', true],
] as const

function mergeAlike(base: YamlNode, over: YamlNode, rule: MergeRule | undefined, path: readonly string[], notes: MergeNotes): YamlNode {
  if (isNull(over)) return base
  if (base.kind === 'scalar') return over
  if (base.kind === 'mapping' && over.kind === 'mapping') return mergeMappings(base, over, rule, path, notes)
  if (base.kind === 'sequence' && over.kind === 'sequence') return append(base, over, notes)
  const there = `${base.at.path}:${base.at.line}`
  notes.problem(over.at, `${path.join('.')} is ${describe(over)} here and ${describe(base)} in ${there}; Compose cannot merge the two`)
  return base
}

/** `whole`: the later value of a key replaces, whatever it is. */
export function mergeMappings(
  base: YamlMapping,
  over: YamlMapping,
  rule: MergeRule | undefined,
  path: readonly string[],
  notes: MergeNotes,
  whole = false,
): YamlMapping {
  if (over.entries.length === 0) return base
  if (!notes.spend(base.entries.length + over.entries.length, over.at)) return base
  const merged = entriesByKey(base)
  for (const entry of over.entries) {
    const name = entry.key.text
    const existing = merged.get(name)
    merged.set(name, existing && !whole ? mergeEntries(existing, entry, ruleFor(rule, name), [...path, name], notes) : entry)
  }
  return mappingNode([...merged.values()], base.entries.length > 0 ? base.at : over.at)
}

/** A value that one file decides alone keeps that file's key; one made of several keeps the first file's. */
function mergeEntries(base: YamlEntry, over: YamlEntry, rule: MergeRule | undefined, path: readonly string[], notes: MergeNotes): YamlEntry {
  const value = mergeNodes(base.value, over.value, rule, path, notes)
  if (value === over.value) return over
  return value === base.value ? base : { key: base.key, value }
}

function append(base: YamlSequence, over: YamlSequence, notes: MergeNotes): YamlSequence {
  if (over.items.length === 0 || !notes.spend(base.items.length + over.items.length, over.at)) return base
  const seen = new Set(base.items.map(contentKey))
  const items = [...base.items]
  for (const item of over.items) {
    const key = contentKey(item)
    if (seen.has(key)) continue
    seen.add(key)
    items.push(item)
  }
  return sequenceNode(items, base.items.length > 0 ? base.at : over.at)
}

/** One value or several: `dns: 10.0.0.1`, `dns: [10.0.0.1]`; a mapping is the list of its `key=value`. */
function asSequence(node: YamlNode): YamlSequence {
  if (node.kind === 'sequence') return node
  if (node.kind === 'scalar') return sequenceNode(isNull(node) ? [] : [node], node.at)
  return sequenceNode(node.entries.flatMap(pairsOf), node.at)
}

function pairsOf({ key, value }: YamlEntry): YamlScalar[] {
  if (isNull(value)) return [key]
  const values = value.kind === 'sequence' ? value.items : [value]
  return values.flatMap((item) => (item.kind === 'scalar' ? [{ ...scalarNode(item, `${key.text}=${item.text}`), at: key.at }] : []))
}

function buildMapping(node: YamlNode): YamlMapping {
  if (node.kind === 'mapping') return node
  if (node.kind === 'sequence' || isNull(node)) return mappingNode([], node.at)
  return mappingNode([{ key: scalarNode(node, 'context'), value: node }], node.at)
}

function mergeLogging(base: YamlNode, over: YamlNode, path: readonly string[], notes: MergeNotes): YamlNode {
  if (base.kind !== 'mapping' || over.kind !== 'mapping') return mergeAlike(base, over, undefined, path, notes)
  const driver = (node: YamlMapping): string | undefined => {
    const value = node.entries.find(({ key }) => key.text === 'driver')?.value
    return value && contentKey(value)
  }
  const [first, second] = [driver(base), driver(over)]
  return first !== undefined && second !== undefined && first !== second ? over : mergeMappings(base, over, undefined, path, notes)
}

/** Address pools come together by their subnet. */
function mergeSubnets(base: YamlNode, over: YamlNode, path: readonly string[], notes: MergeNotes): YamlNode {
  if (base.kind !== 'sequence' || over.kind !== 'sequence') return mergeAlike(base, over, undefined, path, notes)
  const pools = new Map<string, YamlNode>()
  for (const pool of [...base.items, ...over.items]) {
    const subnet = pool.kind === 'mapping' ? pool.entries.find(({ key }) => key.text === 'subnet')?.value : undefined
    const key = subnet?.kind === 'scalar' ? JSON.stringify(filledText(subnet)) : ''
    const earlier = pools.get(key)
    pools.set(key, earlier?.kind === 'mapping' && pool.kind === 'mapping' ? mergeMappings(earlier, pool, undefined, path, notes) : pool)
  }
  return sequenceNode([...pools.values()], base.at)
}

/** Whole services and top-level sections left empty are no attempt to clear something. */
const SHALLOWEST_CLEAR = 3

function noteClear(base: YamlNode, over: YamlNode, path: readonly string[], notes: MergeNotes): void {
  if (path.length < SHALLOWEST_CLEAR || isNull(base)) return
  const empty = isNull(over) || (over.kind === 'sequence' && over.items.length === 0) || (over.kind === 'mapping' && over.entries.length === 0)
  if (!empty || over.tag !== undefined) return
  const kept = base.kind === 'sequence' ? base.items.map(({ at }) => at) : base.kind === 'mapping' ? base.entries.map(({ key }) => key.at) : [base.at]
  if (kept.length > 0) notes.clear({ at: over.at, path, kept })
}
