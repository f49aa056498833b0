import type { Finding, Report } from '../policy/report.ts'
import { groupedBy } from '../tree/grouped-by.ts'
import { oncePer } from '../tree/once-per.ts'

/** What a rule found, in the report's order. Gone through once a report: hundreds of rules ask, and findings may be many. */
export function findingsOfRule(report: Report, id: string): readonly Finding[] {
  return byRule(report).get(id) ?? []
}

const byRule = oncePer(({ findings }: Report): ReadonlyMap<string, readonly Finding[]> => groupedBy(findings, ({ rule }) => rule))
