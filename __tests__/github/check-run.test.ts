import { startApiDouble } from './api-double.ts'
import type { ApiDouble } from './api-double.ts'
import { BROKEN, BROKEN_RULE, SOUND, brokenFiles, brokenPlaces, placesOf } from './fixtures.ts'
import { commandsIn, pullRequest, removeTemporaryFolders, runAction, workspaceOf } from './runner.ts'

const HEAD = 'a'.repeat(40)
const BASE = 'b'.repeat(40)

let api: ApiDouble
beforeEach(async () => {
  api = await startApiDouble()
})
afterEach(async () => {
  await api.close()
  removeTemporaryFolders()
  expect(api.violations).toEqual([])
})

const operations = (): string[] => api.requests.map(({ operation }) => operation)

test('a pull request gets one concluded check run on its head commit, with findings on their lines', async () => {
  const { folder } = workspaceOf({ 'compose.yaml': BROKEN })
  const ran = await runAction({ workspace: folder, event: 'pull_request', payload: pullRequest(HEAD, BASE), api: api.url })
  expect(ran).toMatchObject({ status: 1, stderr: '', outputs: { verdict: 'fail' }, report: { verdict: 'fail' } })
  expect(brokenPlaces(ran)).toEqual(['compose.yaml:3'])
  expect(api.checkRuns).toHaveLength(1)
  expect(api.checkRuns[0]).toMatchObject({ name: 'Production readiness', head_sha: HEAD, status: 'completed', conclusion: 'failure' })
  expect(placesOf(api.checkRuns[0]?.annotations ?? [])).toEqual(['compose.yaml:3'])
  expect(api.checkRuns[0]?.annotations[0]).toMatchObject({ annotation_level: 'failure' })
  expect(commandsIn(ran)).toEqual([])
  expect(operations()).toEqual(['GET /commits/{ref}/check-runs', 'POST /check-runs'])
  expect(api.requests.every(({ token }) => token === 'token ghs_example')).toBe(true)
})

test('a tree with nothing wrong passes and concludes success', async () => {
  const { folder } = workspaceOf({ 'README.md': '# Example\n' })
  const ran = await runAction({ workspace: folder, event: 'pull_request', payload: pullRequest(HEAD, BASE), inputs: { 'fail-on': 'never' }, api: api.url })
  expect(ran).toMatchObject({ status: 0, outputs: { verdict: 'pass' } })
  expect(api.checkRuns[0]).toMatchObject({ status: 'completed', conclusion: 'success' })
})

test.each([
  [120, 120],
  [320, 300],
])('%i findings: %i annotations, 50 a request, every request concluded', async (findings, annotated) => {
  const { folder } = workspaceOf(brokenFiles(findings))
  const ran = await runAction({ workspace: folder, event: 'pull_request', payload: pullRequest(HEAD, BASE), api: api.url })
  expect(brokenPlaces(ran)).toHaveLength(findings)
  expect(api.checkRuns).toHaveLength(1)
  const annotations = api.checkRuns[0]?.annotations ?? []
  expect(placesOf(annotations)).toHaveLength(annotated)
  expect(new Set(placesOf(annotations)).size).toBe(annotated)
  for (const { body } of api.requests.slice(1)) expect(body).toMatchObject({ status: 'completed', conclusion: 'failure' })
  for (const path of brokenPlaces(ran)) expect(ran.summary).toContain(path)
})

test.each([
  ['push', { after: HEAD }, 'c'.repeat(40)],
  ['schedule', { schedule: '0 0 * * *' }, 'c'.repeat(40)],
  ['workflow_dispatch', { inputs: {} }, 'c'.repeat(40)],
  ['merge_group', { merge_group: { head_sha: HEAD, base_sha: BASE, head_ref: 'refs/heads/queue', base_ref: 'refs/heads/main' } }, HEAD],
  ['pull_request_target', pullRequest(HEAD, BASE), HEAD],
])('on %s the check run sits on the commit in question', async (event, payload, sha) => {
  const { folder } = workspaceOf({ 'compose.yaml': BROKEN })
  const ran = await runAction({ workspace: folder, event, payload, inputs: { comment: event === 'pull_request_target' ? 'false' : 'true' }, api: api.url })
  expect(ran.status).toBe(1)
  expect(api.checkRuns.map(({ head_sha: head }) => head)).toEqual([sha])
  expect(api.comments).toEqual([])
})

