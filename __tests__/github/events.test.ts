import { startApiDouble } from './api-double.ts'
import type { ApiDouble } from './api-double.ts'
import { merged, runOf } from './branches.ts'
import { BROKEN, brokenPlaces, placesOf } from './fixtures.ts'
import { commandsIn, pullRequest, removeTemporaryFolders, runAction, workspaceOf } from './runner.ts'
import type { Ran } from './runner.ts'

const HEAD = 'a'.repeat(40)
const BASE = 'b'.repeat(40)
const NONE = '0'.repeat(40)

let api: ApiDouble
beforeEach(async () => {
  api = await startApiDouble()
})
afterEach(async () => {
  await api.close()
  removeTemporaryFolders()
  expect(api.violations).toEqual([])
})

const checked = (): unknown[] => api.checkRuns.map(({ head_sha: head }) => head)
const byCommands = (ran: Ran): string[] => placesOf(commandsIn(ran).map(({ properties }) => properties), 'line', 'file')

describe('a token that may only read', () => {
  beforeEach(() => {
    api.fault = (operation) => (operation.startsWith('GET') ? undefined : { status: 403 })
  })

  test.each([
    ['of a fork', { GITHUB_ACTOR: 'stranger' }],
    ['of Dependabot', { GITHUB_ACTOR: 'dependabot[bot]', GITHUB_TRIGGERING_ACTOR: 'dependabot[bot]' }],
  ])('%s: the check run is refused, commands show what was found, one notice says so, and the verdict is the same', async (_name, environment) => {
    const branches = merged({ 'a.txt': 'a' }, { 'compose.yaml': BROKEN })
    const ran = await runAction({ ...runOf(branches, api.url, { comment: 'suggestions' }), environment: { ...environment, GITHUB_HEAD_REF: 'topic', GITHUB_BASE_REF: 'main', GITHUB_REF: 'refs/pull/7/merge' } })
    expect(ran).toMatchObject({ status: 1, stderr: '', outputs: { verdict: 'fail' } })
    expect(byCommands(ran)).toEqual(['compose.yaml:3'])
    expect(commandsIn(ran).filter(({ properties }) => !properties['file'])).toMatchObject([{ name: 'notice', message: expect.stringContaining('Resource not accessible by integration') as unknown }])
    expect(api.requests.filter(({ operation }) => !operation.startsWith('GET'))).toHaveLength(2)
    expect([api.checkRuns, api.comments]).toEqual([[], []])
  })

  test('passes where the tree does', async () => {
    const branches = merged({ 'a.txt': 'a' }, { 'b.txt': 'b' })
    expect(await runAction(runOf(branches, api.url, { comment: 'true' }))).toMatchObject({ status: 0, outputs: { verdict: 'pass' } })
  })

  test('only-new and policy-ref: base need no more than reading', async () => {
    const branches = merged({ 'compose.yaml': BROKEN }, { '.readiness.yml': 'version: 1\n' })
    expect(await runAction(runOf(branches, api.url, { 'only-new': 'true', 'policy-ref': 'base' }))).toMatchObject({ status: 0 })
  })
})

describe('pull_request_target', () => {
  test('with the pull request checked out, it is judged by the target branch\'s policy where that is asked for', async () => {
    const branches = merged({ 'a.txt': 'a' }, { 'compose.yaml': BROKEN, '.readiness.yml': 'version: 1\ngate: { fail-on: never }\n' })
    branches.workspace.git('checkout', '--quiet', branches.head)
    const run = { ...runOf(branches, api.url, { 'policy-ref': 'base' }), event: 'pull_request_target', sha: branches.base }
    const ran = await runAction(run)
    expect(ran.status).toBe(1)
    expect(ran.summary).not.toContain('This is not the pull request')
    expect(checked()).toEqual([branches.head])
    expect(placesOf(api.checkRuns[0]?.annotations ?? [])).toEqual(['compose.yaml:3'])
    expect(await runAction({ ...run, inputs: {} })).toMatchObject({ status: 0 })
  })
})

