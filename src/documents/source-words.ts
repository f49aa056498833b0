import { baseNameOf } from '../tree/folders.ts'
import { oncePer } from '../tree/once-per.ts'
import type { Tree } from '../tree/tree.ts'
import { isProblem } from '../tree/tree.ts'
import { isExampleName } from './env-file.ts'

/** Together more than this is not read: then what a repository mentions is not known. In characters. */
const MOST_TEXT = 24_000_000
const MOST_FILES = 6000
/** Files beyond this length are data. */
const LONGEST_FILE = 1_000_000

/** What names things without reading them: documentation, lock files, data, pictures. */
const NO_READER = /\.(md|mdx|rst|txt|adoc|html?|svg|png|jpe?g|gif|ico|pdf|lock|csv|tsv|ipynb|map|min\.js|snap|woff2?|ttf|zip|gz|sum|po|mo|parquet|onnx|bin)$|(^|\/)(package-lock\.json|pnpm-lock\.yaml|CHANGELOG[^/]*|LICEN[CS]E[^/]*)$/i
const FOREIGN = /(^|\/)(node_modules|vendor|third_party|\.venv|venv|dist|build)\//

/**
 * The words of all files that may read a variable, in the form of variables' names in lower case: `database.url`,
 * `database-url` and `databaseUrl` are `database_url`. Env files are left out. `unknown` where the repository is too large.
 */
export const mentionedWords = oncePer((tree: Tree): ReadonlySet<string> | 'unknown' =>
  wordsOf(tree, tree.entries.flatMap(({ kind, path }) => (kind === 'file' && !NO_READER.test(path) && !FOREIGN.test(path) && !isEnvFile(path) ? [path] : []))),
)

/** The words of these files, in the same form. */
export function wordsOf(tree: Tree, paths: readonly string[]): ReadonlySet<string> | 'unknown' {
  if (paths.length > MOST_FILES) return 'unknown'
  const written = new Set<string>()
  let read = 0
  for (const path of paths) {
    const source = tree.read(path)
    if (isProblem(source) || source.text.length > LONGEST_FILE) continue
    read += source.text.length
    if (read > MOST_TEXT) return 'unknown'
    const fresh = (source.text.match(/[A-Za-z_][\w.-]{0,120}/g) ?? []).filter((word) => !written.has(word))
    // A part of a text keeps the whole of it in memory: these are parts of a short one.
    if (fresh.length > 0) for (const word of fresh.join(' ').split(' ')) written.add(word)
  }
  const words = new Set<string>()
  for (const word of written) addForms(words, word)
  return words
}

function isEnvFile(path: string): boolean {
  const name = baseNameOf(path)
  return /^\.env\b/.test(name) || (/env/i.test(name) && isExampleName(path))
}

function addForms(words: Set<string>, word: string): void {
  const plain = word.replace(/[.-]/g, '_')
  words.add(plain.toLowerCase())
  if (/[a-z\d][A-Z]/.test(word)) words.add(plain.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase())
  // `process.env.KEY`, `settings.database_url`: the last part by itself, too.
  if (/[.-]/.test(word)) for (const part of word.split(/[.-]/)) if (part !== '') words.add(part.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase())
}
