import type { Finding, Report } from '../policy/report.ts'

/** The report as the public contract has it, in a fixed order of keys. */
export function jsonReport(report: Report): object {
  return {
    version: report.version,
    tool: report.tool,
    root: report.root,
    policy: { source: report.policy.source ?? null, profile: report.policy.profile, digest: report.policy.digest },
    verdict: report.verdict,
    score: report.score,
    counts: report.counts,
    findings: report.findings.map(jsonFinding),
    rules: report.rules.map(({ id, state, evidence }) => ({ id, state, evidence: evidence.map(({ path, line }) => ({ path, line })) })),
    problems: report.problems,
  }
}

function jsonFinding(finding: Finding): object {
  const { at } = finding
  return {
    rule: finding.rule,
    state: finding.state,
    severity: finding.severity,
    path: at.path,
    line: at.line,
    endLine: at.endLine,
    column: at.column,
    message: finding.message,
    fix: finding.fix,
    related: finding.related.map((place) => ({ path: place.at.path, line: place.at.line, message: place.message })),
    fingerprint: finding.fingerprint,
  }
}

export function renderJson(report: Report): string {
  return `${JSON.stringify(jsonReport(report), null, 2)}\n`
}

/** One compact report a line, for many roots. */
export function renderJsonLine(report: Report): string {
  return `${JSON.stringify(jsonReport(report))}\n`
}
