import type { Location } from './location.ts'

/**
 * A text together with the knowledge of where each of its characters stands in a file.
 * A whole file is one; so is the script of a workflow step, whose lines lie indented inside YAML.
 */
export interface SourceText {
  readonly path: string
  readonly text: string
  /** Place of the half-open range [start, end) of `text`; offsets in UTF-16 units. */
  locate(start: number, end?: number): Location
}

/** Offsets at which the lines of a text begin. LF ends a line, as git and GitHub count them; CR LF ends one, too. */
export function lineStarts(text: string): number[] {
  const starts = [0]
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
  return starts
}

/** Index of the line, or other piece of a text, that holds `offset`: the last one that starts at or before it, from 0. */
export function lineIndexAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The offset of a line and column of a text, both from 1; undefined where it has no such place. A text's end is a place. */
export function offsetAt(text: string, starts: readonly number[], line: number, column: number): number | undefined {
  const start = starts[line - 1]
  if (start === undefined || column < 1) return undefined
  const offset = start + column - 1
  return offset <= (starts[line] ?? text.length + 1) - 1 ? offset : undefined
}

/** The text of a whole file. Its end, behind the last line end, is part of the last line: there is no line after it. */
export function fileText(path: string, text: string): SourceText {
  let starts: number[] | undefined
  return {
    path,
    text,
    locate(start, end = start) {
      starts ??= lineStarts(text.endsWith('\n') ? text.slice(0, -1) : text)
      const first = lineIndexAt(starts, start)
      const last = lineIndexAt(starts, Math.max(start, end - 1))
      return { path, line: first + 1, endLine: last + 1, column: start - (starts[first] as number) + 1 }
    },
  }
}

/**
 * A text taken out of another one: `origin[i]` is the offset in `outer` of character i.
 * Used where indentation, quoting or folding make the two differ.
 */
export function embeddedText(outer: SourceText, text: string, origin: readonly number[]): SourceText {
  const at = (offset: number): number => origin[Math.min(offset, origin.length - 1)] ?? 0
  return {
    path: outer.path,
    text,
    locate: (start, end = start) => outer.locate(at(start), end > start ? at(end - 1) + 1 : at(start)),
  }
}
