import type { Project } from '../../production/project.ts'
import { fileStart } from '../../tree/location.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { allowedPaths, isAllowed } from './allowed-paths.ts'
import type { AllowedPaths } from './allowed-paths.ts'
import { scanOf } from './scan.ts'
import { hint } from './secret-value.ts'

/** Looks through every text file for what has the form of a provider's credential. */
export const knownTokens: Check<AllowedPaths> = {
  name: 'secrets/known-tokens',
  question: 'Does any file hold what has the form of a known credential?',
  reads: [],
  options: allowedPaths,
  *look(project, { allow }): Iterable<Outcome> {
    const { first, tokens } = scanOf(project)
    for (const { at, format, value } of tokens) {
      if (!isAllowed(at.path, allow)) yield { state: 'fail', at, facts: { format, hint: hint(value) } }
    }
    if (first !== undefined) yield { state: 'pass', at: fileStart(first) }
  },
}

/** Whether a line holds what this check speaks of, so that no other one says it again. */
export function holdsKnownToken(project: Project, { path, line }: Location): boolean {
  return scanOf(project).lines.has(`${path}:${line}`)
}
