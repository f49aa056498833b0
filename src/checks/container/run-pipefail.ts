import type { ShellCommand } from '../../documents/shell.ts'
import type { Check, Outcome } from '../check.ts'
import { runSteps } from './run-commands.ts'

const SHELLS_WITH_PIPEFAIL = new Set(['sh', 'bash', 'ash', 'zsh', 'ksh'])

/** What cannot fail has no failure to swallow. */
const NEVER_FAILS = new Set(['echo', 'printf', 'yes', 'true', ':'])

/** Without pipefail the last command alone decides: a download that breaks off builds an image. */
export const runPipefail: Check = {
  name: 'container/run-pipefail',
  question: 'Does every RUN with a pipe fail when any command of the pipe fails?',
  reads: ['dockerfile'],
  *look(project): Iterable<Outcome> {
    for (const { instruction } of runSteps(project)) {
      const shell = instruction.exec ? instruction.exec[0] : instruction.shell[0]
      if (!instruction.script || !SHELLS_WITH_PIPEFAIL.has(shell?.slice(shell.lastIndexOf('/') + 1) ?? '')) continue
      const piped = instruction.script.commands.filter((command) => command.pipeline[0] === command && command.pipeline.length > 1)
      if (piped.length === 0) continue
      const swallowing = piped.find(swallowsFailure)
      yield swallowing ? { state: 'fail', at: swallowing.nameAt } : { state: 'pass', at: instruction.at }
    }
  },
}

function swallowsFailure(first: ShellCommand): boolean {
  const last = first.pipeline.at(-1)
  if (first.pipefail || isOfNoConsequence(first) || last?.neutered === 'condition' || last?.neutered === 'or-true') return false
  return first.pipeline.slice(0, -1).some(({ name }) => name === undefined || !NEVER_FAILS.has(name))
}

/** Inside a word of another command the status is lost with pipefail as well; an assignment keeps it. */
function isOfNoConsequence({ neutered, within }: ShellCommand): boolean {
  if (neutered === 'condition' || neutered === 'or-true') return true
  return within !== undefined && within.by !== 'script' && within.command.name !== ''
}
