import type { Invocation } from '../../documents/invocation.ts'
import type { Check, Outcome } from '../check.ts'
import { executionOf } from '../commands/interpreter.ts'
import { systemPackageCommand } from '../commands/system-package-manager.ts'
import type { PackageCommand } from '../commands/system-package-manager.ts'
import { runSteps } from './run-commands.ts'
import { isMountedOver } from './run-mounts.ts'

/** Programs that call the package manager themselves. */
const INSTALLERS = /install|gdebi|rosdep|playwright|mk-build-deps|ansible|tasksel|make|aptitude|dpkg|apt-fast|puppet|chef|conan/

/** Docker keeps the refreshed index in its layer cache while what is installed from it moves on. */
export const runIndexRefresh: Check = {
  name: 'container/run-index-refresh',
  question: 'Is every refresh of the package index in the same RUN as the install that uses it?',
  reads: ['dockerfile'],
  *look(project): Iterable<Outcome> {
    for (const { instruction, invocations } of runSteps(project)) {
      const commands = invocations.flatMap((invocation) => systemPackageCommand(invocation) ?? [])
      for (const command of commands.filter(isRefresh)) {
        const { manager, program, verb, invocation } = command
        const uses = commands.some((other) => isSameFamily(other, command) && !isRefresh(other) && (other.action === 'install' || other.action === 'upgrade'))
        const kept = !(manager === 'apt' && isMountedOver(instruction, '/var/lib/apt/lists'))
        const unclear = invocations.some(mayInstall)
        yield { state: uses || !kept ? 'pass' : unclear ? 'unknown' : 'fail', at: invocation.at, facts: { command: `${program} ${verb}` } }
      }
    }
  },
}

/** `yum update` refreshes and upgrades in one; alone it leaves a layer that never changes again. */
function isRefresh({ action, manager, verb }: PackageCommand): boolean {
  return action === 'refresh' || (action === 'upgrade' && (manager === 'yum' || manager === 'dnf') && verb === 'update')
}

function isSameFamily(a: PackageCommand, b: PackageCommand): boolean {
  const family = ({ manager }: PackageCommand): string => (manager === 'yum' ? 'dnf' : manager)
  return family(a) === family(b)
}

/** A script of one's own, or an installer, may install from the index. */
function mayInstall(invocation: Invocation): boolean {
  if (systemPackageCommand(invocation)) return false
  const { program, word } = invocation
  if (program === undefined || executionOf(invocation) !== undefined || INSTALLERS.test(program)) return true
  return word !== undefined && word.text.includes('/') && !/^\/(usr\/)?(local\/)?s?bin\//.test(word.text)
}
