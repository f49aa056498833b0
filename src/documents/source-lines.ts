import type { Location } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'

/** One line of a text: its characters without the line end, and how far it is indented. */
export interface SourceLine {
  readonly text: string
  readonly number: number
  readonly offset: number
  readonly indent: number
  /** Place of its characters without the blanks around them. */
  readonly at: Location
}

/** The lines of a text one after the other, for formats whose grammar is a line at a time. */
export function* linesOf(source: SourceText): Generator<SourceLine> {
  const { path, text } = source
  for (let offset = 0, number = 1; offset <= text.length; number++) {
    const newline = text.indexOf('\n', offset)
    const end = newline < 0 ? text.length : newline
    const line = text.slice(offset, end > offset && text[end - 1] === '\r' ? end - 1 : end)
    const indent = line.length - line.trimStart().length
    yield { text: line, number, offset, indent, at: { path, line: number, endLine: number, column: indent + 1 } }
    offset = end + 1
  }
}
