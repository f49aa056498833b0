import type { Check, Outcome } from '../check.ts'

/** Holds the files that production runs to what Compose accepts once they are merged. What does not even parse is `documents/files-parse`'s. */
export const projectResolves: Check = {
  name: 'compose/project-resolves',
  question: 'Does Compose accept the project that the files come to?',
  reads: [],
  *look({ production, documents }): Iterable<Outcome> {
    const unparsed = new Set(documents.of('compose').flatMap(({ problems }) => problems.map(({ path, line }) => `${path}:${line}`)))
    for (const { production: runs, problems, services } of production.systems) {
      if (!runs) continue
      const refused = problems.filter((problem) => problem.kind === 'syntax' && !unparsed.has(`${problem.path}:${problem.line}`))
      for (const { path, line, message } of refused) yield { state: 'fail', at: { path, line, endLine: line, column: 1 }, facts: { problem: message } }
      if (problems.length === 0 && services[0]) yield { state: 'pass', at: services[0].at }
    }
  },
}
