import { code, prose, sentence } from '../report/markdown-text.ts'
import { plural } from '../report/plural.ts'
import { shortened } from '../report/printable.ts'
import { markOf, placeOf, ruleName } from '../report/render-markdown.ts'
import type { Outcome } from './outcome.ts'
import type { RunContext } from './run-context.ts'
import { sourceAddress } from './source-address.ts'

/** Findings that a comment names; the job summary holds the rest. */
const SHOWN = 10
/** In UTF-16 units; below GitHub's own limit by far, since nobody reads more. */
const MAX_COMMENT = 18_000
const MAX_CELL = 300

/** What a reviewer needs to know in the conversation: ready or not, the worst, and where the rest is. */
export function commentText(outcome: Outcome, context: RunContext, folder: string): string {
  const { report, fresh, mistake, standing } = outcome
  const { counts, blocking } = report
  const { runUrl } = context
  if (mistake) return `### ❌ Production readiness: could not be judged\n\n${prose(shortened(mistake.message, 1000))}\n\n[The run](${runUrl})\n`
  const numbers = [plural(counts.error, 'error'), plural(counts.warning, 'warning'), plural(counts.notice, 'notice'), `${counts.unknown} unknown`, `${counts.waived} waived`]
  const title = report.verdict === 'pass' ? '✅ Production readiness: nothing blocks' : '❌ Production readiness: not ready'
  const worth = report.findings.filter(({ state, fingerprint, blocks }) => (state !== 'waived' && state !== 'unknown' && (!fresh || fresh.has(fingerprint)) && (blocks === 'merge' || report.clock === 'schedule')) || blocking.has(fingerprint))
  const urlOf = sourceAddress(outcome, context, folder)
  const blocks = blocking.size === 0 ? '' : `**${plural(blocking.size, 'finding')} ${blocking.size === 1 ? 'blocks' : 'block'}.** `
  const head = `### ${title}\n\n${blocks}${numbers.join(', ')}. Score ${report.score} of 100${report.root === '.' ? '' : `, ${code(shortened(report.root, MAX_CELL))}`}.\n`
  const end = `\n[All findings](${runUrl})\n`
  const beside = standing?.beside === true ? '\n⚠️ **The pull request is not checked out: a branch of this repository was judged.**\n' : ''
  const changes = loosenedLines(report.loosened)
  let text = changes === '' ? head + beside : `${head}${beside}\n⚠️ **This pull request asks for less than its target branch:**\n\n${changes}`
  let shown = 0
  for (const finding of worth.slice(0, SHOWN)) {
    const { at, message, fix } = finding
    const place = placeOf({ ...at, path: shortened(at.path, MAX_CELL) }, { urlOf: urlOf && ((_path, line) => urlOf(at.path, line)) })
    const row = `| ${markOf(finding)} | ${place}<br>${sentence(shortened(message, MAX_CELL))}<br><sub>${ruleName(finding)}</sub> | ${sentence(shortened(fix, MAX_CELL))} |\n`
    if (text.length + row.length > MAX_COMMENT) break
    text += shown === 0 ? `\n| | Where, and what was found | What to do |\n| --- | --- | --- |\n${row}` : row
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
    const line = `- ${sentence(shortened(change, MAX_CELL))}\n`
    if (lines.length + line.length > MAX_COMMENT / 2) break
    lines += line
    shown++
  }
  const left = loosened.length - shown
  return left > 0 ? `${lines}- ${plural(left, 'more change')}, see the job summary\n` : lines
}
