import type { EnvAssignment, EnvFile } from '../../documents/env-file.ts'
import type { Check, Outcome } from '../check.ts'
import { baseNameOf, folderPrefixOf } from '../../tree/folders.ts'

/** Compares the example env files of development and of production. */
export const exampleParity: Check = {
  name: 'environment/example-parity',
  question: 'Do the example env files of development and production name the same keys?',
  reads: ['env'],
  *look({ documents }): Iterable<Outcome> {
    const examples = documents.of('env').flatMap(({ content }) => (content?.example ? [content] : []))
    for (const production of examples.filter(({ source }) => isProduction(source.path))) {
      const beside = examples.filter(({ source }) => !isProduction(source.path) && folderPrefixOf(source.path) === folderPrefixOf(production.source.path) && !/test|ci\b|docker/i.test(baseNameOf(source.path)))
      const [development, ...more] = beside
      if (!development || more.length > 0) continue
      yield difference(development, production, 'only-development')
      yield difference(production, development, 'only-production')
    }
  },
}

const MOST_NAMED = 6

function difference(has: EnvFile, lacks: EnvFile, variant: string): Outcome {
  const known = new Set([...lacks.assignments, ...lacks.documented].map(({ key }) => key))
  const missing = uniqueKeys(has.assignments).filter(({ key }) => !known.has(key))
  const [first] = missing
  if (!first) return { state: 'pass', at: { path: has.source.path, line: 1, endLine: 1, column: 1 } }
  const keys = missing.slice(0, MOST_NAMED).map(({ key }) => key).join(', ') + (missing.length > MOST_NAMED ? ` and ${missing.length - MOST_NAMED} more` : '')
  return { state: 'fail', variant, at: first.at, facts: { keys, file: baseNameOf(has.source.path), other: baseNameOf(lacks.source.path) }, related: [{ at: { path: lacks.source.path, line: 1, endLine: 1, column: 1 }, message: 'They are not named here' }] }
}

function uniqueKeys(assignments: readonly EnvAssignment[]): EnvAssignment[] {
  const seen = new Set<string>()
  return assignments.filter(({ key }) => !seen.has(key) && seen.add(key))
}

function isProduction(path: string): boolean {
  return /(^|[._-])prod(uction)?([._-]|$)/i.test(baseNameOf(path))
}
