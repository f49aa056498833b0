import type { Problem } from './location.ts'
import type { SourceText } from './source-text.ts'

/** Files beyond this size are named as a problem and not read, in bytes. Lock files of large monorepos reach 5 MB. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024

export interface TreeEntry {
  /** Relative to the root, forward slashes. */
  readonly path: string
  readonly kind: 'file' | 'link' | 'other'
}

/** The files of a repository, whether they lie in a working directory or in a commit. */
export interface Tree {
  /** Sorted by path, by code unit. */
  readonly entries: readonly TreeEntry[]
  /** True where a file of exactly this path is there. */
  has(path: string): boolean
  /** True where a folder of this path holds at least one file; '' is the root. */
  hasFolder(path: string): boolean
  /** The text of a file, or why it cannot be had. Read once; later calls answer the same. */
  read(path: string): SourceText | Problem
  /** Paths that commits of later days touched; undefined, or absent, where the history is not at hand. */
  changedAfter?(day: string): ReadonlySet<string> | undefined
}

export function isProblem(answer: SourceText | Problem): answer is Problem {
  return 'kind' in answer
}

/** The root itself could not be looked at. */
export class UnreadableRootError extends Error {}
