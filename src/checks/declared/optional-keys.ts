import type { DeclaredVariable } from '../../production/declarations.ts'
import type { Project } from '../../production/project.ts'
import { groupedBy } from '../../tree/grouped-by.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import type { SystemEnvironment } from '../environment/system-environment.ts'
import { systemEnvironments } from '../environment/system-environment.ts'
import { mention } from './documented-keys.ts'
import { CONTRACT_READS, absence, conditionHolds, isAsked, isRequired, oncePerKey, hasContract } from './wanted.ts'

/** Holds env examples to tell of optional keys, and groups of keys to be there as a whole. */
export const optionalKeys: Check = {
  name: 'declared/optional-keys',
  question: 'Does an env example tell of every optional key of the contract, and of groups as a whole?',
  reads: CONTRACT_READS,
  applies: hasContract,
  look: (project) => oncePerKey(outcomes(project)),
}

function* outcomes(project: Project): Iterable<Outcome> {
  for (const environment of systemEnvironments(project)) {
    const asked = project.declared.env.filter((variable) => isAsked(variable, environment))
    for (const variable of asked) if (variable.documentedOnly && variable.group === undefined) yield* toldOf(variable, environment, project)
    for (const [group, members] of groupedBy(asked, (variable) => variable.group)) yield* wholeGroup(group, members, environment, project)
  }
}

function* toldOf(variable: DeclaredVariable, environment: SystemEnvironment, project: Project): Iterable<Outcome> {
  // Without any env example a document may tell of it.
  const told = environment.told(variable.key) ?? (environment.placeForTold ? undefined : mention(variable.key, project))
  if (told) yield { state: 'pass', at: told, facts: { key: variable.key } }
  else if (!environment.incomplete) yield untold(variable, environment, undefined)
}

function untold(variable: DeclaredVariable, environment: SystemEnvironment, group: string | undefined): Outcome {
  const at = environment.placeForTold
  return {
    state: 'fail',
    at: at ?? variable.at,
    facts: { key: variable.key, group: group ?? '' },
    ...(at && { related: [{ at: variable.at, message: `${variable.key} is asked for here` }] }),
    ...(group !== undefined && { variant: 'half-told' }),
  }
}

/** Where one member is set, all are; where one is told of, all are. What is required by itself has a rule of its own. */
function* wholeGroup(group: string, members: readonly DeclaredVariable[], environment: SystemEnvironment, project: Project): Iterable<Outcome> {
  const applying = members.filter((variable) => conditionHolds(variable, environment) !== false && (!isRequired(variable) || environment.told(variable.key)))
  const set = applying.filter(({ key, documentedOnly }) => !documentedOnly && environment.effective(key).length > 0)
  const places = applying.flatMap(({ key }): Location[] => {
    const at = environment.told(key)
    return at ? [at] : []
  })
  const [first] = places
  if (!first || environment.incomplete) return
  const lacking = applying.filter((variable) => (set.length > 0 && !variable.documentedOnly ? environment.effective(variable.key).length === 0 : environment.told(variable.key) === undefined))
  if (lacking.length === 0) yield { state: 'pass', at: first, facts: { key: group } }
  for (const variable of lacking) {
    const outcome = set.length > 0 && !variable.documentedOnly ? { ...absence(variable, environment, project), variant: 'half-set' } : untold(variable, environment, group)
    const present = applying.filter((each) => !lacking.includes(each)).map(({ key }) => key)
    yield { ...outcome, facts: { ...outcome.facts, group, present: present.slice(0, 6).join(', ') } }
  }
}
