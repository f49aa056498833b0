import { plural } from '../report/plural.ts'
import type { Annotation, Annotations } from './annotation.ts'
import type { Api } from './api.ts'
import { ApiFault } from './api-fault.ts'
import { MAX_ANNOTATIONS, publishCheckRun } from './check-run.ts'
import { commentMarker, keepComment } from './comment.ts'
import { commentText } from './comment-text.ts'
import type { CommandWriter } from './command-writer.ts'
import type { Annotate } from './inputs.ts'
import type { Outcome } from './outcome.ts'
import { placedOnHead } from './placement.ts'
import type { Placement } from './placement.ts'
import { suggestMends } from './review.ts'
import type { RunContext } from './run-context.ts'
import { summaryText } from './summary-text.ts'

/** GitHub's limit is 65,535 characters; counted in bytes, none can go beyond it. */
const MAX_CHECK_SUMMARY = 65_000

export interface Showing {
  readonly context: RunContext
  readonly outcome: Outcome
  readonly annotate: Annotate
  readonly annotations: Annotations
  /** The judged root, from the workspace and on disk. */
  readonly folder: string
  readonly directory: string
  /** Tells the check runs of several jobs and roots apart. */
  readonly externalId: string
  /** The judged root from the workspace, and the readiness file where it is not the usual one: tells comments apart. */
  readonly subject: readonly string[]
  readonly comment: boolean
  readonly suggestions: boolean
  readonly connected: () => Promise<Api>
  readonly writer: CommandWriter
}

/** Puts the findings in front of people. Whatever fails here is said once and changes nothing of the verdict. */
export async function showFindings(showing: Showing): Promise<void> {
  const { annotate, outcome, writer } = showing
  const placement = await placed(showing)
  const wanted = annotate === 'auto' || annotate === 'check-run'
  const shown = wanted ? await checkRun(showing, placement) : { annotated: false, trouble: undefined }
  const commentTrouble = showing.comment ? await comment(showing) : undefined
  const suggestionTrouble = showing.suggestions ? await suggest(showing) : undefined
  const byCommands = annotate === 'commands' || (annotate === 'auto' && !shown.annotated)
  const troubles: string[] = []
  if (shown.trouble !== undefined) troubles.push(`${shown.trouble}${byCommands ? ', so findings are shown by workflow commands' : ''}`)
  if (commentTrouble !== undefined) troubles.push(commentTrouble)
  if (suggestionTrouble !== undefined) troubles.push(suggestionTrouble)
  if (troubles.length > 0) {
    const message = `${troubles.join('. ')}. The verdict does not depend on it.`
    // Where nothing was judged, its one line stands alone; `off` and a check run that is there keep the log free of annotations.
    if (outcome.mistake || annotate === 'off' || (annotate === 'check-run' && shown.trouble === undefined)) writer.line(message)
    else writer.annotate(annotate === 'check-run' ? 'warning' : 'notice', message)
  }
  if (byCommands) showByCommands(placement, outcome, writer)
}

/** The annotations on the lines of the commit that GitHub shows them on. With workflow commands no request is made for that. */
async function placed({ annotate, annotations, outcome, context, folder, directory, connected }: Showing): Promise<Placement> {
  const { untouched, shown } = annotations
  const left = untouched === 0 ? [] : [`${plural(untouched, 'finding')} that ${untouched === 1 ? 'blocks' : 'block'} nothing in files that this pull request does not touch: listed here, not on their lines.`]
  const { tree, standing } = outcome
  const elsewhere = standing?.commit !== undefined && context.headSha !== undefined && standing.commit !== context.headSha
  if (!tree || !elsewhere || annotate === 'off') return { annotations: shown, notes: left }
  const asked = annotate === 'commands' ? undefined : connected
  try {
    const { annotations: moved, notes } = await placedOnHead(shown, { tree, directory, folder: standing.folder }, folder, context.headSha as string, asked)
    return { annotations: moved, notes: [...left, ...notes] }
  } catch (error) {
    return { annotations: shown, notes: [...left, `The lines are those of what was judged: the head commit could not be compared with it (${messageOf(error)}).`] }
  }
}