test('a review of a pull request finds the merge checked out as well', async () => {
  const branches = merged({ 'old/compose.yaml': BROKEN }, { 'x.txt': 'x' })
  expect(await runAction({ ...runOf(branches, api.url, { 'only-new': 'true' }), event: 'pull_request_review' })).toMatchObject({ status: 0 })
  expect(checked()).toEqual([branches.head])
})

describe('merge_group', () => {
  const queue = (head: string, base: string): object => ({ merge_group: { head_sha: head, base_sha: base, head_ref: 'refs/heads/gh-readonly-queue/main/pr-7', base_ref: 'refs/heads/main' } })

  test('the full gate on the queue\'s commit, without comments, suggestions or pull request calls', async () => {
    const { folder } = workspaceOf({ 'compose.yaml': BROKEN })
    const ran = await runAction({ workspace: folder, event: 'merge_group', payload: queue(HEAD, BASE), sha: HEAD, inputs: { comment: 'suggestions', 'only-new': 'true' }, api: api.url })
    expect(ran.status).toBe(1)
    expect(checked()).toEqual([HEAD])
    expect(api.requests.map(({ operation }) => operation)).toEqual(['GET /commits/{ref}/check-runs', 'POST /check-runs'])
  })

  test('policy-ref: base is the branch that is merged into', async () => {
    const { folder, write, commit, git } = workspaceOf({ 'compose.yaml': BROKEN })
    const base = git('rev-parse', 'HEAD')
    write({ '.readiness.yml': 'version: 1\ngate: { fail-on: never }\n' })
    const head = commit()
    const run = { workspace: folder, event: 'merge_group', payload: queue(head, base), sha: head, api: api.url }
    expect(await runAction({ ...run, inputs: { annotate: 'off' } })).toMatchObject({ status: 0 })
    const ran = await runAction({ ...run, inputs: { annotate: 'off', 'policy-ref': 'base' } })
    expect(ran.status).toBe(1)
  })
})

describe('push', () => {
  test.each([
    ['of a branch', { ref: 'refs/heads/main', before: BASE, after: HEAD }],
    ['that makes a branch', { ref: 'refs/heads/new', before: NONE, after: HEAD, created: true, base_ref: null }],
    ['that forces', { ref: 'refs/heads/main', before: BASE, after: HEAD, forced: true, commits: [] }],
    ['without a commit, as when a branch is deleted', { ref: 'refs/heads/gone', before: BASE, after: NONE, deleted: true }],
    ['of a tag', { ref: 'refs/tags/v1.0.0', before: NONE, after: 'd'.repeat(40), base_ref: 'refs/heads/main', head_commit: { id: HEAD } }],
  ])('%s: the full gate on the commit, whatever the inputs say of a target', async (_name, payload) => {
    const { folder } = workspaceOf({ 'compose.yaml': BROKEN })
    const ran = await runAction({ workspace: folder, payload, sha: HEAD, inputs: { 'only-new': 'true', 'policy-ref': 'base', comment: 'true' }, environment: { GITHUB_REF: payload.ref }, api: api.url })
    expect(ran.status).toBe(1)
    expect(checked()).toEqual([HEAD])
    expect(api.comments).toEqual([])
    expect(ran.summary).toContain(`/blob/${HEAD}/compose.yaml#L3`)
  })
})

