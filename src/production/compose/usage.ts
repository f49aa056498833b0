import { baseNameOf, folderOf } from '../../tree/folders.ts'
import { isProblem } from '../../tree/tree.ts'
import type { Tree } from '../../tree/tree.ts'

interface NamedPath {
  readonly path: string
  readonly name: string
}

/** Files in which people write down how to start a project: build files, scripts, workflows, documents. */
const TELLING = /(^|\/)(makefile|justfile|taskfile\.ya?ml|package\.json|procfile|[\w.-]+\.(md|sh|mk))$|^\.github\/workflows\/[^/]+\.ya?ml$/i
/** Beside the folder of the compose files themselves. */
const TELLING_FOLDER = /^(|docs?|scripts?|bin|deploy(ment)?|\.github\/workflows)$/
const MAX_FILES = 60
const MAX_LENGTH = 200_000

/**
 * Whether commands in the repository name the file without the base (true) or with it (false), by majority.
 * Undefined where none names it, or as many do as do not. Comments of the file itself count as well.
 */
export function howFilesAreUsed(file: NamedPath, base: NamedPath, tree: Tree): boolean | undefined {
  const folder = folderOf(file.path)
  const near = ({ path }: { path: string }): boolean => TELLING.test(path) && (folderOf(path) === folder || TELLING_FOLDER.test(folderOf(path)))
  let alone = 0
  let merged = 0
  for (const path of [file.path, base.path, ...tree.entries.filter(near).slice(0, MAX_FILES).map((entry) => entry.path)]) {
    const source = tree.read(path)
    if (isProblem(source) || source.text.length > MAX_LENGTH) continue
    for (const files of namedTogether(source.text.replace(/\\\r?\n/g, ' '))) {
      if (!files.has(file.name)) continue
      if (files.has(base.name)) merged++
      else alone++
    }
  }
  return alone === merged ? undefined : alone > merged
}

/** The compose files that each command of a text names together: `-f a.yml -f b.yml`, `COMPOSE_FILE=a.yml:b.yml`. */
function* namedTogether(text: string): Iterable<ReadonlySet<string>> {
  for (const line of text.split('\n')) {
    if (!/\.ya?ml/.test(line) || line.length > 2000) continue
    const options = [...line.matchAll(/(?:^|\s)(?:-f|--file)[ =]["']?([\w./-]+)/g)].map((match) => match[1] as string)
    const variable = /\bCOMPOSE_FILE[=:]\s?["']?([\w./:;-]+)/.exec(line)?.[1]?.split(/[:;]/) ?? []
    const names = [...options, ...variable].map(baseNameOf)
    if (names.length > 0) yield new Set(names)
  }
}
