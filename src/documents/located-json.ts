import { parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Node, ParseError } from 'jsonc-parser'
import type { Problem } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { DataEntry, DataNode } from './data-node.ts'

/** Deeper nesting than any real file has; a limit against documents made to exhaust the stack. */
const MAX_DEPTH = 200

export interface JsonDocument {
  readonly root: DataNode | undefined
  readonly problems: readonly Problem[]
}

/**
 * Reads JSON. Of a syntax error the first place is told, and what stands around it stays usable.
 * `lenient` admits comments and trailing commas, as the tools do that call their files JSONC or JSON5.
 */
export function readJson(source: SourceText, lenient = false): JsonDocument {
  const { text } = source
  if (nestsTooDeep(text)) return { root: undefined, problems: [jsonProblem(source, 0, 'it nests too deep')] }
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { disallowComments: !lenient, allowTrailingComma: lenient })
  const [first] = errors
  return {
    root: tree ? dataNode(source, tree) : undefined,
    problems: first ? [jsonProblem(source, first.offset, reasonOf(first))] : [],
  }
}

export function jsonProblem(source: SourceText, offset: number, reason: string): Problem {
  return { kind: 'syntax', path: source.path, line: source.locate(offset).line, message: `not valid JSON: ${reason}` }
}

/** Whether brackets nest deeper than a recursive reader should follow; strings are skipped. */
export function nestsTooDeep(text: string): boolean {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x22) {
      while (++i < text.length && text.charCodeAt(i) !== 0x22 && text.charCodeAt(i) !== 0x0a) if (text.charCodeAt(i) === 0x5c) i++
    } else if (code === 0x7b || code === 0x5b) {
      if (++depth > MAX_DEPTH) return true
    } else if (code === 0x7d || code === 0x5d) depth--
  }
  return false
}

/** `CommaExpected` as words. */
export function reasonOf(error: Pick<ParseError, 'error'>): string {
  return printParseErrorCode(error.error).replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
}

function dataNode(source: SourceText, node: Node): DataNode {
  const children = node.children ?? []
  const at = source.locate(node.offset, node.offset + node.length)
  if (node.type === 'object') return { kind: 'mapping', entries: children.flatMap((property) => entry(source, property)), at }
  if (node.type === 'array') return { kind: 'sequence', items: children.map((item) => dataNode(source, item)), at }
  return { kind: 'scalar', value: (node.value ?? null) as string | number | boolean | null, at }
}

function entry(source: SourceText, property: Node): DataEntry[] {
  const [key, value] = property.children ?? []
  if (!key || !value) return []
  return [{ key: String(key.value), keyAt: source.locate(key.offset, key.offset + key.length), value: dataNode(source, value) }]
}
