import type { Edit } from '../checks/edit.ts'
import type { Area } from '../rules/area.ts'
import type { Clock, Phase, Severity } from '../rules/rule.ts'
import type { Location } from '../tree/location.ts'
import type { Waiver } from './policy.ts'

/** Version of the JSON report's form; see schemas/report.schema.json. */
export const REPORT_VERSION = 1

export type FindingState = 'fail' | 'unknown' | 'waived' | 'missing' | 'expired'
export type RuleState = 'pass' | 'fail' | 'unknown' | 'waived' | 'not-applicable' | 'attested' | 'missing' | 'expired'

/** An outcome in a rule's words. */
export interface Finding {
  readonly rule: string
  readonly state: FindingState
  readonly severity: Severity
  /** Title of the rule. */
  readonly title: string
  readonly area: Area
  readonly at: Location
  readonly message: string
  readonly why: string
  readonly fix: string
  readonly related: readonly { readonly at: Location; readonly message: string }[]
  /** What mends it, all of them together; empty where that takes thought. */
  readonly edits: readonly Edit[]
  /** Address of the rule's documentation page, where it has one. */
  readonly page: string | undefined
  /** What hides it, where it is waived. */
  readonly waiver: Waiver | undefined
  /** Whether it stops a merge or only the scheduled run, and since when. */
  readonly blocks: Clock
  readonly blocksFrom: string | undefined
  /** Stays the same when lines move. */
  readonly fingerprint: string
}

/** Whose word stands for a rule, and until when. */
export interface Answer {
  readonly by: string
  /** `YYYY-MM-DD`; undefined where it holds for a release. */
  readonly until: string | undefined
}

export interface RuleResult {
  readonly id: string
  readonly title: string
  readonly area: Area
  readonly severity: Severity
  readonly phase: Phase
  readonly state: RuleState
  /** Of a rule that is attested or waived. */
  readonly answer: Answer | undefined
  readonly evidence: readonly Location[]
}

export interface ReportProblem {
  readonly path: string
  readonly line: number
  readonly message: string
}

export interface Counts {
  readonly error: number
  readonly warning: number
  readonly notice: number
  readonly unknown: number
  readonly waived: number
}

export type Verdict = 'pass' | 'fail'

/** All that a renderer needs. */
export interface Report {
  readonly version: typeof REPORT_VERSION
  readonly tool: { readonly name: 'readiness'; readonly version: string }
  /** As the user named it. */
  readonly root: string
  /** What could fail here: what stops a merge, or what the scheduled run reports as well. */
  readonly clock: Clock
  readonly policy: { readonly source: string | undefined; readonly profile: string; readonly digest: string; readonly failOn: Severity | 'never'; readonly unknownFails: boolean }
  readonly verdict: Verdict
  /** What decides the verdict: fingerprints of findings that fail the gate. */
  readonly blocking: ReadonlySet<string>
  readonly score: number
  readonly counts: Counts
  /** Ranked: blocking first, then by severity, path and line. */
  readonly findings: readonly Finding[]
  /** One for every rule in force, by id. */
  readonly rules: readonly RuleResult[]
  readonly problems: readonly ReportProblem[]
  /** In what a pull request itself asks for less than its target branch, one sentence each. */
  readonly loosened: readonly string[]
  /** Names of variables that the team declares to be secret: their values are never shown. */
  readonly secrets: readonly string[]
  /** Sentences on what was assumed: no readiness file, which compose files make production. */
  readonly notes: readonly string[]
}