test('a re-run brings its check run up to date and doubles nothing', async () => {
  const { folder } = workspaceOf(brokenFiles(60))
  const run = { workspace: folder, event: 'pull_request', payload: pullRequest(HEAD, BASE), api: api.url }
  await runAction(run)
  const before = api.checkRuns[0]?.annotations.length
  const ran = await runAction({ ...run, environment: { GITHUB_RUN_ATTEMPT: '2' } })
  expect(ran.status).toBe(1)
  expect(api.checkRuns).toHaveLength(1)
  expect(api.checkRuns[0]?.annotations).toHaveLength(before as number)
})

test('a re-run that finds less says which annotations no longer hold: GitHub does not take them away', async () => {
  const { folder, write } = workspaceOf(brokenFiles(3))
  const run = { workspace: folder, event: 'pull_request', payload: pullRequest(HEAD, BASE), inputs: { 'fail-on': 'never' }, api: api.url }
  await runAction(run)
  const before = api.checkRuns[0]?.annotations.length ?? 0
  write({ 'part-000/compose.yaml': SOUND, 'part-001/compose.yaml': SOUND })
  await runAction(run)
  expect(api.checkRuns).toHaveLength(1)
  expect(api.checkRuns[0]?.annotations).toHaveLength(before)
  expect(api.checkRuns[0]?.['output']).toMatchObject({ summary: expect.stringContaining('2 annotations of an earlier attempt no longer hold') as unknown })
})

test('a re-run that is not told what is annotated still concludes, doubles nothing and says so', async () => {
  const { folder, write } = workspaceOf({ 'a.txt': 'a' })
  const run = { workspace: folder, event: 'pull_request', payload: pullRequest(HEAD, BASE), api: api.url }
  await runAction(run)
  expect(api.checkRuns).toMatchObject([{ conclusion: 'success' }])
  write({ 'compose.yaml': BROKEN })
  api.fault = (operation) => (operation.endsWith('/annotations') ? { status: 403 } : undefined)
  const ran = await runAction(run)
  expect(api.checkRuns).toMatchObject([{ conclusion: 'failure', annotations: [] }])
  expect(commandsIn(ran).filter(({ properties }) => !properties['file'])).toMatchObject([{ name: 'notice', message: expect.stringContaining('does not have all its annotations') as unknown }])
})

test('another run on the same commit has a check run of its own', async () => {
  const { folder } = workspaceOf({ 'compose.yaml': BROKEN })
  const run = { workspace: folder, event: 'pull_request', payload: pullRequest(HEAD, BASE), api: api.url }
  await runAction(run)
  await runAction({ ...run, environment: { GITHUB_RUN_ID: '4712' } })
  expect(api.checkRuns).toHaveLength(2)
})

test('a lost answer does not make a second check run', async () => {
  api.fault = (operation, nth) => (operation === 'POST /check-runs' && nth === 1 ? 'reset after' : undefined)
  const { folder } = workspaceOf(brokenFiles(60))
  await runAction({ workspace: folder, event: 'pull_request', payload: pullRequest(HEAD, BASE), api: api.url })
  expect(api.checkRuns).toHaveLength(1)
  expect(new Set(placesOf(api.checkRuns[0]?.annotations ?? [])).size).toBe(60)
  expect(placesOf(api.checkRuns[0]?.annotations ?? [])).toHaveLength(60)
})

test('annotations that GitHub does not take do not cost the conclusion', async () => {
  api.fault = (operation, nth) => (operation === 'POST /check-runs' && nth === 1 ? { status: 422 } : undefined)
  const { folder } = workspaceOf({ 'compose.yaml': BROKEN })
  const ran = await runAction({ workspace: folder, event: 'pull_request', payload: pullRequest(HEAD, BASE), api: api.url })
  expect(ran.status).toBe(1)
  expect(api.checkRuns).toMatchObject([{ conclusion: 'failure', annotations: [] }])
  expect(placesOf(commandsIn(ran).map(({ properties }) => properties), 'line', 'file')).toEqual(['compose.yaml:3'])
})

