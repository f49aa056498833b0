import type { Check, Outcome } from '../check.ts'
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
      for (const { command } of firstOfLine) yield { state: 'fail', at: command.nameAt }
    }
  },
}
