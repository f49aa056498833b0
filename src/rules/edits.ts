import type { Edit } from '../checks/edit.ts'
import { firstIndex } from '../tree/first-index.ts'
import { lineStarts, offsetAt } from '../tree/source-text.ts'

/** The edits that mend one finding: all of them are made, or none. */
export interface Mend<Of> {
  /** What it belongs to. */
  readonly of: Of
  readonly edits: readonly Edit[]
}

export interface Mended<Of> {
  readonly text: string
  /** What was made, in the order given. */
  readonly made: readonly Of[]
}

interface Change {
  readonly start: number
  readonly end: number
  readonly replacement: string
}

/**
 * Makes what mends of one file's text can be made. Where two want the same place the first is made and the other is left,
 * so is one that finds another text than it expects.
 */
export function withEdits<Of>(text: string, mends: readonly Mend<Of>[]): Mended<Of> {
  const starts = lineStarts(text)
  const taken: Change[] = []
  const made: Of[] = []
  for (const { of, edits } of mends) {
    const changes = edits.map((edit) => changeOf(text, starts, edit))
    const possible = changes.filter((change) => change !== undefined)
    if (possible.length < changes.length || possible.length === 0 || !insertAll(taken, possible)) continue
    made.push(of)
  }
  return { text: applied(text, taken), made }
}

function changeOf(text: string, starts: readonly number[], edit: Edit): Change | undefined {
  const { at, written, behindLine } = edit
  const place = offsetAt(text, starts, at.line, at.column)
  if (place === undefined) return undefined
  const start = behindLine ? lineEndAt(text, place) : place
  if (!behindLine && !text.startsWith(written, start)) return undefined
  const end = behindLine ? start : start + written.length
  return { start, end, replacement: edit.replacement.replaceAll('\n', lineBreakAt(text, start)) }
}

/** Offset of the CR LF or LF that ends the line, or the text's end. */
function lineEndAt(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset)
  if (newline < 0) return text.length
  return newline > offset && text[newline - 1] === '\r' ? newline - 1 : newline
}

/** How the line ends that holds an offset, or the one before it where it is the last. */
function lineBreakAt(text: string, offset: number): string {
  const next = text.indexOf('\n', offset)
  const newline = next < 0 ? text.lastIndexOf('\n') : next
  return newline > 0 && text[newline - 1] === '\r' ? '\r\n' : '\n'
}

/** Takes changes into those sorted by place; all or, where one shares so much as an edge with another, none. */
function insertAll(taken: Change[], changes: readonly Change[]): boolean {
  const inserted: Change[] = []
  for (const change of changes) {
    const index = firstIndex(taken, ({ start }) => start > change.start)
    const before = taken[index - 1]
    const after = taken[index]
    if ((before && before.end >= change.start) || (after && after.start <= change.end)) {
      for (const earlier of inserted) taken.splice(taken.indexOf(earlier), 1)
      return false
    }
    taken.splice(index, 0, change)
    inserted.push(change)
  }
  return true
}

function applied(text: string, changes: readonly Change[]): string {
  const pieces: string[] = []
  let behind = 0
  for (const { start, end, replacement } of changes) {
    pieces.push(text.slice(behind, start), replacement)
    behind = end
  }
  return pieces.join('') + text.slice(behind)
}
