import type { Finding, Report } from '../policy/report.ts'
import { printable, shortened } from '../report/printable.ts'
import type { Severity } from '../rules/rule.ts'
import { fromWorkspace } from './workspace-path.ts'

/** GitHub's limit of a title is 255 characters; some room is left for characters that are shown by their number. */
const MAX_TITLE = 200
/** GitHub's limit of a message is 64 KB; in UTF-16 units, so that no character can go beyond it. */
const MAX_MESSAGE = 16_000

/** A finding as it is shown on a line of the workspace. */
export interface Annotation {
  readonly level: Severity
  /** From the workspace. */
  readonly path: string
  readonly line: number
  readonly endLine: number
  readonly column: number
  readonly title: string
  readonly message: string
}

/**
 * What is worth showing on the lines, most important first: what blocks, then by severity. Waived findings are not,
 * old ones are left to the summary where only new ones count, and so are the scheduled run's where a merge is judged.
 */
export function annotationsOf(report: Report, folder: string, fresh: ReadonlySet<string> | undefined): Annotation[] {
  return report.findings
    .filter(({ state, fingerprint, blocks }) => state !== 'waived' && (!fresh || fresh.has(fingerprint)) && (blocks === report.clock || report.clock === 'schedule'))
    .map((finding) => annotationOf(finding, report.blocking.has(finding.fingerprint), folder))
}

function annotationOf(finding: Finding, blocks: boolean, folder: string): Annotation {
  const { at, related } = finding
  const places = related.map((place) => `See ${printable(`${fromWorkspace(folder, place.at.path)}:${place.at.line}`)}: ${printable(place.message)}`)
  return {
    level: finding.state === 'unknown' ? (blocks ? 'error' : 'notice') : finding.severity,
    path: fromWorkspace(folder, at.path),
    line: at.line,
    endLine: Math.max(at.line, at.endLine),
    column: at.column,
    title: shortened(printable(finding.title), MAX_TITLE - finding.rule.length - 3) + ` (${finding.rule})`,
    message: [printable(finding.message), printable(finding.why), `Fix: ${printable(finding.fix)}`, ...places, ...(finding.page === undefined ? [] : [`See ${finding.page}`])].join('\n').slice(0, MAX_MESSAGE),
  }
}
