import type { Location } from '../tree/location.ts'
import { textAt } from '../tree/text-at.ts'
import type { Tree } from '../tree/tree.ts'
import { readYaml } from './located-yaml.ts'
import { withoutTokens } from './tokens.ts'
import { itemsOf, nodeAt, scalarsOf, textOf } from './yaml-node.ts'

/** A file that a system of the readiness file names as its production, as written there. */
export interface NamedFile {
  readonly kind: 'compose' | 'dockerfile' | 'platform' | 'env'
  readonly system: string
  /** From the repository's root on. */
  readonly path: string
  readonly at: Location
}

const KINDS = ['compose', 'dockerfile', 'platform', 'env'] as const

/** What a readiness file's systems name, each at its place; nothing where the file lies elsewhere. */
export function namedFilesIn(tree: Tree, readinessFile: string): readonly NamedFile[] {
  const source = textAt(tree, readinessFile)
  if (!source) return []
  return itemsOf(nodeAt(readYaml(source).roots[0], 'systems')).flatMap((system) => {
    const root = systemRoot(textOf(nodeAt(system, 'root')) ?? '')
    const name = textOf(nodeAt(system, 'name')) ?? ''
    return KINDS.flatMap((kind) =>
      scalarsOf(nodeAt(system, 'production', kind)).map(({ text, at }): NamedFile => ({ kind, system: name, path: pathBelow(root, text), at })),
    )
  })
}

/** A system's root from the repository's root on, '' for that itself. What looks like a secret was put there by mistake and names nothing. */
export function systemRoot(written: string): string {
  return withoutTokens(written.replace(/^\.(\/|$)/, '').replace(/(?<!\/)\/+$/, ''))
}

/** A path written below a system's root, from the repository's root on. */
export function pathBelow(root: string, path: string): string {
  return withoutTokens((root === '' ? path : `${root}/${path}`).replace(/(^|\/)\.\//g, '$1'))
}
