import { isGap } from '../documentation/placeholders.ts'
import type { Project } from '../../production/project.ts'
import type { Located } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { contradictionsOf } from './fact-contradictions.ts'
import { factName } from './fact-name.ts'

interface Options {
  /** Facts that must be given, as `facts:` calls them. */
  readonly require: readonly string[]
}

/** Holds the readiness file's facts to be given, and to agree with what files show of them. */
export const declaredFacts: Check<Options> = {
  name: 'operations/declared-facts',
  question: 'Are the facts given, and does what would run agree with them?',
  reads: [],
  options: (z) => z.strictObject({ require: z.array(z.string().min(1)).default([]).describe('Facts that must be given, such as provider, region, domain.') }),
  *look(project, options): Iterable<Outcome> {
    const { facts, at } = project.declared
    for (const [name, fact] of facts) yield outcomeOf(project, name, fact)
    const known = new Set([...facts.keys()].map(factName))
    for (const name of options.require) {
      const place = [...facts.values()][0]?.at ?? at
      if (place && !known.has(factName(name))) yield { state: 'fail', variant: 'missing', at: place, facts: { name, value: '' } }
    }
  },
}

function outcomeOf(project: Project, name: string, fact: Located<string>): Outcome {
  const { value, at } = fact
  if (isGap(value)) return { state: 'fail', variant: 'placeholder', at, facts: { name, value } }
  const contradiction = contradictionsOf(project, factName(name), value)
  if (!contradiction) return { state: 'pass', at }
  return { state: 'fail', at, facts: { name, value, shown: contradiction.shown }, related: [{ at: contradiction.at, message: `${contradiction.shown} stands here` }] }
}
