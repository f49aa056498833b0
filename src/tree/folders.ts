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
