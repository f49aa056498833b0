import type { SourceText } from '../tree/source-text.ts'
import { heredocsIn } from './dockerfile-heredoc.ts'
import type { HeredocMark } from './dockerfile-heredoc.ts'
import { joinedText } from './joined-text.ts'
import type { Range } from './joined-text.ts'

/** Contents given in place behind an instruction. */
export interface Heredoc extends HeredocMark {
  /** One range a line, line ends excluded; of `<<-`, leading tabs excluded, too. */
  readonly lines: readonly Range[]
  /** Whole body with the line of its delimiter. */
  readonly range: Range
  readonly terminated: boolean
}

/** One instruction as Docker reads it: continuation lines joined, comments and empty lines between them left out. */
export interface LogicalLine {
  readonly text: SourceText
  /** From the first character of the keyword to the last one of the instruction, heredocs included. */
  readonly range: Range
  readonly heredocs: readonly Heredoc[]
}

export interface Directives {
  /** `\`, or a backtick where `# escape=` says so. */
  readonly escape: string
}

/** Directives are comments of the form `# key=value` on the first lines; anything else ends them. */
export function readDirectives(text: string): Directives {
  let escape = '\\'
  for (let start = 0; start < text.length; ) {
    const end = lineEnd(text, start)
    const directive = /^\uFEFF?[ \t]*#[ \t]*([A-Za-z][A-Za-z0-9]*)[ \t]*=[ \t]*(\S*)/.exec(text.slice(start, Math.min(end, start + 200)))
    if (!directive) break
    if (directive[1]?.toLowerCase() === 'escape' && directive[2] === '`') escape = '`'
    start = end + 1
  }
  return { escape }
}

/** The instructions of a Dockerfile in order. */
export function readLogicalLines(source: SourceText, escape: string): LogicalLine[] {
  const { text } = source
  const lines: LogicalLine[] = []
  for (let offset = 0; offset < text.length; ) {
    const start = skipBlanks(text, offset)
    const end = lineEnd(text, offset)
    if (start >= end || text[start] === '#') offset = end + 1
    else {
      const line = readLogicalLine(source, start, escape)
      lines.push(line)
      offset = lineEnd(text, line.range.end) + 1
    }
  }
  return lines
}

function readLogicalLine(source: SourceText, start: number, escape: string): LogicalLine {
  const { text } = source
  const pieces: Range[] = []
  let offset = start
  let end = start
  for (let goesOn = true; goesOn && offset < text.length; ) {
    const newline = lineEnd(text, offset)
    const first = skipBlanks(text, offset)
    const blank = first >= newline || text[first] === '#'
    if (!blank || pieces.length === 0) {
      end = trimmedEnd(text, offset, newline)
      goesOn = endsInEscape(text, offset, end, escape)
      pieces.push({ start: offset, end: goesOn ? end - 1 : contentEnd(text, newline) })
    }
    offset = newline + 1
  }
  const joined = joinedText(source, pieces)
  const heredocs = readHeredocs(text, heredocsIn(joined.text, escape), offset)
  return { text: joined, range: { start, end: heredocs.at(-1)?.range.end ?? end }, heredocs }
}

function readHeredocs(text: string, marks: readonly HeredocMark[], from: number): Heredoc[] {
  let offset = from
  return marks.map((mark) => {
    const lines: Range[] = []
    const start = offset
    while (offset < text.length) {
      const newline = lineEnd(text, offset)
      const end = contentEnd(text, newline)
      let first = offset
      if (mark.chomp) while (first < end && text[first] === '\t') first++
      offset = newline + 1
      if (end - first === mark.name.length && text.startsWith(mark.name, first)) return { ...mark, lines, range: { start, end }, terminated: true }
      lines.push({ start: first, end })
    }
    return { ...mark, lines, range: { start: Math.min(start, text.length), end: text.length }, terminated: false }
  })
}

/** The escape character in last place continues a line, unless it is itself escaped. */
function endsInEscape(text: string, start: number, end: number, escape: string): boolean {
  return end > start && text[end - 1] === escape && (end - 1 === start || text[end - 2] !== escape)
}

function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset)
  return newline < 0 ? text.length : newline
}

function contentEnd(text: string, newline: number): number {
  return text[newline - 1] === '\r' ? newline - 1 : newline
}

function trimmedEnd(text: string, start: number, end: number): number {
  let last = end
  while (last > start && isBlank(text[last - 1])) last--
  return last
}

function skipBlanks(text: string, offset: number): number {
  let first = offset
  while (isBlank(text[first])) first++
  return first
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\r' || character === '\v' || character === '\f' || character === '\uFEFF'
}
