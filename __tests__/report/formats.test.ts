import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { SaxesParser } from 'saxes'
import { judge } from '../../src/judge.ts'
import type { Report } from '../../src/policy/report.ts'
import { unjudged } from '../../src/policy/unjudged.ts'
import { EXAMPLE_DAY } from '../../src/policy/verify-examples.ts'
import { renderBadge } from '../../src/report/render-badge.ts'
import { renderJson, renderJsonLine } from '../../src/report/render-json.ts'
import { renderJunit } from '../../src/report/render-junit.ts'
import { memoryTree } from '../../src/tree/memory.ts'
import { workingDirectory } from '../../src/tree/working-directory.ts'
import { FILES } from '../hostile/files.ts'
import { EXAMPLES } from './examples.ts'

const PRIVILEGED = 'services:\n  db:\n    image: postgres:17\n    privileged: true\n'
const HOSTILE = `${PRIVILEGED}  "we\\u0001<&\\"]]>\\u202e\\ud800\\uffff\\x1b[31m":\n    image: nginx:1.27\n    privileged: true\n`

function reportOn(files: Record<string, string>): Promise<Report> {
  return judge(memoryTree(files), { root: '.', config: '.readiness.yml', configNamed: false, today: EXAMPLE_DAY })
}

const reports: [string, () => Promise<Report>][] = [
  ...EXAMPLES.map((name): [string, () => Promise<Report>] => [name, () => judge(workingDirectory(`examples/${name}`), { root: name, config: '.readiness.yml', configNamed: false, today: EXAMPLE_DAY })]),
  ['a file of every kind', () => reportOn(FILES)],
  ['names that are markup', () => reportOn({ 'compose.yaml': HOSTILE })],
  ['nothing', () => reportOn({})],
  ['what could not be judged', () => Promise.resolve(unjudged('a\u001b', [{ path: '.readiness.yml', line: 3, message: 'unknown key "a"' }]))],
]

const ajv = new Ajv2020({ allErrors: true, strict: false })
const validReport = ajv.compile(JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')) as object)
/** https://shields.io/badges/endpoint-badge */
const validBadge = ajv.compile({
  type: 'object',
  required: ['schemaVersion', 'label', 'message'],
  properties: { schemaVersion: { const: 1 }, label: { type: 'string' }, message: { type: 'string', minLength: 1 }, color: { enum: ['brightgreen', 'green', 'yellow', 'red', 'lightgrey'] }, isError: { type: 'boolean' } },
  additionalProperties: false,
})

describe.each(reports)('%s', (_name, made) => {
  test('as JSON is what the schema says, on many lines and on one', async () => {
    const report = await made()
    const json = JSON.parse(renderJson(report)) as object
    validReport(json)
    expect(validReport.errors ?? []).toEqual([])
    expect(renderJsonLine(report).split('\n')).toHaveLength(2)
    expect(JSON.parse(renderJsonLine(report))).toEqual(json)
  })

  test('as a badge is what shields.io takes', async () => {
    validBadge(JSON.parse(renderBadge(await made())))
    expect(validBadge.errors ?? []).toEqual([])
  })

  test('as JUnit has what blocks as failures, and never passes what was not decided', async () => {
    const report = await made()
    const cases = casesOf(renderJunit(report))
    expect(cases).toHaveLength(report.rules.length)
    const failing = new Set(report.findings.filter(({ fingerprint }) => report.blocking.has(fingerprint)).map(({ rule }) => rule))
    const found = new Set(report.findings.map(({ rule }) => rule))
    const skipped = ['not-applicable', 'unknown', 'waived']
    for (const { id, state } of report.rules) {
      const inner = cases.find(({ name }) => name.startsWith(`${id}: `))?.inner
      expect([id, inner]).toEqual([id, failing.has(id) ? ['failure'] : skipped.includes(state) ? ['skipped'] : found.has(id) ? ['system-out'] : []])
    }
  })
})

describe('the badge', () => {
  test.each<[string, Report | Promise<Report>, object]>([
    ['what is not ready', reportOn({ 'compose.yaml': PRIVILEGED }), { message: expect.stringMatching(/^not ready, \d+\/100$/) as string, color: 'red' }],
    ['nothing', reportOn({}), { message: 'nothing to judge', color: 'lightgrey' }],
    ['what could not be judged', unjudged('.', []), { message: 'could not be judged', color: 'red', isError: true }],
  ])('of %s', async (_what, report, badge) => {
    expect(JSON.parse(renderBadge(await report))).toEqual({ schemaVersion: 1, label: 'production readiness', ...badge })
  })
})

/** What build servers agree on: each element with its attributes, those they need first, and what may stand in it. */
const JUNIT: Record<string, { needs: readonly string[]; takes: readonly string[]; holds: readonly string[]; text?: true }> = {
  testsuites: { needs: [], takes: ['name', 'tests', 'failures', 'errors', 'skipped'], holds: ['testsuite'] },
  testsuite: { needs: ['name', 'tests'], takes: ['failures', 'errors', 'skipped'], holds: ['testcase'] },
  testcase: { needs: ['name', 'classname'], takes: ['file', 'line'], holds: ['skipped', 'failure', 'system-out'] },
  failure: { needs: ['message', 'type'], takes: [], holds: [], text: true },
  skipped: { needs: [], takes: ['message'], holds: [] },
  'system-out': { needs: [], takes: [], holds: [], text: true },
}

interface TestCase {
  readonly name: string
  readonly inner: string[]
}

/** The cases of a report that is well-formed, has no element, attribute or character it may not have, and counts right. */
function casesOf(text: string): TestCase[] {
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/)
  const cases: TestCase[] = []
  const open: { name: string; counts: Record<string, number>; told: Record<string, string> }[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const form = JUNIT[name]
    const told = attributes as Record<string, string>
    expect(open.length === 0 ? ['testsuites'] : JUNIT[open.at(-1)?.name as string]?.holds).toContain(name)
    expect(Object.keys(told)).toEqual(expect.arrayContaining([...(form?.needs ?? [])]))
    expect([...(form?.needs ?? []), ...(form?.takes ?? [])]).toEqual(expect.arrayContaining(Object.keys(told)))
    for (const key of ['tests', 'failures', 'errors', 'skipped', 'line']) if (told[key] !== undefined) expect(told[key]).toMatch(/^\d+$/)
    for (const { counts } of open) counts[name] = (counts[name] ?? 0) + 1
    if (name === 'testcase') cases.push({ name: told['name'] as string, inner: [] })
    else if (open.at(-1)?.name === 'testcase') cases.at(-1)?.inner.push(name)
    open.push({ name, counts: {}, told })
  })
  parser.on('text', (words) => {
    if (open.length > 0 && JUNIT[open.at(-1)?.name as string]?.text !== true) expect(words.trim()).toBe('')
  })
  parser.on('closetag', () => {
    const { name, counts, told } = open.pop() as (typeof open)[number]
    if (name === 'testsuite' || name === 'testsuites') expect(told).toMatchObject({ tests: String(counts['testcase'] ?? 0), failures: String(counts['failure'] ?? 0), errors: '0', skipped: String(counts['skipped'] ?? 0) })
  })
  parser.write(text).close()
  return cases
}
