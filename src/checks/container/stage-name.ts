import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'

/** Names are compared as Docker does, without regard to case. */
export const stageName: Check<{ forbid: 'duplicates' | string[] }> = {
  name: 'container/stage-name',
  question: 'Does every stage have a name of its own that means nothing else?',
  reads: ['dockerfile'],
  options: (z) => z.strictObject({ forbid: z.union([z.literal('duplicates'), z.array(z.string())]) }),
  *look({ documents }, { forbid }): Iterable<Outcome> {
    for (const { content } of documents.of('dockerfile')) {
      const taken = new Map<string, Location>()
      for (const { name, from } of content?.stages ?? []) {
        if (name === undefined || !from) continue
        const first = taken.get(name)
        if (!first) taken.set(name, from.at)
        const wrong = forbid === 'duplicates' ? first !== undefined : forbid.includes(name)
        const related = first && [{ at: first, message: `The first stage called "${name}".` }]
        if (wrong) yield { state: 'fail', at: from.at, facts: { name }, ...(related && { related }) }
        else yield { state: 'pass', at: from.at }
      }
    }
  },
}
