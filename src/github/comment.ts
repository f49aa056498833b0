import * as z from '../checks/schema.ts'
import { answer, persistently } from './api.ts'
import type { Api } from './api.ts'
import { ApiFault } from './api-fault.ts'
import type { PullRequest } from './run-context.ts'

const PER_PAGE = 100
/** Who may have written a comment that we take for ours: a stranger could post our marker and keep the comment in his hands. */
const TRUSTED = ['OWNER', 'MEMBER', 'COLLABORATOR']

/** What tells who wrote something in a pull request. */
export const authored = z.object({
  body: z.string().nullish(),
  author_association: z.string().nullish(),
  user: z.object({ type: z.string() }).nullish(),
  performed_via_github_app: z.unknown().optional(),
})
const comments = z.array(authored.extend({ id: z.number() }))
const pull = z.object({ head: z.object({ sha: z.string() }) })

/** Whether its marker may be believed. */
export function isTrusted({ user, author_association: association, performed_via_github_app: app }: z.infer<typeof authored>): boolean {
  return !user || user.type === 'Bot' || Boolean(app) || TRUSTED.includes(association ?? '')
}

/** The invisible start by which a comment is found again; `subject` tells the roots of a monorepo apart, and the readiness files of one root. */
export function commentMarker(subject: readonly string[]): string {
  return `<!-- production-readiness ${subject.map(inMarker).join(' ')} -->`
}

/** A name as an invisible comment may hold it: two hyphens would end it. */
export function inMarker(name: string): string {
  return encodeURIComponent(name).replaceAll('-', '%2D')
}

/** The commit that a comment is about stands behind its marker, invisible as well. */
const COMMIT = /^<!-- of ([0-9a-f]{40,64}) -->/

/**
 * Keeps the one comment that starts with `marker` up to date, or makes it. A run of a commit that is no longer the head leaves
 * alone what a newer run wrote; false then. @throws ApiFault
 */
export async function keepComment(api: Api, pullRequest: PullRequest, marker: string, text: string): Promise<boolean> {
  const body = `${marker}<!-- of ${pullRequest.headSha} -->\n${text}`
  const { issues } = api.octokit.rest
  return persistently(api, async () => {
    const own = await ownComment(api, pullRequest, marker)
    if (!own) await issues.createComment({ ...api.repository, issue_number: pullRequest.number, body })
    else if (own.body !== body) {
      if (await isOvertaken(api, pullRequest, COMMIT.exec(own.body.slice(marker.length))?.[1])) return false
      await issues.updateComment({ ...api.repository, comment_id: own.id, body })
    }
    return true
  })
}

/** Whether a comment about `commit` is newer than this run: a re-run, or a slow one, is told of the head of its time. Where GitHub does not say, it is not. */
async function isOvertaken(api: Api, pullRequest: PullRequest, commit: string | undefined): Promise<boolean> {
  if (commit === undefined || commit === pullRequest.headSha) return false
  try {
    const { data } = await api.octokit.rest.pulls.get({ ...api.repository, pull_number: pullRequest.number })
    return answer(pull, data).head.sha !== pullRequest.headSha
  } catch (error) {
    if (error instanceof ApiFault) return false
    throw error
  }
}

async function ownComment(api: Api, { number }: PullRequest, marker: string): Promise<{ id: number; body: string } | undefined> {
  for (let page = 1; ; page++) {
    const { data } = await api.octokit.rest.issues.listComments({ ...api.repository, issue_number: number, per_page: PER_PAGE, page })
    const found = answer(comments, data)
    const own = found.find((comment) => isTrusted(comment) && comment.body?.startsWith(marker))
    if (own?.body) return { id: own.id, body: own.body.replaceAll('\r\n', '\n') }
    if (found.length < PER_PAGE) return undefined
  }
}
