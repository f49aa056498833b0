import type { Documents } from '../documents/documents.ts'
import { parseJustfile } from '../documents/justfile.ts'
import { parseMakefile } from '../documents/makefile.ts'
import type { MakeTarget } from '../documents/makefile.ts'
import type { ShellCommand } from '../documents/shell.ts'
import type { PackageScript } from '../documents/manifest.ts'
import { joinedPath } from '../tree/joined-path.ts'
import type { Location } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import { isProblem } from '../tree/tree.ts'
import type { Tree } from '../tree/tree.ts'

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
  const called = PACKAGE_MANAGERS[command.name]?.(command)
  if (!called) return []
  const home = called.folder === undefined ? folder : joinedPath(folder, called.folder)
  const path = joinedPath(home, 'package.json')
  const scripts = documents.of('manifest').find((document) => document.path === path)?.content?.scripts ?? []
  return lifecycle(scripts, called.script).map((script) => ({
    name: script.name,
    at: script.at,
    script: inlineText(script.command.value, script.command.at),
    folder: home,
    failureIgnored: false,
  }))
}

/** npm, Yarn and Bun run `preX` and `postX` around X. */
function lifecycle(scripts: readonly PackageScript[], name: string): readonly PackageScript[] {
  return [`pre${name}`, name, `post${name}`].flatMap((wanted) => scripts.find((script) => script.name === wanted) ?? [])
}

interface PackageCall {
  readonly script: string
  readonly folder: string | undefined
}

const PACKAGE_MANAGERS: Readonly<Record<string, (command: ShellCommand) => PackageCall | undefined>> = Object.assign(Object.create(null) as object, {
  npm: (command: ShellCommand) => packageCall(command, { prefix: ['--prefix', '-C'], shorthands: { test: 'test', t: 'test', tst: 'test', start: 'start', stop: 'stop', restart: 'restart' }, run: ['run', 'run-script', 'rum', 'urn'] }),
  yarn: (command: ShellCommand) => packageCall(command, { prefix: ['--cwd'], run: ['run'], bare: true }),
  pnpm: (command: ShellCommand) => packageCall(command, { prefix: ['-C', '--dir'], run: ['run', 'run-script'], bare: true, shorthands: { t: 'test', tst: 'test' } }),
  bun: (command: ShellCommand) => packageCall(command, { prefix: ['--cwd'], run: ['run'] }),
})

interface PackageSyntax {
  readonly run: readonly string[]
  /** Options that name the folder. */
  readonly prefix: readonly string[]
  readonly shorthands?: Readonly<Record<string, string>>
  /** `yarn lint` is `yarn run lint`. */
  readonly bare?: boolean
}

/** Options that pick packages of a workspace: which ones is not worked out. */
const WORKSPACE_OPTIONS = /^(-w|-ws|--workspaces?|-r|--recursive|--filter|-F)(=.*)?$/

function packageCall(command: ShellCommand, syntax: PackageSyntax): PackageCall | undefined {
  const words: string[] = []
  let folder: string | undefined
  for (let i = 0; i < command.args.length && words.length < 2; i++) {
    const word = command.args[i]?.value
    if (word === undefined || WORKSPACE_OPTIONS.test(word)) return undefined
    const [option, value] = word.split('=', 2) as [string, string?]
    if (syntax.prefix.includes(option)) {
      folder = value ?? command.args[++i]?.value
      if (folder === undefined) return undefined
    } else if (word === '--') break
    else if (!word.startsWith('-')) words.push(word)
  }
  const [first, second] = words
  if (first === undefined) return undefined
  if (syntax.run.includes(first)) return second === undefined ? undefined : { script: second, folder }
  const shorthand = syntax.shorthands && Object.hasOwn(syntax.shorthands, first) ? syntax.shorthands[first] : undefined
  if (shorthand !== undefined) return { script: shorthand, folder }
  return syntax.bare && first !== 'install' && first !== 'add' ? { script: first, folder } : undefined
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
  const recipes = parseJustfile(source)
  const goal = words[0] ?? recipes[0]?.name
  return inOrder(recipes, goal === undefined ? [] : [goal]).flatMap((recipe) =>
    recipe.recipe.map(({ script, failureIgnored }) => ({ name: recipe.name, at: script.locate(0), script, folder, failureIgnored })),
  )
}

const MAKE_TARGETS = new WeakMap<SourceText, readonly MakeTarget[]>()

function targetsOf(makefile: SourceText): readonly MakeTarget[] {
  let targets = MAKE_TARGETS.get(makefile)
  if (!targets) MAKE_TARGETS.set(makefile, (targets = parseMakefile(makefile)))
  return targets
}

/** Targets with what they need, each once, prerequisites first. */
function inOrder(targets: readonly MakeTarget[], goals: readonly string[]): readonly MakeTarget[] {
  const byName = new Map<string, MakeTarget[]>()
  for (const target of targets) byName.set(target.name, [...(byName.get(target.name) ?? []), target])
  const seen = new Set<string>()
  const ordered: MakeTarget[] = []
  const open = goals.map((name) => ({ name, done: false })).reverse()
  for (let next = open.pop(); next; next = open.pop()) {
    const rules = byName.get(next.name) ?? []
    if (next.done) ordered.push(...rules)
    else if (!seen.has(next.name)) {
      seen.add(next.name)
      open.push({ name: next.name, done: true }, ...rules.flatMap((rule) => rule.prerequisites).reverse().map((name) => ({ name, done: false })))
    }
  }
  return ordered
}

/** A script that stands in a data file: all of it is said to stand where its value does. */
function inlineText(text: string, at: Location): SourceText {
  return { path: at.path, text, locate: () => at }
}
