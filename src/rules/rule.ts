import type { AttestationTerms } from '../checks/check.ts'
import type { Subject } from '../checks/subject.ts'
import type { Area } from './area.ts'

/** Weight of a finding, heaviest first. */
export const SEVERITIES = ['error', 'warning', 'notice'] as const
export type Severity = (typeof SEVERITIES)[number]

/** `recommended` is what nearly everyone would act on; `strict` adds the rest of what files can tell, `production` what only people know. */
export const RULE_PROFILES = ['recommended', 'strict', 'production'] as const
export type RuleProfile = (typeof RULE_PROFILES)[number]

/** When it must be true, in the order a summary tells of it. */
export const PHASES = ['before-deploy', 'go-live', 'after-deploy', 'recurring'] as const
export type Phase = (typeof PHASES)[number]

/** Availability a system is to have: A above 99.9 %, B from 99 to 99.9 %, C from 95 to 99 %. */
export const TIERS = ['A', 'B', 'C'] as const
export type Tier = (typeof TIERS)[number]

/** What a failure stops: a merge, or only the scheduled run. */
export const CLOCKS = ['merge', 'schedule'] as const
export type Clock = (typeof CLOCKS)[number]

/** How a rule is answered by somebody's word: always by it, or where files show nothing. */
export interface RuleAttestation extends AttestationTerms {
  /** Least demanding tier that asks for it. */
  readonly tier: Tier
}

/** Files by path, as text: a whole small repository. */
export type ExampleFiles = Readonly<Record<string, string>>

export interface RuleExample {
  /** Options over the rule's own, for a rule that is silent without them. */
  readonly with?: Readonly<Record<string, unknown>> | undefined
  readonly bad?: ExampleFiles | undefined
  /** Where the rule must find the bad files wanting, as `path:line`; nowhere else. */
  readonly finds?: readonly string[] | undefined
  readonly good?: ExampleFiles | undefined
}

/** Another wording and weight for one kind of outcome that the check tells apart. */
export interface RuleVariant {
  readonly severity?: Severity | undefined
  readonly message?: string | undefined
  readonly fix?: string | undefined
}

/** What we want of a repository, and all that is said about it; the check it names knows how to look. */
export interface Rule {
  /** `<pack>/<wanted state>`: its path below `rules/`. Never renamed without keeping the old id in `formerly`. */
  readonly id: string
  readonly title: string
  /** The checklist's chapter, for grouping. */
  readonly area: Area
  readonly severity: Severity
  readonly profile: RuleProfile
  readonly phase: Phase
  readonly blocks: Clock
  /** Present where somebody's word may answer it. */
  readonly attest?: RuleAttestation | undefined
  /** Day from which its findings fail the gate, where the team set one. */
  readonly blocksFrom?: string | undefined
  /** What the repository must show for the rule to be asked. */
  readonly needs?: Subject | undefined
  readonly check: string
  readonly with: Readonly<Record<string, unknown>>
  /** One sentence; `{name}` is filled from the outcome's facts. */
  readonly message: string
  readonly why: string
  readonly fix: string
  readonly variants: Readonly<Record<string, RuleVariant>>
  /** Further concerns this rule answers for, beside the one its id ends in. */
  readonly covers: readonly string[]
  /** Rules of other tools that look for the same, as `tool:id`. */
  readonly equivalents: readonly string[]
  /** How lines of a checklist speak of it. */
  readonly phrases?: readonly string[] | undefined
  readonly formerly: readonly string[]
  readonly examples: readonly RuleExample[]
  /** Address of its documentation page; rules of the team itself have none. */
  readonly page?: string | undefined
}
