import type { SourceText } from './source-text.ts'
import { isProblem } from './tree.ts'
import type { Tree } from './tree.ts'

/** The text of a file; undefined where there is no such file, or it cannot be read. */
export function textAt(tree: Tree, path: string): SourceText | undefined {
  const source = tree.has(path) ? tree.read(path) : undefined
  return source && !isProblem(source) ? source : undefined
}
