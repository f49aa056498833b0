import { plural } from '../report/plural.ts'
import type { Annotation } from './annotation.ts'
import type { Api } from './api.ts'
import { MAX_ANNOTATIONS, publishCheckRun } from './check-run.ts'
import { commentMarker, keepComment } from './comment.ts'
import { commentText } from './comment-text.ts'
import type { CommandWriter } from './command-writer.ts'
import type { Annotate } from './inputs.ts'
import type { Outcome } from './outcome.ts'
import type { RunContext } from './run-context.ts'
import { summaryText } from './summary-text.ts'

/** GitHub's limit is 65,535 characters; counted in bytes, none can go beyond it. */
const MAX_CHECK_SUMMARY = 65_000

export interface Showing {
  readonly context: RunContext
  readonly outcome: Outcome
  readonly annotate: Annotate
  readonly annotations: readonly Annotation[]
  /** The judged root, from the workspace. */
  readonly folder: string
  /** Tells the check runs of several jobs and roots apart. */
  readonly externalId: string
  readonly comment: boolean
  readonly connected: () => Promise<Api>
  readonly writer: CommandWriter
}

/** Puts the findings in front of people. Whatever fails here is said once and changes nothing of the verdict. */
export async function showFindings(showing: Showing): Promise<void> {
  const { annotate, annotations, outcome, writer } = showing
  const wanted = annotate === 'auto' || annotate === 'check-run'
  const shown = wanted ? await checkRun(showing) : { annotated: false, trouble: undefined }
  const commentTrouble = showing.comment ? await comment(showing) : undefined
  const byCommands = annotate === 'commands' || (annotate === 'auto' && !shown.annotated)
  const troubles: string[] = []
  if (shown.trouble !== undefined) troubles.push(`${shown.trouble}${byCommands ? ', so findings are shown by workflow commands' : ''}`)
  if (commentTrouble !== undefined) troubles.push(commentTrouble)
  if (troubles.length > 0) {
    const message = `${troubles.join('. ')}. The verdict does not depend on it.`
    // Where nothing was judged, its one line stands alone; `off` and a check run that is there keep the log free of annotations.
    if (outcome.mistake || annotate === 'off' || (annotate === 'check-run' && shown.trouble === undefined)) writer.line(message)
    else writer.annotate(annotate === 'check-run' ? 'warning' : 'notice', message)
  }
  if (byCommands) showByCommands(annotations, outcome, writer)
}

interface ShownCheckRun {
  /** Whether lines are annotated, some at least. */
  readonly annotated: boolean
  readonly trouble: string | undefined
}

async function checkRun({ context, outcome, annotations, folder, externalId, connected }: Showing): Promise<ShownCheckRun> {
  const { headSha } = context
  if (headSha === undefined) return { annotated: false, trouble: `No check run could be made (${context.payloadProblem ?? 'the run names no commit'})` }
  try {
    const { annotated, fault } = await publishCheckRun(await connected(), {
      headSha,
      externalId,
      verdict: outcome.report.verdict,
      title: titleOf(outcome, annotations.length),
      summary: summaryText(outcome, context, folder, MAX_CHECK_SUMMARY),
      annotations,
    })
    return { annotated, trouble: fault && `The check run does not have all its annotations (${fault.message})` }
  } catch (error) {
    return { annotated: false, trouble: `No check run could be made (${error instanceof Error ? error.message : String(error)})` }
  }
}

function titleOf({ report, mistake }: Outcome, annotations: number): string {
  if (mistake) return 'Could not be judged'
  const { counts } = report
  const numbers = [plural(counts.error, 'error'), plural(counts.warning, 'warning'), plural(counts.notice, 'notice')].join(', ')
  const left = annotations > MAX_ANNOTATIONS ? `; ${MAX_ANNOTATIONS} of ${annotations} shown on their lines` : ''
  return `${report.verdict === 'pass' ? 'Nothing blocks' : 'Not ready'}: ${numbers}${left}`
}

/** What kept the comment from being written. */
async function comment({ context, outcome, connected }: Showing): Promise<string | undefined> {
  const { pullRequest } = context
  if (!pullRequest) return undefined
  try {
    await keepComment(await connected(), pullRequest.number, commentMarker(outcome.report.root), commentText(outcome, context.runUrl))
    return undefined
  } catch (error) {
    return `The pull request comment could not be written (${error instanceof Error ? error.message : String(error)})`
  }
}

function showByCommands(annotations: readonly Annotation[], { report }: Outcome, writer: CommandWriter): void {
  const shown = annotations.filter(({ level, message, path, line, endLine, column, title }) => writer.annotate(level, message, { file: path, line, endLine, column, title })).length
  if (shown < annotations.length) writer.line(`${shown} of ${annotations.length} findings are shown on their lines; the job summary holds all ${report.findings.length}.`)
}
