import { matchesPathPattern } from '../../tree/path-pattern.ts'
import type { Check, Outcome } from '../check.ts'
import { manifestStart, packagesOf } from './packages.ts'

/** Holds manifests and lock files to a list of packages that the team does not want. */
export const denied: Check<{ packages: readonly string[] }> = {
  name: 'dependencies/denied',
  question: 'Does a manifest or lock file hold a package that is not wanted?',
  reads: ['manifest', 'lockfile'],
  options: (z) =>
    z.strictObject({
      packages: z
        .array(z.string().min(1))
        .default([])
        .describe('Names of packages, such as left-pad or @acme/*; one ecosystem alone by its name before it, as in npm:left-pad or pypi:requests.'),
    }),
  *look(project, { packages }): Iterable<Outcome> {
    if (packages.length === 0) return
    for (const { manifest, locks } of packagesOf(project)) {
      const { ecosystem } = manifest
      const patterns = packages.flatMap((entry) => patternFor(ecosystem, entry))
      const unwanted = (name: string): boolean => patterns.some((pattern) => matchesPathPattern(pattern, name))
      const declared = manifest.dependencies.filter(({ name }) => unwanted(name))
      for (const { name, at } of declared) yield { state: 'fail', at, facts: { package: name } }
      const named = new Set(declared.map(({ name }) => name))
      for (const { name, version, at } of locks.flatMap((lock) => lock.packages)) if (!named.has(name) && unwanted(name)) yield { state: 'fail', variant: 'brought-in', at, facts: { package: name, version } }
      yield { state: 'pass', at: manifestStart(manifest) }
    }
  },
}

/** The entry's pattern where it speaks of the ecosystem. */
function patternFor(ecosystem: string, entry: string): string[] {
  const colon = entry.indexOf(':')
  if (colon < 0) return [entry]
  return entry.slice(0, colon) === ecosystem ? [entry.slice(colon + 1)] : []
}
