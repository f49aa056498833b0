import type { Tree } from './tree.ts'

/** The same tree, with the paths that have been read so far. */
export function readingTree(tree: Tree): { tree: Tree; paths: ReadonlySet<string> } {
  const paths = new Set<string>()
  return {
    paths,
    tree: {
      ...tree,
      read(path) {
        paths.add(path)
        return tree.read(path)
      },
    },
  }
}
