import { readConnectionUrl } from '../../documents/connection-url.ts'
import { isExampleName } from '../../documents/env-file.ts'
import type { DeclaredVariable } from '../../production/declarations.ts'
import type { SourcedVariable } from '../../production/environment.ts'
import type { Project } from '../../production/project.ts'
import type { Check, Outcome } from '../check.ts'
import { shownValue } from '../environment/shown-value.ts'
import { namesSecret } from '../secrets/secret-name.ts'
import { isPlaceholder } from '../secrets/secret-value.ts'
import { ownHosts } from '../environment/own-hosts.ts'
import type { SystemEnvironment } from '../environment/system-environment.ts'
import { faultOf } from './value-faults.ts'
import { CONTRACT_READS, conditionHolds, contractOf, oncePerKey, hasContract } from './wanted.ts'

/** Holds each value that takes effect in production to what the contract says of it. */
export const valueRules: Check = {
  name: 'declared/value-rules',
  question: 'Does every value that production is given keep to the contract of the environment?',
  reads: CONTRACT_READS,
  applies: hasContract,
  look: (project) => oncePerKey(outcomes(project)),
}

function* outcomes(project: Project): Iterable<Outcome> {
  const isOwnHost = ownHosts(project)
  for (const { variable, environment } of contractOf(project)) {
    const judged = saysOfValues(variable) && conditionHolds(variable, environment) === true
    for (const set of environment.effective(variable.key)) {
      if (variable.secret && isGivenAway(set)) yield givenAway(set, variable, environment)
      else if (judged) yield* outcomeOf(set, variable, isOwnHost, environment)
    }
  }
}

/** In a platform's file or a unit; of compose files, images and env files the rules of secrets tell. */
function isGivenAway({ source, kind, value }: SourcedVariable): boolean {
  if ((source !== 'platform' && source !== 'unit') || kind !== 'literal' || !value.known || isPlaceholder(value.value)) return false
  const url = readConnectionUrl(value.value)
  return url === undefined || url.credentials?.includes(':') === true
}

function givenAway({ at }: SourcedVariable, { key, at: agreed }: DeclaredVariable, environment: SystemEnvironment): Outcome {
  return { state: 'fail', variant: 'given-away', at, facts: { key, system: environment.name ?? 'production' }, related: [{ at: agreed, message: `${key} is called a secret here` }] }
}

function saysOfValues({ equals, not, oneOf, pattern, type, min, max, url, list, each }: DeclaredVariable): boolean {
  return [equals, pattern, type, min, max, url, list, each].some((part) => part !== undefined) || not.length > 0 || oneOf.length > 0
}

/** An example leaves empty what each host has of its own. */
function isLeftOpen(value: string, { source, at }: SourcedVariable, { equals, oneOf, not }: DeclaredVariable): boolean {
  return value.trim() === '' && (source === 'example' || source === 'production-example') && isExampleName(at.path) && equals === undefined && oneOf.length === 0 && !not.includes('')
}

function* outcomeOf(set: SourcedVariable, variable: DeclaredVariable, isOwnHost: (host: string) => boolean, environment: SystemEnvironment): Iterable<Outcome> {
  const { key, secret } = variable
  const facts = { key, system: environment.name ?? 'production' }
  if (!set.value.known) return yield { state: 'pass', at: set.at, facts }
  // The `${NAME:+word}` of a host that sets nothing is as unknown as the host.
  if (set.kind === 'reference' || set.kind === 'required') return yield { state: 'pass', at: set.at, facts }
  const value = set.value.value
  if (isLeftOpen(value, set, variable)) return yield { state: 'pass', at: set.at, facts }
  const fault = faultOf(value, variable, isOwnHost)
  if (fault === undefined) return yield { state: 'pass', at: set.at, facts }
  const shown = secret || namesSecret(key) ? 'its value' : shownValue(value)
  yield {
    state: 'fail',
    at: set.at,
    facts: { ...facts, value: shown, fault },
    related: [{ at: variable.at, message: `${key} is agreed on here` }],
    ...(set.kind === 'default' && set.source === 'compose' && { variant: 'fallback' }),
  }
}
