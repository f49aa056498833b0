import type { Invocation } from '../../documents/invocation.ts'
import type { Check, Outcome } from '../check.ts'
import type { Edit } from '../edit.ts'
import { servesWorkOnly } from './image-traits.ts'
import { runSteps } from './run-commands.ts'

/** sudo has its own idea of terminals, signals and variables, and a build is root already. */
export const runSudo: Check = {
  name: 'container/run-sudo',
  question: 'Does every RUN do without sudo?',
  reads: ['dockerfile'],
  *look(project): Iterable<Outcome> {
    for (const { path, instruction, invocations } of runSteps(project)) {
      if (servesWorkOnly(path, project)) continue
      const calls = invocations.filter(({ program, wrappers }) => program === 'sudo' || wrappers.includes('sudo'))
      if (calls.length === 0 && invocations.length > 0) yield { state: 'pass', at: instruction.at }
      const firstOfLine = calls.filter(({ command }, index) => command.nameAt.line !== calls[index - 1]?.command.nameAt.line)
      for (const { command } of firstOfLine) {
        const edits = calls.filter((call) => call.command.nameAt.line === command.nameAt.line).map(withoutSudo)
        yield { state: 'fail', at: command.nameAt, ...(edits.every((edit) => edit !== undefined) && { edits }) }
      }
    }
  },
}

/** Only where nothing is asked of sudo but root, and it is the word before the program. */
function withoutSudo({ command: { word, args } }: Invocation): Edit | undefined {
  const next = args[0]
  if (word?.text !== 'sudo' || next?.value === undefined || /^-|=/.test(next.value)) return undefined
  return { at: word.at, written: `sudo ${next.text}`, replacement: next.text, safe: false }
}
