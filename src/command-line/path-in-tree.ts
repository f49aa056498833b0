import { statSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { ConfigurationError } from '../policy/configuration-error.ts'
import { didYouMean } from '../policy/nearest.ts'
import type { Tree } from '../tree/tree.ts'

/** A file as the tree calls it: named from the root on, or from where the user stands. @throws ConfigurationError */
export function pathInTree(root: string, tree: Tree, file: string): string {
  const fromRoot = relative(resolve(root), resolve(root, file)).split(sep).join('/')
  const fromHere = relative(resolve(root), resolve(file)).split(sep).join('/')
  const found = [fromRoot, fromHere].find((path) => tree.has(path))
  if (found !== undefined) return found
  if ([join(root, file), file].some((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory())) throw new ConfigurationError(`${file} is a folder; name the checklist in it`)
  const exists = [join(root, file), file].some((path) => statSync(path, { throwIfNoEntry: false }))
  if (exists) throw new ConfigurationError(`${file} is not among the files of ${root}: it lies elsewhere, or git ignores it`)
  throw new ConfigurationError(`${file} is not there${didYouMean(file, tree.entries.filter(({ path }) => /\.(md|markdown)$/i.test(path)).map(({ path }) => path))}`)
}
