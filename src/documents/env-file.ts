import { baseNameOf } from '../tree/folders.ts'
import type { Located, Location, Problem } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Parsed } from './document.ts'
import { linesOf } from './source-lines.ts'
import type { SourceLine } from './source-lines.ts'

export type EnvQuote = 'none' | 'single' | 'double' | 'backtick'

/** One `KEY=value`, as dotenv libraries and Compose read it. */
export interface EnvAssignment {
  /** As written, wrong characters included. */
  readonly key: string
  /** What the program gets; '' where there is none. `$NAME` in it is not expanded. */
  readonly value: string
  /** The value as written, quotes included and the comment left out. */
  readonly raw: string
  readonly quote: EnvQuote
  /** Behind the value, or undefined. */
  readonly comment: string | undefined
  readonly exported: boolean
  /** `# KEY=value`: told to the reader, never set. */
  readonly documented: boolean
  /** False for a bare `KEY`, which Compose takes from the host. */
  readonly hasEquals: boolean
  /** Blanks stand before or behind the equals sign. */
  readonly spaced: boolean
  /** The equals sign with the blanks around it, as written; undefined for a bare `KEY`. */
  readonly sign: Located<string> | undefined
  /** Blanks stand before the line's first character. */
  readonly indented: boolean
  /** Those blanks. */
  readonly indentation: string
  readonly at: Location
}

export interface EnvFile {
  readonly source: SourceText
  /** The lines that set something, in order; a key may stand twice. */
  readonly assignments: readonly EnvAssignment[]
  /** The lines that are commented out, in order. */
  readonly documented: readonly EnvAssignment[]
  /** Whether it is told by its name to be a pattern to copy: `.env.example`, `env.sample`. */
  readonly example: boolean
}

const QUOTES: Readonly<Record<string, EnvQuote>> = { "'": 'single', '"': 'double', '`': 'backtick' }
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

/** True for the names of files that people copy and fill in, and that no program reads as they are. */
export function isExampleName(path: string): boolean {
  return /(^|[._-])(example|sample|template|tmpl|dist|defaults?)([._-]|$)/i.test(baseNameOf(path))
}

/** Reads an env file in the dialects of dotenv, Compose and `source`. A line that none of them reads is a problem. */
export function parseEnvFile(source: SourceText): Parsed<EnvFile> {
  const assignments: EnvAssignment[] = []
  const documented: EnvAssignment[] = []
  const problems: Problem[] = []
  let behind = 0
  for (const line of linesOf(source)) {
    const text = line.text.trim()
    if (line.offset < behind || text === '') continue
    if (text.startsWith('#')) {
      const assignment = documentedIn(source, line)
      if (assignment) documented.push(assignment)
      continue
    }
    const { assignment, end, problem } = assignmentAt(source, line)
    if (problem !== undefined) problems.push({ kind: 'syntax', path: source.path, line: line.number, message: problem })
    if (assignment) assignments.push(assignment)
    behind = end
  }
  return { content: { source, assignments, documented, example: isExampleName(source.path) }, problems: problems.slice(0, 50) }
}

interface Reading {
  readonly assignment?: EnvAssignment
  /** Offset behind what was read. */
  readonly end: number
  readonly problem?: string
}

