import type { Tree } from './tree.ts'

/** The tree as if these files were not there. */
export function withoutFiles(tree: Tree, paths: readonly string[]): Tree {
  if (paths.length === 0) return tree
  const left = new Set(paths)
  return { ...tree, entries: tree.entries.filter((entry) => !left.has(entry.path)), has: (path) => !left.has(path) && tree.has(path) }
}
