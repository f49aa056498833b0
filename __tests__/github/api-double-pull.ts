import { execFileSync } from 'node:child_process'
import type { Json, Made } from './api-double.ts'

/** What a pull request is by now: commits of the served repository. */
export interface Pull {
  readonly head: string
  readonly base: string
  readonly state?: string
}

interface Asked {
  readonly pull: Pull | undefined
  readonly repository: string | undefined
  /** What GitHub's description shows as an answer, and as a review comment. */
  readonly example: unknown
  readonly commentExample: Json
  readonly page: <T>(items: readonly T[]) => T[]
  readonly body: Json | undefined
  readonly reviews: Json[]
  readonly comments: Json[]
}

/** A pull request with its diff, and the review comments on lines of that. */
export function pullAnswer(name: string, { pull, repository, example, commentExample, page, body, reviews, comments }: Asked): Made {
  if (!pull || repository === undefined) return { status: 404, body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' } }
  const files = (): ReturnType<typeof changedFiles> => changedFiles(repository, pull.base, pull.head)
  switch (name) {
    case 'GET /pulls/{pull_number}': {
      const whole = example as Json & { head: Json }
      return { status: 200, body: { ...whole, requested_teams: [], state: pull.state ?? 'open', head: { ...whole.head, sha: pull.head } } }
    }
    case 'GET /pulls/{pull_number}/files': {
      const [first] = example as Json[]
      return { status: 200, body: page(files()).map(({ filename, patch }) => ({ ...first, filename, patch })) }
    }
    case 'GET /pulls/{pull_number}/comments':
      return { status: 200, body: page(comments) }
    default: {
      const sent = (body?.['comments'] ?? []) as Json[]
      const changed = files()
      if (!sent.every((comment) => isOnDiff(comment, changed))) return { status: 422, body: { message: 'Unprocessable Entity', errors: ['Line could not be resolved'], documentation_url: 'https://docs.github.com/rest' } }
      reviews.push(body as Json)
      for (const comment of sent) comments.push({ ...commentExample, start_line: null, start_side: null, ...comment, user: { ...(commentExample['user'] as Json), type: 'Bot' }, id: 900 + comments.length })
      return { status: 200, body: { ...(example as Json), body: body?.['body'], commit_id: body?.['commit_id'] } }
    }
  }
}

function changedFiles(repository: string, base: string, head: string): { filename: string; patch: string }[] {
  const git = (...command: string[]): string => execFileSync('git', command, { cwd: repository, stdio: ['ignore', 'pipe', 'ignore'] }).toString('utf8')
  const names = git('diff', '-z', '--name-only', '--no-renames', `${base}...${head}`).split('\0').filter(Boolean)
  return names.map((filename) => {
    const diff = git('diff', '--no-renames', `${base}...${head}`, '--', filename)
    return { filename, patch: diff.slice(Math.max(0, diff.indexOf('\n@@') + 1)) }
  })
}

/** GitHub takes a comment only on lines of one hunk. */
function isOnDiff(comment: Json, files: readonly { filename: string; patch: string }[]): boolean {
  const last = Number(comment['line'])
  const first = Number(comment['start_line'] ?? last)
  const patch = files.find(({ filename }) => filename === comment['path'])?.patch ?? ''
  const hunks = [...patch.matchAll(/^@@ \S+ \+(\d+)(?:,(\d+))? @@/gm)].map(([, start, length]) => [Number(start), Number(start) + Number(length ?? 1) - 1] as const)
  return comment['side'] === 'RIGHT' && (comment['start_line'] === undefined || first < last) && hunks.some(([start, end]) => start <= first && last <= end)
}

/** How two commits of the served repository stand to each other, with the files that the second changed since it left the first. */
export function comparisonAnswer(basehead: string, repository: string | undefined, example: Json): Made | undefined {
  if (repository === undefined) return undefined
  const git = (...command: string[]): string => execFileSync('git', command, { cwd: repository, stdio: ['ignore', 'pipe', 'ignore'] }).toString('utf8')
  const [from = '', to = ''] = basehead.split('...')
  try {
    const sha = git('merge-base', from, to).trim()
    const fields = git('diff-tree', '-r', '-z', '-M', '--name-status', sha, to).split('\0')
    const files: Json[] = []
    const [first] = example['files'] as Json[]
    const names: Record<string, string> = { A: 'added', D: 'removed', M: 'modified' }
    for (let index = 0; index + 1 < fields.length; ) {
      const status = fields[index++] as string
      const previous = fields[index++] as string
      files.push(status.startsWith('R') ? { ...first, status: 'renamed', previous_filename: previous, filename: fields[index++] } : { ...first, status: names[status], filename: previous })
    }
    return { status: 200, body: { ...example, merge_base_commit: { ...(example['merge_base_commit'] as Json), sha }, files } }
  } catch {
    return undefined
  }
}
