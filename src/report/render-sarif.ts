import type { Log, ReportingDescriptor, Result } from 'sarif'
import type { Finding, Report } from '../policy/report.ts'
import { findingsOfRule } from './findings-of-rule.ts'
import { printable } from './printable.ts'

const LEVELS = { error: 'error', warning: 'warning', notice: 'note' } as const
/** GitHub keeps this many results of an upload. */
const MAX_RESULTS = 5000

/** The report as SARIF 2.1.0, for code scanning. Waived findings are suppressed, not left out. */
export function renderSarif(report: Report): string {
  const rules = report.rules.filter(({ id }) => findingsOfRule(report, id).length > 0)
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Readiness', version: report.tool.version, informationUri: 'https://github.com/readiness-dev/readiness', rules: rules.map((rule) => descriptor(rule.id, report)) } },
        results: report.findings.slice(0, MAX_RESULTS).map((finding) => result(finding, rules.findIndex(({ id }) => id === finding.rule))),
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: report.problems.map((problem) => ({
              level: 'warning' as const,
              message: { text: printable(problem.message) },
              locations: [location(problem.path, problem.line)],
            })),
          },
        ],
        columnKind: 'utf16CodeUnits',
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function descriptor(id: string, report: Report): ReportingDescriptor {
  const finding = findingsOfRule(report, id)[0] as Finding
  return {
    id,
    name: id.slice(id.lastIndexOf('/') + 1),
    shortDescription: { text: finding.title },
    fullDescription: { text: finding.why },
    ...(finding.page !== undefined && { helpUri: finding.page }),
    help: { text: `${finding.why}\n\n${finding.fix}` },
    defaultConfiguration: { level: LEVELS[finding.severity] },
    properties: { tags: [finding.area], 'problem.severity': finding.severity === 'notice' ? 'recommendation' : finding.severity },
  }
}

function result(finding: Finding, ruleIndex: number): Result {
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: finding.state === 'unknown' ? 'note' : LEVELS[finding.severity],
    message: { text: `${printable(finding.message)} ${printable(finding.fix)}` },
    locations: [location(finding.at.path, finding.at.line, finding.at.endLine, finding.at.column)],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map((place, id) => ({ id, ...location(place.at.path, place.at.line), message: { text: printable(place.message) } })),
    }),
    partialFingerprints: { 'readiness/v1': finding.fingerprint },
    suppressions: finding.state === 'waived' ? [{ kind: finding.waiver?.lines ? 'inSource' : 'external', status: 'accepted', ...(finding.waiver && { justification: printable(finding.waiver.reason) }) }] : [],
  }
}

function location(path: string, startLine: number, endLine = startLine, startColumn?: number): NonNullable<Result['locations']>[number] {
  const uri = path.split('/').map(encodeURIComponent).join('/')
  return { physicalLocation: { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, region: { startLine, endLine, ...(startColumn !== undefined && { startColumn }) } } }
}
