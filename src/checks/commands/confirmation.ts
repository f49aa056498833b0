import type { ShellCommand } from '../../documents/shell.ts'
import { hasOption, isOn, optionValues } from './options.ts'
import type { PackageCommand } from './system-package-manager.ts'

/**
 * Whether the package manager's question is answered beforehand: by an option, or by what is piped into it.
 * Undefined where an unknowable word may hold the answer.
 */
export function isConfirmed(command: PackageCommand): boolean | undefined {
  if (answersByOption(command) || asksNothing(command) || isFedAnswers(command)) return true
  return command.arguments.open ? undefined : false
}

function answersByOption({ manager, arguments: args, verb }: PackageCommand): boolean {
  const set = (key: RegExp): boolean => optionValues(args, '-o', '--option', '--setopt').some((value) => isOn(key.exec(value ?? '')?.[1]))
  switch (manager) {
    case 'apt':
      return hasOption(args, '-y', '--yes', '--assume-yes') || isQuietTwice(args) || set(/^APT::Get::Assume-Yes=(.*)$/i)
    case 'yum':
    case 'dnf':
      return hasOption(args, '-y', '--assumeyes') || set(/^assumeyes=(.*)$/i)
    case 'zypper':
      // Behind the sub-command -n means --name, so it may be either: no finding without certainty.
      return hasOption(args, '--non-interactive', '-n', '-y', '--no-confirm') || verb === ''
    default:
      return true
  }
}

/** apt's quiet level 2 implies yes. */
function isQuietTwice(args: PackageCommand['arguments']): boolean {
  const levels = args.options.filter(({ name }) => name === '-q' || name === '--quiet')
  return levels.length >= 2 || levels.some(({ value }) => Number(value) >= 2)
}

function asksNothing({ arguments: args }: PackageCommand): boolean {
  return hasOption(args, '-s', '--simulate', '--dry-run', '--just-print', '--no-act', '--recon', '--print-uris', '-h', '--help', '--version', '--assumeno')
}

/** `yes | apt-get install x`; xargs keeps its own input to itself. */
function isFedAnswers({ invocation }: PackageCommand): boolean {
  if (invocation.wrappers.includes('xargs')) return false
  for (let command: ShellCommand | undefined = invocation.command; command; command = command.within?.by === 'script' ? command.within.command : undefined) {
    if (command.pipeline.indexOf(command) > 0 || command.redirects.some(({ operator }) => operator.startsWith('<'))) return true
  }
  return false
}
