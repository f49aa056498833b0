import type { Tree } from '../../tree/tree.ts'

const SOURCE = /\.(py|[cm]?[jt]sx?|go|rs|java|kt|scala|rb|php|cs|fs|swift|exs?|erl|clj|c|cc|cpp|dart|vue|svelte)$/
/** Folders of other people's code, and of configuration that is written in a programming language. */
const FOREIGN = /(^|\/)(node_modules|vendor|third_party|\.venv|venv|site-packages|dist|build)\//
const found = new WeakMap<Tree, readonly string[]>()

/** The repository's own source files, by path. */
export function sourcesOf(tree: Tree): readonly string[] {
  let paths = found.get(tree)
  if (!paths) found.set(tree, (paths = tree.entries.map(({ path }) => path).filter((path) => SOURCE.test(path) && !FOREIGN.test(path) && !path.startsWith('.'))))
  return paths
}

export function hasSource(tree: Tree): boolean {
  return sourcesOf(tree).length > 0
}
