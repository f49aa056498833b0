import { parseMakefile } from '../documents/makefile.ts'
import { parseShell } from '../documents/shell.ts'
import type { ShellCommand } from '../documents/shell.ts'
import { settingsIn } from '../documents/settings-file.ts'
import { fileText } from '../tree/source-text.ts'
import { isProblem } from '../tree/tree.ts'
import type { Tree } from '../tree/tree.ts'
import type { Project } from './project.ts'

/** What may lie in a working directory without being one of the tree's files. */
export interface MadePaths {
  /** Whether a workflow, a package's script or a makefile names a file or folder so called. */
  mentions(path: string): boolean
  /** Folders that other repositories are checked out in. */
  readonly submodules: readonly string[]
  /** Whether a workflow fetches what an earlier job has made. */
  readonly fetchesArtifacts: boolean
}

const MAX_WORDS = 100_000
const known = new WeakMap<Project['documents'], MadePaths>()

export function madePaths(project: Project): MadePaths {
  let made = known.get(project.documents)
  if (!made) {
    const names = new Set<string>()
    for (const command of commandsOf(project)) {
      if (names.size > MAX_WORDS) break
      for (const word of [...command.args, ...command.redirects.flatMap(({ target }) => target ?? [])]) names.add(lastPart(word.value ?? word.prefix))
    }
    made = {
      mentions: (path) => names.has(lastPart(path)),
      submodules: submodulesOf(project.tree),
      fetchesArtifacts: project.production.ci.jobs.some(({ uses }) => uses.some((use) => /(^|\/)download-artifact$|^actions\/cache/.test(use.uses.repository ?? ''))),
    }
    known.set(project.documents, made)
  }
  return made
}

function lastPart(path: string): string {
  const clean = path.replace(/[/*]+$/, '')
  return clean.slice(Math.max(clean.lastIndexOf('/'), clean.lastIndexOf('=')) + 1)
}

function* commandsOf({ production, documents, tree }: Project): Generator<ShellCommand> {
  for (const { commands } of production.ci.jobs) for (const { command } of commands) yield command
  const mode = { errexit: false, pipefail: false }
  for (const { path, content } of documents.of('manifest')) {
    for (const { command } of content?.scripts ?? []) yield* parseShell(fileText(path, command.value), mode).commands
  }
  for (const path of ['Makefile', 'makefile', 'GNUmakefile']) {
    const source = tree.has(path) ? tree.read(path) : undefined
    if (!source || isProblem(source)) continue
    for (const { recipe } of parseMakefile(source)) for (const { script } of recipe) yield* parseShell(script, mode).commands
  }
}

function submodulesOf(tree: Tree): string[] {
  const source = tree.has('.gitmodules') ? tree.read('.gitmodules') : undefined
  if (!source || isProblem(source)) return []
  return settingsIn(source).flatMap(({ name, value }) => (name === 'path' ? [value.replace(/\/+$/, '')] : []))
}
