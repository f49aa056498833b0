import type { Finding, Report } from '../policy/report.ts'

const held = new WeakMap<Report, ReadonlyMap<string, readonly Finding[]>>()

/** What a rule found, in the report's order. Gone through once a report: hundreds of rules ask, and findings may be many. */
export function findingsOfRule(report: Report, id: string): readonly Finding[] {
  let known = held.get(report)
  if (!known) held.set(report, (known = byRule(report.findings)))
  return known.get(id) ?? []
}

function byRule(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>()
  for (const finding of findings) {
    const others = found.get(finding.rule)
    if (others) others.push(finding)
    else found.set(finding.rule, [finding])
  }
  return found
}
