import { known, unknown } from '../../documents/document.ts'
import type { Text } from '../../documents/document.ts'
import type { VariableKind } from '../service.ts'

/** What is known of a variable: set in a tracked `.env`, left to the host (undefined), or known not to be set. */
export type Lookup = (name: string) => { readonly value: string | undefined } | undefined

/** A stretch of a text: literal, or one `${...}`. `value` is undefined where only the host knows it. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly value: string | undefined
  readonly kind: VariableKind
  /** The variable a substitution asks for; undefined for literal text. */
  readonly name: string | undefined
}

/** A text with variables in it, and what it comes to. */
export interface Template {
  readonly pieces: readonly Piece[]
  readonly text: Text
  /** What Compose would refuse; the text is then unknown. */
  readonly mistake: string | undefined
}

/** Defaults nested deeper than this, and texts that take more steps than a multiple of their length, stay unknown. */
const MAX_DEPTH = 20
const STEPS_PER_CHARACTER = 64
/** By how many letters a text may grow where several parts are filled in: twice another variable, over and over, would fill any memory. */
const MAX_GROWTH = 8192

interface Reading {
  readonly lookup: Lookup
  steps: number
  mistake: string | undefined
}

/** Fills in variables by the rules of the Compose Specification: `$NAME`, `${NAME}`, `:-` `-` `:?` `?` `:+` `+`, nested, `$$`. */
export function readTemplate(raw: string, lookup: Lookup): Template {
  const reading: Reading = { lookup, steps: raw.length * STEPS_PER_CHARACTER + 1024, mistake: undefined }
  const pieces = piecesOf(raw, reading, 0)
  const { mistake } = reading
  return { pieces, text: mistake === undefined ? textOfPieces(raw, pieces) : unknown(raw), mistake }
}

function textOfPieces(raw: string, pieces: readonly Piece[]): Text {
  let length = 0
  for (const { value } of pieces) {
    if (value === undefined) return unknown(raw)
    length += value.length
  }
  return pieces.length > 1 && length > raw.length + MAX_GROWTH ? unknown(raw) : known(pieces.map(({ value }) => value).join(''))
}

/** The template of the range [start, end) of another one's text; a substitution that is cut through stays whole. */
export function sliceTemplate(raw: string, template: Template, start: number, end: number): Template {
  const pieces = template.pieces
    .filter((piece) => piece.end > start && piece.start < end)
    .map((piece) => {
      const from = Math.max(piece.start, start)
      const to = Math.min(piece.end, end)
      const isLiteral = piece.name === undefined && piece.value?.length === piece.end - piece.start
      const value = isLiteral ? piece.value?.slice(from - piece.start, to - piece.start) : piece.value
      return { ...piece, start: from - start, end: to - start, value }
    })
  return { pieces, text: textOfPieces(raw.slice(start, end), pieces), mistake: template.mistake }
}

const SIMPLE_NAME = /[A-Za-z_][A-Za-z0-9_]*/y

function piecesOf(raw: string, reading: Reading, depth: number): Piece[] {
  const pieces: Piece[] = []
  const lastBraces = lastBraceByLine(raw)
  let literal = 0
  const flush = (end: number): void => {
    if (end > literal) pieces.push({ start: literal, end, value: raw.slice(literal, end), kind: 'literal', name: undefined })
  }
  for (let at = raw.indexOf('$'); at >= 0; at = raw.indexOf('$', Math.max(at, literal))) {
    const piece = substitutionAt(raw, at, lastBraces, reading, depth)
    if (!piece) {
      at++
      continue
    }
    flush(at)
    pieces.push(piece)
    literal = piece.end
  }
  flush(raw.length)
  return pieces
}

/** For a position, the last `}` of its line, which is where Compose first looks for the end of a substitution. */
function lastBraceByLine(raw: string): (at: number) => number {
  let from = -1
  let to = -1
  let brace = -1
  return (at) => {
    if (at < from || at >= to) {
      from = at
      to = raw.indexOf('\n', at)
      if (to < 0) to = raw.length
      brace = raw.lastIndexOf('}', to - 1)
    }
    return brace
  }
}

