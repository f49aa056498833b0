import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import type { Log, Result, Run } from 'sarif'
import { judge } from '../../src/judge.ts'
import type { Finding, Report } from '../../src/policy/report.ts'
import { unjudged } from '../../src/policy/unjudged.ts'
import { EXAMPLE_DAY } from '../../src/policy/verify-examples.ts'
import { renderSarif } from '../../src/report/render-sarif.ts'
import { memoryTree } from '../../src/tree/memory.ts'
import { workingDirectory } from '../../src/tree/working-directory.ts'
import { FILES } from '../hostile/files.ts'
import { EXAMPLES } from './examples.ts'

// Closed all the way down: a property that SARIF does not know is refused. One of its patterns is none for the `u` flag.
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false })
addFormats.default(ajv)
const valid = ajv.compile(JSON.parse(readFileSync('__tests__/report/sarif-schema.json', 'utf8')) as object)

/** The only run of a report, held to the published schema and to what code scanning asks beyond it. */
function runOf(report: Report): Run & { results: Result[] } {
  const log = JSON.parse(renderSarif(report)) as Log
  valid(log)
  expect(valid.errors ?? []).toEqual([])
  const run = log.runs[0] as Run & { results: Result[] }
  const rules = run.tool.driver.rules ?? []
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  for (const { name, shortDescription, fullDescription, help, properties } of rules) {
    for (const [text, most] of [[name, 255], [shortDescription?.text, 1024], [fullDescription?.text, 1024], [help?.text, 10_000], [help?.markdown, 10_000]] as const) {
      expect(text ?? '').not.toBe('')
      expect(text?.length).toBeLessThanOrEqual(most)
    }
    expect(properties?.tags?.length).toBeLessThanOrEqual(10)
  }
  for (const { ruleId, ruleIndex, locations, relatedLocations, partialFingerprints, message } of run.results) {
    expect(rules[ruleIndex as number]?.id).toBe(ruleId)
    expect(locations).toHaveLength(1)
    expect((relatedLocations ?? []).length).toBeLessThanOrEqual(100)
    expect(partialFingerprints?.['readiness/v1']).toMatch(/^[0-9a-f]{32}$/)
    // Every link leads to a place of the same result.
    for (const [, id] of (message.text as string).matchAll(/\]\(([^)]*)\)/g)) expect(relatedLocations?.map((place) => String(place.id))).toContain(id)
  }
  return run
}

function reportOn(files: Record<string, string>): Promise<Report> {
  return judge(memoryTree(files), { root: '.', config: '.readiness.yml', configNamed: false, today: EXAMPLE_DAY })
}

const PRIVILEGED = 'services:\n  db:\n    image: postgres:17\n    privileged: true\n'

test.each(EXAMPLES)('%s is valid, each finding at its line', async (name) => {
  const report = await judge(workingDirectory(`examples/${name}`), { root: name, config: '.readiness.yml', configNamed: false, today: EXAMPLE_DAY })
  const { results } = runOf(report)
  const placeOf = ({ ruleId, locations }: Result): string => `${ruleId} ${locations?.[0]?.physicalLocation?.artifactLocation?.uri}:${locations?.[0]?.physicalLocation?.region?.startLine}`
  expect(results.map(placeOf)).toEqual(report.findings.map(({ rule, at }) => `${rule} ${at.path}:${at.line}`))
})

test('so is the report on a file of every kind, with rules of its own', async () => {
  const report = await reportOn(FILES)
  expect(runOf(report).results).toHaveLength(report.findings.length)
})

test('what was not judged says so', () => {
  const { invocations, results } = runOf(unjudged('.', [{ path: '.readiness.yml', line: 3, message: 'unknown key "a"' }]))
  expect(results).toEqual([])
  expect(invocations?.[0]).toMatchObject({ executionSuccessful: false, toolExecutionNotifications: [{ message: { text: 'unknown key "a"' } }] })
})

