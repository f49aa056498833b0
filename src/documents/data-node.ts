import type { Located, Location } from '../tree/location.ts'

/** A value of a JSON, TOML or XML-like data file together with its place. */
export type DataNode = DataScalar | DataMapping | DataSequence

export interface DataScalar {
  readonly kind: 'scalar'
  readonly value: string | number | boolean | null
  readonly at: Location
}

export interface DataEntry {
  readonly key: string
  readonly keyAt: Location
  readonly value: DataNode
}

export interface DataMapping {
  readonly kind: 'mapping'
  readonly entries: readonly DataEntry[]
  readonly at: Location
}

export interface DataSequence {
  readonly kind: 'sequence'
  readonly items: readonly DataNode[]
  readonly at: Location
}

/** The entry of a mapping's key; of duplicates the last, as every reader of these formats takes it. */
export function dataEntry(node: DataNode | undefined, key: string): DataEntry | undefined {
  return node?.kind === 'mapping' ? node.entries.findLast((entry) => entry.key === key) : undefined
}

/** The node reached by following keys. */
export function dataAt(node: DataNode | undefined, ...keys: readonly string[]): DataNode | undefined {
  return keys.reduce<DataNode | undefined>((inner, key) => dataEntry(inner, key)?.value, node)
}

export function dataEntries(node: DataNode | undefined): readonly DataEntry[] {
  return node?.kind === 'mapping' ? node.entries : []
}

export function dataItems(node: DataNode | undefined): readonly DataNode[] {
  return node?.kind === 'sequence' ? node.items : []
}

/** The value of a string; undefined for anything else. */
export function stringOf(node: DataNode | undefined): string | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined
}

/** A string together with its place; undefined for anything else. */
export function located(node: DataNode | undefined): Located<string> | undefined {
  const value = stringOf(node)
  return value === undefined || node === undefined ? undefined : { value, at: node.at }
}
