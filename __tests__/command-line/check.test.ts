import { readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { repository } from '../repository.ts'
import { readiness } from './readiness.ts'
import type { Ended } from './readiness.ts'

const validReport = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')))

interface JsonReport {
  verdict: string
  score: number
  counts: Record<string, number>
  policy: { source: string | null; profile: string; digest: string }
  findings: { rule: string; state: string; severity: string; path: string; line: number; message: string; fingerprint: string }[]
  rules: { id: string; state: string; evidence: { path: string; line: number }[] }[]
  problems: { path: string; line: number; message: string }[]
}

async function reportOf(...words: string[]): Promise<JsonReport & { code: number }> {
  const { code, out, error } = await readiness(...words, '--format', 'json')
  expect(error).toBe('')
  const report = JSON.parse(out) as JsonReport
  validReport(report)
  expect(validReport.errors ?? []).toEqual([])
  return { ...report, code }
}

const ROOT_IMAGE = { Dockerfile: 'FROM node:24.1-slim\nWORKDIR /app\nCOPY server.js ./\nCMD ["node", "server.js"]\n', 'server.js': '' }
const stateOf = (report: JsonReport, id: string): string | undefined => report.rules.find((rule) => rule.id === id)?.state

describe('verdict and exit status', () => {
  test('a finding of severity error fails', async () => {
    const report = await reportOf(repository(ROOT_IMAGE))
    expect(report).toMatchObject({ code: 1, verdict: 'fail' })
    expect(report.findings[0]).toMatchObject({ rule: 'container/non-root-container', state: 'fail', severity: 'error', path: 'Dockerfile', line: 1 })
  })

  test('with --fail-on never the same findings pass', async () => {
    const root = repository(ROOT_IMAGE)
    expect(await reportOf(root, '--fail-on', 'never')).toMatchObject({ code: 0, verdict: 'pass' })
  })

  test('a mended repository passes', async () => {
    const root = repository({ ...ROOT_IMAGE, Dockerfile: ROOT_IMAGE.Dockerfile.replace('CMD', 'USER node\nCMD') })
    const report = await reportOf(root)
    expect(stateOf(report, 'container/non-root-container')).toBe('pass')
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(report.code).toBe(0)
  })

  test('an empty repository says that nothing was found, and no rule passes', async () => {
    const root = repository({})
    const report = await reportOf(root)
    expect(report.rules.filter(({ state }) => state === 'pass')).toEqual([])
    expect(report.score).toBe(0)
    const { out } = await readiness(root)
    expect(out).toContain('Nothing was found that this tool can judge')
    expect(out).toContain('Nothing to judge in ')
  })

  test('a repository without compose files has no compose rule that passes', async () => {
    const report = await reportOf(repository(ROOT_IMAGE), '--profile', 'strict')
    expect(report.rules.filter(({ id, state }) => id.startsWith('compose/') && state !== 'not-applicable')).toEqual([])
  })

  test('the same tree gives the same bytes wherever it lies', async () => {
    const [first, second] = [repository(ROOT_IMAGE), repository(ROOT_IMAGE)]
    const texts = await Promise.all([first, second].map(async (root) => (await readiness(root, '--format', 'json')).out.replace(JSON.stringify(root.replaceAll('\\', '/')), '"."')))
    expect(texts[0]).toBe(texts[1])
  })

  test('fingerprints stay when lines move', async () => {
    const prints = async (dockerfile: string): Promise<string[]> => (await reportOf(repository({ ...ROOT_IMAGE, Dockerfile: dockerfile }))).findings.map(({ fingerprint }) => fingerprint).sort()
    expect(await prints(`# moved\n\n${ROOT_IMAGE.Dockerfile}`)).toEqual(await prints(ROOT_IMAGE.Dockerfile))
  })
})

describe('what cannot be looked at is never green', () => {
  test.each([
    ['a binary Dockerfile', { Dockerfile: Buffer.from([0, 1, 2, 3]) }, 'Dockerfile', 1],
    ['an env file in another encoding', { '.env.example': Buffer.from([65, 61, 10, 0xff, 0xfe]) }, '.env.example', 2],
  ])('%s: a problem, rules unknown, verdict as the policy says', async (_name, files, path, line) => {
    const report = await reportOf(repository(files))
    expect(report.problems.map((problem) => [problem.path, problem.line])).toEqual([[path, line]])
    expect(report.findings).toContainEqual(expect.objectContaining({ rule: 'repository/files-readable', state: 'unknown', path, line }))
    expect(report.counts['unknown']).toBeGreaterThan(0)
    const strict = await reportOf(repository({ ...files, '.readiness.yml': 'version: 1\n' }))
    expect(strict).toMatchObject({ code: 1, verdict: 'fail' })
  })

  test('a Dockerfile of 20 MB', async () => {
    const root = repository({ Dockerfile: '' })
    truncateSync(join(root, 'Dockerfile'), 20 * 1024 * 1024)
    const report = await reportOf(root)
    expect(report.problems[0]).toMatchObject({ path: 'Dockerfile', line: 1 })
    expect(stateOf(report, 'container/non-root-container')).toBe('unknown')
  })

  const links = process.platform === 'win32' ? test.skip : test
  links('a link out of the root', async () => {
    const root = repository({ 'README.md': '' })
    symlinkSync('/etc/passwd', join(root, 'Dockerfile'))
    const report = await reportOf(root)
    expect(report.problems).toEqual([{ path: 'Dockerfile', line: 1, message: 'Dockerfile is a link out of the repository, so it was not looked at' }])
    expect(JSON.stringify(report)).not.toContain('root:x:0')
  })

  test('a compose file that does not parse is an error at its line, and the rest of it is judged', async () => {
    const report = await reportOf(repository({ 'compose.yaml': 'services:\n  api:\n    image: acme/api:latest\n    privileged: true\nnetworks: [\n' }))
    expect(report.findings).toContainEqual(expect.objectContaining({ rule: 'compose/compose-file-valid', state: 'fail', severity: 'error' }))
    expect(report.findings.map(({ rule }) => rule)).toContain('compose/compose-privileged')
    expect(report.code).toBe(1)
  })
})

describe('CR LF', () => {
  test('moves no line', async () => {
    const report = await reportOf(repository({ ...ROOT_IMAGE, Dockerfile: 'FROM node:24.1-slim\r\nUSER node\r\nUSER root\r\nCMD ["node", "server.js"]\r\n' }))
    expect(report.findings).toContainEqual(expect.objectContaining({ rule: 'container/non-root-container', line: 3 }))
  })
})

describe('mistakes', () => {
  test.each([
    [['--formt', 'json'], 'readiness: unknown option --formt (did you mean "--format"?)\n'],
    [['--format', 'jsn'], 'readiness: --format: read "jsn", accepted are text, json, jsonl, sarif, markdown, junit, badge (did you mean "json"?)\n'],
    [['--format'], 'readiness: --format needs a value\n'],
    [['--fail-on='], 'readiness: --fail-on needs a value\n'],
    [['--quiet', '--output', '/nowhere/at/all.json'], 'readiness: --output: /nowhere/at/all.json cannot be written (ENOENT)\n'],
    [['a', 'b', '--format', 'json'], 'readiness: --format json takes one root and 2 are given; use jsonl, one line a root\n'],
    [['explain', 'container/non-root-contaner'], 'readiness: no rule is called "container/non-root-contaner" (did you mean "container/non-root-container"?)\n'],
    [['--config', 'missing.yml', '.'], 'readiness: --config: missing.yml cannot be read\n'],
  ])('%j is one line on standard error and exit 2', async (words, expected) => {
    const { code, error } = await readiness(...words)
    expect({ code, error }).toEqual({ code: 2, error: expected })
  })

  test('a file as root is a mistake, a missing root could not be looked at', async () => {
    const root = repository({ file: '' })
    expect((await readiness(join(root, 'file'))).code).toBe(2)
    const missing = await readiness(join(root, 'missing'), '--format', 'jsonl')
    expect(missing.code).toBe(3)
    expect(JSON.parse(missing.out)).toMatchObject({ verdict: 'fail', findings: [] })
  })
})

test('a mistyped command is told from a missing folder', async () => {
  expect((await readiness('chek')).error).toBe('readiness: chek: there is no such folder (did you mean "check"?)\n')
})

describe('the readiness file', () => {
  const judged = (text: string): Promise<Ended> => readiness(repository({ ...ROOT_IMAGE, '.readiness.yml': text }))

  test.each([
    ['version: 1\nrules:\n  container/non-root-contaner: off\n', 3, 'unknown rule "container/non-root-contaner" (did you mean "container/non-root-container"?)'],
    ['version: 1\nprofle: strict\n', 2, 'unknown key "profle" (did you mean "profile"?)'],
    ['version: 2\n', 1, 'version: read "2", accepted is 1'],
    ['profile: strict\n', 1, 'version: read nothing, accepted is 1'],
    ['version: 1\nprofile: strictt\n', 2, 'profile: read "strictt", accepted are recommended, strict, production, and a file such as ./policy.yml (did you mean "strict"?)'],
    ['version: 1\nwaivers:\n  - rule: container/non-root-container\n    reason: x\n    expires: 2027-01-01\n', 3, 'waivers.0.owner: is missing'],
    ['version: 1\ngate: { fail-on: [error] }\n', 2, 'gate.fail-on: read a list, accepted are error, warning, notice, never'],
    ['version: 1\nrules: []\n', 2, 'rules: read a list, expected a mapping'],
    ['version: 1\n  bad indent: x\n', 2, 'not valid YAML'],
    ['', 1, 'the readiness file is empty'],
    ['version: 1\nversion: 1\n', 2, 'stands here a second time'],
    ['version: 1\ncustom-rules: [.github/none]\n', 2, 'there is no folder .github/none with rules'],
  ])('%j: one message at line %d, exit 2', async (text, line, message) => {
    const { code, error } = await judged(text)
    expect(error.trim().split('\n')).toHaveLength(1)
    expect(error).toContain(message)
    expect(error).toContain(`.readiness.yml:${line}: `)
    expect(code).toBe(2)
  })

  test('a rule can be turned off, weighed and given options', async () => {
    const off = await reportOf(repository({ ...ROOT_IMAGE, '.readiness.yml': 'version: 1\nrules:\n  container/non-root-container: off\n' }))
    expect(stateOf(off, 'container/non-root-container')).toBeUndefined()
    const notice = await reportOf(repository({ ...ROOT_IMAGE, '.readiness.yml': 'version: 1\nrules:\n  container/non-root-container: notice\n' }))
    expect(notice.findings).toContainEqual(expect.objectContaining({ rule: 'container/non-root-container', severity: 'notice' }))
  })

  const waiver = (expires: string): string => `version: 1\nwaivers:\n  - rule: container/non-root-container\n    path: Dockerfile\n    reason: The base image cannot.\n    owner: "@acme/platform"\n    expires: ${expires}\n`

  test('a waiver keeps the finding visible and out of the gate until its day', async () => {
    const report = await reportOf(repository({ ...ROOT_IMAGE, '.readiness.yml': waiver('2999-12-31') }))
    expect(stateOf(report, 'container/non-root-container')).toBe('waived')
    expect(report.counts['waived']).toBe(1)
    expect(report.findings.find(({ rule }) => rule === 'container/non-root-container')?.state).toBe('waived')
  })

  test.each(['2020-01-01', '2026-13-45', 'someday'])('a waiver until %s no longer holds', async (expires) => {
    const report = await reportOf(repository({ ...ROOT_IMAGE, '.readiness.yml': waiver(expires) }))
    expect(report).toMatchObject({ code: 1 })
    expect(stateOf(report, 'container/non-root-container')).toBe('fail')
  })

  test('custom rules are held to their own examples', async () => {
    const rule = (finds: string): string =>
      `title: No port 22\narea: container\nseverity: error\ncheck: documents/files-parse\nwith: { kind: compose }\nmessage: "{problem}"\nwhy: It must parse.\nfix: Mend it.\nexamples:\n  - bad: { compose.yaml: "a: [" }\n    finds: [${finds}]\n    good: { compose.yaml: "services: {}" }\n`
    const files = (finds: string): Record<string, string> => ({ ...ROOT_IMAGE, '.readiness.yml': 'version: 1\ncustom-rules: [.github/readiness]\n', '.github/readiness/team/no-ssh.yml': rule(finds) })
    expect((await reportOf(repository(files('compose.yaml:1')))).rules.map(({ id }) => id)).toContain('team/no-ssh')
    const wrong = await readiness(repository(files('compose.yaml:9')))
    expect(wrong.code).toBe(2)
    expect(wrong.error).toContain('.github/readiness/team/no-ssh.yml:1: example 1, bad: finds [compose.yaml:1], expected [compose.yaml:9]')
  })
})

describe('several roots', () => {
  test('every root gets its report and the highest code wins', async () => {
    const [bad, broken, empty] = [repository(ROOT_IMAGE), repository({ '.readiness.yml': 'version: 3\n' }), repository({})]
    const { code, out } = await readiness(bad, broken, join(empty, 'missing'), empty, '--format', 'jsonl')
    const reports = out.trim().split('\n').map((line) => JSON.parse(line) as JsonReport)
    expect(reports.map(({ verdict }) => verdict)).toEqual(['fail', 'fail', 'fail', 'pass'])
    expect(reports[1]).toMatchObject({ findings: [], problems: [{ path: '.readiness.yml', line: 1 }] })
    for (const report of reports) expect(validReport(report)).toBe(true)
    expect(code).toBe(3)
  })
})

describe('output files', () => {
  test('the report goes to the file, and a report from an earlier run is not judged', async () => {
    const root = repository(ROOT_IMAGE)
    const file = join(root, 'report.env')
    const { out } = await readiness(root, '--format', 'json', '--output', file)
    expect(out).toBe('')
    const first = readFileSync(file, 'utf8')
    expect(validReport(JSON.parse(first))).toBe(true)
    await readiness(root, '--format', 'json', '--output', file)
    expect(readFileSync(file, 'utf8')).toBe(first)
  })

  const links = process.platform === 'win32' ? test.skip : test
  links('never through a link', async () => {
    const root = repository({ ...ROOT_IMAGE, victim: 'precious' })
    symlinkSync(join(root, 'victim'), join(root, 'out.json'))
    const { code, error } = await readiness(root, '--output', join(root, 'out.json'))
    expect(code).toBe(2)
    expect(error).toContain('is a link')
    expect(readFileSync(join(root, 'victim'), 'utf8')).toBe('precious')
  })
})

describe('rules and explain', () => {
  test('rules lists what the report lists', async () => {
    const root = repository({ '.readiness.yml': 'version: 1\nprofile: strict\nrules: { compose/compose-file-valid: off }\n' })
    const listed = JSON.parse((await readiness('rules', root, '--format', 'json')).out) as { id: string }[]
    expect(listed.map(({ id }) => id)).toEqual((await reportOf(root)).rules.map(({ id }) => id))
    expect(listed[0]).toEqual({ id: expect.any(String), title: expect.any(String), area: expect.any(String), severity: expect.any(String), check: expect.any(String), covers: expect.any(Array), equivalents: expect.any(Array) })
  })

  test('explain tells what, why, how, and shows both examples; other tools\' names lead there', async () => {
    const { out, code } = await readiness('explain', 'hadolint:DL3002')
    expect(code).toBe(0)
    for (const part of ['container/non-root-container', 'Why', 'Fix', 'Bad', 'Good', 'checkov:CKV_DOCKER_3']) expect(out).toContain(part)
    expect((await readiness('explain', 'non-root-container')).out).toBe(out)
  })
})

test('text output shows nothing raw of what a repository says', async () => {
  const root = repository({})
  writeFileSync(join(root, 'compose.yaml'), 'services:\n  "a\\u001b[31m\\u202eb":\n    privileged: true\n    image: acme/x:1\n')
  const { out } = await readiness(root)
   
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/)
})
