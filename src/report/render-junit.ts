import type { Finding, Report, RuleResult } from '../policy/report.ts'
import { AREAS } from '../rules/area.ts'
import type { Area } from '../rules/area.ts'
import { findingsOfRule } from './findings-of-rule.ts'
import { printable, wellFormed } from './printable.ts'

/**
 * The report as JUnit XML, for build servers that show tests: an area is a suite and a rule is a case. What blocks is a
 * failure; what does not is told in the case's output. Waived, undecided and inapplicable rules are skipped, never passed.
 */
export function renderJunit(report: Report): string {
  const suites = (Object.keys(AREAS) as Area[]).map((area) => suite(area, report)).filter((text) => text !== '')
  const cases = report.rules.map((rule) => outcomeOf(rule, report))
  const counted = (outcome: Outcome): number => cases.filter((each) => each === outcome).length
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="readiness" tests="${cases.length}" failures="${counted('failure')}" errors="0" skipped="${counted('skipped')}">\n${suites.join('')}</testsuites>\n`
}

type Outcome = 'passed' | 'failure' | 'skipped'

function suite(area: Area, report: Report): string {
  const rules = report.rules.filter((rule) => rule.area === area)
  if (rules.length === 0) return ''
  const outcomes = rules.map((rule) => outcomeOf(rule, report))
  const counted = (outcome: Outcome): number => outcomes.filter((each) => each === outcome).length
  return `  <testsuite name="${attribute(AREAS[area])}" tests="${rules.length}" failures="${counted('failure')}" errors="0" skipped="${counted('skipped')}">\n${rules.map((rule) => testcase(rule, report)).join('')}  </testsuite>\n`
}

function outcomeOf({ id, state }: RuleResult, report: Report): Outcome {
  if (findingsOfRule(report, id).some(({ fingerprint }) => report.blocking.has(fingerprint))) return 'failure'
  return state === 'waived' || state === 'unknown' || state === 'not-applicable' ? 'skipped' : 'passed'
}

function testcase(rule: RuleResult, report: Report): string {
  const findings = findingsOfRule(report, rule.id)
  const outcome = outcomeOf(rule, report)
  const first = findings.find(({ fingerprint }) => report.blocking.has(fingerprint)) ?? findings[0]
  const place = first ? ` file="${attribute(first.at.path)}" line="${first.at.line}"` : ''
  const body =
    outcome === 'failure'
      ? `      <failure type="${rule.severity}" message="${attribute(first?.message ?? rule.title)}">${findings.map(line).join('\n')}</failure>\n`
      : outcome === 'skipped'
        ? `      <skipped message="${attribute(rule.state)}"/>\n`
        : findings.length > 0
          ? `      <system-out>${findings.map(line).join('\n')}</system-out>\n`
          : ''
  const open = `    <testcase classname="${attribute(rule.area)}" name="${attribute(`${rule.id}: ${rule.title}`)}"${place}`
  return body === '' ? `${open}/>\n` : `${open}>\n${body}    </testcase>\n`
}

function line({ at, message, fix }: Finding): string {
  return text(`${at.path}:${at.line}: ${message}. ${fix}`)
}

function attribute(value: string): string {
  return text(value).replaceAll('"', '&quot;')
}

/** Control characters have been written out before: XML has no way to hold them. */
function text(value: string): string {
  return wellFormed(printable(value)).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replace(/[\ufffe\uffff]/g, '\ufffd')
}
