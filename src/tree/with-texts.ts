import { fileText } from './source-text.ts'
import type { SourceText } from './source-text.ts'
import type { Tree } from './tree.ts'

/** The tree as if these files had other texts. */
export function withTexts(tree: Tree, texts: ReadonlyMap<string, string>): Tree {
  if (texts.size === 0) return tree
  const sources = new Map<string, SourceText>()
  for (const [path, text] of texts) sources.set(path, fileText(path, text))
  return { ...tree, read: (path) => sources.get(path) ?? tree.read(path) }
}
