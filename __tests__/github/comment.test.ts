import { startApiDouble } from './api-double.ts'
import type { ApiDouble } from './api-double.ts'
import { BROKEN, brokenFiles } from './fixtures.ts'
import { commandsIn, pullRequest, removeTemporaryFolders, runAction, workspaceOf } from './runner.ts'
import type { Ran } from './runner.ts'

let api: ApiDouble
beforeEach(async () => {
  api = await startApiDouble()
})
afterEach(async () => {
  await api.close()
  removeTemporaryFolders()
  expect(api.violations).toEqual([])
})

function commented(folder: string, inputs: Record<string, string> = {}): Promise<Ran> {
  return runAction({ workspace: folder, event: 'pull_request', payload: pullRequest('a'.repeat(40), 'b'.repeat(40)), inputs: { annotate: 'off', comment: 'true', ...inputs }, api: api.url })
}

const posted = (): number => api.requests.filter(({ operation }) => operation.startsWith('POST')).length

test('one comment, kept up to date on whatever page it is', async () => {
  const { folder, write } = workspaceOf({ 'compose.yaml': BROKEN })
  await commented(folder)
  expect(api.comments).toHaveLength(1)
  expect(api.comments[0]?.['body']).toContain('not ready')
  const other = api.comments[0] as Record<string, unknown>
  api.comments.unshift(...Array.from({ length: 250 }, (_, index) => ({ ...other, id: 1000 + index, body: `talk ${index}` })))
  write({ 'compose.yaml': 'services: {}\n' })
  await commented(folder, { 'fail-on': 'never' })
  expect(posted()).toBe(1)
  expect(api.comments).toHaveLength(251)
  expect(other['body']).toContain('nothing blocks')
})

test('what has not changed is not written again', async () => {
  const { folder } = workspaceOf({ 'compose.yaml': BROKEN })
  await commented(folder)
  await commented(folder)
  expect(api.requests.filter(({ operation }) => !operation.startsWith('GET'))).toHaveLength(1)
})

test('a stranger\'s comment with our marker is not taken for ours', async () => {
  const { folder } = workspaceOf({ 'compose.yaml': BROKEN })
  await commented(folder)
  Object.assign(api.comments[0] as object, { author_association: 'NONE', performed_via_github_app: null, user: { ...(api.comments[0]?.['user'] as object), type: 'User' } })
  await commented(folder)
  expect(api.comments).toHaveLength(2)
})

test('it is short, and nothing of the repository comes alive in it', async () => {
  const { folder } = workspaceOf({ ...brokenFiles(200), '@octocat <b>`x`/compose.yaml': BROKEN, 'https:/example.com/compose.yaml': BROKEN })
  await commented(folder)
  const body = String(api.comments[0]?.['body'])
  expect(body.length).toBeLessThan(20_000)
  expect(body).toContain('more findings')
  expect(body.replace(/(`+)[^`][\s\S]*?\1/g, '')).not.toMatch(/@octocat|<b>/)
})

test('it tells how many findings block, with the line each stands on and the page of its rule', async () => {
  const { folder } = workspaceOf({ 'compose.yaml': BROKEN })
  const { report } = await commented(folder)
  const body = String(api.comments[0]?.['body'])
  expect(body).toMatch(/\n\n\*\*\d+ findings? blocks?\.\*\* /)
  const [first] = report.findings
  expect(body).toContain(`[\`${first?.path}:${first?.line}\`](https://github.com/octocat/example/blob/${'a'.repeat(40)}/compose.yaml#L${first?.line})<br>`)
  expect(body).toContain(`<sub>[\`${first?.rule}\`](https://github.com/readiness-dev/readiness/blob/v1/docs/rules/${first?.rule}.md)</sub>`)
  // Words that a rule sets between backticks are code here, too.
  expect(body).not.toContain('\\`')
})

describe('a comment about another commit', () => {
  const at = (head: string, folder: string, environment: Record<string, string> = {}): Promise<Ran> =>
    runAction({ workspace: folder, event: 'pull_request', payload: pullRequest(head, 'b'.repeat(40)), inputs: { annotate: 'off', comment: 'true' }, environment, api: api.url })
  const [older, newer] = ['1'.repeat(40), '2'.repeat(40)]

  test('stays where that is the newer one: a re-run of an old run says so in its log only', async () => {
    const { folder, write } = workspaceOf({ 'a.txt': 'a' })
    await at(newer, folder)
    write({ 'compose.yaml': BROKEN })
    api.repository = folder
    api.pull = { head: newer, base: 'b'.repeat(40) }
    const ran = await at(older, folder, { GITHUB_RUN_ATTEMPT: '2', GITHUB_RUN_ID: '4700' })
    expect(ran.status).toBe(1)
    expect(api.comments).toHaveLength(1)
    expect(api.comments[0]?.['body']).toContain('nothing blocks')
    expect(ran.stdout).toMatch(/^The pull request comment stays as it is: it is about a newer commit\.$/m)
    expect(commandsIn(ran)).toEqual([])
  })

  test.each([
    ['is', newer],
    ['is, as far as GitHub says,', undefined],
  ])('is brought up to date where this run\'s commit %s the head', async (_name, head) => {
    const { folder, write } = workspaceOf({ 'a.txt': 'a' })
    await at(older, folder)
    write({ 'compose.yaml': BROKEN })
    api.repository = folder
    api.pull = head === undefined ? undefined : { head, base: 'b'.repeat(40) }
    await at(newer, folder)
    expect(api.comments).toHaveLength(1)
    expect(api.comments[0]?.['body']).toContain('not ready')
  })
})

describe('a comment each', () => {
  test('for every root, however its path is spelled', async () => {
    const { folder } = workspaceOf({ 'api/compose.yaml': BROKEN, 'web/compose.yaml': BROKEN })
    for (const path of ['api', 'web', './api', 'api/', `${folder}/web`, '.', './']) await commented(folder, { path })
    expect(api.comments).toHaveLength(3)
  })

  test('for every readiness file of one root', async () => {
    const { folder } = workspaceOf({ 'compose.yaml': BROKEN, 'lax.yml': 'version: 1\ngate: { fail-on: never }\n' })
    for (const config of ['.readiness.yml', 'lax.yml', '.readiness.yml']) await commented(folder, { config })
    expect(api.comments.map(({ body }) => /not ready|nothing blocks/.exec(String(body))?.[0])).toEqual(['not ready', 'nothing blocks'])
  })
})

test('only on pull requests', async () => {
  const { folder } = workspaceOf({ 'compose.yaml': BROKEN })
  await runAction({ workspace: folder, inputs: { annotate: 'off', comment: 'true' }, api: api.url })
  expect(api.requests).toEqual([])
})

test('a fork\'s token may not write: one notice, the same verdict', async () => {
  api.fault = () => ({ status: 403 })
  const { folder } = workspaceOf({ 'compose.yaml': BROKEN })
  const ran = await commented(folder, { annotate: 'auto' })
  expect(ran.status).toBe(1)
  expect(commandsIn(ran).filter(({ properties }) => !properties['file'])).toMatchObject([{ name: 'notice' }])
})

test('a lost answer does not make a second comment', async () => {
  api.fault = (operation, nth) => (operation.startsWith('POST') && nth === 1 ? 'reset after' : undefined)
  const { folder } = workspaceOf({ 'compose.yaml': BROKEN })
  await commented(folder)
  expect(api.comments).toHaveLength(1)
})
