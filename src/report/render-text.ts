import type { Finding, Report } from '../policy/report.ts'
import { oncePer } from '../tree/once-per.ts'
import { lineStarts } from '../tree/source-text.ts'
import type { SourceText } from '../tree/source-text.ts'
import { maskerFor } from './masking.ts'
import type { Masker } from './masking.ts'
import { printable, shortened } from './printable.ts'
import { plural } from './plural.ts'

/** Columns the text is laid out for; the same everywhere, so that a log can be compared. */
const WIDTH = 80
/** Characters of a source line that are shown. */
const CODE_WIDTH = 72
/** Longer lines are data or made by a machine: a part of them shows nobody anything, and thousands of findings may stand on one. */
const MAX_FRAMED = 1000

export interface TextOptions {
  readonly color: boolean
  /** Only what fails the gate, and the total. */
  readonly quiet: boolean
  /** The text of a file of the judged tree, for the code frame. */
  source(path: string): SourceText | undefined
}

type Style = 'red' | 'yellow' | 'blue' | 'green' | 'dim' | 'bold'
const CODES: Record<Style, string> = { red: '31', yellow: '33', blue: '36', green: '32', dim: '2', bold: '1' }

/** The report for a terminal: a code frame, what was found and what to type for each finding; problems; one line of total. */
export function renderText(report: Report, options: TextOptions): string {
  const masker = maskerFor(report.secrets)
  const paint = (style: Style, text: string): string => (options.color ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text)
  const shown = report.findings.filter((finding) => finding.state !== 'waived' && (!options.quiet || report.blocking.has(finding.fingerprint)))
  const parts = shown.map((finding) => findingText(finding, report, options, paint, masker))
  const told = new Set(shown.map(({ at }) => `${at.line}:${at.path}`))
  const problems = options.quiet ? [] : report.problems.filter(({ path, line }) => !told.has(`${line}:${path}`))
  if (problems.length > 0) parts.push(problems.map((problem) => `${paint('yellow', 'not looked at')}  ${printable(`${problem.path}:${problem.line}`)}\n${wrapped(printable(problem.message), '  ')}\n`).join(''))
  if (!options.quiet && report.notes.length > 0) parts.push(report.notes.map((note) => `${wrapped(printable(note), '  ')}\n`).join(''))
  return `${parts.join('\n')}${parts.length > 0 ? '\n' : ''}${totalLine(report, paint)}\n`
}

const STYLES = { error: 'red', warning: 'yellow', notice: 'blue' } as const

function findingText(finding: Finding, report: Report, options: TextOptions, paint: (style: Style, text: string) => string, masker: Masker): string {
  const word = finding.state === 'fail' ? finding.severity : finding.state
  const blocking = report.blocking.has(finding.fingerprint) ? '' : paint('dim', `  (${finding.blocks === 'schedule' && report.clock === 'merge' ? 'blocks the scheduled run only' : finding.blocksFrom === undefined ? 'does not block' : `does not block before ${finding.blocksFrom}`})`)
  const lines = [`${paint(finding.state === 'unknown' ? 'yellow' : STYLES[finding.severity], word)}  ${printable(`${finding.at.path}:${finding.at.line}:${finding.at.column}`)}  ${paint('dim', finding.rule)}${blocking}`]
  lines.push(...codeFrame(finding, options, paint, masker))
  lines.push(wrapped(paint('bold', printable(finding.message)), '  '))
  for (const place of finding.related) lines.push(wrapped(`see ${printable(`${place.at.path}:${place.at.line}`)}: ${printable(place.message)}`, '    '))
  lines.push(wrapped(`fix: ${printable(finding.fix)}`, '  '))
  return `${lines.join('\n')}\n`
}

/** The line the finding stands on, with a mark below the column; of a long line the part around it. */
function codeFrame(finding: Finding, options: TextOptions, paint: (style: Style, text: string) => string, masker: Masker): string[] {
  const line = lineOf(options.source(finding.at.path), finding.at.line)
  if (line === undefined || line.length > MAX_FRAMED || line.trim() === '') return []
  const before = shownLine(line.slice(0, finding.at.column - 1), masker).length
  const whole = shownLine(line, masker)
  const cut = before > CODE_WIDTH - 12 ? before - CODE_WIDTH / 2 : 0
  const code = shortened(cut > 0 ? `…${whole.slice(cut + 1)}` : whole, CODE_WIDTH)
  const number = String(finding.at.line)
  const frame = [`  ${paint('dim', `${number} |`)} ${code}`]
  const column = before - cut
  if (column < code.length) frame.push(`  ${' '.repeat(number.length)} ${paint('dim', '|')} ${' '.repeat(column)}${paint(STYLES[finding.severity], '^')}`)
  return frame
}

/** Where the lines of a text begin; thousands of findings may stand in one file. */
const startsOf = oncePer(({ text }: SourceText): readonly number[] => lineStarts(text))

function lineOf(source: SourceText | undefined, number: number): string | undefined {
  if (!source) return undefined
  const starts = startsOf(source)
  const start = starts[number - 1]
  if (start === undefined) return undefined
  const next = starts[number]
  return source.text.slice(start, next === undefined ? undefined : next - 1).replace(/\r$/, '')
}

/** A line as a terminal may show it: secrets cut, control characters written out, tabs as blanks. */
function shownLine(line: string, masker: Masker): string {
  return printable(masker.line(line).replace(/\t/g, ' '))
}

function totalLine(report: Report, paint: (style: Style, text: string) => string): string {
  const { counts } = report
  const found = [plural(counts.error, 'error'), plural(counts.warning, 'warning'), plural(counts.notice, 'notice')]
  if (counts.unknown > 0) found.push(`${counts.unknown} unknown`)
  if (counts.waived > 0) found.push(`${counts.waived} waived`)
  const looked = report.rules.some((rule) => rule.state !== 'not-applicable')
  const verdict = report.verdict === 'fail' ? paint('red', 'Not ready') : looked ? paint('green', 'Pass') : paint('yellow', 'Nothing to judge in')
  const passed = report.rules.filter((rule) => rule.state === 'pass' || rule.state === 'attested').length
  return `${verdict} ${printable(report.root)}: ${found.join(', ')}; ${plural(passed, 'rule')} satisfied, score ${report.score}/100.`
}

/** Breaks at blanks so that no line is wider than the page; escape codes do not count. */
function wrapped(text: string, indent: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && visible(`${indent}${line} ${word}`) > WIDTH) {
      lines.push(indent + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, indent + line].join('\n')
}

function visible(text: string): number {
   
  return text.replace(/\u001b\[\d+m/g, '').length
}
