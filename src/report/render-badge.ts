import type { Report } from '../policy/report.ts'

/** The verdict as the JSON that shields.io draws an endpoint badge from: https://shields.io/badges/endpoint-badge */
export function renderBadge(report: Report): string {
  const looked = report.rules.some(({ state }) => state !== 'not-applicable')
  const ready = report.verdict === 'pass'
  const message = !looked && ready ? 'nothing to judge' : `${ready ? 'ready' : 'not ready'}, ${report.score}/100`
  const color = !looked && ready ? 'lightgrey' : !ready ? 'red' : report.counts.unknown > 0 ? 'yellow' : 'brightgreen'
  return `${JSON.stringify({ schemaVersion: 1, label: 'production readiness', message, color })}\n`
}
