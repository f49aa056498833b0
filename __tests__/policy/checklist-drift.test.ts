import { judge, judgeChecklists } from '../../src/judge.ts'
import type { JudgeOptions } from '../../src/judge.ts'
import { newFingerprints } from '../../src/policy/only-new.ts'
import type { Finding, Report } from '../../src/policy/report.ts'
import { memoryTree } from '../../src/tree/memory.ts'

const RULE = 'documentation/checklist-claim-drift'
const DOCKERFILE = 'FROM node:24-slim\nHEALTHCHECK CMD ["node", "health.js"]\nCMD ["node", "server.js"]\n'
const ROOT = '- [x] The container runs as a non-root user\n'
const CHECKLIST = 'docs/LAUNCH_CHECKLIST.md'
const OPTIONS: JudgeOptions = { root: '.', config: '.readiness.yml', configNamed: false, today: '2026-11-21' }

function judged(files: Record<string, string>, options: Partial<JudgeOptions> = {}): Promise<Report> {
  return judge(memoryTree({ Dockerfile: DOCKERFILE, ...files }), { ...OPTIONS, ...options })
}

const drift = ({ findings }: Report): readonly Finding[] => findings.filter(({ rule }) => rule === RULE)
const places = (report: Report): string[] => drift(report).map(({ at }) => `${at.path}:${at.line}`)
const stateOf = ({ rules }: Report): string | undefined => rules.find(({ id }) => id === RULE)?.state

test('a tick that the repository contradicts is a warning on its own line, with the place that contradicts it', async () => {
  const report = await judged({ [CHECKLIST]: `# Launch\n\n${ROOT}- [x] The image has a health check\n` })
  expect(drift(report)).toMatchObject([
    {
      state: 'fail',
      severity: 'warning',
      area: 'documentation',
      at: { path: CHECKLIST, line: 3 },
      message: expect.stringMatching(/^The checklist says "The container runs as a non-root user", and container\/non-root-container shows otherwise: /) as string,
      related: [{ at: { path: 'Dockerfile', line: 1 } }],
    },
  ])
  expect(report.blocking.has(drift(report)[0]?.fingerprint ?? '')).toBe(false)
})

test('what is said to be missing and is there is one, too', async () => {
  const report = await judged({ [CHECKLIST]: '## Missing\n\n- \u274c The image has no HEALTHCHECK\n' })
  expect(drift(report)).toMatchObject([{ at: { line: 3 }, message: expect.stringContaining('and the repository has it: ') as string, fix: expect.stringContaining('Bring the line up to date') as string }])
})

test.each<[string, Record<string, string>, string[], string | undefined]>([
  ['a tick that is true', { [CHECKLIST]: '- [x] The image has a health check\n' }, [], 'pass'],
  ['an open box', { [CHECKLIST]: '- [ ] The container runs as a non-root user\n' }, [], 'not-applicable'],
  ['a line that nobody can bind', { [CHECKLIST]: '- [x] The stickers have arrived\n' }, [], 'not-applicable'],
  ['what only people know', { [CHECKLIST]: '- [x] A restore from the backup was rehearsed\n' }, [], 'not-applicable'],
  ['no checklist', { 'README.md': ROOT }, [], 'not-applicable'],
  ['one that is named, by whatever name', { 'README.md': ROOT, '.readiness.yml': 'version: 1\nchecklists: [README.md]\n' }, ['README.md:1'], 'fail'],
  ['one that is not among the named', { [CHECKLIST]: ROOT, 'README.md': '', '.readiness.yml': 'version: 1\nchecklists: [README.md]\n' }, [], 'not-applicable'],
  ['two', { [CHECKLIST]: ROOT, 'DEPLOYMENT_CHECKLIST.md': ROOT }, ['DEPLOYMENT_CHECKLIST.md:1', `${CHECKLIST}:1`], 'fail'],
  ['what the tool itself wrote', { [CHECKLIST]: `<!-- readiness:status -->\n${ROOT}<!-- /readiness:status -->\n` }, [], 'not-applicable'],
])('%s', async (_what, files, expected, state) => {
  const report = await judged(files)
  expect([places(report), stateOf(report)]).toEqual([expected, state])
})

