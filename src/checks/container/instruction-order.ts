import type { Check, Outcome } from '../check.ts'

/** A fragment that has no FROM at all is not judged: it is included elsewhere. */
export const instructionOrder: Check = {
  name: 'container/instruction-order',
  question: 'Does nothing but ARG stand before the first FROM?',
  reads: ['dockerfile'],
  *look({ documents }): Iterable<Outcome> {
    for (const { content } of documents.of('dockerfile')) {
      const first = content?.stages[0]?.from
      if (!content || !first) continue
      const misplaced = content.globals.filter(({ keyword }) => keyword !== 'ARG' && keyword !== 'UNKNOWN')
      if (misplaced.length === 0) yield { state: 'pass', at: first.at }
      for (const { at, keyword } of misplaced) yield { state: 'fail', at, facts: { keyword } }
    }
  },
}
