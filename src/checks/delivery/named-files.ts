import { ignoredBy } from '../../documents/gitignore.ts'
import { invocationOf } from '../../documents/invocation.ts'
import type { ShellCommand, ShellWord } from '../../documents/shell.ts'
import { folderOf } from '../../tree/folders.ts'
import { joinedPath, leavesRoot } from '../../tree/joined-path.ts'
import { liesBelowLink } from '../../tree/links.ts'
import type { Tree } from '../../tree/tree.ts'

/** Folders that builds and installs fill. */
const MADE = /(^|\/)(dist|build|out|target|coverage|node_modules|vendor|\.venv|venv|env|tmp|temp|bin|obj|release|artifacts?|output|public|_site|generated|gen|\.next|\.cache)(\/|$)/
const INTERPRETERS: Readonly<Record<string, RegExp>> = {
  bash: /\.(sh|bash)$|\//,
  sh: /\.sh$|\//,
  zsh: /\.(sh|zsh)$|\//,
  source: /\.(sh|bash|env)$/,
  '.': /\.(sh|bash)$/,
  python: /\.py$/,
  python3: /\.py$/,
  ruby: /\.rb$/,
  node: /\.(js|mjs|cjs|ts)$/,
  perl: /\.pl$/,
}

/** The script file of the repository that a command starts, relative to the root; undefined where it starts none, or it cannot be known. */
export function startedFile(command: ShellCommand, folder: string): { path: string; word: ShellWord } | undefined {
  const { program, word, args } = invocationOf(command)
  if (program === undefined || !word) return undefined
  const shape = Object.hasOwn(INTERPRETERS, program) ? INTERPRETERS[program] : undefined
  const named = shape && word.value === program ? args.find((arg, index) => isOperand(args, arg, index)) : word
  const text = named?.value
  if (!named || text === undefined || /[*?[\]{}$~:\s]/.test(text) || text.startsWith('/') || text.startsWith('-')) return undefined
  if (named === word ? !/^(\.\.?\/)?([\w.-]+\/)*([\w.-]+\.(sh|bash|py|rb)|gradlew|mvnw)$/.test(text) || !text.includes('/') : !(shape as RegExp).test(text)) return undefined
  return leavesRoot(folder, text) ? undefined : { path: joinedPath(folder, text), word: named }
}

/** The first word that is no option; options that take a value, or code instead of a file, give up. */
function isOperand(args: readonly ShellWord[], arg: ShellWord, index: number): boolean {
  if (!args.slice(0, index).every(({ value }) => value !== undefined && /^-[euxvB]{1,4}$|^-o$|^pipefail$|^-[eux]+o$/.test(value))) return false
  return arg.value !== undefined && !arg.value.startsWith('-') && arg.value !== 'pipefail'
}

/** Whether a path is neither in the repository nor anything that a build, an install or a submodule may bring. */
export function isCertainlyMissing(tree: Tree, path: string): boolean {
  if (path === '' || tree.has(path) || tree.hasFolder(path) || MADE.test(path)) return false
  if (liesBelowLink(tree, path)) return false
  const folder = folderOf(path)
  if (tree.has('.gitmodules') && (folder === '' || !tree.hasFolder(folder))) return false
  const ignored = [ignoredBy(tree, path), ignoredBy(tree, `${path}/x`)]
  return ignored.every((pattern) => pattern === undefined || pattern.negated)
}
