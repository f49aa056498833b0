import type { Outcome } from '../checks/check.ts'
import type { Evaluation } from '../rules/evaluate.ts'
import { worded } from '../rules/finding-text.ts'
import { SEVERITIES } from '../rules/rule.ts'
import type { Clock, Severity } from '../rules/rule.ts'
import { compareLocations } from '../tree/location.ts'
import { fingerprinter } from './fingerprint.ts'
import type { FailOn, Policy } from './policy.ts'
import type { Answer, Counts, Finding, FindingState, RuleResult, RuleState } from './report.ts'
import { waiverFor } from './waivers.ts'

/** The findings and rule states that evaluations come to under a policy's waivers. */
export function findingsOf(evaluations: readonly Evaluation[], policy: Pick<Policy, 'waivers'>, today: string): { findings: Finding[]; rules: RuleResult[] } {
  const findings: Finding[] = []
  const rules: RuleResult[] = []
  const fingerprint = fingerprinter()
  for (const evaluation of evaluations) {
    const { rule } = evaluation
    const waiverOf = waiverFor(policy, rule.id, today)
    const own = evaluation.outcomes.flatMap((outcome): Finding[] => {
      const state = findingState(outcome.state)
      if (state === undefined) return []
      const { message, fix, severity } = worded(rule, outcome)
      const waiver = waiverOf(outcome.at)
      return [
        {
          rule: rule.id,
          state: waiver ? 'waived' : state,
          severity,
          title: rule.title,
          area: rule.area,
          at: outcome.at,
          message,
          why: rule.why,
          fix,
          related: outcome.related ?? [],
          edits: outcome.edits ?? [],
          page: rule.page,
          waiver,
          // What still holds stops nobody.
          blocks: outcome.state === 'expiring' ? 'schedule' : rule.blocks,
          blocksFrom: rule.blocksFrom,
          fingerprint: fingerprint(rule.id, outcome.at.path, message),
        },
      ]
    })
    for (const finding of own) findings.push(finding)
    const state = stateOf(evaluation, own)
    rules.push({ id: rule.id, title: rule.title, area: rule.area, severity: rule.severity, phase: rule.phase, state, answer: answerOf(state, evaluation, own), evidence: evaluation.evidence })
  }
  return { findings, rules }
}

/** What an outcome is as a finding. An attestation about to lapse is told of while it still holds. */
function findingState(state: Outcome['state']): FindingState | undefined {
  if (state === 'pass' || state === 'attested') return undefined
  return state === 'expiring' ? 'fail' : state
}

/** A rule all of whose findings are waived is waived; any that is left decides. */
function stateOf(evaluation: Evaluation, findings: readonly Finding[]): RuleState {
  if (!findings.some((finding) => finding.state === 'waived')) return evaluation.state
  return (['fail', 'expired', 'missing', 'unknown'] as const).find((state) => findings.some((finding) => finding.state === state)) ?? 'waived'
}

/** Whose word a rule's state rests on; of several, the one that lapses first. */
function answerOf(state: RuleState, { outcomes }: Evaluation, findings: readonly Finding[]): Answer | undefined {
  const answers =
    state === 'waived'
      ? findings.flatMap(({ waiver }) => (waiver ? [{ by: waiver.owner ?? `${waiver.at.path}:${waiver.at.line}`, until: waiver.expires }] : []))
      : state === 'attested'
        ? outcomes.filter((outcome) => outcome.state === 'attested' || outcome.state === 'expiring').map(({ facts }) => ({ by: String(facts?.['owner']), until: String(facts?.['until']) || undefined }))
        : []
  return answers.sort((a, b) => ((a.until ?? '9999') < (b.until ?? '9999') ? -1 : 1))[0]
}

/** What decides whether a finding fails the gate. */
export interface Gate {
  readonly failOn: FailOn
  /** Whether what could not be decided fails it. */
  readonly unknownFails: boolean
  /** What the run is for: a merge leaves alone what only the scheduled run stops. */
  readonly clock: Clock
  /** `YYYY-MM-DD` in UTC. */
  readonly today: string
}

/** Whether a finding fails the gate. */
export function blocks(finding: Finding, { failOn, unknownFails, clock, today }: Gate): boolean {
  if (failOn === 'never' || finding.state === 'waived') return false
  if (finding.state === 'unknown' && !unknownFails) return false
  if (clock === 'merge' && finding.blocks === 'schedule') return false
  if (finding.blocksFrom !== undefined && finding.blocksFrom > today) return false
  return SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(failOn)
}

/** Blocking findings first, then by severity, path, line and rule. */
export function ranked(findings: readonly Finding[], blocking: ReadonlySet<string>): Finding[] {
  const weight = (finding: Finding): number =>
    (blocking.has(finding.fingerprint) ? 0 : 100) + (finding.state === 'waived' ? 50 : finding.state === 'unknown' ? 25 : 0) + SEVERITIES.indexOf(finding.severity)
  return [...findings].sort((a, b) => weight(a) - weight(b) || compareLocations(a.at, b.at) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0))
}

export function countsOf(findings: readonly Finding[]): Counts {
  const counted = (severity: Severity): number => findings.filter((finding) => finding.severity === severity && finding.state !== 'unknown' && finding.state !== 'waived').length
  const inState = (state: Finding['state']): number => findings.filter((finding) => finding.state === state).length
  return { error: counted('error'), warning: counted('warning'), notice: counted('notice'), unknown: inState('unknown'), waived: inState('waived') }
}

const WEIGHTS: Record<Severity, number> = { error: 5, warning: 3, notice: 1 }

/** Weighted share of the rules that apply and are satisfied, 0 to 100. Waived and unknown do not count as satisfied; nothing to judge is 0. */
export function scoreOf(rules: readonly RuleResult[]): number {
  let applicable = 0
  let satisfied = 0
  for (const { state, severity } of rules) {
    if (state === 'not-applicable') continue
    applicable += WEIGHTS[severity]
    if (state === 'pass' || state === 'attested') satisfied += WEIGHTS[severity]
  }
  return applicable === 0 ? 0 : Math.floor((100 * satisfied) / applicable)
}