/** The substitution that begins at a `$`, or undefined where the character stands for itself. */
function substitutionAt(raw: string, at: number, lastBraceAt: (at: number) => number, reading: Reading, depth: number): Piece | undefined {
  if (raw[at + 1] === '$') return { start: at, end: at + 2, value: '$', kind: 'literal', name: undefined }
  const braced = raw[at + 1] === '{'
  SIMPLE_NAME.lastIndex = at + (braced ? 2 : 1)
  const name = SIMPLE_NAME.exec(raw)?.[0]
  if (!braced) return name === undefined ? undefined : { ...plain(name, reading.lookup), start: at, end: at + 1 + name.length, name }
  const after = at + 2 + (name?.length ?? 0)
  if (name !== undefined && raw[after] === '}') return { ...plain(name, reading.lookup), start: at, end: after + 1, name }
  const operator = name === undefined ? undefined : operatorAt(raw, after)
  const last = lastBraceAt(at)
  if (name === undefined || operator === undefined || last < after + operator.length) return invalid(raw, at, reading)
  const end = closingBrace(raw, at + 1, last, reading)
  const word = raw.slice(after + operator.length, end)
  return { ...applied(name, operator, word, reading, depth), start: at, end: end + 1, name }
}

function invalid(raw: string, at: number, reading: Reading): Piece {
  const [written] = raw.slice(at, at + 40).split(/[\r\n]/)
  reading.mistake ??= `"${written as string}" is no variable; a dollar sign that stands for itself is written "$$"`
  return { start: at, end: at + 2, value: undefined, kind: 'literal', name: undefined }
}

function operatorAt(raw: string, at: number): string | undefined {
  const first = raw[at] as string
  if (first === ':') return '-+?'.includes(raw[at + 1] ?? ' ') ? raw.slice(at, at + 2) : undefined
  return '-+?'.includes(first ?? ' ') ? first : undefined
}

/** Compose counts every brace of the line and skips the character behind an opening one; unbalanced ones reach to the last. */
function closingBrace(raw: string, open: number, last: number, reading: Reading): number {
  let depth = 0
  for (let index = open; index <= last; index++) {
    if (--reading.steps < 0) return last
    if (raw[index] === '}' && --depth === 0) return index
    if (raw[index] === '{') {
      depth++
      index++
    }
  }
  return last
}

type Value = Pick<Piece, 'value' | 'kind'>

function plain(name: string, lookup: Lookup): Value {
  const found = lookup(name)
  if (!found) return { value: undefined, kind: 'reference' }
  return found.value === undefined ? { value: '', kind: 'reference' } : { value: found.value, kind: 'default' }
}

function applied(name: string, operator: string, word: string, reading: Reading, depth: number): Value {
  const found = reading.lookup(name)
  const strict = operator.startsWith(':')
  const value = found?.value
  const present = value !== undefined && !(strict && value === '')
  switch (operator.at(-1)) {
    case '-':
      return present ? { value, kind: 'default' } : nested(word, reading, depth, 'default')
    case '+':
      if (!found) return { value: undefined, kind: 'reference' }
      return present ? nested(word, reading, depth, 'default') : { value: value ?? '', kind: 'reference' }
    default:
      return { value: present ? value : undefined, kind: 'required' }
  }
}

function nested(word: string, reading: Reading, depth: number, kind: VariableKind): Value {
  if (!word.includes('$')) return { value: word, kind }
  if (depth >= MAX_DEPTH || reading.steps < 0) return { value: undefined, kind: 'reference' }
  const pieces = piecesOf(word, reading, depth + 1)
  const text = textOfPieces(word, pieces)
  return { value: text.known ? text.value : undefined, kind: text.known ? kind : kindOfPieces(pieces) }
}

/** What a whole text is, of all its pieces: one that is required decides, then one left to the host, then a default. */
export function kindOfPieces(pieces: readonly Piece[]): VariableKind {
  for (const kind of ['required', 'reference', 'default'] as const) if (pieces.some((piece) => piece.kind === kind)) return kind
  return 'literal'
}
