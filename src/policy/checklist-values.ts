import { systemEnvironments } from '../checks/environment/system-environment.ts'
import { isSecretKey } from '../checks/secrets/declared-secrets.ts'
import { shown } from '../documents/document.ts'
import type { SourcedVariable } from '../production/environment.ts'
import type { Project } from '../production/project.ts'
import type { DemandedValues } from '../rules/bind-item-subject.ts'
import type { ShownPlace } from './checklist-findings.ts'

/** How production's declared environment stands to what a line demands of keys. */
export interface ValuesVerdict {
  readonly state: 'met' | 'broken' | 'unknown'
  readonly reason: string
  readonly places: readonly ShownPlace[]
}

/**
 * Holds the values a line names against production's declared environment, or that of the `parts` it is about. Undefined
 * where it names none that can be compared.
 */
export function judgeValues({ values, forbidden }: DemandedValues, project: Project, parts?: ReadonlySet<string>): ValuesVerdict | undefined {
  const keys = [...new Set([...Object.keys(values), ...Object.keys(forbidden)])]
  const verdicts = keys.flatMap((key) => judgeKey(key, (values[key] ?? []).filter(isComparable), forbidden[key] ?? [], project, parts) ?? [])
  if (verdicts.length === 0) return undefined
  return verdicts.find(({ state }) => state === 'broken') ?? verdicts.find(({ state }) => state === 'unknown') ?? { ...(verdicts[0] as ValuesVerdict), places: verdicts.flatMap(({ places }) => places) }
}

/** Addresses and lists stand in a checklist as examples. */
function isComparable(value: string): boolean {
  return /^[\w.+-]{1,60}$/.test(value)
}

function judgeKey(key: string, wanted: readonly string[], forbidden: readonly string[], project: Project, parts: ReadonlySet<string> | undefined): ValuesVerdict | undefined {
  if (wanted.length + forbidden.length === 0) return undefined
  const set = setIn(project, key, parts).filter(isOfProduction)
  const known = set.filter(({ value }) => value.known)
  const broken = known.find((variable) => isOneOf(variable, forbidden) || (wanted.length > 0 && !isOneOf(variable, wanted)))
  if (broken) return { state: 'broken', reason: `${key} is ${said(broken, project)} in production`, places: [placeOf(broken, project)] }
  if (known.length === 0 || known.length < set.length) return { state: 'unknown', reason: `no file tells what ${key} is in production`, places: [] }
  return { state: 'met', reason: `${key} is ${said(known[0] as SourcedVariable, project)} in production`, places: known.slice(0, 1).map((variable) => placeOf(variable, project)) }
}

/** What sets a key where it takes effect; of the parts alone, where some of these run and set it. */
function setIn(project: Project, key: string, parts: ReadonlySet<string> | undefined): readonly SourcedVariable[] {
  const environments = systemEnvironments(project)
  const own = environments.flatMap(({ deployments }) => deployments.filter(({ name }) => parts?.has(name)).flatMap(({ environment }) => environment.filter((variable) => variable.key === key)))
  return own.length > 0 ? own : environments.flatMap((environment) => environment.effective(key))
}

/** An example that names no environment tells how to develop. */
function isOfProduction({ source, kind }: SourcedVariable): boolean {
  return source !== 'example' && kind !== 'unset'
}

function isOneOf({ value }: SourcedVariable, values: readonly string[]): boolean {
  if (!value.known) return false
  const own = value.value.trim().toLowerCase()
  return values.some((each) => same(own, each.trim().toLowerCase()))
}

const TRUTHS: readonly (readonly string[])[] = [['true', '1', 'yes', 'on', 'enabled'], ['false', '0', 'no', 'off', 'disabled'], ['production', 'prod'], ['warn', 'warning']]

function same(a: string, b: string): boolean {
  if (a === b || (a !== '' && b !== '' && Number(a) === Number(b))) return true
  return TRUTHS.some((words) => words.includes(a) && words.includes(b))
}

function placeOf(variable: SourcedVariable, project: Project): ShownPlace {
  return { at: variable.at, message: `${variable.key} is ${said(variable, project)}` }
}

/** A value as a sentence may have it: that of a secret stays where it is. */
function said({ key, value }: SourcedVariable, { declared }: Project): string {
  return isSecretKey(declared, key) ? 'a value that is kept out of here' : shown(value)
}

/** Whether production's declared environment has all of the keys. */
export function areSet(keys: readonly string[], project: Project): boolean {
  const environments = systemEnvironments(project)
  return keys.every((key) => environments.some((environment) => environment.effective(key).filter(isOfProduction).length > 0))
}
