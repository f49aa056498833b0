import { lineIndexAt } from '../tree/source-text.ts'
import type { SourceText } from '../tree/source-text.ts'

/** A half-open range of offsets. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Pieces of a text put together in order, each character keeping its place: a logical line without its continuation marks. */
export function joinedText(outer: SourceText, pieces: readonly Range[]): SourceText {
  const starts: number[] = []
  const texts: string[] = []
  let length = 0
  for (const { start, end } of pieces) {
    starts.push(length)
    texts.push(outer.text.slice(start, end))
    length += end - start
  }
  const origin = (offset: number): number => {
    const index = lineIndexAt(starts, offset)
    const piece = pieces[index]
    return piece ? Math.min(piece.start + offset - (starts[index] as number), piece.end) : 0
  }
  return {
    path: outer.path,
    text: texts.join(''),
    locate: (start, end = start) => outer.locate(origin(start), end > start ? origin(end - 1) + 1 : origin(start)),
  }
}

/** The part [start, end) of a text. */
export function partOf(outer: SourceText, start: number, end: number): SourceText {
  return {
    path: outer.path,
    text: outer.text.slice(start, end),
    locate: (from, to = from) => outer.locate(start + from, start + to),
  }
}
