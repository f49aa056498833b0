import { oncePer } from './once-per.ts'
import type { Tree } from './tree.ts'

const linksIn = oncePer((tree: Tree): ReadonlySet<string> => new Set(tree.entries.flatMap(({ path, kind }) => (kind === 'file' ? [] : [path]))))

/** Whether a folder on the way to a path is a link: what lies behind it is elsewhere. */
export function liesBelowLink(tree: Tree, path: string): boolean {
  const links = linksIn(tree)
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) if (links.has(path.slice(0, slash))) return true
  return false
}
