import { createHash } from 'node:crypto'
import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from '../checks/schema.ts'
import { unreadable } from '../tree/decode.ts'
import { objectTree } from '../tree/object-tree.ts'
import type { TreeObject } from '../tree/object-tree.ts'
import { MAX_FILE_BYTES } from '../tree/tree.ts'
import type { Tree } from '../tree/tree.ts'
import { answer } from './api.ts'
import type { Api } from './api.ts'
import { ApiFault } from './api-fault.ts'

/** Requests for contents: a repository's token has 1,000 an hour for everything. */
const MAX_CONTENTS = 300
const AT_ONCE = 6

const treeAnswer = z.object({
  truncated: z.boolean().optional(),
  tree: z.array(z.object({ path: z.string(), mode: z.string(), type: z.string(), sha: z.string(), size: z.number().optional() })),
})
const contentAnswer = z.object({ content: z.string(), encoding: z.literal('base64') })

/** A commit that only GitHub has, for a look at its files below `folder`. */
export interface RemoteCommit {
  readonly api: Api
  readonly commit: string
  readonly folder: string
  /** Where much the same files lie on disk: a file of the same id is read there. */
  readonly likeness: string
  /** Paths that will be read. */
  readonly ahead: Iterable<string>
}

/**
 * Looks at a commit through the API. `look` reads at once what is at hand; what it reached for and was not is fetched,
 * and it looks again, until nothing is missing. @throws ApiFault
 */
export async function lookAtCommit<T>(remote: RemoteCommit, look: (tree: Tree) => Promise<T>): Promise<T> {
  const objects = await objectsOf(remote)
  const contents = new Map<string, Uint8Array>()
  const expected = new Set(remote.ahead)
  let missing: readonly TreeObject[] = objects.filter(({ path, size }) => expected.has(path) && size <= MAX_FILE_BYTES)
  for (;;) {
    await fetchContents(remote, missing, contents)
    const reachedFor = new Map<string, TreeObject>()
    const tree = objectTree(objects, (object) => {
      const content = contents.get(object.id)
      if (!content) reachedFor.set(object.id, object)
      return content ?? unreadable(object.path, 1, 'is not here yet')
    })
    try {
      const seen = await look(tree)
      if (reachedFor.size === 0) return seen
    } catch (error) {
      if (reachedFor.size === 0) throw error
    }
    missing = [...reachedFor.values()]
  }
}

async function objectsOf({ api, commit, folder }: RemoteCommit): Promise<TreeObject[]> {
  const { data } = await api.octokit.rest.git.getTree({ ...api.repository, tree_sha: commit, recursive: '1' })
  const { tree, truncated } = answer(treeAnswer, data)
  if (truncated === true) throw new ApiFault('invalid', 'the repository is too large for one listing; check out with `fetch-depth: 2`')
  const prefix = folder === '' ? '' : `${folder}/`
  return tree.flatMap(({ path, mode, type, sha, size }): TreeObject[] =>
    type === 'blob' && path.startsWith(prefix) ? [{ path: path.slice(prefix.length), kind: mode === '120000' ? 'link' : 'file', id: sha, size: size ?? 0 }] : [],
  )
}

async function fetchContents(remote: RemoteCommit, objects: readonly TreeObject[], contents: Map<string, Uint8Array>): Promise<void> {
  const pending: TreeObject[] = []
  for (const object of objects) {
    const own = sameOnDisk(remote.likeness, object)
    if (own) contents.set(object.id, own)
    else pending.push(object)
  }
  if (pending.length > MAX_CONTENTS) throw new ApiFault('invalid', `${pending.length} files differ, too many to fetch; check out with \`fetch-depth: 2\``)
  const { api } = remote
  const fetchNext = async (): Promise<void> => {
    for (let object = pending.pop(); object; object = pending.pop()) {
      const { data } = await api.octokit.rest.git.getBlob({ ...api.repository, file_sha: object.id })
      contents.set(object.id, Buffer.from(answer(contentAnswer, data).content, 'base64'))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, fetchNext))
}

/** The file of the same path on disk, where it has the id that git would give its content. */
function sameOnDisk(folder: string, { path, kind, id, size }: TreeObject): Uint8Array | undefined {
  const file = join(folder, path)
  const stat = kind === 'file' ? lstatSync(file, { throwIfNoEntry: false }) : undefined
  if (!stat?.isFile() || stat.size !== size) return undefined
  try {
    const content = readFileSync(file)
    return createHash(id.length === 40 ? 'sha1' : 'sha256').update(`blob ${content.length}\0`).update(content).digest('hex') === id ? content : undefined
  } catch {
    // Not readable here: GitHub has it.
    return undefined
  }
}
