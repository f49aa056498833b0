import { prose } from '../report/markdown-text.ts'
import { renderMarkdown } from '../report/render-markdown.ts'
import type { Outcome } from './outcome.ts'
import type { RunContext } from './run-context.ts'
import { sourceAddress } from './source-address.ts'

/** The page about a run, within a size in bytes. */
export function summaryText(outcome: Outcome, context: RunContext, folder: string, maxBytes: number): string {
  const { report, mistake } = outcome
  if (mistake) {
    const place = mistake.path === undefined ? '' : ` (${prose(`${mistake.path}:${mistake.line ?? 1}`)})`
    return `## ❌ Production readiness could not be judged\n\n${prose(mistake.message.slice(0, 4000))}${place}\n`
  }
  const page = renderMarkdown(report, { maxBytes, urlOf: sourceAddress(outcome, context, folder) })
  if (Buffer.byteLength(page) <= maxBytes) return page
  return `## ${report.verdict === 'pass' ? '✅ Ready: nothing blocks' : '❌ Not ready for production'}\n\n**The list is left out here for size; the JSON report holds everything.**\n`
}
