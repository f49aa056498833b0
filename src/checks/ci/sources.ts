import { oncePer } from '../../tree/once-per.ts'
import type { Tree } from '../../tree/tree.ts'

const SOURCE = /\.(py|[cm]?[jt]sx?|go|rs|java|kt|scala|rb|php|cs|fs|swift|exs?|erl|clj|c|cc|cpp|dart|vue|svelte)$/
/** Folders of other people's code, and of configuration that is written in a programming language. */
const FOREIGN = /(^|\/)(node_modules|vendor|third_party|\.venv|venv|site-packages|dist|build)\//

/** The repository's own source files, by path. */
export const sourcesOf = oncePer((tree: Tree): readonly string[] => tree.entries.map(({ path }) => path).filter((path) => SOURCE.test(path) && !FOREIGN.test(path) && !path.startsWith('.')))

export function hasSource(tree: Tree): boolean {
  return sourcesOf(tree).length > 0
}
