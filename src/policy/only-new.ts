import type { Finding, FindingState, Report } from './report.ts'
import { ranked } from './verdict.ts'

/** How bad a state is: what was waived or undecided before and fails now is new. */
const WEIGHT: Record<FindingState, number> = { waived: 0, unknown: 1, fail: 2, missing: 2, expired: 2 }

/** Fingerprints of the findings that were not there before, or not as bad. */
export function newFingerprints(findings: readonly Finding[], before: readonly Finding[]): ReadonlySet<string> {
  const known = new Map(before.map(({ fingerprint, state }) => [fingerprint, WEIGHT[state]]))
  return new Set(findings.filter(({ fingerprint, state }) => (known.get(fingerprint) ?? -1) < WEIGHT[state]).map(({ fingerprint }) => fingerprint))
}

/** The same report with a gate that only new findings can fail. */
export function onlyNew(report: Report, fresh: ReadonlySet<string>): Report {
  const blocking = new Set([...report.blocking].filter((fingerprint) => fresh.has(fingerprint)))
  const old = report.findings.filter(({ state, fingerprint }) => state !== 'waived' && !fresh.has(fingerprint)).length
  return {
    ...report,
    blocking,
    verdict: blocking.size > 0 ? 'fail' : 'pass',
    findings: ranked(report.findings, blocking),
    notes: old === 0 ? report.notes : [...report.notes, `${old} of the findings ${old === 1 ? 'was' : 'were'} there before this pull request and cannot fail it.`],
  }
}
