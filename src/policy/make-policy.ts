import { createHash } from 'node:crypto'
import type { DeclaredSystem } from '../production/production.ts'
import type { Rule } from '../rules/rule.ts'
import type { ReadinessFile } from './readiness-schema.ts'
import type { Located } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import { ConfigurationError } from './configuration-error.ts'
import { NOTHING_DECLARED } from '../production/declarations.ts'
import { PROFILES, inProfile } from './policy.ts'
import type { FailOn, Policy, Profile, RuleInForce } from './policy.ts'

/** What the command line or the action asks for, over what the readiness file says. */
export interface PolicyOverrides {
  readonly failOn?: FailOn | undefined
  readonly profile?: Profile | undefined
  /** Day to judge by, `YYYY-MM-DD` in UTC. */
  readonly today: string
}

/** Rules of the team itself, found in the folders its readiness file names. */
export type CustomRules = (folders: readonly Located<string>[]) => Promise<readonly Rule[]>

/**
 * The policy that holds: the readiness file's, or the recommended profile where there is none.
 * @throws ConfigurationError for every mistake in the readiness file, each at its line
 */
export async function makePolicy(readinessFile: SourceText | undefined, builtIn: readonly Rule[], custom: CustomRules, overrides: PolicyOverrides): Promise<Policy> {
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
  const { readReadinessFile } = await import('./read-readiness-file.ts')
  const { settledRules, settledWaivers } = await import('./settle-rules.ts')
  const { settledDeclarations } = await import('./settle-declarations.ts')
  const located = readReadinessFile(readinessFile)
  const { file } = located
  const known = unique([...builtIn, ...(await custom(file['custom-rules'].map((value, index) => ({ value, at: located.placeOf('custom-rules', index) }))))])
  const profile = overrides.profile ?? profileOf(file)
  const declared = settledDeclarations(located, known, overrides.today)
  return sealed({
    source: readinessFile.path,
    profile,
    systems: file.systems.map(declaredSystem),
    rules: settledRules(located, known, profile, declared),
    waivers: settledWaivers(located, known),
    declared,
    failOn: overrides.failOn ?? file.gate['fail-on'] ?? 'error',
    unknownFails: file.gate.unknown === 'fail',
    onlyNew: file.gate['only-new'],
  })
}

/** A profile that is a file of the team's own is what that file says; it was merged into this one. */
function profileOf({ profile }: ReadinessFile): Profile {
  return PROFILES.find((name) => name === profile) ?? 'recommended'
}

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

/** A declared system with every path relative to the repository's root. */
export function declaredSystem(system: ReadinessFile['systems'][number]): DeclaredSystem {
  const root = system.root.replace(/^\.(\/|$)/, '').replace(/\/+$/, '')
  const below = (path: string): string => (root === '' ? path : `${root}/${path}`).replace(/(^|\/)\.\//g, '$1')
  const { compose, profiles, dockerfile, platform, env } = system.production
  return {
    name: system.name,
    root,
    ...(compose && { compose: compose.map(below) }),
    ...(profiles && { profiles }),
    ...(dockerfile !== undefined && { dockerfile: below(dockerfile) }),
    ...(platform !== undefined && { platform: below(platform) }),
    ...(env && { env: env.map(below) }),
  }
}

function sealed(policy: Omit<Policy, 'digest'>): Policy {
  const rules = [...policy.rules].sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1))
  const content = { ...policy, rules: rules.map(({ rule }) => [rule.id, rule.severity, rule.check, rule.with, rule.attest, rule.blocks, rule.blocksFrom]) }
  const text = JSON.stringify(content, (_key, value: unknown) => (value instanceof Map ? [...value] : value))
  return { ...policy, rules, digest: `sha256:${createHash('sha256').update(text).digest('hex')}` }
}
