import type { DeclaredSystem } from '../production/production.ts'
import type { Rule, Severity } from '../rules/rule.ts'
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
  /** Only findings in this file; undefined means all of the rule's. */
  readonly path: string | undefined
  readonly reason: string
  readonly owner: string
  /** Last day it holds, `YYYY-MM-DD`; undefined where the date is malformed, which is an expired waiver. */
  readonly expires: string | undefined
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
  readonly failOn: FailOn
  /** Whether what could not be decided fails the gate. */
  readonly unknownFails: boolean
  readonly onlyNew: boolean
  /** `sha256:` of all the above. */
  readonly digest: string
}

/** `strict` and `production` hold every rule, `recommended` its own. */
export function inProfile(rule: Rule, profile: Profile): boolean {
  return profile !== 'recommended' || rule.profile === 'recommended'
}
