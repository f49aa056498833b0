import type { Check, Outcome } from '../check.ts'
import { hasOption, optionNames, optionValues, readArguments } from '../commands/options.ts'
import { runSteps } from './run-commands.ts'

const SYNTAX = {
  values: optionNames(
    '-b -c -d -D -e -f -g -G -k -K -p -R -s -u -Z --base-dir --comment --home-dir --home --expiredate --inactive --gid',
    '--groups --skel --key --password --root --prefix --shell --uid --selinux-user',
  ),
}

/** From here on the sparse lastlog and faillog files are written out at gigabytes of length. */
const HIGH_UID = 100_000

export const runUseradd: Check = {
  name: 'container/run-useradd',
  question: 'Is every account with a high user number made without an entry in the login logs?',
  reads: ['dockerfile'],
  *look(project): Iterable<Outcome> {
    for (const { invocations } of runSteps(project)) {
      for (const { program, args, at } of invocations) {
        if (program !== 'useradd') continue
        const read = readArguments(args, SYNTAX)
        const uid = optionValues(read, '-u', '--uid').at(-1)
        if (uid === undefined) continue
        const high = /^\d+$/.test(uid) && Number(uid) >= HIGH_UID && !hasOption(read, '-l', '--no-log-init')
        yield { state: high ? 'fail' : 'pass', at, facts: { uid } }
      }
    }
  },
}