interface ShownCheckRun {
  /** Whether lines are annotated, some at least. */
  readonly annotated: boolean
  readonly trouble: string | undefined
}

async function checkRun({ context, outcome, folder, externalId, connected }: Showing, { annotations, notes }: Placement): Promise<ShownCheckRun> {
  const { headSha } = context
  if (headSha === undefined) return { annotated: false, trouble: `No check run could be made (${context.payloadProblem ?? 'the run names no commit'})` }
  const end = notes.map((note) => `\n> ${note}\n`).join('')
  try {
    const { annotated, fault } = await publishCheckRun(await connected(), {
      headSha,
      externalId,
      verdict: outcome.report.verdict,
      title: titleOf(outcome, annotations.length),
      summary: summaryText(outcome, context, folder, MAX_CHECK_SUMMARY - Buffer.byteLength(end)) + end,
      annotations,
    })
    return { annotated, trouble: fault && `The check run does not have all its annotations (${fault.message})` }
  } catch (error) {
    return { annotated: false, trouble: `No check run could be made (${reasonOf(error, 'checks: write')})` }
  }
}

function titleOf({ report, mistake, standing }: Outcome, annotations: number): string {
  if (mistake) return 'Could not be judged'
  const { counts } = report
  const beside = standing?.beside === true ? 'The pull request is not checked out. ' : ''
  const numbers = [plural(counts.error, 'error'), plural(counts.warning, 'warning'), plural(counts.notice, 'notice')].join(', ')
  const left = annotations > MAX_ANNOTATIONS ? `; ${MAX_ANNOTATIONS} of ${annotations} shown on their lines` : ''
  return `${beside}${report.verdict === 'pass' ? 'Nothing blocks' : 'Not ready'}: ${numbers}${left}`
}

/** What kept the comment from being written. */
async function comment({ context, outcome, folder, subject, connected, writer }: Showing): Promise<string | undefined> {
  const { pullRequest } = context
  if (!pullRequest) return undefined
  try {
    const kept = await keepComment(await connected(), pullRequest, commentMarker(subject), commentText(outcome, context, folder))
    if (!kept) writer.line('The pull request comment stays as it is: it is about a newer commit.')
    return undefined
  } catch (error) {
    return `The pull request comment could not be written (${reasonOf(error, 'pull-requests: write')})`
  }
}

/** What kept suggestions from being made. */
async function suggest({ context, outcome, directory, subject: [root = '.'], connected }: Showing): Promise<string | undefined> {
  const { pullRequest } = context
  const { report, tree, standing, fresh } = outcome
  if (!pullRequest || !tree || !standing) return undefined
  const findings = report.findings.filter(({ state, fingerprint, edits: [edit] }) => state === 'fail' && edit && (!fresh || fresh.has(fingerprint)) && (!standing.changed || standing.changed.has(edit.at.path)))
  try {
    await suggestMends(connected, { pullRequest, place: { tree, directory, folder: standing.folder }, root, findings })
    return undefined
  } catch (error) {
    return `Changes could not be suggested (${reasonOf(error, 'pull-requests: write')})`
  }
}

function showByCommands({ annotations, notes }: Placement, { report }: Outcome, writer: CommandWriter): void {
  const shown = annotations.filter(({ level, message, path, line, endLine, column, title }: Annotation) => writer.annotate(level, message, { file: path, line, endLine, column, title })).length
  if (shown < annotations.length) writer.line(`${shown} of ${annotations.length} findings are shown on their lines; the job summary holds all ${report.findings.length}.`)
  for (const note of notes) writer.line(note.replace('listed here', 'listed in the job summary'))
}

/** Why something could not be written, and what the job would have to be allowed. */
function reasonOf(error: unknown, permission: string): string {
  const lacks = error instanceof ApiFault && error.kind === 'refused' && error.message.includes('not accessible')
  return `${messageOf(error)}${lacks ? `; it takes \`${permission}\`, which a pull request of a fork does not get` : ''}`
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
