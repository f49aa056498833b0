import type { EnvAssignment } from '../../documents/env-file.ts'
import type { Check, Outcome } from '../check.ts'
import type { Edit } from '../edit.ts'

const FLAWS = ['duplicated', 'delimiter', 'without-value', 'leading-character', 'spaced'] as const
type Flaw = (typeof FLAWS)[number]

/** Holds each line of the env files to what every reader of them takes for the same thing. */
export const assignments: Check<{ flaw: Flaw }> = {
  name: 'environment/assignments',
  question: 'Is every line of the env files written so that all programs read it alike?',
  reads: ['env'],
  options: (z) => z.strictObject({ flaw: z.enum(FLAWS) }),
  *look({ documents }, { flaw }): Iterable<Outcome> {
    for (const { content } of documents.of('env')) {
      const first = new Map<string, EnvAssignment>()
      for (const assignment of content?.assignments ?? []) {
        const { key, at } = assignment
        const earlier = first.get(key)
        first.set(key, earlier ?? assignment)
        if (flaw === 'duplicated' && earlier) {
          yield { state: 'fail', at, facts: { key, first: earlier.at.line }, related: [{ at: earlier.at, message: `${key} is set here first` }] }
        } else if (flaw !== 'duplicated' && SHOWS[flaw](assignment)) yield { state: 'fail', at, facts: { key }, edits: editsOf(flaw, assignment) }
        else yield { state: 'pass', at }
      }
    }
  },
}

const SHOWS: { readonly [Name in Exclude<Flaw, 'duplicated'>]: (assignment: EnvAssignment) => boolean } = {
  delimiter: ({ key }) => /[^A-Za-z0-9_]/.test(key.replace(/^[^A-Za-z_]+/, '')),
  'without-value': ({ hasEquals, exported }) => !hasEquals && !exported,
  'leading-character': ({ key, indented }) => indented || /^[^A-Za-z_]/.test(key),
  spaced: ({ spaced }) => spaced,
}

/** A wrong name is for people to mend: programs read it by that name. */
function editsOf(flaw: Flaw, { key, sign, at, indentation }: EnvAssignment): readonly Edit[] {
  if (flaw === 'spaced' && sign) return [{ at: sign.at, written: sign.value, replacement: '=', safe: true }]
  if (flaw === 'leading-character' && /^[A-Za-z_]/.test(key)) return [{ at: { ...at, column: 1 }, written: indentation, replacement: '', safe: true }]
  return []
}
