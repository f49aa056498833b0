import { oncePer } from '../tree/once-per.ts'
import type { Tree } from '../tree/tree.ts'
import { readOwnFiles } from './own-files.ts'
import { parseShell } from './shell.ts'
import type { ShellScript } from './shell.ts'

/** A shell script of the repository. */
export interface ShellFile {
  readonly path: string
  readonly script: ShellScript
}

const MOST = { files: 500, length: 200_000 }

/** The repository's own shell scripts, by the ending of their names; those of samples and of other projects are left out. */
export const shellFilesIn = oncePer((tree: Tree): readonly ShellFile[] =>
  readOwnFiles(tree, (path) => /\.(sh|bash)$/.test(path), MOST, (source) => [{ path: source.path, script: parseShell(source, { errexit: false, pipefail: false }) }]),
)
