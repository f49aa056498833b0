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
    if (!file) continue
    const written = writtenBy(command)
    if (written.length > 0 && written.every((source) => printsFixed(source, fixed, placed))) yield { state: 'pass', at: command.at }
    // Nobody knows who uses an action, and on what event; in most there is nothing to be won.
    else if (placed.workflow || written.some((source) => printsForeign(source, placed))) yield { state: 'fail', at: command.at, facts: { file } }
    else yield { state: 'fail', at: command.at, variant: 'action', facts: { file } }
  }
}

/** The runner's file that a command writes: by redirection, in a group that is redirected, or as `tee`. */
function fileOf({ name, args, redirects, enclosing, pipeline, at }: ShellCommand): string | undefined {
  const own = redirects.filter(({ operator }) => operator.includes('>')).map(({ target }) => target)
  if (name === 'tee') own.push(...args)
  const file = runnerFile(own)
  const printsToGroup = own.length === 0 && !SILENT.has(name ?? '?') && pipeline.at(-1)?.at === at
  return file ?? (printsToGroup ? runnerFile(enclosing.filter(({ operator }) => operator.includes('>')).map(({ target }) => target)) : undefined)
}

function runnerFile(targets: readonly (ShellWord | undefined)[]): string | undefined {
  for (const target of targets) {
    const file = /GITHUB_(ENV|PATH)\b/.exec(target?.text ?? '')?.[0]
    if (file) return file
  }
  return undefined
}

/** `tee` writes what comes down the pipe, or its here-document. */
function writtenBy(command: ShellCommand): readonly ShellCommand[] {
  if (command.name !== 'tee' || hereText(command)) return [command]
  return command.pipeline.slice(0, command.pipeline.indexOf(command))
}

/** The text of a here-document or here-string. */
function hereText({ redirects }: ShellCommand): ShellWord | undefined {
  const here = redirects.find(({ operator }) => operator.startsWith('<<'))
  return here?.body ?? here?.target
}

const isFixedVariable = environmentQuestion(({ value }, { job, workflow }) => scalarTrust(value, { workflow, job }) === 'fixed')

/** Whether a variable holds what the runner or this file says: the script's own assignments first, then `env:`. */
function fixedVariables(placed: PlacedStep, commands: readonly ShellCommand[]): (name: string) => boolean {
  const assigned = new Map<string, boolean>()
  const fixed = (name: string): boolean => assigned.get(name) ?? (RUNNER_OWN.has(name) || isFixedVariable(placed, name))
  for (const { name, word } of commands.flatMap(assignmentsOf)) {
    const known = word === undefined || isFixed(word, fixed, placed)
    assigned.set(name, (assigned.get(name) ?? true) && known)
  }
  return fixed
}

const DECLARING = new Set(['export', 'local', 'declare', 'readonly', 'typeset'])

function assignmentsOf({ name: program, assignments, args }: ShellCommand): { name: string; word: ShellWord | undefined }[] {
  const declared = DECLARING.has(program ?? '') ? args.filter((arg) => arg.prefix.includes('=')) : []
  return [
    ...assignments.map(({ name, value }) => ({ name, word: value })),
    ...declared.map((arg) => ({ name: arg.prefix.slice(0, arg.prefix.indexOf('=')), word: arg })),
  ]
}

/** What they print, if anything, is no line of the file. */
const SILENT: ReadonlySet<string> = new Set(['', 'cd', 'export', 'local', 'declare', 'readonly', 'set', 'shift', 'read', 'mkdir', 'rm', 'true', ':', '[', '[[', 'test', 'exit', 'sleep'])

/** Only a print of fixed words is known; whatever else a program puts out is not. */
function printsFixed(command: ShellCommand, fixed: (name: string) => boolean, placed: PlacedStep): boolean {
  const { name, args } = command
  if (name === '' || name === 'pwd' || name === 'date') return true
  const here = hereText(command)
  if (here && (name === 'tee' || (name === 'cat' && args.length === 0))) return isFixed(here, fixed, placed)
  return (name === 'echo' || name === 'printf') && args.every((word) => isFixed(word, fixed, placed))
}

/** Whether anybody with an account can choose a part of what is printed. */
function printsForeign(command: ShellCommand, { step, job, workflow }: PlacedStep): boolean {
  const words = [...command.args, hereText(command) ?? []].flat()
  return words.some((word) => expressionsInWord(step, word).some(({ tree }) => tree && trustOf(tree, { workflow, job, step }) === 'outsider'))
}

function isFixed(word: ShellWord, fixed: (name: string) => boolean, { step, job, workflow }: PlacedStep): boolean {
  if (word.value !== undefined) return true
  const expressions = expressionsInWord(step, word)
  if (expressions.some(({ tree }) => !tree || trustOf(tree, { workflow, job, step }) !== 'fixed')) return false
  const rest = word.text.replace(/\$\{_+\}/g, '').replace(PLAIN_OUTPUT, '').replace(/\$\{?(\w+)\}?/g, (whole, name: string) => (fixed(name) ? '' : whole))
  return !/[$`]/.test(rest)
}
