import type { Check, Outcome } from '../check.ts'
import { behindVerb } from '../edit.ts'
import { isConfirmed } from '../commands/confirmation.ts'
import { systemPackageCommand } from '../commands/system-package-manager.ts'
import type { PackageCommand } from '../commands/system-package-manager.ts'
import { runSteps } from './run-commands.ts'
import type { StageState } from './stage-state.ts'

const MANAGERS = ['apt', 'yum', 'dnf', 'zypper'] as const

/** A build has nobody to answer: what asks before it installs fails, or waits for ever. */
export const runInstallConfirmed: Check<{ manager: (typeof MANAGERS)[number] }> = {
  name: 'container/run-install-confirmed',
  question: 'Does every install by this package manager answer its question beforehand?',
  reads: ['dockerfile'],
  options: (z) => z.strictObject({ manager: z.enum(MANAGERS) }),
  *look(project, { manager }): Iterable<Outcome> {
    for (const { invocations, state: stage } of runSteps(project)) {
      for (const invocation of invocations) {
        const command = systemPackageCommand(invocation)
        if (command?.manager !== manager || !asks(command)) continue
        const confirmed = isConfirmed(command) || isConfiguredToConfirm(command, stage)
        const state = confirmed === undefined ? 'unknown' : confirmed ? 'pass' : 'fail'
        yield { state, at: invocation.at, facts: { command: `${command.program} ${command.verb}` }, ...(state === 'fail' && { edits: behindVerb(command.arguments, command.verb, '-y', true) }) }
      }
    }
  },
}

function asks({ manager, action }: PackageCommand): boolean {
  return action === 'install' || (manager === 'zypper' && (action === 'remove' || action === 'upgrade'))
}

/** Configuration of unknown content may say yes as well. */
function isConfiguredToConfirm({ manager, arguments: { open } }: PackageCommand, state: StageState): boolean | undefined {
  if (state.has(manager === 'apt' ? 'apt-assume-yes' : 'rpm-assume-yes')) return true
  if (state.hasCopiedTo(manager === 'apt' ? /^\/etc\/apt|^\/(etc\/?)?$/ : /^\/etc\/(yum|dnf|zypp)|^\/(etc\/?)?$/)) return undefined
  return open ? undefined : false
}
