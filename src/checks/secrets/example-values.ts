import { decodedPart } from '../../documents/tokens.ts'
import type { Check, Outcome } from '../check.ts'
import { literalsOf } from './literals.ts'
import { hint, isPlaceholder, looksRandom } from './placeholder.ts'
import { namesSecret } from './secret-name.ts'

/** Holds the secrets of an example env file to values that nobody could use. */
export const exampleValues: Check = {
  name: 'secrets/example-values',
  question: 'Do the secrets of example env files have placeholders for values?',
  reads: ['env'],
  *look(project): Iterable<Outcome> {
    for (const { name, value, at, role } of literalsOf(project)) {
      if (role !== 'example' || !namesSecret(name)) continue
      if (isWebToken(value) || (looksRandom(value) && !isPlaceholder(value))) yield { state: 'fail', at, facts: { name, hint: hint(value) } }
      else yield { state: 'pass', at }
    }
  },
}

function isWebToken(value: string): boolean {
  return value.startsWith('eyJ') && value.split('.').length === 3 && decodedPart(value, 0) !== undefined && decodedPart(value, 1)?.['role'] !== 'anon'
}
