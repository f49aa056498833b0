import { expressionsOf } from '../../documents/expression.ts'
import type { ExpressionNode } from '../../documents/expression.ts'
import { invocationOf } from '../../documents/invocation.ts'
import type { ShellCommand } from '../../documents/shell.ts'
import type { Job, Step } from '../../documents/workflow.ts'
import { nodeAt, scalarsOf } from '../../documents/yaml-node.ts'
import { workingFolder } from '../../production/ci-working-folder.ts'
import type { Project } from '../../production/project.ts'
import { baseNameOf } from '../../tree/folders.ts'
import { joinedPath } from '../../tree/joined-path.ts'
import { oncePer } from '../../tree/once-per.ts'
import { matchesPathPattern } from '../../tree/path-pattern.ts'
import type { Location } from '../../tree/location.ts'
import { fileStart } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { actionName, inputText, jobsOf, scalarsWithin } from '../workflow/steps.ts'
import { dockerfileTasks } from './dockerfile-tasks.ts'
import { isCertainlyMissing, startedFile } from './named-files.ts'
import { namedTasks } from './named-tasks.ts'
import type { NamedTask } from './named-tasks.ts'

/** Looks for the scripts, targets, folders and files that CI and Dockerfiles name. */
export const namesResolve: Check = {
  name: 'delivery/names-resolve',
  question: 'Is every script, make target, folder and file there that CI or a Dockerfile names?',
  reads: ['workflow', 'manifest'],
  *look(project): Iterable<Outcome> {
    const seen = new Set<string>()
    for (const outcome of outcomesOf(project)) {
      const key = `${outcome.at.path}:${outcome.at.line}:${outcome.at.column}:${outcome.facts?.name ?? ''}`
      if (!seen.has(key)) yield outcome
      seen.add(key)
    }
  },
}

function* outcomesOf(project: Project): Iterable<Outcome> {
  for (const { job } of jobsOf(project)) yield* new JobNames(project).outcomes(job)
  for (const { task, at } of dockerfileTasks(project)) yield taskOutcome(task, at)
}

function taskOutcome({ kind, name, path, there }: NamedTask, at: Location): Outcome {
  if (there) return { state: 'pass', at, facts: { name } }
  if (kind === 'makefile') return { state: 'fail', variant: kind, at, facts: { name, folder: path === '' ? 'the root' : path } }
  return { state: 'fail', variant: kind, at, facts: { name, file: path }, related: [{ at: fileStart(path), message: `${name} is not defined here` }] }
}

/** Actions after which the workspace holds more than the repository. */
const BRINGING = /download|checkout|clone/
/** What a cache restores that is not read as part of the repository. */
const OUTSIDE = /^(~|\/|\$|\.(venv|cache|next|gradle|yarn|npm|pnpm|mypy_cache|ruff_cache|pytest_cache|turbo)\b|(.*\/)?(node_modules|vendor|target|build|dist)\b)/
/** Programs after which files of any name may lie there. */
const UNPACKING = new Set(['tar', 'unzip', 'unxz', '7z', 'rsync', 'scp', 'wget', 'cmake', 'meson', 'configure', 'autoreconf', 'gsutil', 'svn', 'hg', 'cookiecutter', 'copier', 'gradle', 'dvc', 'git-lfs'])
/** Programs that make nothing of what they name. */
const LOOKING = new Set(['chmod', 'ls', 'cd', 'pushd', 'test', 'echo'])
const PLACING = new Set(['mkdir', 'cp', 'mv', 'ln', 'install', 'git'])
const LONGEST_WORD = 300

/** Without a checkout nothing is there on a hosted runner: what is missing from the repository is missing all the more. */
function hasEmptyWorkspace({ node, steps }: Job): boolean {
  const hosted = scalarsOf(nodeAt(node, 'runs-on')).every(({ text }) => /^(ubuntu|windows|macos)-[\w.-]+$/.test(text)) && nodeAt(node, 'container') === undefined
  return hosted && steps.every(({ uses }) => !uses || /^(actions|ruby|astral-sh|pnpm|oven-sh)\/(action-)?setup(-\w+)?/.test(actionName(uses)) || /^actions\/cache/.test(actionName(uses)))
}

