import type { TreeEntry } from './tree.ts'

/** Every folder that holds a file, at any depth. */
export function foldersOf(entries: readonly TreeEntry[]): Set<string> {
  const folders = new Set<string>()
  for (const { path } of entries) {
    for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      const folder = path.slice(0, slash)
      if (folders.has(folder)) break
      folders.add(folder)
    }
  }
  return folders
}

/** The folder a file lies in, '' for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** The same with the slash behind it, ready to be put before a name. */
export function folderPrefixOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

/** What stands behind the last slash: a file's name, a program's, an image's. */
export function baseNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
