import { createHash } from 'node:crypto'
import { loadLinearPatterns } from '../documents/linear-pattern.ts'
import type { Rule } from '../rules/rule.ts'
import type { Located } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import { ConfigurationError } from './configuration-error.ts'
import { NOTHING_DECLARED } from '../production/declarations.ts'
import type { PolicySources } from './extends.ts'
import { inProfile } from './policy.ts'
import type { FailOn, Policy, Profile, RuleInForce } from './policy.ts'

/** What the command line or the action asks for, over what the readiness file says. */
export interface PolicyOverrides {
  readonly failOn?: FailOn | undefined
  readonly profile?: Profile | undefined
  /** Day to judge by, `YYYY-MM-DD` in UTC. */
  readonly today: string
}

/** A policy before it is given its digest. */
export type UnsealedPolicy = Omit<Policy, 'digest'>

/** Rules of the team itself, found in the folders its readiness file names. */
export type CustomRules = (folders: readonly Located<string>[]) => Promise<readonly Rule[]>

/**
 * The policy that holds: the readiness file's, or the recommended profile where there is none.
 * @throws ConfigurationError for every mistake in the readiness file, each at its line
 */
export async function makePolicy(readinessFile: SourceText | undefined, builtIn: readonly Rule[], custom: CustomRules, overrides: PolicyOverrides, sources: PolicySources = NO_SOURCES): Promise<Policy> {
  if (!readinessFile) {
    const profile = overrides.profile ?? 'recommended'
    return sealed({
      source: undefined,
      profile,
      systems: [],
      rules: rulesOfProfile(builtIn, profile),
      waivers: [],
      declared: NOTHING_DECLARED,
      failOn: overrides.failOn ?? 'error',
      unknownFails: false,
      onlyNew: false,
    })
  }
  // The schema library is loaded only where there is a file to validate.
  const { layersOf } = await import('./extends.ts')
  const { settledPolicy } = await import('./settle-policy.ts')
  const layers = await layersOf(readinessFile, sources)
  if (layers.some(({ file }) => Object.values(file.env).some((contract) => contract?.pattern !== undefined || contract?.each?.pattern !== undefined))) await loadLinearPatterns()
  const folders = layers.flatMap(({ file, placeOf }) => file['custom-rules'].map((value, index) => ({ value, at: placeOf('custom-rules', index) })))
  return sealed(settledPolicy(layers, unique([...builtIn, ...(await custom(folders))]), overrides))
}

const NO_SOURCES: PolicySources = { local: () => undefined, remote: undefined }

function rulesOfProfile(rules: readonly Rule[], profile: Profile): readonly RuleInForce[] {
  return rules.filter((rule) => inProfile(rule, profile)).map((rule) => ({ rule, severityFrom: 'rule' as const }))
}

function unique(rules: readonly Rule[]): readonly Rule[] {
  const ids = new Set<string>()
  for (const { id } of rules) {
    if (ids.has(id)) throw new ConfigurationError(`two rules are called ${id}; a custom rule cannot take the name of one that comes with the tool`)
    ids.add(id)
  }
  return rules
}

function sealed(policy: UnsealedPolicy): Policy {
  const rules = [...policy.rules].sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1))
  const content = { ...policy, rules: rules.map(({ rule }) => [rule.id, rule.severity, rule.check, rule.with, rule.attest, rule.blocks, rule.blocksFrom]) }
  const text = JSON.stringify(content, (_key, value: unknown) => (value instanceof Map ? [...value] : value))
  return { ...policy, rules, digest: `sha256:${createHash('sha256').update(text).digest('hex')}` }
}
