import type { Documents } from '../documents/documents.ts'
import { parseJustfile } from '../documents/justfile.ts'
import { parseMakefile } from '../documents/makefile.ts'
import { oncePerName } from '../tree/once-per.ts'
import type { Tree } from '../tree/tree.ts'
import { isProblem } from '../tree/tree.ts'
import { folderOf } from '../tree/folders.ts'

/** The names that a file of tasks knows, where all of them can be known. */
export interface TaskNames {
  readonly path: string
  readonly names: ReadonlySet<string>
}

/** The targets of a folder's makefile; undefined where there is none, or where includes, patterns or variables may bring more. */
export function makeTargets(tree: Tree, folder: string, file?: string): TaskNames | undefined {
  const path = candidate(tree, folder, file === undefined ? ['GNUmakefile', 'makefile', 'Makefile'] : [file])
  return path === undefined ? undefined : readMakefile(tree, path)
}

/** The recipes of a folder's justfile and their aliases; undefined where there is none, or where it takes in others. */
export function justRecipes(tree: Tree, folder: string): TaskNames | undefined {
  const path = candidate(tree, folder, ['justfile', 'Justfile', '.justfile'])
  return path === undefined ? undefined : readJustfile(tree, path)
}

/** The scripts of the package.json that npm finds from a folder on upwards; undefined where there is none, or it cannot be read. */
export function packageScriptNames(documents: Documents, tree: Tree, folder: string): TaskNames | undefined {
  for (let home = folder; ; home = folderOf(home)) {
    const path = home === '' ? 'package.json' : `${home}/package.json`
    if (tree.has(path)) {
      const manifest = documents.of('manifest').find((document) => document.path === path)
      return manifest?.content && manifest.problems.length === 0 ? { path, names: new Set(manifest.content.scripts.map(({ name }) => name)) } : undefined
    }
    if (home === '') return undefined
  }
}

function candidate(tree: Tree, folder: string, names: readonly string[]): string | undefined {
  return names.map((name) => (folder === '' ? name : `${folder}/${name}`)).find((path) => tree.has(path))
}

const readMakefile = oncePerName((tree: Tree, path: string): TaskNames | undefined => {
  const source = tree.read(path)
  if (isProblem(source)) return undefined
  // A rule whose head holds a variable or a pattern may be any target.
  if (/^[ \t]*-?s?include\b|^[ \t]*define\b|\$[({](eval|call)\b|^[^\t#\n:=%$]*[%$][^\n:=]*:(?!=)|^\.DEFAULT\b|^\.RECIPEPREFIX\b/m.test(source.text)) return undefined
  const targets = parseMakefile(source)
  return { path, names: new Set(targets.flatMap(({ name, prerequisites }) => (name.startsWith('.') ? prerequisites : [name]))) }
})

const readJustfile = oncePerName((tree: Tree, path: string): TaskNames | undefined => {
  const source = tree.read(path)
  if (isProblem(source) || /^[ \t]*(import|mod|!include)\b|^[ \t]*set\s+(fallback|dotenv-load-recipes)\b/m.test(source.text)) return undefined
  const aliases = [...source.text.matchAll(/^alias\s+([\w-]+)\s*:=/gm)].map((match) => match[1] as string)
  return { path, names: new Set([...parseJustfile(source).map(({ name }) => name), ...aliases]) }
})
