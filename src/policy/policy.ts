import type { DeclaredSystem } from '../production/production.ts'
import type { Declarations } from '../production/declarations.ts'
import { TIERS } from '../rules/rule.ts'
import type { Rule, Severity, Tier } from '../rules/rule.ts'
import type { Location } from '../tree/location.ts'

export const PROFILES = ['recommended', 'strict', 'production'] as const
export type Profile = (typeof PROFILES)[number]

/** Lowest severity that fails the gate. */
export type FailOn = Severity | 'never'

/** A rule as this policy asks for it. */
export interface RuleInForce {
  readonly rule: Rule
  /** What set the severity: the rule itself, or the readiness file. */
  readonly severityFrom: 'rule' | 'readiness file'
}

/** A dated exception: the finding stays visible, and does not fail the gate until `expires`. */
export interface Waiver {
  readonly rule: string
  /** Only findings in this file or below this folder; undefined means all of the rule's. */
  readonly path: string | undefined
  /** Only findings on these lines: those that a comment beside the code speaks of. */
  readonly lines?: { readonly first: number; readonly last: number } | undefined
  readonly reason: string
  /** Who answers for it; a comment beside the code names nobody. */
  readonly owner: string | undefined
  /** Last day it holds, `YYYY-MM-DD`; undefined where the date is malformed, which is an expired waiver. */
  readonly expires: string | undefined
  /** The last day as it is written. */
  readonly written: string
  readonly at: Location
}

/** By what a repository is judged: the readiness file's content after validation, or what holds without one. */
export interface Policy {
  /** Path of the readiness file, or undefined where there is none. */
  readonly source: string | undefined
  readonly profile: Profile
  readonly systems: readonly DeclaredSystem[]
  /** Sorted by id. */
  readonly rules: readonly RuleInForce[]
  readonly waivers: readonly Waiver[]
  /** What the readiness file says of the system itself: its environment, files, attestations. */
  readonly declared: Declarations
  readonly failOn: FailOn
  /** Whether what could not be decided fails the gate. */
  readonly unknownFails: boolean
  readonly onlyNew: boolean
  /** `sha256:` of all the above. */
  readonly digest: string
}

/** Each profile holds the rules of those before it. */
export function inProfile(rule: Rule, profile: Profile): boolean {
  return PROFILES.indexOf(rule.profile) <= PROFILES.indexOf(profile)
}

/** Whether systems of a tier are asked for what somebody has to attest; without a tier all of it is. */
export function inTier(rule: Rule, tier: Tier | undefined): boolean {
  return tier === undefined || !rule.attest || TIERS.indexOf(tier) <= TIERS.indexOf(rule.attest.tier)
}
