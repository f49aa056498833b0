import { prose } from '../report/markdown-text.ts'
import { renderMarkdown } from '../report/render-markdown.ts'
import type { Outcome } from './outcome.ts'
import type { RunContext } from './run-context.ts'
import { fromWorkspace } from './workspace-path.ts'

/** The page about a run, within a size in bytes. */
export function summaryText({ report, mistake }: Outcome, context: RunContext, folder: string, maxBytes: number): string {
  if (mistake) {
    const place = mistake.path === undefined ? '' : ` (${prose(`${mistake.path}:${mistake.line ?? 1}`)})`
    return `## ❌ Production readiness could not be judged\n\n${prose(mistake.message.slice(0, 4000))}${place}\n`
  }
  const urlOf = (path: string, line: number): string => `${blobs(context)}/${encoded(fromWorkspace(folder, path))}#L${line}`
  const page = renderMarkdown(report, { maxBytes, ...(context.headSha !== undefined && context.owner !== '' && { urlOf }) })
  if (Buffer.byteLength(page) <= maxBytes) return page
  return `## ${report.verdict === 'pass' ? '✅ Ready: nothing blocks' : '❌ Not ready for production'}\n\n**The list is left out here for size; the JSON report holds everything.**\n`
}

function blobs({ runUrl, headSha }: RunContext): string {
  return `${runUrl.slice(0, runUrl.lastIndexOf('/actions/runs/'))}/blob/${headSha}`
}

/** Marks that encodeURIComponent leaves and Markdown would read. */
function encoded(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[!'()*~_]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`))
    .join('/')
}
