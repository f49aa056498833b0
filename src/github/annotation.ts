import type { Finding } from '../policy/report.ts'
import { printable, shortened } from '../report/printable.ts'
import { SEVERITIES } from '../rules/rule.ts'
import type { Severity } from '../rules/rule.ts'
import type { Outcome } from './outcome.ts'
import { fromWorkspace } from './workspace-path.ts'

/** GitHub's limit of a title is 255 characters; some room is left for characters that are shown by their number. */
const MAX_TITLE = 200
/** Nobody reads more than this of a message, in UTF-16 units. */
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

export interface Annotations {
  readonly shown: readonly Annotation[]
  /** Findings that are left to the summary since they block nothing and lie in files that the pull request does not touch. */
  readonly untouched: number
}

/**
 * What is worth showing on the lines, most important first: what blocks, then by severity, then what the pull request touches.
 * Waived findings are not, old ones are left to the summary where only new ones count, and so are the scheduled run's where a
 * merge is judged. Nobody likes notes on files that he did not touch: there only what blocks, or is known to be new, is shown.
 */
export function annotationsOf({ report, fresh, standing }: Outcome, folder: string): Annotations {
  const { blocking, clock } = report
  const changed = standing?.changed
  const touched = ({ at, related }: Finding): boolean => changed === undefined || changed.has(at.path) || related.some((place) => changed.has(place.at.path))
  const worth = report.findings.filter(({ state, fingerprint, blocks }) => state !== 'waived' && (!fresh || fresh.has(fingerprint)) && (blocks === clock || clock === 'schedule'))
  const shown = worth.filter((finding) => fresh !== undefined || blocking.has(finding.fingerprint) || touched(finding))
  const weight = (finding: Finding): number => (blocking.has(finding.fingerprint) ? 0 : 100) + (finding.state === 'unknown' ? 50 : 0) + 2 * SEVERITIES.indexOf(finding.severity) + (touched(finding) ? 0 : 1)
  const sorted = shown.map((finding) => ({ finding, weight: weight(finding) })).sort((a, b) => a.weight - b.weight)
  return { shown: sorted.map(({ finding }) => annotationOf(finding, blocking.has(finding.fingerprint), folder)), untouched: worth.length - shown.length }
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
