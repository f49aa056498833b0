import { ParseError, parseTOML } from 'toml-eslint-parser'
import type { AST } from 'toml-eslint-parser'
import type { Problem } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { DataEntry, DataMapping, DataNode, DataSequence } from './data-node.ts'

/** How many broken lines of one file are set aside before the rest is given up. */
const MAX_REPAIRS = 8

export interface TomlDocument {
  readonly root: DataMapping | undefined
  readonly problems: readonly Problem[]
}

/** Reads TOML 1.0. A syntax error costs the line it stands on: that line becomes a problem and the others stay. Never throws. */
export function readToml(source: SourceText): TomlDocument {
  const problems: Problem[] = []
  let text = source.text
  for (let repairs = 0; repairs <= MAX_REPAIRS; repairs++) {
    try {
      return { root: mappingOf(source, parseTOML(text, { filePath: source.path, tomlVersion: '1.0' })), problems }
    } catch (error) {
      if (error instanceof RangeError) return { root: undefined, problems: [tomlProblem(source, 1, 'it nests too deep')] }
      if (!(error instanceof ParseError)) throw error
      const offset = offsetOf(error, text)
      problems.push(tomlProblem(source, source.locate(offset).line, error.message))
      const rest = withoutLine(text, offset)
      if (rest === undefined) break
      text = rest
    }
  }
  return { root: undefined, problems }
}

function tomlProblem(source: SourceText, line: number, reason: string): Problem {
  return { kind: 'syntax', path: source.path, line, message: `not valid TOML: ${reason.replace(/\.$/, '')}` }
}

/** Where a mistake is: one that shows at the start of a line was made on the line before it, which was left open. */
function offsetOf(error: ParseError, text: string): number {
  const index = Math.min(error.index, text.length)
  const before = text.slice(text.lastIndexOf('\n', Math.max(0, index - 1)) + 1, index)
  const previous = text.slice(0, index - before.length).trimEnd()
  const leftOpen = /same line|No newlines/.test(error.message) || previous.endsWith('=')
  return before.trim() === '' && leftOpen && previous !== '' ? previous.length - 1 : index
}

/** Blanks the line around `offset`, keeping every other offset; undefined where it is blank already. */
function withoutLine(text: string, offset: number): string | undefined {
  const from = text.lastIndexOf('\n', offset - 1) + 1
  const newline = text.indexOf('\n', offset)
  const to = newline < 0 ? text.length : newline
  const blanked = text.slice(0, from) + text.slice(from, to).replace(/[^\r\n]/g, ' ') + text.slice(to)
  return blanked === text ? undefined : blanked
}

type Mutable<Node> = { -readonly [Key in keyof Node]: Node[Key] }
type OpenMapping = Mutable<DataMapping> & { entries: DataEntry[] }
type OpenSequence = Mutable<DataSequence> & { items: DataNode[] }

/** The latest value of each key, so that a file of many tables is not searched again for each. */
type Index = WeakMap<DataMapping, Map<string, DataNode>>

function push(index: Index, outer: OpenMapping, entry: DataEntry): void {
  outer.entries.push(entry)
  const known = index.get(outer)
  if (known) known.set(entry.key, entry.value)
  else index.set(outer, new Map([[entry.key, entry.value]]))
}

function mappingOf(source: SourceText, program: AST.TOMLProgram): DataMapping {
  const place = (node: { readonly range: AST.Range }) => source.locate(node.range[0], node.range[1])
  const [top] = program.body
  const index: Index = new WeakMap()
  const root: OpenMapping = { kind: 'mapping', entries: [], at: place(top) }
  for (const statement of top.body) {
    if (statement.type === 'TOMLKeyValue') addPair(root, statement)
    else {
      const table = openTable(root, statement)
      for (const pair of statement.body) addPair(table, pair)
    }
  }
  return root

  function openTable(outer: OpenMapping, table: AST.TOMLTable): OpenMapping {
    const keys = table.key.keys
    const into = keys.slice(0, -1).reduce((inner, key) => descend(inner, key), outer)
    const last = keys.at(-1) as AST.TOMLBare | AST.TOMLQuoted
    if (table.kind === 'standard') return descend(into, last)
    const found = index.get(into)?.get(keyText(last))
    const list: OpenSequence = found?.kind === 'sequence' ? (found as OpenSequence) : { kind: 'sequence', items: [], at: place(table) }
    if (found !== list) push(index, into, { key: keyText(last), keyAt: place(last), value: list })
    const item: OpenMapping = { kind: 'mapping', entries: [], at: place(table) }
    list.items.push(item)
    return item
  }

  /** The mapping of a key, made where it is not there; of a list of tables its latest. */
  function descend(outer: OpenMapping, key: AST.TOMLBare | AST.TOMLQuoted): OpenMapping {
    const found = index.get(outer)?.get(keyText(key))
    if (found?.kind === 'mapping') return found as OpenMapping
    const latest = found?.kind === 'sequence' ? found.items.at(-1) : undefined
    if (latest?.kind === 'mapping') return latest as OpenMapping
    const made: OpenMapping = { kind: 'mapping', entries: [], at: place(key) }
    push(index, outer, { key: keyText(key), keyAt: place(key), value: made })
    return made
  }

  function addPair(outer: OpenMapping, pair: AST.TOMLKeyValue): void {
    const keys = pair.key.keys
    const into = keys.slice(0, -1).reduce((inner, key) => descend(inner, key), outer)
    const last = keys.at(-1) as AST.TOMLBare | AST.TOMLQuoted
    push(index, into, { key: keyText(last), keyAt: place(last), value: dataNode(pair.value) })
  }

  function dataNode(node: AST.TOMLContentNode): DataNode {
    if (node.type === 'TOMLArray') return { kind: 'sequence', items: node.elements.map(dataNode), at: place(node) }
    if (node.type === 'TOMLInlineTable') {
      const mapping: OpenMapping = { kind: 'mapping', entries: [], at: place(node) }
      for (const pair of node.body) addPair(mapping, pair)
      return mapping
    }
    const { value } = node
    return { kind: 'scalar', value: value instanceof Date ? value.toISOString() : typeof value === 'bigint' ? String(value) : value, at: place(node) }
  }
}

function keyText(key: AST.TOMLBare | AST.TOMLQuoted): string {
  return key.type === 'TOMLBare' ? key.name : key.value
}
