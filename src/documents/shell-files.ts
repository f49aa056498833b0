import { isProblem } from '../tree/tree.ts'
import type { Tree } from '../tree/tree.ts'
import { isForeign, isSample } from './kind.ts'
import { parseShell } from './shell.ts'
import type { ShellScript } from './shell.ts'

/** A shell script of the repository. */
export interface ShellFile {
  readonly path: string
  readonly script: ShellScript
}

const MOST_FILES = 500
const LONGEST_FILE = 200_000

const KNOWN = new WeakMap<Tree, readonly ShellFile[]>()

/** The repository's own shell scripts, by the ending of their names; those of samples and of other projects are left out. */
export function shellFilesIn(tree: Tree): readonly ShellFile[] {
  let files = KNOWN.get(tree)
  if (!files) {
    const paths = tree.entries.filter(({ kind, path }) => kind === 'file' && /\.(sh|bash)$/.test(path) && !isForeign(path) && !isSample(path))
    KNOWN.set(tree, (files = paths.slice(0, MOST_FILES).flatMap(({ path }) => shellFile(path, tree))))
  }
  return files
}

function shellFile(path: string, tree: Tree): ShellFile[] {
  const source = tree.read(path)
  if (isProblem(source) || source.text.length > LONGEST_FILE) return []
  return [{ path, script: parseShell(source, { errexit: false, pipefail: false }) }]
}
