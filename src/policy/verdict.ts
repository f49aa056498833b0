import type { Outcome } from '../checks/check.ts'
import type { Evaluation } from '../rules/evaluate.ts'
import { worded } from '../rules/finding-text.ts'
import { SEVERITIES } from '../rules/rule.ts'
import type { Severity } from '../rules/rule.ts'
import { compareLocations } from '../tree/location.ts'
import { fingerprinter } from './fingerprint.ts'
import type { FailOn, Policy, Waiver } from './policy.ts'
import type { Counts, Finding, FindingState, RuleResult, RuleState } from './report.ts'

/** The findings and rule states that evaluations come to under a policy's waivers. */
export function findingsOf(evaluations: readonly Evaluation[], policy: Policy, today: string): { findings: Finding[]; rules: RuleResult[] } {
  const findings: Finding[] = []
  const rules: RuleResult[] = []
  const fingerprint = fingerprinter()
  for (const evaluation of evaluations) {
    const { rule } = evaluation
    const isWaived = waivedPaths(policy, rule.id, today)
    const own = evaluation.outcomes.flatMap((outcome): Finding[] => {
      const state = findingState(outcome.state)
      if (state === undefined) return []
      const { message, fix, severity } = worded(rule, outcome)
      const waived = isWaived(outcome.at.path)
      return [
        {
          rule: rule.id,
          state: waived ? 'waived' : state,
          severity,
          title: rule.title,
          area: rule.area,
          at: outcome.at,
          message,
          why: rule.why,
          fix,
          related: outcome.related ?? [],
          page: rule.page,
          fingerprint: fingerprint(rule.id, outcome.at.path, message),
        },
      ]
    })
    for (const finding of own) findings.push(finding)
    rules.push({ id: rule.id, title: rule.title, area: rule.area, severity: rule.severity, state: stateOf(evaluation, own), evidence: evaluation.evidence })
  }
  return { findings, rules }
}

/** What an outcome is as a finding. An attestation about to lapse is told of while it still holds. */
function findingState(state: Outcome['state']): FindingState | undefined {
  if (state === 'pass' || state === 'attested') return undefined
  return state === 'expiring' ? 'fail' : state
}

/** Whether the policy waives a rule's findings in a file on that day. */
export function waivedPaths(policy: Policy, rule: string, today: string): (path: string) => boolean {
  const waivers = policy.waivers.filter((waiver) => waiver.rule === rule && waiver.expires !== undefined && waiver.expires >= today)
  return (path) => waivers.some((waiver) => covers(waiver, path))
}

function covers(waiver: Waiver, path: string): boolean {
  return waiver.path === undefined || waiver.path === path || path.startsWith(`${waiver.path.replace(/\/+$/, '')}/`)
}

/** A rule all of whose findings are waived is waived; any that is left decides. */
function stateOf(evaluation: Evaluation, findings: readonly Finding[]): RuleState {
  if (!findings.some((finding) => finding.state === 'waived')) return evaluation.state
  return (['fail', 'expired', 'missing', 'unknown'] as const).find((state) => findings.some((finding) => finding.state === state)) ?? 'waived'
}

/** Whether a finding fails the gate. What could not be decided fails it only where the policy says so. */
export function blocks(finding: Finding, failOn: FailOn, unknownFails: boolean): boolean {
  if (failOn === 'never' || finding.state === 'waived') return false
  if (finding.state === 'unknown' && !unknownFails) return false
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