describe('what lapses by the calendar', () => {
  const POLICY = `version: 1
rules:
  observability/slo-met: error
attestations:
  - { rule: observability/slo-met, owner: "@alice", on: 2020-01-02, evidence: docs/slo.md }
`
  const files = { '.readiness.yml': POLICY, 'docs/slo.md': '# Objectives\n' }
  const told = ({ report }: Ran): string[] => report.findings.filter(({ rule }) => rule === 'observability/slo-met').map(({ state }) => state)

  test.each(['schedule', 'workflow_dispatch'])('fails the run on %s, on its line', async (event) => {
    const { folder } = workspaceOf(files)
    const ran = await runAction({ workspace: folder, event, payload: { schedule: '23 6 * * 1', ref: 'refs/heads/main' }, sha: HEAD, api: api.url })
    expect(told(ran)).toEqual(['expired'])
    expect(ran).toMatchObject({ status: 1, outputs: { verdict: 'fail' } })
    expect(api.checkRuns).toMatchObject([{ head_sha: HEAD, conclusion: 'failure' }])
    expect(api.checkRuns[0]?.annotations).toContainEqual(expect.objectContaining({ path: '.readiness.yml', title: expect.stringContaining('observability/slo-met') as unknown }))
  })

  test.each(['pull_request', 'push', 'merge_group'])('holds nobody up on %s: it is in the summary only', async (event) => {
    const { folder } = workspaceOf(files)
    const payload = event === 'merge_group' ? { merge_group: { head_sha: HEAD, base_sha: BASE } } : pullRequest(HEAD, BASE)
    const ran = await runAction({ workspace: folder, event, payload, sha: HEAD, inputs: { comment: 'true' }, api: api.url })
    expect(told(ran)).toEqual(['expired'])
    expect(ran).toMatchObject({ status: 0, outputs: { verdict: 'pass' } })
    expect(ran.summary).toContain('observability/slo-met')
    expect(JSON.stringify([api.checkRuns[0]?.annotations, api.comments])).not.toContain('observability/slo-met')
  })
})

describe('workflow_call', () => {
  const called = { GITHUB_WORKFLOW_REF: 'octocat/example/.github/workflows/ci.yml@refs/heads/main', GITHUB_WORKFLOW: 'CI' }

  test('has the event of its caller', async () => {
    const { folder } = workspaceOf({ 'compose.yaml': BROKEN })
    const ran = await runAction({ workspace: folder, event: 'pull_request', payload: pullRequest(HEAD, BASE), environment: called, api: api.url })
    expect(ran.status).toBe(1)
    expect(checked()).toEqual([HEAD])
  })

  test('two jobs of a run have a check run each', async () => {
    const { folder } = workspaceOf({ 'compose.yaml': BROKEN })
    for (const job of ['first', 'second', 'first']) await runAction({ workspace: folder, event: 'pull_request', payload: pullRequest(HEAD, BASE), environment: { ...called, GITHUB_JOB: job }, api: api.url })
    expect(api.checkRuns).toHaveLength(2)
  })
})

test('a re-run doubles neither check run, annotations, comment nor suggestion', async () => {
  const branches = merged({ '.readiness.yml': 'version: 1\nprofile: strict\n' }, { 'compose.yaml': BROKEN, Dockerfile: 'FROM alpine:3.22\nRUN apk add curl=8\nUSER nobody\nCMD ["sh"]\n' })
  api.repository = branches.workspace.folder
  api.pull = { head: branches.head, base: branches.base }
  const state = (): unknown => [api.checkRuns.map(({ annotations }) => annotations.length), api.comments.length, api.reviews.length, api.reviewComments.length]
  for (const attempt of ['1', '2', '3']) {
    const ran = await runAction({ ...runOf(branches, api.url, { comment: 'suggestions' }), environment: { GITHUB_RUN_ATTEMPT: attempt } })
    expect(brokenPlaces(ran)).toEqual(['compose.yaml:3'])
    if (attempt !== '1') continue
    expect(state()).toEqual([[expect.any(Number)], 1, 1, expect.any(Number)])
  }
  expect(state()).toEqual([[new Set(api.checkRuns[0]?.annotations.map((annotation) => JSON.stringify(annotation))).size], 1, 1, new Set(api.reviewComments.map(({ body }) => body)).size])
})
