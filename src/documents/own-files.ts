import { oncePer } from '../tree/once-per.ts'
import type { SourceText } from '../tree/source-text.ts'
import { isProblem } from '../tree/tree.ts'
import type { Tree, TreeEntry } from '../tree/tree.ts'
import { isForeign, isSample } from './kind.ts'

/** Kept by the listing, which a tree shares with those that tell other texts of the same files. */
const ownPaths = oncePer((entries: readonly TreeEntry[]): readonly string[] => entries.flatMap(({ kind, path }) => (kind === 'file' && !isForeign(path) && !isSample(path) ? [path] : [])))

/** Paths of the wanted among the regular files that are the repository's own: not another project's, not a build's, no samples. In order. */
export function ownFiles(tree: Tree, isWanted: (path: string) => boolean): readonly string[] {
  return ownPaths(tree.entries).filter((path) => isWanted(path))
}

/** Most that is read: the first so many files, those left out that are longer, in UTF-16 units. */
export interface ReadingLimits {
  readonly files?: number
  readonly length?: number
}

/** What is read from each of the wanted files of the repository's own, in order; one that cannot be read gives nothing. */
export function readOwnFiles<Part>(tree: Tree, isWanted: (path: string) => boolean, { files, length = Infinity }: ReadingLimits, read: (source: SourceText) => Iterable<Part>): Part[] {
  return ownFiles(tree, isWanted).slice(0, files).flatMap((path) => {
    const source = tree.read(path)
    return isProblem(source) || source.text.length > length ? [] : [...read(source)]
  })
}
