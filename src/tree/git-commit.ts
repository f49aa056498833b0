import { git, OBJECT_ID } from './git-command.ts'
import { objectTree } from './object-tree.ts'
import type { TreeObject } from './object-tree.ts'
import { MAX_FILE_BYTES, UnreadableRootError } from './tree.ts'
import type { Tree } from './tree.ts'

/** Most bytes that are asked of git at once. */
const MAX_BATCH_BYTES = 128 * 1024 * 1024

/**
 * The files of a commit below `subfolder` (a path from the repository's top, '' for all), without checking them out.
 * `ahead` names paths that will be read, so that git is started once for all of them.
 * Nothing where git does not have that commit. Reading throws UnreadableRootError where git has the commit but not
 * the content, as in a partial clone.
 */
export function commitTree(directory: string, commit: string, subfolder = '', ahead: Iterable<string> = []): Tree | undefined {
  const objects = objectsOf(directory, commit, subfolder)
  if (!objects) return undefined
  const contents = new Map<string, Uint8Array>()
  const expected = new Set(ahead)
  let pending = objects.filter(({ path, size }) => expected.has(path) && size <= MAX_FILE_BYTES)
  return objectTree(objects, (object) => {
    if (!contents.has(object.id)) {
      readBatch(directory, [object, ...withinBudget(pending)], contents)
      pending = []
    }
    return contents.get(object.id) as Uint8Array
  })
}

function objectsOf(directory: string, commit: string, subfolder: string): TreeObject[] | undefined {
  if (!OBJECT_ID.test(commit) || !git(directory, ['cat-file', '-e', `${commit}^{commit}`])) return undefined
  const prefix = subfolder === '' ? '' : `${subfolder.replace(/(?<!\/)\/+$/, '')}/`
  const listing = git(directory, ['ls-tree', '-r', '-z', '-l', '--full-tree', commit, ...(prefix === '' ? [] : ['--', prefix])])
  return listing?.toString('utf8').split('\0').flatMap((line) => objectIn(line, prefix))
}

/** One line of `ls-tree -l`: mode, type, id, size, a tab, the path. Submodules are no files of the tree. */
function objectIn(line: string, prefix: string): TreeObject[] {
  const tab = line.indexOf('\t')
  const [mode, type, id, size] = line.slice(0, tab).split(/ +/)
  const path = line.slice(tab + 1)
  if (tab < 0 || type !== 'blob' || id === undefined || !path.startsWith(prefix)) return []
  return [{ path: path.slice(prefix.length), kind: mode === '120000' ? 'link' : 'file', id, size: Number(size) }]
}

function withinBudget(objects: readonly TreeObject[]): TreeObject[] {
  let bytes = 0
  return objects.filter(({ size }) => (bytes += size) <= MAX_BATCH_BYTES)
}

/** Reads `<id> blob <size>`, LF, the content, LF, for each object asked for. */
function readBatch(directory: string, objects: readonly TreeObject[], contents: Map<string, Uint8Array>): void {
  const ids = [...new Set(objects.map(({ id }) => id))]
  const output = git(directory, ['cat-file', '--batch'], `${ids.join('\n')}\n`) ?? Buffer.alloc(0)
  let start = 0
  for (const id of ids) {
    const newline = output.indexOf(10, start)
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(output.toString('latin1', start, Math.max(start, newline)))?.[1]
    if (size === undefined) throw new UnreadableRootError(`git does not have the content ${id} of the commit`)
    const end = newline + 1 + Number(size)
    contents.set(id, output.subarray(newline + 1, end))
    start = end + 1
  }
}
