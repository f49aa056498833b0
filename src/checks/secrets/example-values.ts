import { decodedPart } from '../../documents/tokens.ts'
import type { Check, Outcome } from '../check.ts'
import { defaultedVariables } from '../environment/compose-variables.ts'
import { literalsOf } from './literals.ts'
import { hint, isPlaceholder, looksRandom } from './placeholder.ts'
import { namesSecret } from './secret-name.ts'

/** Holds the secrets of an example env file to values that nobody could use. */
export const exampleValues: Check = {
  name: 'secrets/example-values',
  question: 'Do the secrets of example env files have placeholders for values?',
  reads: ['env', 'compose'],
  *look(project): Iterable<Outcome> {
    const defaults = [...defaultedVariables(project)].filter(({ name, value }) => value !== '' && namesSecret(name))
    for (const { name, value, at, role } of literalsOf(project)) {
      if (role !== 'example' || !namesSecret(name)) continue
      const same = value === '' ? [] : defaults.filter((each) => each.name === name && each.value === value)
      if (isWebToken(value) || (looksRandom(value) && !isPlaceholder(value))) yield { state: 'fail', at, facts: { name, hint: hint(value) } }
      else if (same.length === 0) yield { state: 'pass', at }
      else yield { state: 'fail', variant: 'default', at, facts: { name }, related: same.map((each) => ({ at: each.at, message: 'the same value is the default here' })) }
    }
  },
}

function isWebToken(value: string): boolean {
  return value.startsWith('eyJ') && value.split('.').length === 3 && decodedPart(value, 0) !== undefined && decodedPart(value, 1)?.['role'] !== 'anon'
}
