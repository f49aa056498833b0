import { posix } from 'node:path'
import * as z from '../checks/schema.ts'
import type { Finding } from '../policy/report.ts'
import { code, prose, sentence } from '../report/markdown-text.ts'
import { plural } from '../report/plural.ts'
import { answer, persistently } from './api.ts'
import type { Api } from './api.ts'
import { authored, inMarker, isTrusted } from './comment.ts'
import { hunksOf } from './diff-hunks.ts'
import type { Hunk } from './diff-hunks.ts'
import { headFiles } from './head-files.ts'
import type { HeadFiles, JudgedPlace } from './head-files.ts'
import type { PullRequest } from './run-context.ts'
import { suggestionFor } from './suggestion.ts'
import type { Suggestion } from './suggestion.ts'

/** So many are open at a time: more of them are no help to a reader. */
const MAX_SUGGESTIONS = 10
/** Findings that are looked at for a mend. */
const MAX_FINDINGS = 100
const PER_PAGE = 100
/** GitHub lists no more of a pull request's files than this. */
const MAX_FILE_PAGES = 30
const MAX_COMMENT_PAGES = 50

const pull = z.object({ state: z.string(), head: z.object({ sha: z.string() }) })
const files = z.array(z.object({ filename: z.string(), status: z.string(), patch: z.string().optional() }))
const reviewComments = z.array(authored)

/** A suggestion on lines of the pull request's diff. */
interface Placed extends Suggestion {
  /** From the top of the repository. */
  readonly file: string
  readonly from: number
  readonly to: number
}

export interface Review {
  readonly pullRequest: PullRequest
  readonly place: JudgedPlace
  /** The judged root from the workspace. */
  readonly root: string
  /** What may be mended, most important first. */
  readonly findings: readonly Finding[]
}

/** Suggests changes on lines of the diff. What was suggested before, whatever became of it, is not suggested again. @throws ApiFault */
export async function suggestMends(connected: () => Promise<Api>, { pullRequest, place, root, findings }: Review): Promise<void> {
  const suggestions = findings.filter(({ edits }) => edits.length > 0).slice(0, MAX_FINDINGS).flatMap((finding) => suggestionFor(finding, place.tree) ?? [])
  if (suggestions.length === 0) return
  const api = await connected()
  const where = { ...api.repository, pull_number: pullRequest.number }
  const { data } = await api.octokit.rest.pulls.get(where)
  const { state, head } = answer(pull, data)
  // A re-run is told of the head of its time; what was pushed since has a run of its own.
  if (state !== 'open' || head.sha !== pullRequest.headSha) return
  const heads = await headFiles(place, head.sha, suggestions.map(({ path }) => path), connected)
  const hunks = await diffHunks(api, pullRequest.number)
  const placed = apart(suggestions.flatMap((suggestion) => inDiff(suggestion, place.folder, heads, hunks) ?? [])).slice(0, MAX_SUGGESTIONS)
  if (placed.length === 0) return
  await persistently(api, async () => {
    const made = await madeBefore(api, pullRequest.number)
    const left = placed.filter(({ finding }) => !made.has(marker(root, finding)))
    if (left.length === 0) return
    await api.octokit.rest.pulls.createReview({
      ...where,
      commit_id: head.sha,
      event: 'COMMENT',
      body: `Production readiness: ${plural(left.length, 'change')} that can be taken over as ${left.length === 1 ? 'it is' : 'they are'}.`,
      comments: left.map((suggestion) => reviewComment(suggestion, root)),
    })
  })
}

async function diffHunks(api: Api, pullRequest: number): Promise<ReadonlyMap<string, readonly Hunk[]>> {
  const hunks = new Map<string, readonly Hunk[]>()
  for (let page = 1; page <= MAX_FILE_PAGES; page++) {
    const { data } = await api.octokit.rest.pulls.listFiles({ ...api.repository, pull_number: pullRequest, per_page: PER_PAGE, page })
    const found = answer(files, data)
    for (const { filename, status, patch } of found) if (status !== 'removed') hunks.set(filename, hunksOf(patch ?? ''))
    if (found.length < PER_PAGE) break
  }
  return hunks
}

/** Where all the lines stand in the head commit as well, next to each other and inside one hunk of the diff. */
function inDiff(suggestion: Suggestion, folder: string, heads: HeadFiles | undefined, hunks: ReadonlyMap<string, readonly Hunk[]>): Placed | undefined {
  const lineOf = heads?.get(suggestion.path)
  if (lineOf === undefined || lineOf === 'absent') return undefined
  const { first, last } = suggestion
  const [from, to] = [lineOf(first), lineOf(last)]
  if (from === undefined || to === undefined || to - from !== last - first) return undefined
  for (let line = first; line <= last; line++) if (lineOf(line) !== from + line - first) return undefined
  const file = posix.join(folder, suggestion.path)
  const shown = hunks.get(file)?.some((hunk) => hunk.first <= from && to <= hunk.last)
  return shown ? { ...suggestion, file, from, to } : undefined
}

/** Of several that touch the same lines, the first. */
function apart(placed: readonly Placed[]): Placed[] {
  const taken: Placed[] = []
  for (const one of placed) if (!taken.some(({ file, from, to }) => file === one.file && from <= one.to && one.from <= to)) taken.push(one)
  return taken
}

async function madeBefore(api: Api, pullRequest: number): Promise<ReadonlySet<string>> {
  const made = new Set<string>()
  for (let page = 1; page <= MAX_COMMENT_PAGES; page++) {
    const { data } = await api.octokit.rest.pulls.listReviewComments({ ...api.repository, pull_number: pullRequest, per_page: PER_PAGE, page })
    const found = answer(reviewComments, data)
    for (const comment of found) if (isTrusted(comment)) made.add(comment.body?.split(/\r?\n/, 1)[0] ?? '')
    if (found.length < PER_PAGE) break
  }
  return made
}

/** The invisible first line by which a suggestion is known again. */
function marker(root: string, { fingerprint }: Finding): string {
  return `<!-- production-readiness-suggestion ${inMarker(root)} ${fingerprint} -->`
}

function reviewComment(suggestion: Placed, root: string): { path: string; body: string; line: number; side: string; start_line?: number; start_side?: string } {
  const { finding, file, from, to, lines } = suggestion
  const text = lines.map((line) => `${line}\n`).join('')
  const fence = '`'.repeat(Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length)) + 1)
  const rule = finding.page === undefined ? code(finding.rule) : `[${code(finding.rule)}](${finding.page})`
  const body = `${marker(root, finding)}\n**${prose(finding.title)}**\n\n${sentence(finding.message)} ${sentence(finding.why)} <sub>${rule}</sub>\n\n${fence}suggestion\n${text}${fence}\n`
  return { path: file, body, line: to, side: 'RIGHT', ...(from < to && { start_line: from, start_side: 'RIGHT' }) }
}
