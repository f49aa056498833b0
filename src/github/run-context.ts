import { readFileSync } from 'node:fs'
import * as z from '../checks/schema.ts'
import { OBJECT_ID } from '../tree/git-command.ts'
import type { Environment } from './inputs.ts'

export interface PullRequest {
  readonly number: number
  readonly headSha: string
  readonly baseSha: string
}

/** What the runner says about the run. */
export interface RunContext {
  readonly event: string
  readonly owner: string
  readonly repository: string
  /** What the workflow was started for: on `pull_request` the merge of head into base. */
  readonly sha: string | undefined
  /** The commit a check run belongs on; undefined where that cannot be told. */
  readonly headSha: string | undefined
  readonly pullRequest: PullRequest | undefined
  /** The target branch's commit, where there is a target. */
  readonly baseSha: string | undefined
  /** Whether the event is one of a pull request or a merge queue, even where its payload cannot be read. */
  readonly hasTarget: boolean
  readonly runId: string
  readonly job: string
  /** Address of the run's page. */
  readonly runUrl: string
  /** What is wrong with the event's payload. */
  readonly payloadProblem: string | undefined
}

const commit = z.object({ sha: z.string().regex(OBJECT_ID) })
const payloadSchema = z.object({
  pull_request: z.object({ number: z.int().positive(), head: commit, base: commit }).optional(),
  merge_group: z.object({ head_sha: z.string().regex(OBJECT_ID), base_sha: z.string().regex(OBJECT_ID) }).optional(),
})
type Payload = z.infer<typeof payloadSchema>

export function readRunContext(environment: Environment): RunContext {
  const event = environment['GITHUB_EVENT_NAME'] ?? ''
  const ofPullRequest = event.startsWith('pull_request')
  const ofQueue = event === 'merge_group'
  const read = ofPullRequest || ofQueue ? readPayload(environment['GITHUB_EVENT_PATH'], ofPullRequest ? 'pull_request' : 'merge_group') : { payload: {}, problem: undefined }
  const pull = ofPullRequest ? read.payload.pull_request : undefined
  const queue = ofQueue ? read.payload.merge_group : undefined
  const sha = environment['GITHUB_SHA']
  const known = sha !== undefined && OBJECT_ID.test(sha) ? sha : undefined
  const [owner = '', repository = ''] = (environment['GITHUB_REPOSITORY'] ?? '').split('/')
  const runId = environment['GITHUB_RUN_ID'] ?? ''
  return {
    event,
    owner,
    repository,
    sha: known,
    headSha: pull?.head.sha ?? queue?.head_sha ?? (ofPullRequest ? undefined : known),
    pullRequest: pull && { number: pull.number, headSha: pull.head.sha, baseSha: pull.base.sha },
    baseSha: pull?.base.sha ?? queue?.base_sha,
    hasTarget: ofPullRequest || ofQueue,
    runId,
    job: environment['GITHUB_JOB'] ?? '',
    runUrl: `${environment['GITHUB_SERVER_URL'] || 'https://github.com'}/${owner}/${repository}/actions/runs/${runId}`,
    payloadProblem: read.problem,
  }
}

function readPayload(path: string | undefined, wanted: keyof Payload): { payload: Payload; problem: string | undefined } {
  if (path === undefined || path === '') return { payload: {}, problem: 'GITHUB_EVENT_PATH is not set' }
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return { payload: {}, problem: 'the file GITHUB_EVENT_PATH names cannot be read' }
  }
  try {
    const payload = payloadSchema.parse(JSON.parse(text))
    return { payload, problem: payload[wanted] ? undefined : `the event's payload has no ${wanted}` }
  } catch {
    return { payload: {}, problem: `the event's payload is not what GitHub sends for ${wanted}` }
  }
}
