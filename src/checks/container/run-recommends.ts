import type { Check, Outcome } from '../check.ts'
import { hasOption, isOff, optionValues } from '../commands/options.ts'
import { behindVerb } from '../edit.ts'
import { systemPackageCommand } from '../commands/system-package-manager.ts'
import { runSteps } from './run-commands.ts'

/** apt takes recommended packages along unless told otherwise. */
export const runRecommends: Check = {
  name: 'container/run-recommends',
  question: 'Does every apt install leave out the packages that are only recommended?',
  reads: ['dockerfile'],
  *look(project): Iterable<Outcome> {
    for (const { invocations, state } of runSteps(project)) {
      for (const invocation of invocations) {
        const command = systemPackageCommand(invocation)
        if (command?.manager !== 'apt' || command.action !== 'install') continue
        const { arguments: args, program, verb } = command
        const set = optionValues(args, '-o', '--option').some((value) => isOff(/^APT::Install-Recommends=(.*)$/i.exec(value ?? '')?.[1]))
        const avoided = set || hasOption(args, '--no-install-recommends', '--without-recommends', '-R') || state.has('apt-no-recommends')
        const ownFile = invocation.assignments.some(({ name }) => name === 'APT_CONFIG')
        const configured = args.open || ownFile || state.hasCopiedTo(/^\/etc\/apt|^\/(etc\/?)?$/)
        const option = program === 'aptitude' ? '--without-recommends' : '--no-install-recommends'
        const answer = avoided ? 'pass' : configured ? 'unknown' : 'fail'
        yield { state: answer, at: invocation.at, facts: { command: `${program} ${verb}` }, ...(answer === 'fail' && { edits: behindVerb(args, verb, option, false) }) }
      }
    }
  },
}
