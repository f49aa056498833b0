import { shellFilesIn } from '../../documents/shell-files.ts'
import type { ShellCommand } from '../../documents/shell.ts'
import type { CiCommand, CiJob, CiUse } from '../../production/ci.ts'
import type { Project } from '../../production/project.ts'
import { releasesOf } from './releasing-jobs.ts'
import type { Release } from './releasing-jobs.ts'

/** A command of CI that runs a script of the repository. */
export interface ScriptRun {
  readonly job: CiJob
  readonly place: CiCommand
}

/** Every command of CI that runs a file, by itself or through a shell script that calls it. */
export function runsOfScript(path: string, { production, tree }: Project): readonly ScriptRun[] {
  const callers = shellFilesIn(tree).filter((file) => file.path !== path && file.script.commands.some((command) => callsFile(command, path)))
  const paths = [path, ...callers.map((caller) => caller.path)]
  return production.ci.jobs.flatMap((job) => job.commands.filter(({ command }) => paths.some((wanted) => callsFile(command, wanted))).map((place) => ({ job, place })))
}

/** Programs whose words name files without running them. */
const ONLY_NAMES = /^(chmod|echo|printf|cat|ls|cp|mv|rm|test|\[|\[\[|shellcheck|black|ruff|flake8|pylint|mypy|isort|bandit|git|tar|zip|stat|head|tail|wc|grep|touch|dos2unix|shfmt|eslint|prettier)$/
const MOST_WORDS = 60

/** Whether a command's words name a file, from whichever folder it runs in. */
export function callsFile({ name, word, args }: ShellCommand, path: string): boolean {
  if (name !== undefined && ONLY_NAMES.test(name)) return false
  const module = path.replace(/\.py$/, '').replaceAll('/', '.')
  return [word, ...args.slice(0, MOST_WORDS)].some((each) => {
    const text = each?.value ?? each?.prefix ?? ''
    const inner = /\s/.test(text) ? text.split(/[\s;&|]+/) : [text]
    return inner.some((part) => isPath(part.replace(/^(\.\/)+/, ''), path) || (part !== '' && part === module))
  })
}

function isPath(word: string, path: string): boolean {
  return word === path || (word.includes('.') && (word.endsWith(`/${path}`) || (path.endsWith(`/${word}`) && !word.startsWith('.'))))
}

/** Jobs that change what runs somewhere. */
export function deploysOf(project: Project): readonly Release[] {
  return releasesOf(project).filter(({ kind }) => kind === 'deploy')
}

/** Whether a run comes before a deployment: earlier in its job, or in a job that it waits for. */
export function isBefore({ job, place }: ScriptRun, deploy: Release): boolean {
  if (job === deploy.job) return deploy.place === undefined || isEarlier(place, deploy.place, job)
  return job.workflow === deploy.job.workflow && needsOf(deploy.job).has(job.id)
}

/** Whether a run comes after a deployment: later in its job, or in a job that waits for it. */
export function isAfter({ job, place }: ScriptRun, deploy: Release): boolean {
  if (job === deploy.job) return deploy.place === undefined || isEarlier(deploy.place, place, job)
  return job.workflow === deploy.job.workflow && needsOf(job).has(deploy.job.id)
}

function isEarlier(first: CiCommand | CiUse, second: CiCommand | CiUse, { job }: CiJob): boolean {
  const difference = job.steps.indexOf(first.step) - job.steps.indexOf(second.step)
  return difference === 0 ? first.at.line < second.at.line : difference < 0
}

/** The jobs a job waits for, and those that they wait for. */
function needsOf(job: CiJob): ReadonlySet<string> {
  const jobs = new Map(job.workflow.jobs.map((each) => [each.id, each.needs.map(({ text }) => text)]))
  const needed = new Set<string>()
  const open = [...job.needs]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (needed.has(next)) continue
    needed.add(next)
    open.push(...(jobs.get(next) ?? []))
  }
  return needed
}
