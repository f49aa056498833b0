import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startApiDouble } from './api-double.ts'
import type { ApiDouble } from './api-double.ts'
import { merged, runOf, shallow } from './branches.ts'
import { BROKEN, brokenFiles, brokenPlaces, placesOf } from './fixtures.ts'
import { commandsIn, pullRequest, removeTemporaryFolders, runAction, temporaryFolder, workspaceOf } from './runner.ts'
import type { Files, Ran } from './runner.ts'

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

function judged(files: Files, inputs: Record<string, string> = {}, environment: Record<string, string> = {}): Promise<Ran> {
  const { folder } = workspaceOf(files)
  return runAction({ workspace: folder, event: 'pull_request', payload: pullRequest(HEAD, BASE), inputs, environment, api: api.url })
}

const summaryOfCheckRun = (): string => String((api.checkRuns[0]?.['output'] as Record<string, unknown> | undefined)?.['summary'])
const titleOfCheckRun = (): string => String((api.checkRuns[0]?.['output'] as Record<string, unknown> | undefined)?.['title'])

/** Compose files with a finding of severity error or below it, a service each. */
const privileged = (name: string): string => `services:\n  ${name}:\n    image: acme/web:1.27\n    privileged: true\n`
const latest = (count: number): Files => Object.fromEntries(Array.from({ length: count }, (_, index) => [`a-${String(index).padStart(3, '0')}/Dockerfile`, 'FROM node:latest\nUSER node\nCMD ["node", "server.js"]\n']))

test('300 annotations, 50 a request: what blocks comes first, what is left out is counted in words and listed in the summary', async () => {
  const ran = await judged({ ...latest(150), ...Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`z-${index}/compose.yaml`, BROKEN])) })
  const annotations = api.checkRuns[0]?.annotations ?? []
  expect(annotations).toHaveLength(300)
  expect(placesOf(annotations)).toHaveLength(200)
  const levels = annotations.map(({ annotation_level: level }) => ['failure', 'warning', 'notice'].indexOf(String(level)))
  expect(levels).toEqual([...levels].sort((a, b) => a - b))
  expect(titleOfCheckRun()).toMatch(/; 300 of \d+ shown on their lines$/)
  for (const path of brokenPlaces(ran)) expect(ran.summary).toContain(path)
  const batches = api.requests.flatMap(({ body }) => {
    const output = body?.['output'] as { annotations?: unknown[] } | undefined
    return output?.annotations ? [output.annotations.length] : []
  })
  expect(batches).toEqual([50, 50, 50, 50, 50, 50])
}, 60_000)

test('workflow commands: ten of each level a step, the rest counted in words', async () => {
  const ran = await judged({ ...latest(20), ...brokenFiles(20) }, { annotate: 'commands' })
  const counted = (level: string): number => commandsIn(ran).filter(({ name }) => name === level).length
  expect(counted('error')).toBe(10)
  expect(counted('warning')).toBeLessThanOrEqual(10)
  expect(counted('notice')).toBeLessThanOrEqual(10)
  expect(ran.stdout).toMatch(/^\d+ of \d+ findings are shown on their lines; the job summary holds all \d+\.$/m)
})

test.each([
  ['of the basic plane', '語'],
  ['beyond it, which GitHub does not take', '\u{1f600}'],
  ['that have to be shown by their number', '\u202e'],
])('messages and titles of huge names stay within 64 KB and 255 characters, and within 4,096 of a command: characters %s', async (_name, character) => {
  const files = { 'compose.yaml': privileged(`"${character.repeat(40_000)}"`) }
  await judged(files)
  expect(api.checkRuns[0]?.annotations.length).toBeGreaterThan(0)
  expect(JSON.stringify(api.checkRuns[0]?.annotations)).not.toMatch(/[\u{10000}-\u{10ffff}\u202e]/u)
  const ran = await judged(files, { annotate: 'commands' })
  for (const { message } of commandsIn(ran)) expect(message.length).toBeLessThanOrEqual(4096)
}, 60_000)

test('what the API would have to be asked too often for is not asked: a repository\'s token has 1,000 requests an hour', async () => {
  const branches = merged(brokenFiles(310), Object.fromEntries(Object.entries(brokenFiles(310)).map(([path, content]) => [path, `# changed\n${content}`])))
  api.repository = branches.workspace.folder
  const ran = await runAction(runOf(branches, api.url, { annotate: 'off', 'only-new': 'true' }, shallow(branches, 1)))
  expect(ran).toMatchObject({ status: 1, outputs: { verdict: 'fail' } })
  expect(ran.summary).toContain('310 files differ, too many to fetch; check out with')
  expect(api.requests).toHaveLength(1)
})

const LONG = 'x'.repeat(200)
const many = (count: number): Files => Object.fromEntries(Array.from({ length: count }, (_, index) => [`${LONG}/${index}/compose.yaml`, BROKEN]))

test('65,535 characters of a check run\'s summary: the list is cut and says so, the notes of the run are not', async () => {
  const branches = merged({ 'a.txt': 'a' }, many(400), [], { 'old/compose.yaml': BROKEN })
  await runAction(runOf(branches, api.url))
  expect(summaryOfCheckRun().length).toBeLessThanOrEqual(65_535)
  expect(summaryOfCheckRun()).toMatch(/\*\*\d+ lines left out here for size; the JSON report holds everything\.\*\*/)
  expect(summaryOfCheckRun()).toContain('in files that only the target branch has')
}, 60_000)

test.each([
  [400_000, true],
  [900_000, true],
  [990_000, false],
  [1_100_000, false],
])('1 MiB of a step summary that holds %i bytes already', async (before, written) => {
  const summary = join(temporaryFolder(), 'summary')
  writeFileSync(summary, '.'.repeat(before))
  const ran = await judged(many(1500), { annotate: 'off' }, { GITHUB_STEP_SUMMARY: summary })
  const after = readFileSync(summary, 'utf8')
  expect(after.length > before).toBe(written)
  if (written) {
    expect(Buffer.byteLength(after)).toBeLessThan(1_048_576)
    expect(after).toContain('left out')
  } else expect(ran.stdout).toContain('The job summary is left out')
}, 60_000)

test('a comment stays below 20,000 characters, whatever the pull request says of itself', async () => {
  const waivers = Array.from({ length: 40 }, (_, index) => `  - { rule: compose/compose-privileged, path: ${index}.yaml, reason: "${'@'.repeat(400)}", owner: me, expires: 2027-02-01 }\n`).join('')
  const branches = merged({ '.readiness.yml': 'version: 1\n' }, { ...many(40), '.readiness.yml': `version: 1\nwaivers:\n${waivers}` })
  await runAction(runOf(branches, api.url, { annotate: 'off', comment: 'true' }))
  const body = String(api.comments[0]?.['body'])
  expect(body.length).toBeLessThan(20_000)
  expect(body).toContain('asks for less than its target branch')
  expect(body).toMatch(/\d+ more changes, see the job summary/)
  expect(body).toMatch(/\d+ more findings in the job summary/)
}, 60_000)
