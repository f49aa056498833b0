import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { BROKEN, brokenPlaces } from './fixtures.ts'
import { commandsIn, removeTemporaryFolders, runAction, temporaryFolder, workspaceOf } from './runner.ts'

afterEach(removeTemporaryFolders)

test.each([
  ['fail-on', { 'fail-on': 'errors' }],
  ['annotate', { annotate: 'checks' }],
  ['annotate', { annotate: '' }],
  ['only-new', { 'only-new': 'yes' }],
  ['policy-ref', { 'policy-ref': 'main' }],
  ['comment', { comment: '1' }],
  ['comment', { comment: 'Suggestions' }],
  ['path', { path: '..' }],
  ['path', { path: '/' }],
  ['path', { path: 'missing' }],
  ['path', { path: 'compose.yaml' }],
  ['path', { path: 'link' }],
  ['path', { path: 'link/inner' }],
  ['path', { path: '.git' }],
  ['config', { config: '../.readiness.yml' }],
  ['config', { config: 'link/readiness.yml' }],
  ['config', { config: 'missing.yml' }],
  ['json-file', { 'json-file': '../report.json' }],
  ['json-file', { 'json-file': '/tmp/report.json' }],
  ['json-file', { 'json-file': 'link/report.json' }],
  ['json-file', { 'json-file': 'dangling.json' }],
  ['json-file', { 'json-file': '.git/config' }],
  ['json-file', { 'json-file': 'folder' }],
  ['json-file', { 'json-file': '.readiness.yml' }],
  ['json-file', { 'json-file': 'compose.yaml/report.json' }],
  ['sarif-file', { 'sarif-file': '../report.sarif' }],
  ['sarif-file', { 'sarif-file': 'same.json', 'json-file': './same.json' }],
] as [string, Record<string, string>][])('%s is refused in one line that names it: %j', async (input, inputs) => {
  const { folder, write } = workspaceOf({ 'compose.yaml': BROKEN, 'folder/x': '' })
  const outside = temporaryFolder()
  symlinkSync(outside, join(folder, 'link'))
  symlinkSync(join(outside, 'new.json'), join(folder, 'dangling.json'))
  write({ 'link/inner/x': '', 'link/readiness.yml': 'version: 1\n' })
  const ran = await runAction({ workspace: folder, inputs: { annotate: 'commands', ...inputs } })
  expect(ran).toMatchObject({ status: 1, stderr: '', outputs: { verdict: 'fail' } })
  expect(commandsIn(ran)).toEqual([{ name: 'error', properties: {}, message: expect.stringContaining(input) as string }])
  expect(ran.stdout.trim().split('\n')).toHaveLength(1)
  expect(ran.summary).toContain('could not be judged')
  expect(ran.report).toMatchObject({ verdict: 'fail', findings: [] })
})

test('an empty fail-on counts as error', async () => {
  const { folder } = workspaceOf({ 'compose.yaml': BROKEN })
  expect(await runAction({ workspace: folder, inputs: { 'fail-on': '', annotate: 'off' } })).toMatchObject({ status: 1 })
})

test('fail-on: never passes, and says so everywhere', async () => {
  const { folder } = workspaceOf({ 'compose.yaml': BROKEN })
  const ran = await runAction({ workspace: folder, inputs: { 'fail-on': 'never', annotate: 'off' } })
  expect(ran).toMatchObject({ status: 0, outputs: { verdict: 'pass' }, report: { verdict: 'pass' } })
  expect(Number(ran.outputs['errors'])).toBeGreaterThan(0)
})

test('the readiness file\'s gate holds where the input keeps its default', async () => {
  const { folder } = workspaceOf({ 'compose.yaml': BROKEN, '.readiness.yml': 'version: 1\ngate: { fail-on: never }\n' })
  expect(await runAction({ workspace: folder, inputs: { annotate: 'off' } })).toMatchObject({ status: 0 })
})

test('a readiness file with several mistakes is one line with the first one\'s place', async () => {
  const { folder } = workspaceOf({ '.readiness.yml': 'version: 1\nprofil: strict\nfoo: bar\n' })
  const ran = await runAction({ workspace: folder, inputs: { annotate: 'commands' } })
  expect(ran.status).toBe(1)
  expect(commandsIn(ran)).toMatchObject([{ name: 'error', properties: { file: '.readiness.yml', line: '2' } }])
})

test('path may be absolute and may name the workspace through a link', async () => {
  const { folder } = workspaceOf({ 'api/compose.yaml': BROKEN })
  const link = join(temporaryFolder(), 'workspace')
  symlinkSync(folder, link)
  const ran = await runAction({ workspace: link, inputs: { path: `${link}/api`, annotate: 'off' } })
  expect(brokenPlaces(ran)).toEqual(['compose.yaml:3'])
})

test('one readiness file of the workspace serves several roots', async () => {
  const { folder } = workspaceOf({ 'api/compose.yaml': BROKEN, 'policy/readiness.yml': 'version: 1\ngate: { fail-on: never }\n' })
  const ran = await runAction({ workspace: folder, inputs: { path: 'api', config: 'policy/readiness.yml', annotate: 'off' } })
  expect(ran).toMatchObject({ status: 0, report: { policy: { source: '../policy/readiness.yml' } } })
})
