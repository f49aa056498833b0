import { contextsIn, expressionsOf } from '../../documents/expression.ts'
import type { Expression } from '../../documents/expression.ts'
import type { ShellCommand, ShellWord } from '../../documents/shell.ts'
import type { Check, Outcome } from '../check.ts'
import { environmentQuestion } from './environment-names.ts'
import { stepsOf } from './steps.ts'
import type { PlacedStep } from './steps.ts'
import { expressionsInWord } from './words.ts'

/** Hosts of GitHub itself, to which its tokens belong, and of the machine the step runs on. */
const OWN_HOST = /^(https?:\/\/)?([\w-]+\.)*(github\.com|githubusercontent\.com|ghcr\.io|localhost|127\.0\.0\.1)([:/]|$)/i

/** Finds secrets given to curl or wget in anything but the address. */
export const secretsSent: Check = {
  name: 'workflow/secrets-sent',
  question: 'Does a script send a secret to a host outside?',
  reads: ['workflow', 'action'],
  *look(project): Iterable<Outcome> {
    for (const placed of stepsOf(project)) {
      for (const command of placed.step.run?.script?.commands ?? []) {
        if (command.name !== 'curl' && command.name !== 'wget') continue
        if (goesHome(placed, command)) continue
        const sends = command.args.some((word, index) => !isAddress(word, command.args[index - 1]) && carriesSecret(placed, word))
        yield { state: sends ? 'fail' : 'pass', at: command.at, facts: { program: command.name } }
      }
    }
  },
}

const holdsSecret = environmentQuestion(({ value }) => expressionsOf(value).some(isSecret))

function isSecret({ tree }: Expression): boolean {
  return tree !== undefined && [...contextsIn(tree)].some(({ path }) => path[0] === 'secrets')
}

function carriesSecret(placed: PlacedStep, word: ShellWord): boolean {
  if (expressionsInWord(placed.step, word).some(isSecret)) return true
  const used = [...word.text.matchAll(/\$\{?(\w+)/g)].map((match) => match[1] as string)
  return word.value === undefined && used.some((name) => holdsSecret(placed, name))
}

/** Options whose value goes into the request beside its address. */
const SENDING_OPTIONS = /^(-[dHFub]|--(data(-\w+)?|header|form(-string)?|user|json|oauth2-bearer|cookie|post-data|body-data|http-password|url-query))$/

/** A webhook's address is a secret in itself, and is sent to its own host. */
function isAddress(word: ShellWord, before: ShellWord | undefined): boolean {
  if (SENDING_OPTIONS.test(before?.value ?? '')) return false
  return /^["']?(https?:\/\/|\$\{?\w+\}?["']?$)/i.test(word.text)
}

function goesHome({ step }: PlacedStep, { args }: ShellCommand): boolean {
  return args.some((word) => {
    if (OWN_HOST.test(word.prefix) || /^["']?\$\{?GITHUB_(API|SERVER|GRAPHQL)_URL/.test(word.text)) return true
    return expressionsInWord(step, word).some(({ text }) => /^\s*github\.(api|server|graphql)_url\s*$/i.test(text))
  })
}
