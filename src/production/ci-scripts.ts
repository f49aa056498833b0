import type { Documents } from '../documents/documents.ts'
import { parseJustfile } from '../documents/justfile.ts'
import { parseMakefile } from '../documents/makefile.ts'
import type { MakeTarget } from '../documents/makefile.ts'
import type { ShellCommand } from '../documents/shell.ts'
import type { PackageScript } from '../documents/manifest.ts'
import { packageCallOf } from './ci-package-calls.ts'
import type { PackageCall } from './ci-package-calls.ts'
import { groupedBy } from '../tree/grouped-by.ts'
import { joinedPath } from '../tree/joined-path.ts'
import type { Location } from '../tree/location.ts'
import { oncePer } from '../tree/once-per.ts'
import type { SourceText } from '../tree/source-text.ts'
import { isProblem } from '../tree/tree.ts'
import type { Tree } from '../tree/tree.ts'
import { folderOf } from '../tree/folders.ts'

/** A script that a command hands over to. */
export interface CalledScript {
  readonly name: string
  readonly at: Location
  readonly script: SourceText
  /** The folder it runs in, '' for the root. */
  readonly folder: string
  readonly failureIgnored: boolean
}

/** The package scripts or make targets a command runs, as far as they are in the repository. `folder` undefined: not known. */
export function calledScripts(command: ShellCommand, folder: string | undefined, { tree, documents }: { tree: Tree; documents: Documents }): readonly CalledScript[] {
  if (folder === undefined || command.name === undefined) return []
  if (command.name === 'make' || command.name === 'gmake') return makeLines(command, folder, tree)
  if (command.name === 'just') return justLines(command, folder, tree)
  const called = packageCallOf(command)
  return called ? packageScriptsCalled(called, called.folder === undefined ? folder : joinedPath(folder, called.folder), documents) : []
}

/** More scripts than these behind one command are not listed. */
const MAX_SCRIPTS = 200

function packageScriptsCalled({ scripts, packages }: PackageCall, home: string, documents: Documents): readonly CalledScript[] {
  const called: CalledScript[] = []
  for (const [folder, own] of packagesIn(home, packages, documents)) {
    for (const name of scripts.flatMap((pattern) => namesMatching(pattern, own))) {
      for (const script of lifecycle(own, name)) {
        if (called.length >= MAX_SCRIPTS) return called
        called.push({ name: script.name, at: script.at, script: inlineText(script), folder, failureIgnored: false })
      }
    }
  }
  return called
}

const scriptsByFolder = oncePer((documents: Documents): ReadonlyMap<string, readonly PackageScript[]> => {
  const found = documents.of('manifest').filter(({ path }) => path === 'package.json' || path.endsWith('/package.json'))
  return new Map(found.map(({ path, content }) => [folderOf(path), content?.scripts ?? []]))
})

/** The package.json of a folder, or every one from there on; a task runner leaves the root's own scripts alone, which call it. */
function packagesIn(home: string, packages: PackageCall['packages'], documents: Documents): readonly (readonly [string, readonly PackageScript[]])[] {
  const byFolder = scriptsByFolder(documents)
  if (packages === 'every') return [...byFolder].filter(([folder]) => folder !== home && (home === '' || folder.startsWith(`${home}/`)))
  const own = byFolder.get(home)
  return own ? [[home, own]] : []
}

/** `*` stands for anything but a colon, `**` for anything. */
function namesMatching(pattern: string, scripts: readonly PackageScript[]): readonly string[] {
  if (!pattern.includes('*')) return [pattern]
  const parts = pattern.split(':')
  return scripts.filter(({ name }) => matchesParts(name.split(':'), parts)).map(({ name }) => name)
}

function matchesParts(name: readonly string[], pattern: readonly string[]): boolean {
  const last = pattern.at(-1)
  if (last === '**') return name.length >= pattern.length && matchesParts(name.slice(0, pattern.length - 1), pattern.slice(0, -1))
  return name.length === pattern.length && pattern.every((part, index) => part === '*' || part === name[index])
}

