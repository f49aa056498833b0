import type { DocumentKind } from '../../documents/kind.ts'
import type { DeclaredVariable } from '../../production/declarations.ts'
import type { Project } from '../../production/project.ts'
import { oncePer } from '../../tree/once-per.ts'
import type { Outcome } from '../check.ts'
import { systemEnvironments } from '../environment/system-environment.ts'
import type { SystemEnvironment } from '../environment/system-environment.ts'
import { holdsEqual } from './written-value.ts'

/** Kinds of files that an environment is assembled from. */
export const CONTRACT_READS: readonly DocumentKind[] = ['env', 'compose', 'platform', 'unit', 'dockerfile']

/** Whether there is a contract to hold anything to. */
export function hasContract({ declared }: Project): boolean {
  return declared.env.length > 0
}

/** Each variable of the contract with each system it is asked of. */
export function* contractOf(project: Project): Generator<{ readonly variable: DeclaredVariable; readonly environment: SystemEnvironment }> {
  for (const environment of systemEnvironments(project)) {
    for (const variable of project.declared.env) if (isAsked(variable, environment)) yield { variable, environment }
  }
}

export function isAsked({ systems }: DeclaredVariable, { name }: SystemEnvironment): boolean {
  return systems.length === 0 || (name !== undefined && systems.includes(name))
}

/** Whether it must be set, by itself or once its condition holds: a condition that asks for nothing else asks for that. */
export function isRequired({ required, documentedOnly, when, group, anyOf, type, oneOf, not, pattern, min, max, url, list }: DeclaredVariable): boolean {
  if (documentedOnly) return false
  const asksMore = anyOf.length > 0 || group !== undefined || type !== undefined || oneOf.length > 0 || not.length > 0 || pattern !== undefined || min !== undefined || max !== undefined || url !== undefined || list !== undefined
  return required || (when.length > 0 && !asksMore)
}

/** Whether the other variables have the values on which this one depends; undefined where that cannot be known. */
export function conditionHolds({ when }: DeclaredVariable, environment: SystemEnvironment): boolean | undefined {
  let open = false
  for (const { key, value } of when) {
    const set = environment.effective(key)
    if (set.some((variable) => variable.value.known && holdsEqual(variable.value.value, value))) continue
    if (set.length > 0 && set.some((variable) => !variable.value.known)) open = true
    else return false
  }
  return open ? undefined : true
}

const keysOf = oncePer(({ declared }: Project): ReadonlySet<string> => new Set(declared.env.map(({ key }) => key)))

/** A variable that is not there: where it is to be written, with the line of the contract that asks for it. */
export function absence(variable: DeclaredVariable, environment: SystemEnvironment, project: Project): Outcome {
  const at = environment.placeForMissing(keysOf(project))
  const told = environment.told(variable.key)
  const related = [
    ...(at ? [{ at: variable.at, message: `${variable.key} is asked for here` }] : []),
    ...(told ? [{ at: told, message: 'it is mentioned here, and not set for production' }] : []),
  ]
  return { state: 'fail', at: at ?? variable.at, facts: { key: variable.key, system: environment.name ?? 'production', file: (at ?? variable.at).path }, related }
}

/** A contract's line is told once for each key, however many systems lack it. */
export function* oncePerKey(outcomes: Iterable<Outcome>): Iterable<Outcome> {
  const seen = new Set<string>()
  for (const outcome of outcomes) {
    const { state, at, facts } = outcome
    const place = [state, at.path, at.line, facts?.['key']].join('\0')
    if (seen.has(place)) continue
    seen.add(place)
    yield outcome
  }
}
