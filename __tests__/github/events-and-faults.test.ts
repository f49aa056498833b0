import { startApiDouble } from './api-double.ts'
import type { Fault } from './api-double.ts'
import { merged, runOf, shallow } from './branches.ts'
import { BROKEN, brokenPlaces, placesOf } from './fixtures.ts'
import { commandsIn, removeTemporaryFolders, runAction } from './runner.ts'
import type { Files, Ran, Run } from './runner.ts'

/** Every event the action is started by, with every way in which GitHub's API can fail it. */

afterAll(removeTemporaryFolders)

/** What the one note about it says of each fault; nothing where it passes before patience does. */
const FAULTS: readonly (readonly [string, Fault, RegExp])[] = [
  ['a broken token', { status: 401 }, /\(401 /],
  ['a token that may only read', { status: 403 }, /\(403 Resource not accessible by integration/],
  ['a repository it does not know', { status: 404 }, /\(404 /],
  ['a request it does not take', { status: 422 }, /\(422 /],
  ['too many requests', { status: 429, headers: { 'retry-after': '3600' } }, /\(429 /],
  ['an error of its own', { status: 500 }, /\(500 /],
  ['a page for people', { status: 502, html: true }, /\(502 /],
  ['success that is none', 'nonsense', /not what GitHub documents/],
  ['no content', 'empty', /not what GitHub documents/],
  ['an answer that breaks off', 'broken off', /./],
  ['resets', 'reset', /./],
  ['silence', 'silence', /no answer in time|does not answer/],
  ['an answer without end', 'trickle', /no answer in time|does not answer/],
]

const NOT_READY: Files = { 'compose.yaml': BROKEN, Dockerfile: 'FROM alpine:3.22\nRUN apk add curl=8\nUSER nobody\nCMD ["sh"]\n' }
const READY: Files = { 'notes.txt': 'Nothing to judge.\n' }

const branchesOf = (change: Files): ReturnType<typeof merged> => merged({ '.readiness.yml': 'version: 1\nprofile: strict\nrules: { repository/readme-missing: off }\n' }, change)

interface Started extends Run {
  /** What GitHub holds, where that is more than the workspace. */
  readonly repository?: string
}
type Start = (change: Files) => Started

/** Each with the comment and the suggestions it could ask for. */
const EVENTS: readonly (readonly [string, Start])[] = [
  ['pull_request', (change) => runOf(branchesOf(change), '')],
  ['pull_request, one commit deep', (change) => {
    const branches = branchesOf(change)
    return { ...runOf(branches, '', {}, shallow(branches, 1)), repository: branches.workspace.folder }
  }],
  ['pull_request of a fork or of Dependabot', (change) => ({ ...runOf(branchesOf(change), ''), environment: { GITHUB_ACTOR: 'dependabot[bot]', GITHUB_HEAD_REF: 'topic', GITHUB_REF: 'refs/pull/7/merge' } })],
  ['pull_request_target with the head checked out', (change) => {
    const branches = branchesOf(change)
    branches.workspace.git('checkout', '--quiet', branches.head)
    return { ...runOf(branches, '', { 'policy-ref': 'base' }), event: 'pull_request_target', sha: branches.base }
  }],
  ['merge_group', (change) => {
    const { workspace, base, merge } = branchesOf(change)
    return { workspace: workspace.folder, event: 'merge_group', payload: { merge_group: { head_sha: merge, base_sha: base, head_ref: 'refs/heads/gh-readonly-queue/main/pr-7', base_ref: 'refs/heads/main' } }, sha: merge }
  }],
  ['push', (change) => {
    const { workspace, base, merge } = branchesOf(change)
    return { workspace: workspace.folder, event: 'push', payload: { ref: 'refs/heads/main', before: base, after: merge, forced: true }, sha: merge }
  }],
  ['push of a tag', (change) => {
    const { workspace, merge } = branchesOf(change)
    return { workspace: workspace.folder, event: 'push', payload: { ref: 'refs/tags/v1.0.0', before: '0'.repeat(40), after: 'd'.repeat(40) }, sha: merge, environment: { GITHUB_REF: 'refs/tags/v1.0.0' } }
  }],
  ['schedule', (change) => {
    const { workspace, merge } = branchesOf(change)
    return { workspace: workspace.folder, event: 'schedule', payload: { schedule: '23 6 * * 1' }, sha: merge }
  }],
  ['workflow_dispatch', (change) => {
    const { workspace, merge } = branchesOf(change)
    return { workspace: workspace.folder, event: 'workflow_dispatch', payload: { inputs: {}, ref: 'refs/heads/main' }, sha: merge }
  }],
  ['workflow_call, with its caller\'s event', (change) => ({ ...runOf(branchesOf(change), ''), environment: { GITHUB_WORKFLOW_REF: 'octocat/example/.github/workflows/ci.yml@refs/heads/main', GITHUB_RUN_ATTEMPT: '2' } })],
]

/** Runs under way at the same time: most of their time is waiting. */
const AT_ONCE = 24
const LONGEST: readonly Fault[] = ['silence', 'trickle']

interface Ended {
  readonly ran: Ran
  readonly checkRuns: readonly object[]
  readonly violations: readonly string[]
}

async function ended({ repository, ...run }: Started, fault: Fault | undefined): Promise<Ended> {
  const api = await startApiDouble()
  try {
    api.repository = repository ?? run.workspace
    const { pull_request: pull } = run.payload as { pull_request?: { head: { sha: string }; base: { sha: string } } }
    api.pull = pull && { head: pull.head.sha, base: pull.base.sha }
    api.fault = () => fault
    const ran = await runAction({ ...run, inputs: { comment: 'suggestions', ...run.inputs }, api: api.url })
    return { ran, checkRuns: api.checkRuns, violations: api.violations }
  } finally {
    await api.close()
  }
}

const endings = new Map<string, Ended>()
const cell = (event: string, fault: string, tree: 'ready' | 'not ready'): string => `${event} / ${fault} / ${tree}`
/** What a tree that is ready is tried with. */
const ALSO_READY = ['a token that may only read', 'an error of its own']

/** All of them at once, those that wait longest first. */
beforeAll(async () => {
  const tasks = EVENTS.flatMap(([event, start]) => {
    const [notReady, ready] = [start(NOT_READY), start(READY)]
    return [
      ...FAULTS.flatMap(([name, fault]) => [[cell(event, name, 'not ready'), notReady, fault] as const, ...(ALSO_READY.includes(name) ? [[cell(event, name, 'ready'), ready, fault] as const] : [])]),
      [cell(event, '', 'not ready'), notReady, undefined] as const,
      [cell(event, '', 'ready'), ready, undefined] as const,
    ]
  })
  const isLong = ([, , fault]: (typeof tasks)[number]): boolean => fault !== undefined && LONGEST.includes(fault)
  const pending = [...tasks.filter(isLong), ...tasks.filter((task) => !isLong(task))]
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let task = pending.shift(); task; task = pending.shift()) endings.set(task[0], await ended(task[1], task[2]))
  }))
}, 400_000)

const endOf = (event: string, fault: string, tree: 'ready' | 'not ready'): Ended => endings.get(cell(event, fault, tree)) as Ended

/** What must not depend on GitHub's answers. */
const deserved = ({ ran: { status, outputs, report, summary } }: Ended): unknown => ({ status, outputs: { ...outputs, report: 'at a place of its own' }, report, summary })

describe.each(EVENTS)('%s', (event) => {
  test.each([['not ready', 1, 'fail', 'failure'], ['ready', 0, 'pass', 'success']] as const)('without a fault, a tree that is %s has a check run, and the log is free of commands', (tree, status, verdict, conclusion) => {
    const { ran, checkRuns, violations } = endOf(event, '', tree)
    expect(ran).toMatchObject({ status, stderr: '', outputs: { verdict } })
    expect(checkRuns).toMatchObject([{ conclusion }])
    expect([commandsIn(ran), violations]).toEqual([[], []])
  })

  test.each(FAULTS)('%s: verdict, outputs, report and summary stay, the findings are shown, and one note says what was not possible', (name, _fault, note) => {
    const end = endOf(event, name, 'not ready')
    expect(deserved(end)).toEqual(deserved(endOf(event, '', 'not ready')))
    expect(brokenPlaces(end.ran)).toEqual(['compose.yaml:3'])
    const commands = commandsIn(end.ran)
    expect(placesOf(commands.map(({ properties }) => properties), 'line', 'file')).toEqual(['compose.yaml:3'])
    expect(commands.filter(({ properties }) => !properties['file'])).toEqual([{ name: 'notice', properties: {}, message: expect.stringMatching(note) as string }])
    expect([end.ran.stderr, end.violations]).toEqual(['', []])
    // Forty seconds at most are spent on GitHub; the rest is room for a busy machine.
    expect(end.ran.milliseconds).toBeLessThan(90_000)
  })

  test.each(ALSO_READY)('%s does not fail what is ready', (name) => {
    expect(deserved(endOf(event, name, 'ready'))).toEqual(deserved(endOf(event, '', 'ready')))
  })
})
