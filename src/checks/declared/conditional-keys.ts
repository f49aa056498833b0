import type { DeclaredVariable } from '../../production/declarations.ts'
import type { Project } from '../../production/project.ts'
import type { Check, Outcome } from '../check.ts'
import type { SystemEnvironment } from '../environment/system-environment.ts'
import { keptByHost } from './required-keys.ts'
import { CONTRACT_READS, absence, conditionHolds, contractOf, isRequired, oncePerKey, hasContract } from './wanted.ts'

/** Holds production's environment to the keys that other keys' values make necessary, and to those of which one is enough. */
export const conditionalKeys: Check = {
  name: 'declared/conditional-keys',
  question: 'Does production set every key that the value of another one asks for?',
  reads: CONTRACT_READS,
  applies: hasContract,
  look: (project) => oncePerKey(outcomes(project)),
}

function* outcomes(project: Project): Iterable<Outcome> {
  for (const { variable, environment } of contractOf(project)) {
    const alternatives = variable.anyOf.length > 0
    if (variable.documentedOnly || !(alternatives || (variable.when.length > 0 && isRequired(variable)))) continue
    if (conditionHolds(variable, environment) !== true) continue
    const keys = [variable.key, ...variable.anyOf]
    const set = keys.flatMap((key) => environment.effective(key))[0]
    if (set) yield { state: 'pass', at: set.at, facts: { key: variable.key } }
    else if (!environment.incomplete) yield keptByHost(variable, environment, project) ?? missing(variable, environment, project, keys)
  }
}

function missing(variable: DeclaredVariable, environment: SystemEnvironment, project: Project, keys: readonly string[]): Outcome {
  const outcome = absence(variable, environment, project)
  const conditions = variable.when.flatMap(({ key }) => environment.effective(key).slice(0, 1).map(({ at }) => ({ at, message: `${key} is set here` })))
  const facts = { ...outcome.facts, keys: keys.join(', '), condition: variable.when.map(({ key, value }) => `${key} is ${value}`).join(' and ') }
  const variant = variable.anyOf.length === 0 ? undefined : variable.when.length > 0 ? 'any-of-when' : 'any-of'
  return { ...outcome, facts, related: [...conditions, ...(outcome.related ?? [])], ...(variant && { variant }) }
}
