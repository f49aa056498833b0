import type { Documents } from '../documents/documents.ts'
import { parseMakefile } from '../documents/makefile.ts'
import { parseShell } from '../documents/shell.ts'
import type { ShellCommand } from '../documents/shell.ts'
import { settingsIn } from '../documents/settings-file.ts'
import { oncePer } from '../tree/once-per.ts'
import { fileText } from '../tree/source-text.ts'
import { textAt } from '../tree/text-at.ts'
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

const FETCHES = /(^|\/)download-artifact$|^actions\/cache/
const MAX_WORDS = 100_000
/** Other builds' scripts and pipelines, which are searched as text: at most so many letters, for so many names. */
const MAX_LETTERS = 2_000_000
const MAX_NAMES = 300
const PIPELINE_NAMES = [
  ...['\\.gitlab-ci\\.ya?ml', 'Jenkinsfile[\\w.-]*', 'azure-pipelines[\\w.-]*\\.ya?ml', 'bitbucket-pipelines\\.yml', 'cloudbuild[\\w.-]*\\.ya?ml'],
  ...['buildspec[\\w.-]*\\.ya?ml', '\\.travis\\.yml', '\\.drone\\.ya?ml', 'appveyor\\.yml', 'docker-bake[\\w.-]*\\.(hcl|json)', 'Earthfile', 'Tiltfile'],
  ...['Taskfile\\.ya?ml', '\\.?justfile', 'skaffold\\.ya?ml', '(fabfile|noxfile|tasks)\\.py', 'Rakefile', 'Vagrantfile', 'magefile\\.go'],
  '[\\w.-]+\\.(mk|sh|bash|ps1|bat|cmd)',
]
const PIPELINES = new RegExp(`(^|/)(${PIPELINE_NAMES.join('|')})$|^\\.(circleci|gitlab)/.+\\.ya?ml$`)

export function madePaths(project: Project): MadePaths {
  return pathsMadeIn(project.documents, project)
}

const pathsMadeIn = oncePer((_: Documents, project: Project): MadePaths => {
  const names = new Set<string>()
  const search = pipelineSearch(project.tree)
  for (const command of commandsOf(project)) {
    if (names.size > MAX_WORDS) break
    for (const word of [...command.args, ...command.redirects.flatMap(({ target }) => target ?? [])]) names.add(lastPart(word.value ?? word.prefix))
  }
  return {
    mentions: (path) => names.has(lastPart(path)) || search(lastPart(path)),
    submodules: submodulesOf(project.tree),
    fetchesArtifacts: project.production.ci.jobs.some(({ uses }) => uses.some((use) => FETCHES.test(use.uses.repository ?? ''))),
  }
})

/** Whether a script or pipeline of another kind has a word in it; true, too, where it would take too long to tell. */
function pipelineSearch(tree: Tree): (word: string) => boolean {
  const answers = new Map<string, boolean>()
  let texts: string[] | undefined
  return (word) => {
    const known = answers.get(word)
    if (known !== undefined) return known
    if (word.length < 3 || answers.size >= MAX_NAMES) return true
    texts ??= pipelineTexts(tree)
    const found = texts.some((text) => text.includes(word))
    answers.set(word, found)
    return found
  }
}

function pipelineTexts(tree: Tree): string[] {
  const texts: string[] = []
  let letters = 0
  for (const { path } of tree.entries) {
    if (!PIPELINES.test(path)) continue
    const source = tree.read(path)
    if (isProblem(source) || letters + source.text.length > MAX_LETTERS) continue
    letters += source.text.length
    texts.push(source.text)
  }
  return texts
}

function lastPart(path: string): string {
  const clean = path.replace(/(?<![/*])[/*]+$/, '')
  return clean.slice(Math.max(clean.lastIndexOf('/'), clean.lastIndexOf('=')) + 1)
}

function* commandsOf({ production, documents, tree }: Project): Generator<ShellCommand> {
  for (const { commands } of production.ci.jobs) for (const { command } of commands) yield command
  const mode = { errexit: false, pipefail: false }
  for (const { path, content } of documents.of('manifest')) {
    for (const { command } of content?.scripts ?? []) yield* parseShell(fileText(path, command.value), mode).commands
  }
  for (const path of ['Makefile', 'makefile', 'GNUmakefile']) {
    const source = textAt(tree, path)
    for (const { recipe } of source ? parseMakefile(source) : []) for (const { script } of recipe) yield* parseShell(script, mode).commands
  }
}

function submodulesOf(tree: Tree): string[] {
  const source = textAt(tree, '.gitmodules')
  return source ? settingsIn(source).flatMap(({ name, value }) => (name === 'path' ? [value.replace(/(?<!\/)\/+$/, '')] : [])) : []
}
