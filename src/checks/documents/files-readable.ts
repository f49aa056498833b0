import { DOCUMENT_KINDS } from '../../documents/kind.ts'
import { fileStart } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'

/** Names each file that would have been judged and could not be read. What it holds is unknown, which is no pass. */
export const filesReadable: Check = {
  name: 'documents/files-readable',
  question: 'Could every file that belongs to the judgement be read?',
  reads: [],
  *look({ documents }): Iterable<Outcome> {
    for (const kind of DOCUMENT_KINDS) {
      for (const { path, problems } of documents.of(kind)) {
        const unreadable = problems.find((problem) => problem.kind === 'unreadable')
        if (!unreadable) yield { state: 'pass', at: fileStart(path) }
        else yield { state: 'unknown', at: { path, line: unreadable.line, endLine: unreadable.line, column: 1 }, facts: { problem: unreadable.message } }
      }
    }
  },
}
