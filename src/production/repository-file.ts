import { baseNameOf } from '../tree/folders.ts'
import { joinedPath } from '../tree/joined-path.ts'
import type { Tree } from '../tree/tree.ts'
import type { Image } from './image.ts'

export interface FilePlace {
  readonly tree: Tree
  /** The folder of the repository that is built, or started in. */
  readonly folder: string
  readonly image: Image | undefined
}

/**
 * The file of the repository that a path on the machine or in the image comes from: by the COPY that puts it there,
 * else by the longest end of the path that is in the repository. Undefined where there is none.
 */
export function repositoryFile(path: string, { tree, folder, image }: FilePlace): string | undefined {
  if (path === '' || path.includes('\0') || path.length > 1000) return undefined
  const copied = image && copiedFrom(path, folder, image, tree)
  if (copied !== undefined) return copied
  const parts = path.split('/').filter((part) => part !== '' && part !== '.')
  if (parts.length === 0 || parts.length > 30) return undefined
  const homes = folder === '' ? [''] : [folder, '']
  const starts = path.startsWith('/') ? parts.map((_, index) => index) : [0]
  for (const start of starts) {
    for (const home of homes) {
      const candidate = joinedPath(home, parts.slice(start).join('/'))
      if (tree.has(candidate)) return candidate
    }
  }
  return undefined
}

/** `COPY scripts/run.sh /usr/local/bin/` puts the one file where the path says. */
function copiedFrom(path: string, folder: string, { chain, workdir }: Image, tree: Tree): string | undefined {
  const home = workdir?.value.known ? workdir.value.value : '/'
  const absolute = (written: string): string => (written.startsWith('/') ? `/${joinedPath('', written)}` : `/${joinedPath(home, written)}`)
  const wanted = absolute(path)
  const name = baseNameOf(wanted)
  for (const instruction of chain.flatMap(({ instructions }) => instructions).reverse()) {
    if (instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD') continue
    if (instruction.from !== undefined || !instruction.target) continue
    for (const { text } of instruction.sources) {
      const source = joinedPath(folder, text)
      if (!tree.has(source)) continue
      const target = absolute(instruction.target.text)
      const sameName = baseNameOf(source) === name
      if (target === wanted || (sameName && `${target === '/' ? '' : target}/${name}` === wanted)) return source
      if (sameName && !path.includes('/')) return source
    }
  }
  return undefined
}
