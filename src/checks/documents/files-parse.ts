import { DOCUMENT_KINDS } from '../../documents/kind.ts'
import type { DocumentKind } from '../../documents/kind.ts'
import { fileStart } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'

/** Holds every file of a kind to its own format's grammar: what does not parse cannot be judged, or run. */
export const filesParse: Check<{ kind: DocumentKind }> = {
  name: 'documents/files-parse',
  question: 'Can every file of this kind be parsed?',
  reads: [],
  options: (z) => z.strictObject({ kind: z.enum(DOCUMENT_KINDS) }),
  *look({ documents }, { kind }): Iterable<Outcome> {
    for (const { path, content, problems } of documents.of(kind)) {
      const wrong = problems.filter((problem) => problem.kind === 'syntax')
      if (problems.length === 0 && content !== undefined) yield { state: 'pass', at: fileStart(path) }
      for (const { line, message } of wrong) {
        yield { state: 'fail', at: { path, line, endLine: line, column: 1 }, facts: { problem: message } }
      }
    }
  },
}
