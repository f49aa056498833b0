/**
 * Where something is written. Lines and columns count from 1, columns in UTF-16 units;
 * `path` is relative to the judged root, with forward slashes.
 */
export interface Location {
  readonly path: string
  readonly line: number
  readonly endLine: number
  readonly column: number
}

/** A value and the place it was written at. */
export interface Located<T> {
  readonly value: T
  readonly at: Location
}

/**
 * A part of the tree that could not be looked at.
 * `syntax`: the text is there and is wrong; the rest of the file stays usable.
 * `unreadable`: a link out of the root, a pipe, an oversized or undecodable file; nothing of it is known.
 */
export interface Problem {
  readonly kind: 'syntax' | 'unreadable'
  readonly path: string
  readonly line: number
  readonly message: string
}

/** The first line of a file, for what concerns the file as a whole. */
export function fileStart(path: string): Location {
  return { path, line: 1, endLine: 1, column: 1 }
}

/** Orders by path, then line, then column, independent of the locale. */
export function compareLocations(a: Location, b: Location): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1
  return a.line - b.line || a.column - b.column
}
