import { invocationOf } from '../../documents/invocation.ts'
import type { ShellCommand } from '../../documents/shell.ts'
import { packageCallOf } from '../../production/ci-package-calls.ts'
import type { Project } from '../../production/project.ts'
import { justRecipes, makeTargets, packageScriptNames } from '../../production/task-names.ts'
import { joinedPath } from '../../tree/joined-path.ts'
import { oncePer } from '../../tree/once-per.ts'
import type { Tree } from '../../tree/tree.ts'

/** A script, target or recipe that a command names, and whether it is there. */
export interface NamedTask {
  readonly kind: 'script' | 'target' | 'recipe' | 'makefile'
  readonly name: string
  /** The file that has it, or lacks it; the folder that has no makefile. */
  readonly path: string
  readonly there: boolean
}

/** The tasks a command names where it can be known what there is; `folder` is where it runs. */
export function namedTasks(command: ShellCommand, folder: string, project: Project): readonly NamedTask[] {
  const { program, args } = invocationOf(command)
  const words = args.map(({ value }) => value)
  if (program === undefined || words.includes(undefined)) return []
  const plain = words as readonly string[]
  if (program === 'make' || program === 'gmake') return makeTasks(plain, folder, project)
  if (program === 'just') return justTasks(plain, folder, project)
  return packageTasks(command, program, plain, folder, project)
}

/** Scripts that npm has an answer for without them. */
const WITHOUT_SCRIPT = new Set(['start', 'restart', 'stop', 'install', 'prepare', 'env'])
/** Yarn and pnpm also run programs of dependencies by these words; only names that no program has are certain. */
const NO_PROGRAM = /^(test|build|lint|format|typecheck|type-check|deploy|coverage)$|:/

function packageTasks(command: ShellCommand, program: string, words: readonly string[], folder: string, project: Project): NamedTask[] {
  const call = packageCallOf(command)
  if (!call || call.packages !== 'this' || words.includes('--if-present') || !/^(npm|pnpm|yarn)$/.test(program)) return []
  const home = call.folder === undefined ? folder : joinedPath(folder, call.folder)
  const known = packageScriptNames(project.documents, project.tree, home)
  if (!known) return []
  const named = call.scripts.filter((name) => !name.includes('*') && !WITHOUT_SCRIPT.has(name))
  const certain = named.filter((name) => program === 'npm' || (program === 'pnpm' && words.includes('run')) || NO_PROGRAM.test(name))
  return certain.map((name) => ({ kind: 'script', name, path: known.path, there: known.names.has(name) }))
}

function makeTasks(words: readonly string[], folder: string, { tree }: Project): NamedTask[] {
  let home = folder
  let file: string | undefined
  const goals: string[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string
    const given = /^(?:-C|--directory=)(.+)$/.exec(word)?.[1]
    if (word === '-C' || word === '--directory') home = joinedPath(home, words[++i] ?? '')
    else if (given !== undefined) home = joinedPath(home, given)
    else if (word === '-f' || word === '--file' || word === '--makefile') file = words[++i]
    else if (/^-[IoWl]$|^--(include-dir|eval)/.test(word)) return []
    else if (word === '-j' && /^\d+$/.test(words[i + 1] ?? '')) i++
    else if (!word.startsWith('-') && !word.includes('=')) goals.push(word)
  }
  const known = makeTargets(tree, home, file)
  if (!known && file === undefined && goals.length > 0 && makesNoMakefile(tree) && (home === '' || tree.hasFolder(home)) && !hasMakefile(tree, home)) return [{ kind: 'makefile', name: goals.join(' '), path: home, there: false }]
  if (!known) return []
  return goals.filter((goal) => /^[\w.-]+$/.test(goal)).map((name) => ({ kind: 'target', name, path: known.path, there: known.names.has(name) || tree.has(joinedPath(home, name)) || tree.hasFolder(joinedPath(home, name)) }))
}

function hasMakefile(tree: Tree, folder: string): boolean {
  return ['GNUmakefile', 'makefile', 'Makefile'].some((name) => tree.has(joinedPath(folder, name)))
}

const MAKEFILE_MAKERS = /(^|\/)(CMakeLists\.txt|configure(\.\w+)?|autogen\.sh|[Mm]akefile\.\w+|GNUmakefile\.\w+|meson\.build|Makefile\.PL|extconf\.rb|config\.m4|[^/]*\.(pro|gyp|mk|cabal))$/

/** Whether nothing in the repository writes makefiles: no CMake, no configure, no generator of a language. */
const makesNoMakefile = oncePer((tree: Tree): boolean => !tree.has('.gitmodules') && !tree.entries.some(({ path }) => MAKEFILE_MAKERS.test(path)))

function justTasks(words: readonly string[], folder: string, { tree }: Project): NamedTask[] {
  const [name] = words
  const known = justRecipes(tree, folder)
  if (!known || name === undefined || !/^[A-Za-z_][\w-]*$/.test(name)) return []
  return [{ kind: 'recipe', name, path: known.path, there: known.names.has(name) }]
}
