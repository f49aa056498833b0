import type { Location } from '../tree/location.ts'
import { oncePer } from '../tree/once-per.ts'
import type { SourceText } from '../tree/source-text.ts'

/** Scalars keep their source spelling in `text`; `value` is what the YAML 1.2 core schema makes of it. */
export interface YamlScalar {
  readonly kind: 'scalar'
  readonly value: string | number | boolean | null
  /** The decoded text, whatever type `value` has; '' for an empty value. */
  readonly text: string
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded'
  readonly tag: string | undefined
  readonly at: Location
  /** The decoded text with the place of each character in the file: for scripts and expressions inside. */
  source(): SourceText
}

export interface YamlEntry {
  readonly key: YamlScalar
  readonly value: YamlNode
}

export interface YamlMapping {
  readonly kind: 'mapping'
  /** In the order written; a key stands once (a duplicate is a problem and the last one wins). Merge keys (`<<`) are resolved. */
  readonly entries: readonly YamlEntry[]
  /** The first merge key, where there is one. */
  readonly mergeAt?: Location
  readonly tag: string | undefined
  /** From the first character of the first key to the end of the last value. */
  readonly at: Location
}

export interface YamlSequence {
  readonly kind: 'sequence'
  readonly items: readonly YamlNode[]
  readonly flow: boolean
  readonly tag: string | undefined
  readonly at: Location
}

/** A node of a YAML document. An alias is the node it points at, which therefore may stand in several places. */
export type YamlNode = YamlScalar | YamlMapping | YamlSequence

/** The entry of a mapping's key, or undefined where the node is no mapping or lacks it. */
export function entryOf(node: YamlNode | undefined, key: string): YamlEntry | undefined {
  if (node?.kind !== 'mapping') return undefined
  return node.entries.length > FEW_ENTRIES ? indexOf(node).get(key) : node.entries.find((entry) => entry.key.text === key)
}

/** Mappings with more entries than these are looked up by an index. */
const FEW_ENTRIES = 32

/** Of entries with the same key the first counts, as in a search. */
const indexOf = oncePer((node: YamlMapping): ReadonlyMap<string, YamlEntry> => new Map(node.entries.toReversed().map((entry) => [entry.key.text, entry])))

/** The node reached by following keys from `node`. */
export function nodeAt(node: YamlNode | undefined, ...keys: readonly string[]): YamlNode | undefined {
  return keys.reduce<YamlNode | undefined>((inner, key) => entryOf(inner, key)?.value, node)
}

/** Whether a mapping is written a key a line, without braces and beginning with a key of its own. */
export function isBlockMapping({ at, entries }: YamlMapping): boolean {
  const first = entries[0]?.key
  return first?.style === 'plain' && first.at.path === at.path && first.at.line === at.line && first.at.column === at.column
}

export function entriesOf(node: YamlNode | undefined): readonly YamlEntry[] {
  return node?.kind === 'mapping' ? node.entries : []
}

export function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  return node?.kind === 'sequence' ? node.items : []
}

/** The text of a scalar that is not empty; undefined for anything else. */
export function textOf(node: YamlNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.value !== null ? node.text : undefined
}

/** A list written as a sequence of scalars, or as one scalar: `branches: main` and `branches: [main]`. */
export function scalarsOf(node: YamlNode | undefined): readonly YamlScalar[] {
  if (node?.kind === 'scalar') return node.value === null ? [] : [node]
  return itemsOf(node).filter((item) => item.kind === 'scalar')
}

/** The value without places, for validation against a schema. */
export function plainValue(node: YamlNode | undefined): unknown {
  if (!node) return undefined
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'sequence') return node.items.map(plainValue)
  return Object.fromEntries(node.entries.map((entry) => [entry.key.text, plainValue(entry.value)]))
}