describe('waived findings are suppressed', () => {
  const waiver = 'version: 1\nwaivers:\n  - rule: compose/compose-privileged\n    reason: A [link](https://evil.test) to the hardware.\n    owner: "@acme"\n    expires: 2027-01-01\n'

  test.each([
    ['by the readiness file', { 'compose.yaml': PRIVILEGED, '.readiness.yml': waiver }, 'external', 'A [link] (https://evil.test) to the hardware.'],
    ['beside the code', { 'compose.yaml': PRIVILEGED.replace('true', 'true # readiness-ignore compose/compose-privileged until 2027-01-01: needs the hardware') }, 'inSource', 'needs the hardware'],
  ])('%s', async (_where, files, kind, justification) => {
    const { results } = runOf(await reportOn(files as Record<string, string>))
    const suppressed = results.filter(({ suppressions }) => (suppressions?.length ?? 0) > 0)
    expect(suppressed.map(({ ruleId, suppressions }) => [ruleId, suppressions])).toEqual([['compose/compose-privileged', [{ kind, status: 'accepted', justification }]]])
  })
})

test('a related place is linked to from the message', async () => {
  const files = { 'docker-compose.yml': 'services:\n  api:\n    build: .\n    volumes: [./src:/app/src]\n', 'docker-compose.prod.yml': 'services:\n  api:\n    volumes: []\n', Dockerfile: 'FROM node:24\nCOPY src /app/src\n' }
  const { results } = runOf(await reportOn(files))
  const found = results.find(({ ruleId }) => ruleId === 'compose/no-source-mount-in-prod')
  expect(found?.message.text).toContain('See [docker-compose.prod.yml:2](1): ')
  expect(found?.relatedLocations?.[0]).toMatchObject({ id: 1, physicalLocation: { artifactLocation: { uri: 'docker-compose.prod.yml' }, region: { startLine: 2 } } })
})

test('a safe mend is a fix: what stands there and what is to stand there instead', async () => {
  const report = await reportOn({ 'compose.yaml': 'services:\n  mail:\n    image: acme/mail:1.2\n    ports:\n      - 22:22\n', '.readiness.yml': 'version: 1\nprofile: strict\n' })
  const safe = report.findings.filter(({ edits }) => edits.length > 0 && edits.every((edit) => edit.safe && !edit.behindLine))
  const fixed = runOf(report).results.filter(({ fixes }) => fixes)
  expect(safe.length).toBeGreaterThan(0)
  expect(fixed.map(({ ruleId }) => ruleId)).toEqual(safe.map(({ rule }) => rule))
  expect(fixed[0]?.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([{ deletedRegion: { startLine: 5, startColumn: 9, endLine: 5, endColumn: 14 }, insertedContent: { text: '"22:22"' } }])
})

test.each([
  ['blanks and signs', 'a b/#?%:x.yaml', 'a%20b/%23%3F%25%3Ax.yaml'],
  ['other scripts', 'über/日本.yaml', '%C3%BCber/%E6%97%A5%E6%9C%AC.yaml'],
  ['half a character', 'a\ud800.yaml', 'a%EF%BF%BD.yaml'],
  ['brackets, as of a link', '[a](https:/evil.test).yaml', '%5Ba%5D(https%3A/evil.test).yaml'],
])('a path with %s is an address', async (_what, path, uri) => {
  const report = await reportOn({ 'compose.yaml': PRIVILEGED })
  const finding = report.findings[0] as Finding
  const at = { ...finding.at, path }
  const { results } = runOf({ ...report, findings: [{ ...finding, message: `${path} is there`, at, related: [{ at, message: path }] }, ...report.findings.slice(1)], problems: [{ path, line: 1, message: path }] })
  expect(results[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(uri)
})

test('of more results than are kept the first are given, and how many are not', async () => {
  const report = await reportOn({ 'compose.yaml': `services:\n${Array.from({ length: 1500 }, (_, index) => `  s${index}:\n    image: acme/s\n    privileged: true\n`).join('')}` })
  expect(report.findings.length).toBeGreaterThan(5000)
  const { results, invocations } = runOf(report)
  expect(results).toHaveLength(5000)
  expect(invocations?.[0]?.toolExecutionNotifications?.map(({ message }) => message.text)).toEqual([`${report.findings.length - 5000} findings left out here for size; the JSON report holds everything.`])
})
