import type { Invocation } from '../../documents/invocation.ts'
import type { Check, Outcome } from '../check.ts'
import { hasOption, optionNames, optionValues, readArguments } from '../commands/options.ts'
import { runSteps } from './run-commands.ts'

const ACCOUNT_OPTIONS = {
  values: optionNames(
    '-p --password -u --uid -g --gid -G --groups -d --home --home-dir -s --shell -c --comment -e -f -k -K -b -Z',
  ),
}

/** A password that is set in a layer is the same in every container, and in everybody's copy of the image. */
export const runPassword: Check = {
  name: 'container/run-password',
  question: 'Does no RUN set or clear the password of an account?',
  reads: ['dockerfile'],
  *look(project): Iterable<Outcome> {
    for (const { instruction, invocations } of runSteps(project)) {
      const setting = invocations.filter(setsPassword)
      if (setting.length === 0 && invocations.length > 0) yield { state: 'pass', at: instruction.at }
      for (const { at, program } of setting) yield { state: 'fail', at, facts: { program: program as string } }
    }
  },
}

function setsPassword(invocation: Invocation): boolean {
  const { program, args, command } = invocation
  if (program === 'chpasswd') return !args.some(({ value }) => value === '--help' || value === '-h') && !isFedLocks(invocation)
  if (program === 'passwd') {
    const read = readArguments(args, { values: new Set() })
    return hasOption(read, '-d', '--delete', '--stdin') || (command.pipeline.indexOf(command) > 0 && !hasOption(read, '-l', '--lock'))
  }
  if (program !== 'usermod' && program !== 'useradd') return false
  // `*`, `!` and `x` are no hashes: they lock the account.
  return optionValues(readArguments(args, ACCOUNT_OPTIONS), '-p', '--password').some((hash) => hash !== undefined && !/^[*!x]+$/.test(hash))
}

/** `echo 'git:*' | chpasswd -e` writes what is no hash: it locks the account. */
function isFedLocks({ command, args }: Invocation): boolean {
  const before = command.pipeline[command.pipeline.indexOf(command) - 1]
  if (!before || (before.name !== 'echo' && before.name !== 'printf') || !args.some(({ value }) => value === '-e' || value === '--encrypted')) return false
  const words = before.args.filter(({ value }) => !/^-[neE]+$/.test(value ?? ''))
  return words.length > 0 && words.every(({ value }) => value !== undefined && /^[\w.-]+:[*!x]+(\\n)?$/.test(value))
}
