import type { Project } from '../../production/project.ts'
import type { Variable } from '../../production/service.ts'
import { startedPrograms } from '../../production/start-command.ts'
import type { StartedProgram } from '../../production/start-command.ts'
import type { Outcome } from '../check.ts'
import { holdsKnownToken } from '../secrets/known-tokens.ts'
import { namesPassword, namesSecret } from '../secrets/secret-name.ts'
import { mayBeSecret } from '../secrets/secret-value.ts'
import { opensDoor } from './open-doors.ts'
import { reachOf } from './port-numbers.ts'
import { serviceCheck } from './service-check.ts'

/** A value that stands in the repository is known to everyone who has ever read it. */
export const defaultSecrets = serviceCheck({
  name: 'compose/default-secrets',
  question: 'Does no service start with a secret that the repository gives away?',
  *look(service, { project }): Iterable<Outcome> {
    const reachable = service.ports.some((port) => reachOf(port) !== 'loopback')
    yield* service.environment.flatMap((variable) => outcomesOfVariable(variable, reachable, project))
    yield* startedPrograms(service, undefined).flatMap(outcomesOfCommand)
  },
})

function outcomesOfVariable(variable: Variable, reachable: boolean, project: Project): Outcome[] {
  const { key, value, at, kind } = variable
  const facts = { key }
  if (value.known && opensDoor(key, value.value)) return [{ state: 'fail', at, facts, variant: reachable ? 'no-password' : 'no-password-inside' }]
  if (!namesSecret(key) || holdsKnownToken(project, at)) return []
  if (!isGivenAway(variable)) return [{ state: 'pass', at, facts }]
  return [{ state: 'fail', at, facts, ...(kind === 'default' && { variant: 'fallback' }) }]
}

function isGivenAway({ key, kind, value }: Variable): boolean {
  return (kind === 'literal' || kind === 'default') && value.known && mayBeSecret(value.value, namesPassword(key))
}

/** Options of servers that set a password. */
const PASSWORD_OPTIONS = new Set(['--requirepass', '--masterauth', '--api-key', '--master-key', '--auth-password'])

function outcomesOfCommand({ words, places }: StartedProgram): Outcome[] {
  return words.flatMap((word, index): Outcome[] => {
    const [option, inline] = word.known ? word.value.split('=', 2) : []
    const next = words[index + 1]
    const password = inline ?? (next?.known ? next.value : undefined)
    const at = places[index]
    if (option === undefined || !PASSWORD_OPTIONS.has(option) || password === undefined || !at || !mayBeSecret(password, true)) return []
    return [{ state: 'fail', at, facts: { option }, variant: 'on-the-command-line' }]
  })
}
