import type { Located } from '../tree/location.ts'
import type { DataNode } from './data-node.ts'
import type { YamlNode } from './yaml-node.ts'

/** A text, number or flag of a data file as its text. */
export function locatedScalar(node: DataNode | undefined): Located<string> | undefined {
  return node?.kind === 'scalar' && node.value !== null ? { value: String(node.value), at: node.at } : undefined
}

/** A scalar of a YAML file as it is written. */
export function locatedText(node: YamlNode | undefined): Located<string> | undefined {
  return node?.kind === 'scalar' && node.value !== null ? { value: node.text, at: node.at } : undefined
}

/** The first answer that is one. */
export function firstAnswer<Item, Answer>(items: readonly Item[], answer: (item: Item) => Answer | undefined): Answer | undefined {
  for (const item of items) {
    const found = answer(item)
    if (found !== undefined) return found
  }
  return undefined
}
