import type { Tree } from './tree.ts'

/** The files below a folder, as a tree of its own. Places in it are relative to that folder. */
export function subtree(tree: Tree, folder: string): Tree {
  const prefix = folder === '' ? '' : `${folder}/`
  return {
    entries: tree.entries.filter((entry) => entry.path.startsWith(prefix)).map((entry) => ({ ...entry, path: entry.path.slice(prefix.length) })),
    has: (path) => tree.has(prefix + path),
    hasFolder: (path) => tree.hasFolder(path === '' ? folder : prefix + path),
    read: (path) => tree.read(prefix + path),
  }
}
