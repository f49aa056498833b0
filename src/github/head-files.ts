import { commitTree } from '../tree/git-commit.ts'
import { UnreadableRootError, isProblem } from '../tree/tree.ts'
import type { Tree } from '../tree/tree.ts'
import { lookAtCommit } from './api-tree.ts'
import type { Api } from './api.ts'
import { ApiFault } from './api-fault.ts'
import { lineMap } from './line-map.ts'
import type { LineMap } from './line-map.ts'

/** Files that GitHub is asked about: those of the most important findings. */
const MAX_ASKED = 300

/** Where a file's lines stand in the head commit; `absent`: that commit does not have the file. */
export type HeadFile = LineMap | 'absent'
/** By path from the judged root. What nothing is known of is not in it. */
export type HeadFiles = ReadonlyMap<string, HeadFile>

/** What was judged, and where it lies. */
export interface JudgedPlace {
  readonly tree: Tree
  /** The judged root on disk. */
  readonly directory: string
  /** The judged root from the top of its repository. */
  readonly folder: string
}

/**
 * Compares judged files with those of the head commit: the one that git has, or GitHub's where `connected` is given.
 * Nothing where neither can tell.
 */
export async function headFiles({ tree, directory, folder }: JudgedPlace, commit: string, paths: Iterable<string>, connected?: () => Promise<Api>): Promise<HeadFiles | undefined> {
  const judged = [...new Set(paths)].filter((path) => tree.has(path))
  const look = (head: Tree, compared: readonly string[]): HeadFiles => new Map(compared.flatMap((path): [string, HeadFile][] => fileIn(head, tree, path)))
  try {
    const local = commitTree(directory, commit, folder, judged)
    if (local) return look(local, judged)
  } catch (error) {
    // A clone without contents: GitHub has them.
    if (!(error instanceof UnreadableRootError)) throw error
  }
  if (!connected) return undefined
  try {
    const asked = judged.slice(0, MAX_ASKED)
    return await lookAtCommit({ api: await connected(), commit, folder, likeness: directory, ahead: asked }, (head) => Promise.resolve(look(head, asked)))
  } catch (error) {
    if (error instanceof ApiFault) return undefined
    throw error
  }
}

function fileIn(head: Tree, tree: Tree, path: string): [string, HeadFile][] {
  const here = tree.read(path)
  if (isProblem(here)) return []
  if (!head.has(path)) return [[path, 'absent']]
  const there = head.read(path)
  return isProblem(there) ? [] : [[path, lineMap(here.text, there.text)]]
}