function bringsFiles(program: string, words: readonly string[]): boolean {
  const [verb = ''] = words
  if (UNPACKING.has(program)) return true
  if (program === 'git') return /^(clone|submodule|worktree|pull|lfs|fetch|apply|merge)$/.test(verb)
  if (program === 'gh') return /^(release|run|repo)$/.test(verb)
  return /^(curl|aws|az|gcloud)$/.test(program) && words.some((word) => /^(--remote-name|cp|sync)$|^-\w*O$/.test(word))
}

function switchesBranch(program: string, words: readonly string[]): boolean {
  const verb = words.find((word) => !word.startsWith('-')) ?? ''
  return program === 'git' && /^(checkout|switch|reset|restore|read-tree)$/.test(verb) && !words.includes('-b') && !words.includes('--')
}

/** Walks the steps of one job and remembers what may have been brought into the workspace. */
class JobNames {
  private readonly project: Project
  private checkedOut = false
  /** The workspace is the repository as it was committed, and perhaps what was built in it. */
  private own = true
  /** No file has been brought along. */
  private closed = true
  private readonly mentioned = new Set<string>()

  constructor(project: Project) {
    this.project = project
  }

  *outcomes(job: Job): Iterable<Outcome> {
    this.checkedOut = hasEmptyWorkspace(job)
    for (const step of job.steps) {
      if (this.checkedOut && this.own) yield* this.patterns(step)
      if (step.uses) this.use(step)
      if (step.run) yield* this.run(step)
      if (!this.own) return
    }
  }

  private use(step: Step): void {
    const name = actionName(step.uses)
    if (name === 'actions/checkout') {
      const ref = inputText(step, 'ref') ?? ''
      const repository = inputText(step, 'repository') ?? ''
      const elsewhere = inputText(step, 'path') !== undefined || (repository !== '' && !/github\.repository|head\.repo/.test(repository)) || (ref !== '' && !ref.includes('${{'))
      if (elsewhere || inputText(step, 'submodules') !== undefined) this.closed = false
      if (elsewhere && (inputText(step, 'path') === undefined || !this.checkedOut)) this.own = false
      this.checkedOut = true
    } else if (BRINGING.test(name) || (/^actions\/cache(\/restore)?$/.test(name) && !(inputText(step, 'path') ?? '').split('\n').every((path) => OUTSIDE.test(path.trim())))) this.closed = false
  }

  private *run(step: Step): Iterable<Outcome> {
    const folder = step.run?.workingDirectory
    if (folder && this.checkedOut && this.closed && /^(\.\/)?[\w@-][\w.@/-]*$/.test(folder.text) && !folder.text.includes('..')) {
      const path = joinedPath('', folder.text)
      if (this.project.tree.hasFolder(path) || path === '') yield { state: 'pass', at: folder.at, facts: { name: path } }
      else if (isCertainlyMissing(this.project.tree, path) && !this.wasMentioned(path)) yield { state: 'fail', variant: 'folder', at: folder.at, facts: { name: folder.text } }
    }
    for (const command of step.run?.script?.commands ?? []) {
      if (this.checkedOut && this.own) yield* this.command(step, command)
      this.remember(command)
    }
    // Of a script in another language nothing is seen.
    if (step.run && !step.run.script) this.closed = false
  }

