import type { Finding, Report, RuleResult } from '../policy/report.ts'
import { PHASES } from '../rules/rule.ts'
import type { Phase } from '../rules/rule.ts'
import { AREAS } from '../rules/area.ts'
import type { Area } from '../rules/area.ts'
import type { Location } from '../tree/location.ts'
import { code, prose, sentence } from './markdown-text.ts'
import { plural } from './plural.ts'

/** GitHub drops a step summary beyond 1 MiB as a whole; this leaves room. */
export const SUMMARY_BYTES = 1_000_000

export interface MarkdownOptions {
  /** Size the page must stay within, in bytes of UTF-8. */
  readonly maxBytes?: number | undefined
  /** Address of a file's line, where the page is read next to the repository. */
  readonly urlOf?: ((path: string, line: number) => string) | undefined
}

/** The report as a page: ready or not, what blocks, where and what to do; then every area with its passes and their evidence. */
export function renderMarkdown(report: Report, options: MarkdownOptions = {}): string {
  const page = new Page(options.maxBytes ?? SUMMARY_BYTES)
  const place = (at: Location): string => placeOf(at, options)
  const blocking = report.findings.filter(({ fingerprint }) => report.blocking.has(fingerprint))
  const others = report.findings.filter((finding) => !report.blocking.has(finding.fingerprint) && finding.state !== 'waived' && finding.state !== 'unknown')
  const undecided = report.findings.filter((finding) => finding.state === 'unknown' && !report.blocking.has(finding.fingerprint))
  const waived = report.findings.filter(({ state }) => state === 'waived')
  page.add(headline(report, blocking.length))
  loosened(page, report)
  if (blocking.length > 0) table(page, `### What blocks`, blocking, place)
  if (report.problems.length > 0) {
    page.add('\n### What could not be read\n')
    for (const { path, line, message } of report.problems) page.row(`- ${place({ path, line, endLine: line, column: 1 })}: ${sentence(message)}\n`)
  }
  folded(page, `Also found, and does not block: ${others.length}`, others, place)
  folded(page, `Could not be decided: ${undecided.length}`, undecided, place)
  folded(page, `Waived: ${waived.length}`, waived, place)
  phases(page, report, place)
  if (report.notes.length > 0) page.add(`\n${report.notes.map((note) => `> ${sentence(note)}\n`).join('>\n')}`)
  return page.end()
}

/** Collects text up to a size; rows beyond it are counted instead, and the end says so. */
class Page {
  private readonly parts: string[] = []
  private readonly limit: number
  private bytes = 0
  private omitted = 0

  constructor(maxBytes: number) {
    this.limit = maxBytes - 400
  }

  /** A part that opens or closes something. */
  add(text: string): void {
    this.parts.push(text)
    this.bytes += Buffer.byteLength(text)
  }

  /** A line that may be left out where the page is full. */
  row(text: string): void {
    if (this.bytes + Buffer.byteLength(text) > this.limit * 0.9) this.omitted++
    else this.add(text)
  }

  end(): string {
    if (this.omitted > 0) this.add(`\n**${plural(this.omitted, 'line')} left out here for size; the JSON report holds everything.**\n`)
    return this.parts.join('')
  }
}

function headline(report: Report, blocking: number): string {
  const { counts } = report
  const looked = report.rules.filter(({ state }) => state !== 'not-applicable').length
  const verdict =
    report.verdict === 'fail'
      ? `## ❌ Not ready for production\n\n**${plural(blocking, 'finding')} ${blocking === 1 ? 'blocks' : 'block'}.**`
      : looked === 0
        ? '## ⚪ Nothing to judge\n\n**No rule applies to what is here.**'
        : counts.unknown > 0
          ? '## ⚠️ Nothing blocks, but not everything could be decided\n\n'
          : '## ✅ Ready: nothing blocks\n\n'
  const numbers = [plural(counts.error, 'error'), plural(counts.warning, 'warning'), plural(counts.notice, 'notice'), `${counts.unknown} unknown`, `${counts.waived} waived`]
  return `${verdict} ${numbers.join(', ')}. Score ${report.score} of 100, from ${plural(looked, 'rule')} that ${looked === 1 ? 'applies' : 'apply'} (profile ${code(report.policy.profile)}).\n`
}

/** What a reviewer must not miss: that the pull request excuses itself. */
function loosened(page: Page, report: Report): void {
  if (report.loosened.length === 0) return
  page.add('\n### ⚠️ This pull request asks for less than its target branch\n\n')
  for (const change of report.loosened) page.row(`- ${sentence(change)}\n`)
}

const MARKS = { error: '🔴', warning: '🟠', notice: '🔵' } as const

