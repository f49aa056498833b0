import type { Check, Outcome } from '../check.ts'
import { literalsOf } from './literals.ts'
import type { Literal } from './literals.ts'
import { hint, isMonotonous, isPlaceholder, isReference, looksRandom } from './placeholder.ts'
import { belongsToTests } from './scanned-files.ts'
import { namesSecret } from './secret-name.ts'

/** Holds variables whose names say secret to values that are fetched from elsewhere. */
export const keywordAssignments: Check = {
  name: 'secrets/keyword-assignments',
  question: 'Is a variable named for a secret given a literal value?',
  reads: ['env', 'compose', 'workflow'],
  *look(project): Iterable<Outcome> {
    for (const literal of literalsOf(project)) {
      const { name, value, at } = literal
      if (literal.role === 'example' || !namesSecret(name) || belongsToTests(at.path)) continue
      if (isLiteralSecret(literal)) yield { state: 'fail', at, facts: { name, hint: hint(value) } }
      else yield { state: 'pass', at }
    }
  },
}

/** In a workflow short words are values for its own tests; compose and env files are what runs. */
function isLiteralSecret({ value, role }: Literal): boolean {
  if (value === '' || isReference(value) || /^(true|false|\d{1,4}|none|null)$/i.test(value)) return false
  if (role === 'workflow') return !isPlaceholder(value) && (looksRandom(value) || (value.length >= 8 && /\d/.test(value) && /[a-z]/i.test(value) && !/^[a-z-]+\d{0,4}$/i.test(value)))
  if (role === 'compose') return !/^(<.*>|x{4,}|\*+)$/i.test(value) && value.length >= 4 && !/^(your|change)[-_ ]?(me|it|this)?\W*$/i.test(value)
  return !isPlaceholder(value) && !isMonotonous(value)
}
