import type { Fix, Log, ReportingDescriptor, Result } from 'sarif'
import type { Edit } from '../checks/edit.ts'
import type { Finding, Report, RuleResult } from '../policy/report.ts'
import { findingsOfRule } from './findings-of-rule.ts'
import { sentence } from './markdown-text.ts'
import { maskedLine } from './masking.ts'
import { plural } from './plural.ts'
import { printable, shortened, wellFormed } from './printable.ts'

const LEVELS = { error: 'error', warning: 'warning', notice: 'note' } as const
/** GitHub keeps this many results of an upload. */
const MAX_RESULTS = 5000
/** GitHub keeps this many places of a result. */
const MAX_RELATED = 100
/** Longest name and longest description of a rule that GitHub takes, in characters. */
const MAX_NAME = 255
const MAX_DESCRIPTION = 1024

/** The report as SARIF 2.1.0, for code scanning. Waived findings are suppressed, not left out. */
export function renderSarif(report: Report): string {
  const shown = report.findings.slice(0, MAX_RESULTS)
  const rules = report.rules.filter(({ id }) => findingsOfRule(report, id).length > 0)
  const indexes = new Map(rules.map(({ id }, index) => [id, index]))
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Readiness',
            version: report.tool.version,
            semanticVersion: report.tool.version,
            informationUri: 'https://github.com/readiness-dev/readiness',
            rules: rules.map((rule) => descriptor(rule, findingsOfRule(report, rule.id)[0] as Finding)),
          },
        },
        results: shown.map((finding) => result(finding, indexes.get(finding.rule) as number)),
        invocations: [
          {
            // Where no rule was asked, nothing was judged.
            executionSuccessful: report.rules.length > 0,
            toolExecutionNotifications: [
              ...report.problems.map(({ path, line, message }) => ({ level: 'warning' as const, message: { text: plain(message) }, locations: [location(path, line)] })),
              ...(report.findings.length > shown.length ? [{ level: 'warning' as const, message: { text: `${plural(report.findings.length - shown.length, 'finding')} left out here for size; the JSON report holds everything.` } }] : []),
            ],
          },
        ],
        columnKind: 'utf16CodeUnits',
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

/** What is the same for every finding of the rule; what one of them asks for is told with it. */
function descriptor({ id, title, area, severity }: RuleResult, { why, page }: Finding): ReportingDescriptor {
  const [name, heading, reason] = [shortened(plain(id.slice(id.lastIndexOf('/') + 1)), MAX_NAME), shortened(plain(title), MAX_DESCRIPTION), shortened(plain(why), MAX_DESCRIPTION)]
  return {
    id,
    name,
    shortDescription: { text: heading },
    fullDescription: { text: reason },
    ...(page !== undefined && { helpUri: page }),
    help: {
      text: page === undefined ? reason : `${reason}\n\nExamples and options: ${page}`,
      markdown: `${sentence(why)}${page === undefined ? '' : `\n\n[Examples and options](${page})`}`,
    },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [area], precision: 'high', 'problem.severity': severity === 'notice' ? 'recommendation' : severity },
  }
}

function result(finding: Finding, ruleIndex: number): Result {
  const related = finding.related.slice(0, MAX_RELATED)
  const fixes = fixesOf(finding)
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: finding.state === 'unknown' ? 'note' : LEVELS[finding.severity],
    message: { text: [`${plain(finding.message)}.`, plain(finding.fix), ...related.map((place, index) => `See ${link(`${place.at.path}:${place.at.line}`, index + 1)}: ${plain(place.message)}.`)].join(' ') },
    locations: [location(finding.at.path, finding.at.line, finding.at.endLine, finding.at.column)],
    ...(related.length > 0 && { relatedLocations: related.map((place, index) => ({ id: index + 1, ...location(place.at.path, place.at.line), message: { text: plain(place.message) } })) }),
    ...(fixes.length > 0 && { fixes }),
    partialFingerprints: { 'readiness/v1': finding.fingerprint },
    suppressions: finding.state === 'waived' ? [{ kind: finding.waiver?.lines ? 'inSource' : 'external', status: 'accepted', ...(finding.waiver && { justification: plain(finding.waiver.reason) }) }] : [],
  }
}

/** Text of the repository: nothing of it becomes a link. */
function plain(text: string): string {
  return wellFormed(printable(text)).replaceAll('](', '] (')
}

/** The name of a place that leads to it; where brackets of its own would end it early, the name alone. */
function link(name: string, id: number): string {
  return /[[\]\\]/.test(name) ? plain(name) : `[${plain(name)}](${id})`
}

function location(path: string, startLine: number, endLine = startLine, startColumn?: number): NonNullable<Result['locations']>[number] {
  return { physicalLocation: { artifactLocation: artifact(path), region: { startLine, endLine, ...(startColumn !== undefined && { startColumn }) } } }
}

function artifact(path: string): { uri: string; uriBaseId: string } {
  return { uri: wellFormed(path).split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' }
}

/** What mends a finding, where that takes no thought, names the columns, and shows no secret. */
function fixesOf({ edits, fix }: Finding): Fix[] {
  if (edits.length === 0 || edits.some((edit) => !edit.safe || edit.behindLine || maskedLine(edit.replacement) !== edit.replacement)) return []
  const paths = [...new Set(edits.map(({ at }) => at.path))]
  return [{ description: { text: plain(fix) }, artifactChanges: paths.map((path) => ({ artifactLocation: artifact(path), replacements: edits.filter(({ at }) => at.path === path).map(replacement) })) }]
}

function replacement({ at, written, replacement }: Edit): Fix['artifactChanges'][number]['replacements'][number] {
  const lines = written.split('\n')
  const last = lines.at(-1) as string
  const endColumn = lines.length === 1 ? at.column + written.length : last.length + 1
  return { deletedRegion: { startLine: at.line, startColumn: at.column, endLine: at.line + lines.length - 1, endColumn }, insertedContent: { text: wellFormed(replacement) } }
}