/** npm, Yarn and Bun run `preX` and `postX` around X. */
function lifecycle(scripts: readonly PackageScript[], name: string): readonly PackageScript[] {
  return [`pre${name}`, name, `post${name}`].flatMap((wanted) => scripts.find((script) => script.name === wanted) ?? [])
}

const MAKEFILES = ['GNUmakefile', 'makefile', 'Makefile']

/** The recipes of the targets named, or of the first target, those they depend on before them. */
function makeLines(command: ShellCommand, folder: string, tree: Tree): readonly CalledScript[] {
  let home = folder
  let file: string | undefined
  const goals: string[] = []
  for (let i = 0; i < command.args.length; i++) {
    const word = command.args[i]?.value
    if (word === undefined) return []
    if (word === '-C' || word === '--directory') home = joinedPath(home, command.args[++i]?.value ?? '')
    else if (word === '-f' || word === '--file') file = command.args[++i]?.value
    else if (/^-[jlo]$/.test(word) && /^\d+$/.test(command.args[i + 1]?.value ?? '')) i++
    else if (!word.startsWith('-') && !word.includes('=')) goals.push(word)
  }
  const path = (file === undefined ? MAKEFILES : [file]).map((name) => joinedPath(home, name)).find((candidate) => tree.has(candidate))
  const source = path === undefined ? undefined : tree.read(path)
  if (!source || isProblem(source)) return []
  const targets = targetsOf(source)
  const first = targets.find(({ name }) => !name.startsWith('.'))?.name
  return inOrder(targets, goals.length > 0 ? goals : first === undefined ? [] : [first]).flatMap((target) =>
    target.recipe.map(({ script, failureIgnored }) => ({ name: target.name, at: script.locate(0), script, folder: home, failureIgnored })),
  )
}

const JUSTFILES = ['justfile', 'Justfile', '.justfile']

/** The recipe named first, or the first of the file; the words behind it are mostly its arguments. */
function justLines(command: ShellCommand, folder: string, tree: Tree): readonly CalledScript[] {
  const words = command.args.map((arg) => arg.value)
  const path = JUSTFILES.map((name) => joinedPath(folder, name)).find((candidate) => tree.has(candidate))
  const source = path === undefined || words.some((word) => word === undefined || word.startsWith('-')) ? undefined : tree.read(path)
  if (!source || isProblem(source)) return []
  const recipes = recipesOf(source)
  const goal = words[0] ?? recipes[0]?.name
  return inOrder(recipes, goal === undefined ? [] : [goal]).flatMap((recipe) =>
    recipe.recipe.map(({ script, failureIgnored }) => ({ name: recipe.name, at: script.locate(0), script, folder, failureIgnored })),
  )
}

const targetsOf = oncePer(parseMakefile)
const recipesOf = oncePer(parseJustfile)

const byNameOf = oncePer((targets: readonly MakeTarget[]) => groupedBy(targets, ({ name }) => name))

/** Targets with what they need, each once, prerequisites first. */
function inOrder(targets: readonly MakeTarget[], goals: readonly string[]): readonly MakeTarget[] {
  const byName = byNameOf(targets)
  const seen = new Set<string>()
  const ordered: MakeTarget[] = []
  const open = goals.map((name) => ({ name, done: false })).reverse()
  for (let next = open.pop(); next && ordered.length < MAX_SCRIPTS; next = open.pop()) {
    const rules = byName.get(next.name) ?? []
    if (next.done) for (const rule of rules) ordered.push(rule)
    else if (!seen.has(next.name)) {
      seen.add(next.name)
      open.push({ name: next.name, done: true })
      for (const name of rules.flatMap((rule) => rule.prerequisites).reverse()) open.push({ name, done: false })
    }
  }
  return ordered
}

/** A script that stands in a data file: all of it is said to stand where its value does. */
const inlineText = oncePer(({ command: { at, value } }: PackageScript): SourceText => ({ path: at.path, text: value, locate: () => at }))