describe('the readiness file decides', () => {
  const withFile = (text: string): Record<string, string> => ({ [CHECKLIST]: ROOT, '.readiness.yml': `version: 1\n${text}` })

  test('whether it is asked, and how it weighs', async () => {
    const off = await judged(withFile(`rules: { ${RULE}: off }\n`))
    expect([places(off), stateOf(off)]).toEqual([[], undefined])
    expect((await judged(withFile(`rules: { ${RULE}: error }\n`))).findings.find(({ rule }) => rule === RULE)).toMatchObject({ severity: 'error' })
  })

  test('a rule that is turned off contradicts nothing', async () => {
    expect(places(await judged(withFile('rules: { container/non-root-container: off }\n')))).toEqual([])
  })

  test('a rule outside the profile still holds a line to what it says', async () => {
    const files = { [CHECKLIST]: '- [x] The Dockerfile names who maintains it <!-- readiness: container/docker-maintainer-deprecated -->\n', Dockerfile: `${DOCKERFILE}MAINTAINER me\n` }
    const strict = await judged(files, { profile: 'strict' })
    const recommended = await judged(files)
    expect(places(recommended)).toEqual(places(strict))
  })

  test('a waiver of the contradiction holds, and is not called unused', async () => {
    const waiver = (rule: string): string => `waivers:\n  - { rule: ${rule}, reason: r, owner: me, expires: 2027-01-01 }\n`
    const report = await judged(withFile(waiver(RULE)))
    expect(drift(report).map(({ state }) => state)).toEqual(['waived'])
    expect(report.findings.filter(({ rule }) => rule === 'policy/waivers-in-order')).toEqual([])
    // What the rule itself is waived for is no contradiction that anybody should hear of.
    expect(places(await judged(withFile(waiver('container/non-root-container'))))).toEqual([])
  })
})

test('a checklist that cannot be read is no pass', async () => {
  const report = await judged({ [CHECKLIST]: '- [x] \0\n' })
  expect([stateOf(report), drift(report).map(({ state, at }) => `${state} ${at.path}`)]).toEqual(['unknown', [`unknown ${CHECKLIST}`]])
})

test('what a line says a secret is stays out of the finding', async () => {
  const report = await judged({ [CHECKLIST]: '- [x] The container runs as a non-root user, with `API_TOKEN=fake-hunter-2` <!-- readiness: container/non-root-container -->\n' })
  expect(JSON.stringify(report.findings)).not.toContain('hunter')
})

test('nor does the value in production stand there', async () => {
  const compose = 'services:\n  api:\n    image: a:1\n    restart: always\n    environment:\n      API_TOKEN: fake-0ther-hunter\n      LOG_LEVEL: debug\n'
  const report = await judged({ [CHECKLIST]: '- [x] `API_TOKEN=fake-hunter-2` is set <!-- readiness: environment/env-value-rules -->\n- [x] `LOG_LEVEL` set to `INFO`\n', 'compose.yaml': compose })
  expect(drift(report).map(({ message }) => message)).toContainEqual(expect.stringContaining('LOG_LEVEL is debug in production'))
  expect(JSON.stringify(drift(report))).not.toContain('hunter')
})

test('in a pull request the promise that is broken is new, and so is the box that is ticked too early', async () => {
  const fresh = async (before: Record<string, string>, after: Record<string, string>): Promise<string[]> => {
    const [base, head] = [await judged(before), await judged(after)]
    const known = newFingerprints(head.findings, base.findings)
    return drift(head).filter(({ fingerprint }) => known.has(fingerprint)).map(({ at }) => `${at.path}:${at.line}`)
  }
  const kept = { [CHECKLIST]: ROOT, Dockerfile: DOCKERFILE.replace('CMD ["node", "server', 'USER node\nCMD ["node", "server') }
  const broken = { [CHECKLIST]: ROOT }
  expect(await fresh(kept, broken)).toEqual([`${CHECKLIST}:1`])
  expect(await fresh({ [CHECKLIST]: ROOT.replace('[x]', '[ ]') }, broken)).toEqual([`${CHECKLIST}:1`])
  expect(await fresh(broken, broken)).toEqual([])
})

test('a fingerprint stays when lines move', async () => {
  const [before] = drift(await judged({ [CHECKLIST]: ROOT }))
  const [after] = drift(await judged({ [CHECKLIST]: `# More\n\n${ROOT}`, Dockerfile: `# more\n${DOCKERFILE}` }))
  expect(after?.fingerprint).toBe(before?.fingerprint)
})

test('the command line and the check agree on what is contradicted', async () => {
  const tree = memoryTree({ Dockerfile: DOCKERFILE, [CHECKLIST]: `${ROOT}- [x] The image has a health check\n` })
  const { findings } = await judgeChecklists(tree, [], OPTIONS)
  expect(findings.map(({ fingerprint }) => fingerprint)).toEqual(drift(await judge(tree, OPTIONS)).map(({ fingerprint }) => fingerprint))
})
