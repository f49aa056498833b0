import type { Check, Outcome } from '../check.ts'
import { namedFiles } from '../named-files.ts'

/** Holds the files that production runs to what Compose accepts once they are merged. What does not even parse is `documents/files-parse`'s. */
export const projectResolves: Check = {
  name: 'compose/project-resolves',
  question: 'Does Compose accept the project that the files come to?',
  reads: [],
  *look(project): Iterable<Outcome> {
    const { production, documents, tree } = project
    const unparsed = new Set(documents.of('compose').flatMap(({ problems }) => problems.map(({ path, line }) => `${path}:${line}`)))
    for (const { production: runs, problems, services } of production.systems) {
      if (!runs) continue
      const refused = problems.filter((problem) => problem.kind === 'syntax' && !unparsed.has(`${problem.path}:${problem.line}`))
      for (const { path, line, message } of refused) {
        // A file that is not there has no line: the one that names it has.
        const named = tree.has(path) ? undefined : namedFiles(project).find((each) => each.path === path)
        yield named ? { state: 'fail', at: named.at, facts: { problem: `${message}: ${path}` } } : { state: 'fail', at: { path, line, endLine: line, column: 1 }, facts: { problem: message } }
      }
      if (problems.length === 0 && services[0]) yield { state: 'pass', at: services[0].at }
    }
  },
}
