import type { Variable } from '../../production/service.ts'
import { startedPrograms } from '../../production/start-command.ts'
import type { StartedProgram } from '../../production/start-command.ts'
import type { Outcome } from '../check.ts'
import { isPasswordName, isSecretName, isWeak, mayBeSecret, opensDoor } from './secret-names.ts'
import { serviceCheck } from './service-check.ts'

/** A value that stands in the repository is known to everyone who has ever read it. */
export const defaultSecrets = serviceCheck({
  name: 'compose/default-secrets',
  question: 'Does no service start with a secret that the repository gives away?',
  *look(service): Iterable<Outcome> {
    yield* service.environment.flatMap(outcomesOfVariable)
    yield* startedPrograms(service, undefined).flatMap(outcomesOfCommand)
  },
})

function outcomesOfVariable(variable: Variable): Outcome[] {
  const { key, value, at, kind } = variable
  const facts = { key }
  if (value.known && opensDoor(key, value.value)) return [{ state: 'fail', at, facts, variant: 'no-password' }]
  if (!isSecretName(key)) return []
  if (!isGivenAway(variable)) return [{ state: 'pass', at, facts }]
  return [{ state: 'fail', at, facts, ...(kind === 'default' && { variant: 'fallback' }) }]
}

/** A fallback always, a literal where it is a password or one that anybody would try. */
function isGivenAway({ key, kind, value }: Variable): boolean {
  if (!value.known || !mayBeSecret(key, value.value)) return false
  if (kind === 'default') return true
  return kind === 'literal' && (isPasswordName(key) || isWeak(value.value))
}

/** Options of servers that set a password. */
const PASSWORD_OPTIONS = new Set(['--requirepass', '--masterauth', '--api-key', '--master-key', '--auth-password'])

function outcomesOfCommand({ words, places }: StartedProgram): Outcome[] {
  return words.flatMap((word, index): Outcome[] => {
    const [option, inline] = word.known ? word.value.split('=', 2) : []
    const next = words[index + 1]
    const password = inline ?? (next?.known ? next.value : undefined)
    const at = places[index]
    if (option === undefined || !PASSWORD_OPTIONS.has(option) || password === undefined || !at || !mayBeSecret('password', password)) return []
    return [{ state: 'fail', at, facts: { option }, variant: 'on-the-command-line' }]
  })
}
