import type { Project } from '../../production/project.ts'
import type { Check, Outcome } from '../check.ts'
import { holdsKnownToken } from './known-tokens.ts'
import { literalsOf } from './literals.ts'
import type { Literal } from './literals.ts'
import { productionUse } from './production-places.ts'
import { belongsToTests, isDevelopmentSection, servesDevelopment } from './scanned-files.ts'
import { namesSecret } from './secret-name.ts'
import { hint, isMonotonous, isPlaceholder, isReference, looksRandom, mayBeSecret } from './secret-value.ts'

/** Holds variables whose names say secret to values that are fetched from elsewhere. The environment of production's services has a rule of its own. */
export const keywordAssignments: Check = {
  name: 'secrets/keyword-assignments',
  question: 'Is a variable named for a secret given a literal value?',
  reads: ['env', 'compose', 'workflow'],
  *look(project): Iterable<Outcome> {
    for (const literal of literalsOf(project)) {
      const { name, value, at, role } = literal
      if (role === 'example' || !namesSecret(name) || belongsToTests(at.path)) continue
      if (productionUse(project, at) === 'environment' || holdsKnownToken(project, at)) continue
      if (isLiteralSecret(literal, project)) yield { state: 'fail', at, facts: { name, hint: hint(value) }, ...(isForDevelopment(literal, project) && { variant: 'development' }) }
      else yield { state: 'pass', at }
    }
  },
}

/** What only developers and tests start counts where the value was made by a generator; in a workflow short words are values for its own tests. */
function isLiteralSecret(literal: Literal, project: Project): boolean {
  const { value, role, at } = literal
  if (isReference(value) || !mayBeSecret(value, false)) return false
  if (role === 'compose') return looksRandom(value) || (productionUse(project, at) === 'argument' && isOwn(value))
  if (role === 'workflow') return looksRandom(value) || (isOwn(value) && value.length >= 8 && /\d/.test(value) && /[a-z]/i.test(value) && !/^[a-z-]+\d{0,4}$/i.test(value))
  return isForDevelopment(literal, project) ? looksRandom(value) : isOwn(value)
}

function isForDevelopment({ role, at, section }: Literal, project: Project): boolean {
  if (role === 'compose') return productionUse(project, at) === undefined
  return role !== 'workflow' && (servesDevelopment(at.path) || isDevelopmentSection(section))
}

function isOwn(value: string): boolean {
  return !isPlaceholder(value) && !isMonotonous(value)
}
