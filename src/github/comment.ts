import * as z from '../checks/schema.ts'
import { answer, persistently } from './api.ts'
import type { Api } from './api.ts'

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

/** Whether its marker may be believed. */
export function isTrusted({ user, author_association: association, performed_via_github_app: app }: z.infer<typeof authored>): boolean {
  return !user || user.type === 'Bot' || Boolean(app) || TRUSTED.includes(association ?? '')
}

/** The invisible first line by which a comment is found again; `root` tells the roots of a monorepo apart. */
export function commentMarker(root: string): string {
  return `<!-- production-readiness ${encodeURIComponent(root).replaceAll('-', '%2D')} -->`
}

/** Keeps the one comment that starts with `marker` up to date, or makes it. @throws ApiFault */
export async function keepComment(api: Api, pullRequest: number, marker: string, text: string): Promise<void> {
  const body = `${marker}\n${text}`
  const { issues } = api.octokit.rest
  await persistently(api, async () => {
    const own = await ownComment(api, pullRequest, marker)
    if (!own) await issues.createComment({ ...api.repository, issue_number: pullRequest, body })
    else if (own.body !== body) await issues.updateComment({ ...api.repository, comment_id: own.id, body })
  })
}

async function ownComment(api: Api, pullRequest: number, marker: string): Promise<{ id: number; body: string } | undefined> {
  for (let page = 1; ; page++) {
    const { data } = await api.octokit.rest.issues.listComments({ ...api.repository, issue_number: pullRequest, per_page: PER_PAGE, page })
    const found = answer(comments, data)
    const own = found.find((comment) => isTrusted(comment) && comment.body?.startsWith(marker))
    if (own?.body) return { id: own.id, body: own.body.replaceAll('\r\n', '\n') }
    if (found.length < PER_PAGE) return undefined
  }
}
