import { VERSION } from '../version.ts'
import type { Report, ReportProblem } from './report.ts'
import { REPORT_VERSION } from './report.ts'

/** The report of a root that was not judged: it fails, says why, and claims nothing else. */
export function unjudged(root: string, problems: readonly ReportProblem[]): Report {
  return {
    version: REPORT_VERSION,
    tool: { name: 'readiness', version: VERSION },
    root,
    clock: 'merge',
    policy: { source: undefined, profile: 'recommended', digest: `sha256:${'0'.repeat(64)}`, failOn: 'error', unknownFails: true },
    verdict: 'fail',
    blocking: new Set(),
    score: 0,
    counts: { error: 0, warning: 0, notice: 0, unknown: 0, waived: 0 },
    findings: [],
    rules: [],
    problems,
    loosened: [],
    secrets: [],
    notes: [],
  }
}
