import type { ShellCommand, ShellWord } from '../../documents/shell.ts'
import type { Check, Outcome } from '../check.ts'
import { PRIVILEGED_TRIGGERS } from './dangerous-trigger.ts'
import { environmentQuestion } from './environment-names.ts'
import { scalarTrust, trustOf } from './expression-trust.ts'
import { hasTrigger, stepsOf } from './steps.ts'
import type { PlacedStep } from './steps.ts'
import { expressionsInWord } from './words.ts'

/** Variables the runner sets itself, which no outsider can choose. */
const RUNNER_OWN: ReadonlySet<string> = new Set([
  'HOME', 'PWD', 'USER', 'PATH', 'RANDOM', 'SECONDS', 'GITHUB_WORKSPACE', 'GITHUB_ACTION_PATH', 'GITHUB_SHA', 'GITHUB_RUN_ID',
  'GITHUB_RUN_NUMBER', 'GITHUB_RUN_ATTEMPT',
  'GITHUB_REPOSITORY', 'GITHUB_REPOSITORY_OWNER', 'GITHUB_JOB', 'GITHUB_SERVER_URL', 'GITHUB_API_URL', 'RUNNER_TEMP',
  'RUNNER_TOOL_CACHE', 'RUNNER_OS', 'RUNNER_ARCH',
])
/** Programs whose output is a number, a date, a hash or a path of the runner. */
const PLAIN_OUTPUT = /\$\((pwd|date|nproc|uname|mktemp|hostname|git rev-parse)\b[^()`$]*\)|`(pwd|date|nproc|uname|mktemp|git rev-parse)\b[^`$]*`/g

/** Finds scripts that write what they were given into the files from which the runner takes variables for later steps. */
export const runnerFileWritten: Check = {
  name: 'workflow/runner-file-written',
  question: 'Is data from outside written to GITHUB_ENV or GITHUB_PATH where the run has rights or the caller is unknown?',
  reads: ['workflow', 'action'],
  *look(project): Iterable<Outcome> {
    for (const placed of stepsOf(project)) {
      if (!placed.workflow || hasTrigger(placed.workflow, ...PRIVILEGED_TRIGGERS)) yield* writesOf(placed)
    }
  },
}

function* writesOf(placed: PlacedStep): Generator<Outcome> {
  const commands = placed.step.run?.script?.commands ?? []
  const fixed = fixedVariables(placed, commands)
  for (const command of commands) {
    const file = fileOf(command)
    // The body of a here-document is not told apart from the command.
    if (!file || command.redirects.some(({ operator }) => operator.startsWith('<<') && operator !== '<<<')) continue
    const sources = command.name === 'tee' ? command.pipeline.filter((member) => member !== command) : [command]
    const known = sources.length > 0 && sources.every((source) => printsFixed(source, fixed, placed))
    yield { state: known ? 'pass' : 'fail', at: command.at, facts: { file } }
  }
}

/** The runner's file that a command writes by redirection, or as `tee`. */
function fileOf({ name, args, redirects }: ShellCommand): string | undefined {
  const targets = redirects.filter(({ operator }) => operator.includes('>')).map(({ target }) => target)
  if (name === 'tee') for (const arg of args) targets.push(arg)
  for (const target of targets) {
    const file = /GITHUB_(ENV|PATH)\b/.exec(target?.text ?? '')?.[0]
    if (file) return file
  }
  return undefined
}

const isFixedVariable = environmentQuestion(({ value }, { job, workflow }) => scalarTrust(value, { workflow, job }) === 'fixed')

/** Whether a variable holds what the runner or this file says: the script's own assignments first, then `env:`. */
function fixedVariables(placed: PlacedStep, commands: readonly ShellCommand[]): (name: string) => boolean {
  const assigned = new Map<string, boolean>()
  for (const { name, value } of commands.flatMap((command) => command.assignments)) {
    assigned.set(name, (assigned.get(name) ?? true) && (value === undefined || value.value !== undefined))
  }
  return (name) => assigned.get(name) ?? (RUNNER_OWN.has(name) || isFixedVariable(placed, name))
}

/** Only a print of fixed words is known; whatever else a program puts out is not. */
function printsFixed(command: ShellCommand, fixed: (name: string) => boolean, placed: PlacedStep): boolean {
  if (command.name === '' || command.name === 'pwd' || command.name === 'date') return true
  return (command.name === 'echo' || command.name === 'printf') && command.args.every((word) => isFixed(word, fixed, placed))
}

function isFixed(word: ShellWord, fixed: (name: string) => boolean, { step, job, workflow }: PlacedStep): boolean {
  if (word.value !== undefined) return true
  const expressions = expressionsInWord(step, word)
  if (expressions.some(({ tree }) => !tree || trustOf(tree, { workflow, job, step }) !== 'fixed')) return false
  const rest = word.text.replace(/\$\{_+\}/g, '').replace(PLAIN_OUTPUT, '').replace(/\$\{?(\w+)\}?/g, (whole, name: string) => (fixed(name) ? '' : whole))
  return !/[$`]/.test(rest)
}
