import type { Report } from '../policy/report.ts'

/** The verdict as the JSON that shields.io draws an endpoint badge from: https://shields.io/badges/endpoint-badge */
export function renderBadge(report: Report): string {
  return `${JSON.stringify({ schemaVersion: 1, label: 'production readiness', ...right(report) })}\n`
}

/** The badge's right half. */
function right(report: Report): { message: string; color: string; isError?: true } {
  if (report.rules.length === 0) return { message: 'could not be judged', color: 'red', isError: true }
  const ready = report.verdict === 'pass'
  if (ready && report.rules.every(({ state }) => state === 'not-applicable')) return { message: 'nothing to judge', color: 'lightgrey' }
  return { message: `${ready ? 'ready' : 'not ready'}, ${report.score}/100`, color: !ready ? 'red' : report.counts.unknown > 0 ? 'yellow' : 'brightgreen' }
}