function documentedIn(source: SourceText, line: SourceLine): EnvAssignment | undefined {
  const body = line.text.replace(/^[\s#]+/, '')
  if (!/^(export\s+)?[A-Za-z_]\w*=/.test(body)) return undefined
  const { assignment } = assignmentAt(source, { ...line, text: ' '.repeat(line.text.length - body.length) + body }, true)
  return assignment && { ...assignment, documented: true, indented: false, indentation: '' }
}

function assignmentAt(source: SourceText, line: SourceLine, oneLine = false): Reading {
  const lineEnd = line.offset + line.text.length
  const exporting = /^\s*export\s+/.exec(line.text)?.[0].length ?? 0
  const equals = line.text.indexOf('=')
  const written = (equals < 0 ? line.text : line.text.slice(0, equals)).slice(exporting)
  const key = written.trim()
  const start = line.offset + exporting + (written.length - written.trimStart().length)
  if (equals < 0) return { end: lineEnd, ...bareKey(source, line, key, start, exporting > 0) }
  if (key === '') return { end: lineEnd, problem: 'a value without a key' }
  const valueText = line.text.slice(equals + 1)
  const valueStart = line.offset + equals + 1 + (valueText.length - valueText.trimStart().length)
  const value = valueAt(source, valueStart, lineEnd, oneLine)
  const spaced = /\s$/.test(written) || (/^\s/.test(valueText) && value.raw !== '')
  const at = source.locate(start, Math.max(start + 1, value.end))
  return {
    end: value.end,
    ...(value.problem === undefined ? {} : { problem: value.problem }),
    assignment: {
      key,
      value: value.value,
      raw: value.raw,
      quote: value.quote,
      comment: value.comment,
      exported: exporting > 0,
      documented: false,
      hasEquals: true,
      spaced,
      sign: { value: source.text.slice(start + key.length, valueStart), at: source.locate(start + key.length, valueStart) },
      indented: line.indent > 0,
      indentation: line.text.slice(0, line.indent),
      at,
    },
  }
}

/** A line without an equals sign: a name alone is one Compose looks up on the host; anything else nobody reads. */
function bareKey(source: SourceText, line: SourceLine, text: string, start: number, exported: boolean): Omit<Reading, 'end'> {
  const comment = text.search(/\s#/)
  const key = comment < 0 ? text : text.slice(0, comment).trimEnd()
  if (/\s/.test(key)) return exported ? {} : { problem: 'neither a comment nor KEY=value' }
  const at = source.locate(start, start + key.length)
  return {
    assignment: { key, value: '', raw: '', quote: 'none', comment: undefined, exported, documented: false, hasEquals: false, spaced: false, sign: undefined, indented: line.indent > 0, indentation: line.text.slice(0, line.indent), at },
  }
}

interface Value {
  readonly value: string
  readonly raw: string
  readonly quote: EnvQuote
  readonly comment: string | undefined
  readonly end: number
  readonly problem?: string
}

function valueAt(source: SourceText, start: number, lineEnd: number, oneLine: boolean): Value {
  const { text } = source
  const mark = start < lineEnd ? (text[start] as string) : ''
  const quote = QUOTES[mark]
  if (!quote) return plainValue(text.slice(start, lineEnd), lineEnd)
  const close = closingQuote(text, start, quote, oneLine ? lineEnd : text.length)
  if (close === undefined) return { ...plainValue(text.slice(start, lineEnd), lineEnd), problem: `the value opens with ${mark} and never closes it` }
  const newline = text.indexOf('\n', close)
  const end = newline < 0 ? text.length : newline
  const rest = text.slice(close + 1, end).trim()
  if (rest !== '' && !rest.startsWith('#')) {
    if (close < lineEnd) return plainValue(text.slice(start, lineEnd), lineEnd)
    return { ...plainValue(text.slice(start, lineEnd), lineEnd), problem: `the value opens with ${mark} and does not close it on its line` }
  }
  const inner = text.slice(start + 1, close)
  return {
    value: quote === 'double' ? inner.replace(/\\(.)/g, (_, escaped: string) => ESCAPES[escaped] ?? escaped) : inner,
    raw: text.slice(start, close + 1),
    quote,
    comment: rest === '' ? undefined : rest.replace(/^#+\s*/, ''),
    end: close + 1,
  }
}

function closingQuote(text: string, start: number, quote: EnvQuote, limit: number): number | undefined {
  const mark = text[start]
  for (let i = start + 1; i < limit; i++) {
    if (quote === 'double' && text[i] === '\\') i++
    else if (text[i] === mark) return i
  }
  return undefined
}

/** Without quotes: up to a `#` behind a blank. */
function plainValue(written: string, end: number): Value {
  const text = written.trimEnd()
  const comment = text.startsWith('#') ? 0 : text.search(/\s#/)
  const raw = comment < 0 ? text : text.slice(0, comment).trimEnd()
  return { value: raw, raw, quote: 'none', comment: comment < 0 ? undefined : text.slice(comment).replace(/^[\s#]+/, ''), end }
}
