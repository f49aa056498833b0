import type { DeclaredVariable } from '../../production/declarations.ts'
import type { SourcedVariable } from '../../production/environment.ts'
import type { Project } from '../../production/project.ts'
import type { Check, Outcome } from '../check.ts'
import type { SystemEnvironment } from '../environment/system-environment.ts'
import { namesSecret } from '../secrets/secret-name.ts'
import { mention } from './documented-keys.ts'
import { CONTRACT_READS, absence, contractOf, isRequired, oncePerKey, hasContract } from './wanted.ts'
import { faultOf } from './value-faults.ts'

/** Holds production's environment to the keys that the contract asks for without a condition. */
export const requiredKeys: Check = {
  name: 'declared/required-keys',
  question: 'Does production set every key that the contract of the environment requires?',
  reads: CONTRACT_READS,
  applies: hasContract,
  look: (project) => oncePerKey(outcomes(project)),
}

function* outcomes(project: Project): Iterable<Outcome> {
  for (const { variable, environment } of contractOf(project)) {
    if (!isRequired(variable) || variable.when.length > 0 || variable.anyOf.length > 0) continue
    const set = environment.effective(variable.key)
    const empty = set.find((each) => isLeftEmpty(each, variable))
    const facts = { key: variable.key, system: environment.name ?? 'production' }
    if (empty) yield { state: 'fail', variant: 'empty', at: empty.at, facts, related: [{ at: variable.at, message: `${variable.key} is asked for here` }] }
    else if (set[0]) yield { state: 'pass', at: set[0].at, facts }
    else if (!environment.incomplete) yield keptByHost(variable, environment, project) ?? absence(variable, environment, project)
  }
}

/** A platform keeps secrets itself; where there is no env example, a document tells of them. */
export function keptByHost({ key, secret }: DeclaredVariable, { deployments, placeForTold }: SystemEnvironment, project: Project): Outcome | undefined {
  const hosted = (secret || namesSecret(key)) && placeForTold === undefined && deployments.some(({ by }) => by === 'platform')
  const told = hosted ? mention(key, project) : undefined
  return told && { state: 'pass', at: told, facts: { key } }
}

/** Nothing, in what really starts; an env example leaves values out on purpose, and its rule of values tells what those must be. */
function isLeftEmpty({ source, value, kind }: SourcedVariable, variable: DeclaredVariable): boolean {
  const starts = source === 'compose' || source === 'platform' || source === 'unit'
  if (!starts || kind === 'reference' || !value.known || value.value.trim() !== '') return false
  return variable.secret || faultOf('', variable, () => false) === undefined
}
