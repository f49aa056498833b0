import { code, prose } from '../report/markdown-text.ts'
import { plural } from '../report/plural.ts'
import { shortened } from '../report/printable.ts'
import type { Outcome } from './outcome.ts'

/** Findings that a comment names; the job summary holds the rest. */
const SHOWN = 10
/** In UTF-16 units; below GitHub's own limit by far, since nobody reads more. */
const MAX_COMMENT = 18_000
const MAX_CELL = 300

/** What a reviewer needs to know in the conversation: ready or not, the worst, and where the rest is. */
export function commentText({ report, fresh, mistake }: Outcome, runUrl: string): string {
  const { counts } = report
  if (mistake) return `### ❌ Production readiness: could not be judged\n\n${prose(shortened(mistake.message, 1000))}\n\n[The run](${runUrl})\n`
  const numbers = [plural(counts.error, 'error'), plural(counts.warning, 'warning'), plural(counts.notice, 'notice'), `${counts.unknown} unknown`, `${counts.waived} waived`]
  const title = report.verdict === 'pass' ? '✅ Production readiness: nothing blocks' : '❌ Production readiness: not ready'
  const worth = report.findings.filter(({ state, fingerprint, blocks }) => (state !== 'waived' && state !== 'unknown' && (!fresh || fresh.has(fingerprint)) && (blocks === 'merge' || report.clock === 'schedule')) || report.blocking.has(fingerprint))
  const head = `### ${title}\n\n${numbers.join(', ')}. Score ${report.score} of 100${report.root === '.' ? '' : `, ${code(shortened(report.root, MAX_CELL))}`}.\n`
  const end = `\n[All findings](${runUrl})\n`
  const changes = loosenedLines(report.loosened)
  let text = changes === '' ? head : `${head}\n⚠️ **This pull request asks for less than its target branch:**\n\n${changes}`
  let shown = 0
  for (const { severity, at, message, fix, rule } of worth.slice(0, SHOWN)) {
    const row = `| ${severity} | ${code(shortened(`${at.path}:${at.line}`, MAX_CELL))} | ${prose(shortened(message, MAX_CELL))} ${prose(shortened(fix, MAX_CELL))} <sub>${code(rule)}</sub> |\n`
    if (text.length + row.length > MAX_COMMENT) break
    text += shown === 0 ? `\n| | Where | What |\n| --- | --- | --- |\n${row}` : row
    shown++
  }
  const left = worth.length - shown
  return `${text}${left > 0 ? `\n${plural(left, 'more finding')} in the job summary.\n` : ''}${end}`
}

/** What the pull request asks for less, up to half of the comment. */
function loosenedLines(loosened: readonly string[]): string {
  let lines = ''
  let shown = 0
  for (const change of loosened.slice(0, SHOWN)) {
    const line = `- ${prose(shortened(change, MAX_CELL))}\n`
    if (lines.length + line.length > MAX_COMMENT / 2) break
    lines += line
    shown++
  }
  const left = loosened.length - shown
  return left > 0 ? `${lines}- ${plural(left, 'more change')}, see the job summary\n` : lines
}
