import { posix } from 'node:path'
import { decode, unreadable } from './decode.ts'
import { foldersOf } from './folders.ts'
import type { Problem } from './location.ts'
import type { SourceText } from './source-text.ts'
import { MAX_FILE_BYTES } from './tree.ts'
import type { Tree } from './tree.ts'

/** A file of a commit, known by the id of its content. */
export interface TreeObject {
  /** Relative to the root, forward slashes. */
  readonly path: string
  readonly kind: 'file' | 'link'
  readonly id: string
  /** In bytes. */
  readonly size: number
}

/** Links that are followed one after the other before it is called a circle. */
const MAX_LINKS = 20

/** The tree of a commit, over whatever hands out its contents. Reads as a working directory of the same files would. */
export function objectTree(objects: readonly TreeObject[], contentOf: (object: TreeObject) => Uint8Array | Problem): Tree {
  const sorted = [...objects].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const byPath = new Map(sorted.map((object) => [object.path, object]))
  const folders = foldersOf(sorted)
  const answers = new Map<string, SourceText | Problem>()

  function contentAt(path: string): Uint8Array | Problem {
    let place = path
    for (let links = 0; links <= MAX_LINKS; links++) {
      const object = byPath.get(place)
      if (!object) return unreadable(path, 1, folders.has(place) ? 'is no regular file' : 'is a link that leads nowhere')
      if (object.size > MAX_FILE_BYTES) return unreadable(path, 1, `has ${Math.round(object.size / 1024 / 1024)} MB, more than the ${MAX_FILE_BYTES / 1024 / 1024} MB that are read`)
      const content = contentOf(object)
      if ('message' in content || object.kind === 'file') return content
      const target = new TextDecoder().decode(content)
      place = posix.normalize(posix.join(posix.dirname(place), target))
      if (target.startsWith('/') || place === '..' || place.startsWith('../')) return unreadable(path, 1, 'is a link out of the repository')
    }
    return unreadable(path, 1, 'is a link that leads nowhere')
  }

  return {
    entries: sorted.map(({ path, kind }) => ({ path, kind })),
    has: (path) => byPath.has(path),
    hasFolder: (path) => path === '' || folders.has(path),
    read(path) {
      const known = answers.get(path)
      if (known) return known
      const content = contentAt(path)
      const answer = 'message' in content ? content : decode(path, content)
      answers.set(path, answer)
      return answer
    },
  }
}
