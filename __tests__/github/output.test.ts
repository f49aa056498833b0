import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { BROKEN, brokenFiles, brokenPlaces, placesOf } from './fixtures.ts'
import { commandsIn, removeTemporaryFolders, runAction, temporaryFolder, workspaceOf } from './runner.ts'

afterEach(removeTemporaryFolders)

test('outputs are the report\'s numbers', async () => {
  const { folder, git } = workspaceOf({ 'compose.yaml': BROKEN })
  const ran = await runAction({ workspace: folder, inputs: { annotate: 'off' } })
  const { counts, score } = ran.report as unknown as { counts: Record<string, number>; score: number }
  expect(ran.outputs).toMatchObject({
    verdict: 'fail',
    errors: String(counts['error']),
    warnings: String(counts['warning']),
    notices: String(counts['notice']),
    unknown: String(counts['unknown']),
    waived: String(counts['waived']),
    score: String(score),
  })
  expect(git('status', '--porcelain')).toBe('')
})

test('workflow commands carry file and line, ten of a level', async () => {
  const { folder } = workspaceOf(brokenFiles(25))
  const ran = await runAction({ workspace: folder, inputs: { annotate: 'commands' } })
  const commands = commandsIn(ran)
  expect(commands.filter(({ name }) => name === 'error')).toHaveLength(10)
  expect(placesOf(commands.map(({ properties }) => properties), 'line', 'file').every((place) => /^part-\d+\/compose.yaml:3$/.test(place))).toBe(true)
  expect(ran.stdout).toContain('the job summary holds all')
  expect(brokenPlaces(ran)).toHaveLength(25)
})

const HOSTILE = {
  'newline\n::error file=fake::in-name/compose.yaml': BROKEN,
  'legacy ##[error]fake/compose.yaml': BROKEN,
  'comma,colon:percent%0A/compose.yaml': BROKEN,
  'bidi-\u202eoverride\u2066/compose.yaml': BROKEN,
  'escape-\u001b[31m/compose.yaml': BROKEN,
  'mention-@octocat <img src=x> `tick`/compose.yaml': BROKEN,
  'content/compose.yaml': 'services:\n  "::warning::fake ##[warning]fake \u202e @octocat": [a\n::error::x\n',
  '::set-output name=x::y/compose.yaml': BROKEN,
}

test.each(['commands', 'off'])('hostile names and contents say nothing to the runner (%s)', async (annotate) => {
  const { folder } = workspaceOf(HOSTILE)
  const ran = await runAction({ workspace: folder, inputs: { annotate } })
  expect(ran.status).toBe(1)
  expect(ran.report.findings.map(({ path }) => path)).toEqual(expect.arrayContaining(Object.keys(HOSTILE)))
  const commands = commandsIn(ran)
  expect(commands.every(({ name, properties }) => ['error', 'warning', 'notice'].includes(name) && properties['file'] !== 'fake')).toBe(true)
  if (annotate === 'off') expect(commands).toEqual([])
  else expect(commands.map(({ properties }) => properties['file'])).toEqual(expect.arrayContaining(['newline\n::error file=fake::in-name/compose.yaml', 'comma,colon:percent%0A/compose.yaml']))
  expect(ran.stdout + ran.stderr + ran.summary).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
  expect(ran.stdout + ran.stderr).not.toContain('##[')
  expect(ran.summary.replace(/(`+)[^`][\s\S]*?\1/g, '')).not.toMatch(/@octocat|<img/)
})

test('reports are written where asked for, with their folders, and are not judged', async () => {
  const { folder } = workspaceOf({ 'compose.yaml': BROKEN })
  const inputs = { annotate: 'off', 'json-file': 'out/compose.yaml', 'sarif-file': 'out/report.sarif' }
  const first = await runAction({ workspace: folder, inputs })
  expect(first.outputs['report']).toBe(join(folder, 'out/compose.yaml'))
  expect(JSON.parse(readFileSync(join(folder, 'out/report.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' })
  const bytes = readFileSync(join(folder, 'out/compose.yaml'))
  await runAction({ workspace: folder, inputs })
  expect(readFileSync(join(folder, 'out/compose.yaml'))).toEqual(bytes)
})

test('what was not judged is no SARIF file without findings, which would close every alert', async () => {
  const { folder } = workspaceOf({ 'compose.yaml': BROKEN, '.readiness.yml': 'version: 2\n' })
  const ran = await runAction({ workspace: folder, inputs: { annotate: 'off', 'json-file': 'report.json', 'sarif-file': 'report.sarif' } })
  expect(ran.status).toBe(1)
  expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).toMatchObject({ verdict: 'fail', findings: [] })
  expect(existsSync(join(folder, 'report.sarif'))).toBe(false)
})

test('a value with line breaks is one output and sets no other', async () => {
  const { folder } = workspaceOf({ 'compose.yaml': BROKEN })
  const named = 'a\nverdict=pass\nverdict<<ghadelimiter_\npass\nghadelimiter_.json'
  const ran = await runAction({ workspace: folder, inputs: { annotate: 'off', 'json-file': named } })
  expect(ran.outputs).toMatchObject({ verdict: 'fail', report: join(folder, named) })
  expect(Object.keys(ran.outputs)).toEqual(['verdict', 'errors', 'warnings', 'notices', 'unknown', 'waived', 'score', 'report'])
})

test('in a subdirectory, too', async () => {
  const { folder } = workspaceOf({ 'api/compose.yaml': BROKEN })
  const inputs = { path: 'api', annotate: 'off', 'json-file': 'api/other/compose.yaml', 'sarif-file': 'report.sarif' }
  await runAction({ workspace: folder, inputs })
  const { report } = await runAction({ workspace: folder, inputs })
  expect(report.findings.map(({ path }) => path)).not.toContain('other/compose.yaml')
  const sarif = readFileSync(join(folder, 'report.sarif'), 'utf8')
  expect(sarif).toContain('"uri": "api/compose.yaml"')
})

test('the summary stays below its limit and says what it left out', async () => {
  const long = 'x'.repeat(200)
  const { folder } = workspaceOf(Object.fromEntries(Array.from({ length: 1500 }, (_, index) => [`${long}/${index}/compose.yaml`, BROKEN])))
  const ran = await runAction({ workspace: folder, inputs: { annotate: 'off' } })
  expect(Buffer.byteLength(ran.summary)).toBeLessThan(1_048_576)
  expect(ran.summary).toContain('left out')
}, 60_000)

test('a summary that leads through a link is not written, and the verdict stands', async () => {
  const { folder } = workspaceOf({ 'compose.yaml': BROKEN })
  const elsewhere = temporaryFolder()
  symlinkSync(join(elsewhere, 'target'), join(elsewhere, 'summary'))
  const ran = await runAction({ workspace: folder, inputs: { annotate: 'off' }, environment: { GITHUB_STEP_SUMMARY: join(elsewhere, 'summary') } })
  expect(ran.status).toBe(1)
  expect(existsSync(join(elsewhere, 'target'))).toBe(false)
})

test('outside of a runner it judges all the same', async () => {
  const { folder } = workspaceOf({ 'compose.yaml': BROKEN })
  const ran = await runAction({ workspace: folder, inputs: { annotate: 'off' }, environment: { GITHUB_STEP_SUMMARY: '', GITHUB_OUTPUT: '', GITHUB_REPOSITORY: '', GITHUB_EVENT_NAME: '' } })
  expect(ran.status).toBe(1)
})