  private *command(step: Step, command: ShellCommand): Iterable<Outcome> {
    const folder = workingFolder(step, command)
    const excused = command.conditional || (command.neutered !== undefined && command.neutered !== 'pipe' && command.neutered !== 'ignored-status') || command.onFailure.length > 0
    if (folder === undefined || excused || (folder !== '' && !this.project.tree.hasFolder(folder))) return
    for (const task of namedTasks(command, folder, this.project)) {
      const made = task.kind === 'makefile' ? !this.closed || this.wasMentioned('Makefile') : this.wasMentioned(task.path)
      if (task.there || !made) yield taskOutcome(task, command.at)
    }
    const file = this.closed ? startedFile(command, folder) : undefined
    if (!file) return
    if (this.project.tree.has(file.path)) yield { state: 'pass', at: file.word.at, facts: { name: file.path } }
    else if (isCertainlyMissing(this.project.tree, file.path) && !this.wasMentioned(file.path)) yield { state: 'fail', variant: 'file', at: file.word.at, facts: { name: file.path } }
  }

  /** What a command names it may as well have made. */
  private remember(command: ShellCommand): void {
    const { program = '', args } = invocationOf(command)
    const words = args.map((arg) => arg.value ?? arg.prefix)
    if (switchesBranch(program, words)) this.own = false
    if (program === '' ? command.name === undefined : bringsFiles(program, words)) this.closed = false
    if (LOOKING.has(program) && command.redirects.length === 0) return
    for (const word of [...words, ...command.redirects.map(({ target }) => target?.value ?? '')]) {
      if (word === '' || word.length > LONGEST_WORD) continue
      this.mentioned.add(baseNameOf(word))
      if (PLACING.has(program)) this.mentioned.add(word.replace(/^\.\//, '').split('/')[0] as string)
    }
  }

  private wasMentioned(path: string): boolean {
    return this.mentioned.has(baseNameOf(path)) || this.mentioned.has(path.split('/')[0] as string)
  }

  /** `hashFiles` over patterns that match nothing gives the same key for ever. */
  private *patterns(step: Step): Iterable<Outcome> {
    if (!this.closed) return
    for (const scalar of scalarsWithin(step.node)) {
      if (!scalar.text.includes('hashFiles')) continue
      for (const expression of expressionsOf(scalar)) {
        const patterns = expression.tree ? hashedPatterns(expression.tree) : undefined
        if (!patterns || patterns.some((pattern) => /^!|[{}\\]|^\/|^~/.test(pattern) || this.wasMentioned(pattern))) continue
        const there = patterns.some((pattern) => matchesSomething(this.project, pattern))
        if (there) yield { state: 'pass', at: expression.at, facts: { name: patterns[0] ?? '' } }
        else if (patterns.every((pattern) => /[*?[]/.test(pattern) || isCertainlyMissing(this.project.tree, pattern))) yield { state: 'fail', variant: 'pattern', at: expression.at, facts: { name: patterns.join(', ') } }
      }
    }
  }
}

/** Patterns beyond these are taken to match something. */
const MOST_PATTERNS = 30
const matchedIn = oncePer<Project, [], Map<string, boolean>>(() => new Map())

function matchesSomething(project: Project, pattern: string): boolean {
  const known = matchedIn(project)
  const plain = pattern.replace(/^\.\//, '')
  // A name that git ignores may be made by an earlier step.
  const made = baseNameOf(plain)
  const found = known.get(plain) ?? (known.size > MOST_PATTERNS || !isCertainlyMissing(project.tree, /[*?[]/.test(made) ? 'x' : made) || project.tree.entries.some(({ path }) => matchesPathPattern(plain, path)))
  known.set(plain, found)
  return found
}

/** The literal patterns of an expression that is one call of `hashFiles`; undefined for all others. */
function hashedPatterns(tree: ExpressionNode): readonly string[] | undefined {
  if (tree.kind !== 'call' || tree.name.toLowerCase() !== 'hashfiles') return undefined
  const patterns = tree.args.map((arg) => (arg.kind === 'literal' && typeof arg.value === 'string' ? arg.value : undefined))
  return patterns.includes(undefined) ? undefined : (patterns as string[]).flatMap((pattern) => pattern.split('\n').map((line) => line.trim()).filter(Boolean))
}
