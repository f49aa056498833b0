import type { Check, Outcome } from '../check.ts'
import { hasOption } from '../commands/options.ts'
import { systemPackageCommand } from '../commands/system-package-manager.ts'
import { runSteps } from './run-commands.ts'

/** The base image's own tag says which versions the system has; upgrading all of it says another. */
export const runSystemUpgrade: Check = {
  name: 'container/run-system-upgrade',
  question: 'Does no RUN upgrade the whole distribution?',
  reads: ['dockerfile'],
  *look(project): Iterable<Outcome> {
    for (const { invocations } of runSteps(project)) {
      for (const invocation of invocations) {
        const command = systemPackageCommand(invocation)
        if (!command || command.manager === 'pacman' || command.verb === 'patch') continue
        const whole = command.action === 'upgrade' && !hasOption(command.arguments, '--security', '--advisory', '--cve', '--bugfix', '--simulate', '--dry-run')
        yield { state: whole ? 'fail' : 'pass', at: invocation.at, facts: { command: `${command.program} ${command.verb}` } }
      }
    }
  },
}
