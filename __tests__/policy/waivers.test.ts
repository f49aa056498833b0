import { judge } from '../../src/judge.ts'
import type { JudgeOptions } from '../../src/judge.ts'
import type { Report } from '../../src/policy/report.ts'
import { memoryTree } from '../../src/tree/memory.ts'

const DOCKERFILE = 'FROM python:3.12-slim\nCMD ["uvicorn", "main:app"]\n'
const RULE = 'container/non-root-container'

function judged(files: Record<string, string>, options: Partial<JudgeOptions> = {}): Promise<Report> {
  return judge(memoryTree({ Dockerfile: DOCKERFILE, ...files }), { root: '.', config: '.readiness.yml', configNamed: false, today: '2026-11-21', ...options })
}

const stateOf = (report: Report): string | undefined => report.rules.find(({ id }) => id === RULE)?.state
const waiver = (parts: Record<string, string> = {}): string => {
  const all = { rule: RULE, reason: 'The base image does it.', owner: '"@me"', expires: '2027-02-01', ...parts }
  return `version: 1\nwaivers:\n  - ${Object.entries(all).map(([key, value]) => `${key}: ${value}`).join('\n    ')}\n`
}

describe('in the readiness file', () => {
  test.each([
    ['holds', {}, 'waived'],
    ['holds on its last day', { expires: '2026-11-21' }, 'waived'],
    ['does not hold a day later', { expires: '2026-11-20' }, 'fail'],
    ['with a day that does not exist is expired', { expires: '2027-02-30' }, 'fail'],
    ['of the file', { path: 'Dockerfile' }, 'waived'],
    ['of another file', { path: 'other/Dockerfile' }, 'fail'],
  ])('a waiver %s', async (_name, parts, state) => {
    expect(stateOf(await judged({ '.readiness.yml': waiver(parts) }))).toBe(state)
  })

  test('it is no pass, and says whose word it is', async () => {
    const report = await judged({ '.readiness.yml': waiver() })
    expect(report.counts.waived).toBe(1)
    expect(report.rules.find(({ id }) => id === RULE)?.answer).toEqual({ by: '@me', until: '2027-02-01' })
  })

  test('one of a rule that this run does not ask is not called unused', async () => {
    const text = 'version: 1\nwaivers:\n  - { rule: compose/compose-capabilities, reason: r, owner: me, expires: 2027-01-01 }\n'
    const told = async (options: Partial<JudgeOptions>): Promise<number> => (await judged({ '.readiness.yml': text }, options)).findings.filter(({ rule }) => rule === 'policy/waivers-in-order').length
    expect(await told({})).toBe(0)
    expect(await told({ profile: 'strict' })).toBe(1)
  })

  test('an expired, an unused and an over-long one are findings on their lines', async () => {
    const text = `${waiver({ expires: '2026-11-20' })}  - { rule: ${RULE}, path: gone/Dockerfile, reason: r, owner: me, expires: 2027-01-01 }\n  - { rule: container/container-healthcheck, reason: r, owner: me, expires: 2028-01-01 }\nwaiver-limit: 180d\n`
    const report = await judged({ '.readiness.yml': text })
    const found = report.findings.filter(({ rule }) => rule === 'policy/waivers-in-order')
    expect(found.map(({ at }) => `${at.path}:${at.line}`)).toEqual(['.readiness.yml:3', '.readiness.yml:7', '.readiness.yml:8'])
  })
})

describe('beside the code', () => {
  const ignore = `# readiness-ignore ${RULE} until 2027-02-01: the base image does it`
  test.each([
    ['on the line before', `${ignore}\n${DOCKERFILE}`, 'waived'],
    ['on the line before, with other comments between', `${ignore}\n# more\n${DOCKERFILE}`, 'waived'],
    ['before another line', DOCKERFILE.replace('CMD', `${ignore}\nCMD`), 'fail'],
    ['without a reason', `${ignore.replace(/:.*/, '')}\n${DOCKERFILE}`, 'fail'],
    ['without a day', `${ignore.replace(' until 2027-02-01', '')}\n${DOCKERFILE}`, 'fail'],
    ['that has expired', `${ignore.replace('2027', '2025')}\n${DOCKERFILE}`, 'fail'],
    ['of another rule', `${ignore.replace(RULE, 'container/container-healthcheck')}\n${DOCKERFILE}`, 'fail'],
    ['as text of an instruction', `${DOCKERFILE}LABEL note="readiness-ignore ${RULE} until 2027-02-01: x"\n`, 'fail'],
  ])('a comment %s', async (_name, dockerfile, state) => {
    expect(stateOf(await judged({ Dockerfile: dockerfile }))).toBe(state)
  })

  test('at the end of its line', async () => {
    const compose = (comment: string): string => `services:\n  web:\n    image: nginx:1.27\n    privileged: true${comment}\n`
    const state = async (comment: string): Promise<string | undefined> => (await judged({ 'compose.yaml': compose(comment) })).rules.find(({ id }) => id === 'compose/compose-privileged')?.state
    expect(await state('')).toBe('fail')
    expect(await state(' # readiness-ignore compose/compose-privileged until 2027-02-01: needs the device')).toBe('waived')
  })

  test('one that lacks a part, or hides nothing, is a finding on its line', async () => {
    const report = await judged({ Dockerfile: `# readiness-ignore ${RULE}\n# readiness-ignore compose/compose-privileged until 2027-02-01: old\n${DOCKERFILE}` })
    expect(report.findings.filter(({ rule }) => rule === 'policy/waivers-in-order').map(({ at }) => at.line)).toEqual([1, 2])
  })

  test('where the policy of the target branch holds, only what stands there as well counts', async () => {
    const dockerfile = `${ignore}\n${DOCKERFILE}`
    expect(stateOf(await judged({ Dockerfile: dockerfile }, { inlineFrom: memoryTree({ Dockerfile: DOCKERFILE }) }))).toBe('fail')
    expect(stateOf(await judged({ Dockerfile: dockerfile }, { inlineFrom: memoryTree({ Dockerfile: `${ignore}\nFROM x\n` }) }))).toBe('waived')
    expect(stateOf(await judged({ Dockerfile: dockerfile }, { inlineFrom: 'nowhere' }))).toBe('fail')
  })
})

describe('when a rule blocks', () => {
  const since = (day: string): string => `version: 1\nrules:\n  ${RULE}: { severity: error, blocks-from: ${day} }\n`
  test('before its day a finding is told and stops nothing', async () => {
    const report = await judged({ '.readiness.yml': since('2027-01-15') })
    expect(stateOf(report)).toBe('fail')
    expect(report.verdict).toBe('pass')
    expect((await judged({ '.readiness.yml': since('2026-11-21') })).verdict).toBe('fail')
  })

  test('what only the scheduled run stops does not hold up a merge', async () => {
    const files = { '.readiness.yml': `version: 1\nrules:\n  ${RULE}: { blocks: schedule }\n` }
    expect((await judged(files)).verdict).toBe('pass')
    expect((await judged(files, { clock: 'schedule' })).verdict).toBe('fail')
  })
})
