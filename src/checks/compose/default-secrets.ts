import { readTemplate } from '../../production/compose/template.ts'
import type { Project } from '../../production/project.ts'
import type { Variable } from '../../production/service.ts'
import { startedPrograms } from '../../production/start-command.ts'
import type { StartedProgram } from '../../production/start-command.ts'
import type { Outcome } from '../check.ts'
import type { Edit } from '../edit.ts'
import { isSecretVariable } from '../secrets/declared-secrets.ts'
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

/** Variables that by their name hold a credential, and hold the name of a file with it. */
const NAMES_FILE = /^KAFKA_(CFG_)?SSL_\w+_CREDENTIALS$/

function outcomesOfVariable(variable: Variable, reachable: boolean, project: Project): Outcome[] {
  const { key, value, raw, at, kind } = variable
  const facts = { key }
  if (value.known && opensDoor(key, value.value)) return [{ state: 'fail', at, facts, variant: reachable ? 'no-password' : 'no-password-inside' }]
  if (holdsKnownToken(project, at) || NAMES_FILE.test(key)) return []
  if (!isSecretVariable(project, key, raw)) return insideOf(variable)
  if (!isGivenAway(variable)) return [{ state: 'pass', at, facts }]
  return [{ state: 'fail', at, facts, ...(kind === 'default' && { variant: 'fallback', edits: demanded(variable) }) }]
}

/** `postgres://app:${DB_PASSWORD:-secret}@db/app`: the password falls back, whatever the whole is called. */
function insideOf(variable: Variable): Outcome[] {
  const { raw, at } = variable
  if (!raw.includes('${')) return []
  const piece = readTemplate(raw, () => undefined).pieces.find(({ name, kind, value }) => kind === 'default' && name !== undefined && namesSecret(name) && value !== undefined && mayBeSecret(value, namesPassword(name)))
  return piece?.name === undefined ? [] : [{ state: 'fail', at, facts: { key: piece.name }, variant: 'fallback', edits: demanded(variable) }]
}

/** Every fallback of a secret in the value becomes a demand. */
function demanded({ key, raw, rawText }: Variable): readonly Edit[] {
  const source = rawText?.()
  if (source?.text !== raw) return []
  const pieces = readTemplate(raw, () => undefined).pieces.filter(({ kind, name }) => kind === 'default' && name !== undefined && (namesSecret(name) || namesSecret(key)))
  return pieces.map(({ start, end, name }) => ({ at: source.locate(start, end), written: raw.slice(start, end), replacement: `\${${name}:?}`, safe: false }))
}

/** What a tracked `.env` fills in is told there. */
function isGivenAway({ key, kind, value, raw }: Variable): boolean {
  const own = kind === 'literal' || (kind === 'default' && readTemplate(raw, () => undefined).pieces.some((piece) => piece.kind === 'default'))
  return own && value.known && mayBeSecret(value.value, namesPassword(key))
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