test('a file whose name GitHub does not take costs the others nothing', async () => {
  const { folder } = workspaceOf({ ...brokenFiles(2), '\u{1f600}/compose.yaml': BROKEN })
  const ran = await runAction({ workspace: folder, event: 'pull_request', payload: pullRequest(HEAD, BASE), api: api.url })
  expect(ran.status).toBe(1)
  expect(api.checkRuns).toMatchObject([{ conclusion: 'failure' }])
  expect(placesOf(api.checkRuns[0]?.annotations ?? [])).toEqual(['part-000/compose.yaml:3', 'part-001/compose.yaml:3'])
  expect(commandsIn(ran)).toMatchObject([{ name: 'notice', message: expect.stringContaining('does not have all its annotations') as unknown }])
  expect(ran.summary).toContain('\u{1f600}/compose.yaml:3')
})

test('a subdirectory: the report is relative to it, annotations to the workspace', async () => {
  const { folder } = workspaceOf({ 'services/api/compose.yaml': BROKEN, 'other/compose.yaml': BROKEN })
  const ran = await runAction({ workspace: folder, event: 'pull_request', payload: pullRequest(HEAD, BASE), inputs: { path: 'services/api' }, api: api.url })
  expect(brokenPlaces(ran)).toEqual(['compose.yaml:3'])
  expect(ran.report).toMatchObject({ root: 'services/api' })
  expect(placesOf(api.checkRuns[0]?.annotations ?? [])).toEqual(['services/api/compose.yaml:3'])
})

test('a mistake in the readiness file fails the check run, too', async () => {
  const { folder } = workspaceOf({ 'compose.yaml': SOUND, '.readiness.yml': 'version: 1\nprofil: strict\n' })
  const ran = await runAction({ workspace: folder, event: 'pull_request', payload: pullRequest(HEAD, BASE), api: api.url })
  expect(ran.status).toBe(1)
  expect(api.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'failure', annotations: [] }])
  expect(commandsIn(ran)).toMatchObject([{ name: 'error', properties: { file: '.readiness.yml', line: '2' } }])
})

test('without a readable payload nobody knows the head commit: findings are shown by commands', async () => {
  const { folder } = workspaceOf({ 'compose.yaml': BROKEN })
  const ran = await runAction({ workspace: folder, event: 'pull_request', payload: { pull_request: 'gone' }, api: api.url })
  expect(ran.status).toBe(1)
  expect(api.requests).toEqual([])
  expect(commandsIn(ran).map(({ name }) => name)).toEqual(expect.arrayContaining(['notice', 'error']))
})

test('a push does not need its payload', async () => {
  const { folder } = workspaceOf({ 'compose.yaml': BROKEN })
  await runAction({ workspace: folder, environment: { GITHUB_EVENT_PATH: `${folder}/compose.yaml` }, api: api.url })
  expect(api.checkRuns).toHaveLength(1)
})

test('secrets are shown in full nowhere: log, summary, annotations, comment', async () => {
  const secrets = ['ghp_1234567890abcdefghijklmnopqrstuvwxyz', ['AKIA', 'Z7QWERTY5UIOPASD'].join(''), 'hunter2hunter2hunter2']
  const [token = '', key = '', password = ''] = secrets
  const compose = `services:\n  web:\n    image: acme/web:1.27\n    environment:\n      GITHUB_TOKEN: ${token}\n      AWS_ACCESS_KEY_ID: ${key}\n      DATABASE_URL: postgres://app:${password}@db/app\n      DB_PASSWORD: ${password}\n`
  const { folder } = workspaceOf({ 'compose.yaml': compose, '.env': `DB_PASSWORD=${password}\nTOKEN=${token}\n` })
  const run = { workspace: folder, event: 'pull_request', payload: pullRequest(HEAD, BASE), api: api.url }
  const ran = await runAction({ ...run, inputs: { comment: 'true' } })
  const other = await runAction({ ...run, inputs: { annotate: 'commands' } })
  const told = [ran.stdout, other.stdout, ran.summary, JSON.stringify([ran.report, api.checkRuns, api.comments])]
  expect(ran.report.findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('secrets/')).length).toBeGreaterThan(0)
  for (const text of told) for (const secret of secrets) expect(text).not.toContain(secret)
})

test('the rule is named in the title', async () => {
  const { folder } = workspaceOf({ 'compose.yaml': BROKEN })
  await runAction({ workspace: folder, api: api.url })
  expect(api.checkRuns[0]?.annotations.map(({ title }) => title)).toContainEqual(expect.stringContaining(BROKEN_RULE))
})
