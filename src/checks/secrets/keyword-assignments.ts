import type { Project } from '../../production/project.ts'
import type { Check, Outcome } from '../check.ts'
import { neededVariables } from '../environment/compose-variables.ts'
import { isSecretVariable } from './declared-secrets.ts'
import { holdsKnownToken } from './known-tokens.ts'
import { literalsOf } from './literals.ts'
import type { Literal } from './literals.ts'
import { productionUse } from './production-places.ts'
import { belongsToTests, isDevelopmentSection, servesDevelopment } from './scanned-files.ts'
import { namesPassword } from './secret-name.ts'
import { hint, isMonotonous, isPlaceholder, isReference, looksRandom, mayBeSecret } from './secret-value.ts'
import { folderPrefixOf } from '../../tree/folders.ts'

/**
 * Holds variables whose names say secret to values that are fetched from elsewhere. The environment of production's
 * services has a rule of its own.
 */
export const keywordAssignments: Check = {
  name: 'secrets/keyword-assignments',
  question: 'Is a variable named for a secret given a literal value?',
  reads: ['env', 'compose', 'workflow'],
  *look(project): Iterable<Outcome> {
    const filledIn = new Set([...namesFilledIn(project)])
    for (const literal of literalsOf(project)) {
      const { name, value, at, role } = literal
      if (role === 'example' || !isSecretVariable(project, name, value) || belongsToTests(at.path)) continue
      const use = productionUse(project, at)
      if (use === 'environment' || holdsKnownToken(project, at)) continue
      const started = use === 'argument' || filledIn.has(`${at.path} ${name}`)
      const development = !started && isForDevelopment(literal)
      if (!isLiteralSecret(literal, started, development)) yield { state: 'pass', at }
      else yield { state: 'fail', at, facts: { name, hint: hint(value) }, ...(development && { variant: 'development' }) }
    }
  },
}

/** What production's compose files take from the `.env` beside them, as `path name`. */
function* namesFilledIn(project: Project): Generator<string> {
  for (const { name, file, at } of neededVariables(project)) {
    if (productionUse(project, at) !== undefined) yield `${folderPrefixOf(file)}.env ${name}`
  }
}

/** What only developers start counts where a generator made it; in a workflow short words are values for its own tests. */
function isLiteralSecret({ name, value, role, section }: Literal, started: boolean, development: boolean): boolean {
  if (isReference(value) || !mayBeSecret(value, false) || isDevelopmentSection(section)) return false
  if (started) return role === 'env' ? mayBeSecret(value, namesPassword(name)) : isOwn(value)
  if (value.toLowerCase() === name.toLowerCase() || (role === 'settings' && isProse(value))) return false
  if (development || looksRandom(value)) return looksRandom(value)
  return isOwn(value) && (role !== 'workflow' || isNoWord(value))
}

function isForDevelopment({ role, at }: Literal): boolean {
  return role === 'compose' || (role !== 'workflow' && servesDevelopment(at.path))
}

function isOwn(value: string): boolean {
  return !isPlaceholder(value) && !isMonotonous(value)
}

/** Texts for people stand in settings, too: `forgot-password: Ask for a new one`. */
function isProse(value: string): boolean {
  return /\S\s+\S/.test(value)
}

function isNoWord(value: string): boolean {
  return value.length >= 8 && /\d/.test(value) && /[a-z]/i.test(value) && !/^[a-z-]+\d{0,4}$/i.test(value)
}