/** Two columns of text and no more: with the place in one of its own, long paths push the last one out of sight. */
function table(page: Page, title: string, findings: readonly Finding[], place: (at: Location) => string): void {
  page.add(`\n${title}\n\n| | Where, and what was found | ${findings.every(({ waiver }) => waiver) ? 'Why it is waived' : 'What to do'} |\n| --- | --- | --- |\n`)
  for (const finding of findings) {
    const related = finding.related.map(({ at, message }) => `<br>see ${place(at)}: ${sentence(message)}`).join('')
    page.row(`| ${markOf(finding)} | ${place(finding.at)}<br>${sentence(finding.message)}${related}<br><sub>${ruleName(finding)}</sub> | ${finding.waiver ? excuse(finding.waiver) : sentence(finding.fix)} |\n`)
  }
}

/** Severity at a glance, and in a word; never torn apart. */
export function markOf({ severity, state }: Finding): string {
  return `${MARKS[severity]}&nbsp;${state === 'fail' ? severity : state}`
}

function excuse({ reason, owner, written }: NonNullable<Finding['waiver']>): string {
  return `${sentence(reason)} ${owner === undefined ? 'Until' : `${prose(owner)}, until`} ${prose(written)}.`
}

/** The rule's id, linked to its page where it has one. */
export function ruleName({ rule, page }: Finding): string {
  return page === undefined ? code(rule) : `[${code(rule)}](${page})`
}

function folded(page: Page, title: string, findings: readonly Finding[], place: (at: Location) => string): void {
  if (findings.length === 0) return
  page.add(`\n<details><summary><b>${title}</b></summary>\n`)
  table(page, '', findings, place)
  page.add('\n</details>\n')
}

const PHASE_TITLES: Record<Phase, string> = { 'before-deploy': 'Before deploy', 'go-live': 'Go-live', 'after-deploy': 'After deploy', recurring: 'Recurring' }

/** Phase by phase and, in each, area by area: what is satisfied, with its evidence or whose word stands for it, and what is not. */
function phases(page: Page, report: Report, place: (at: Location) => string): void {
  const blocking = new Set(report.findings.filter(({ fingerprint }) => report.blocking.has(fingerprint)).map(({ rule }) => rule))
  const applying = report.rules.filter(({ state }) => state !== 'not-applicable')
  for (const phase of PHASES) {
    const rules = applying.filter((rule) => rule.phase === phase)
    if (rules.length === 0) continue
    page.add(`\n### ${PHASE_TITLES[phase]}: ${rules.filter(isSatisfied).length} of ${rules.length} satisfied\n`)
    for (const area of Object.keys(AREAS) as Area[]) areaSection(page, area, rules.filter((rule) => rule.area === area), blocking, place)
  }
  const silent = report.rules.filter(({ state }) => state === 'not-applicable').length
  if (silent > 0) page.add(`\n${plural(silent, 'rule')} found nothing to apply to.\n`)
}

function areaSection(page: Page, area: Area, rules: readonly RuleResult[], blocking: ReadonlySet<string>, place: (at: Location) => string): void {
  if (rules.length === 0) return
  const satisfied = rules.filter(isSatisfied).length
  page.add(`\n<details><summary>${satisfied === rules.length ? '✅' : rules.some(({ id }) => blocking.has(id)) ? '❌' : '⚠️'} <b>${prose(AREAS[area])}</b>: ${satisfied} of ${rules.length} satisfied</summary>\n\n`)
  for (const rule of rules) page.row(ruleLine(rule, place))
  page.add('\n</details>\n')
}

function isSatisfied({ state }: RuleResult): boolean {
  return state === 'pass' || state === 'attested'
}

const STATES: Record<RuleResult['state'], string> = {
  pass: '✅',
  attested: '✅ attested:',
  fail: '❌',
  missing: '❌ missing:',
  expired: '❌ expired:',
  unknown: '❔ could not be decided:',
  waived: '➖ waived:',
  'not-applicable': '',
}
const SHOWN_EVIDENCE = 4

function ruleLine(rule: RuleResult, place: (at: Location) => string): string {
  const places = rule.evidence.slice(0, SHOWN_EVIDENCE).map(place).join(', ')
  const more = rule.evidence.length > SHOWN_EVIDENCE ? ` and ${rule.evidence.length - SHOWN_EVIDENCE} more` : ''
  const { answer } = rule
  const whose = answer ? `, by ${prose(answer.by)}${answer.until === undefined ? '' : ` until ${answer.until}`}` : ''
  return `- ${STATES[rule.state]} ${prose(rule.title)}${whose}${places === '' ? '' : ` (${places}${more})`}\n`
}

/** A place as code, with a link to it where its address is known. */
export function placeOf({ path, line }: Location, { urlOf }: MarkdownOptions): string {
  const text = code(`${path}:${line}`)
  return urlOf ? `[${text}](${urlOf(path, line)})` : text
}
