import type { Check, Outcome } from '../check.ts'
import { defaultedVariables } from '../environment/compose-variables.ts'
import { isSecretVariable } from './declared-secrets.ts'
import { holdsKnownToken } from './known-tokens.ts'
import { literalsOf } from './literals.ts'
import { productionUse } from './production-places.ts'
import { hint, looksRandom } from './secret-value.ts'

/** Holds the secrets of an example env file to values that nobody could use. */
export const exampleValues: Check = {
  name: 'secrets/example-values',
  question: 'Do the secrets of example env files have placeholders for values?',
  reads: ['env', 'compose'],
  *look(project): Iterable<Outcome> {
    const defaults = [...defaultedVariables(project)].filter(({ name, value, at }) => value !== '' && isSecretVariable(project, name, value) && productionUse(project, at) !== undefined)
    for (const { name, value, at, role } of literalsOf(project)) {
      if (role !== 'example' || !isSecretVariable(project, name, value) || holdsKnownToken(project, at)) continue
      const same = value === '' ? [] : defaults.filter((each) => each.name === name && each.value === value)
      if (looksRandom(value)) yield { state: 'fail', at, facts: { name, hint: hint(value) } }
      else if (same.length === 0) yield { state: 'pass', at }
      else yield { state: 'fail', variant: 'default', at, facts: { name }, related: same.map((each) => ({ at: each.at, message: 'the same value is the default here' })) }
    }
  },
}
