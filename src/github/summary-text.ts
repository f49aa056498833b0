import { prose } from '../report/markdown-text.ts'
import { renderMarkdown } from '../report/render-markdown.ts'
import type { Outcome } from './outcome.ts'
import type { RunContext } from './run-context.ts'
import { fromWorkspace } from './workspace-path.ts'

/** The page about a run, within a size in bytes. */
export function summaryText({ report, mistake, standing }: Outcome, context: RunContext, folder: string, maxBytes: number): string {
  if (mistake) {
    const place = mistake.path === undefined ? '' : ` (${prose(`${mistake.path}:${mistake.line ?? 1}`)})`
    return `## ❌ Production readiness could not be judged\n\n${prose(mistake.message.slice(0, 4000))}${place}\n`
  }
  // The lines are those of what was judged: of the merge, where the workspace holds that.
  const commit = standing?.commit ?? context.headSha
  const urlOf = (path: string, line: number): string => `${repository(context)}/blob/${commit}/${encoded(fromWorkspace(folder, path))}#L${line}`
  const page = renderMarkdown(report, { maxBytes, ...(commit !== undefined && context.owner !== '' && { urlOf }) })
  if (Buffer.byteLength(page) <= maxBytes) return page
  return `## ${report.verdict === 'pass' ? '✅ Ready: nothing blocks' : '❌ Not ready for production'}\n\n**The list is left out here for size; the JSON report holds everything.**\n`
}

function repository({ runUrl }: RunContext): string {
  return runUrl.slice(0, runUrl.lastIndexOf('/actions/runs/'))
}

/** Marks that encodeURIComponent leaves and Markdown would read. */
function encoded(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[!'()*~_]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`))
    .join('/')
}
