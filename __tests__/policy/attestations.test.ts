import { judge } from '../../src/judge.ts'
import type { Finding, Report } from '../../src/policy/report.ts'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { memoryTree } from '../../src/tree/memory.ts'
import { workingDirectory } from '../../src/tree/working-directory.ts'
import { repository } from '../repository.ts'

const RULE = 'backup/restore-tested'

async function judged(attestation: string, files: Record<string, string> = {}, more = ''): Promise<Report> {
  const text = `version: 1\nrules:\n  ${RULE}: error\n${more}${attestation === '' ? '' : `attestations:\n${attestation}\n`}`
  return judge(memoryTree({ '.readiness.yml': text, 'docs/restore.md': '# Restore\n', ...files }), { root: '.', config: '.readiness.yml', configNamed: false, today: '2026-11-21' })
}

const findingsOf = (report: Report, rule = RULE): readonly Finding[] => report.findings.filter((finding) => finding.rule === rule)
const stateOf = (report: Report, rule = RULE): string | undefined => report.rules.find(({ id }) => id === rule)?.state

const given = (parts: Record<string, string>): string => {
  const all = { rule: RULE, owner: '"@alice"', on: '2026-11-02', evidence: 'docs/restore.md', ...parts }
  return `  - ${Object.entries(all).filter(([, value]) => value !== '').map(([key, value]) => `${key}: ${value}`).join('\n    ')}`
}

describe('states', () => {
  test.each([
    ['given and holding', given({}), 'attested', undefined],
    ['not given', '', 'missing', 'Nobody attests that a backup was restored'],
    ['on its last day', given({ on: '2026-08-23' }), 'attested', 'What @alice attested holds until 2026-11-21 only'],
    ['a day after it lapsed', given({ on: '2026-08-22' }), 'expired', 'What @alice attested held until 2026-11-20'],
    ['fifteen days before it lapses', given({ on: '2026-09-07' }), 'attested', undefined],
    ['fourteen days before it lapses', given({ on: '2026-09-06' }), 'attested', 'What @alice attested holds until 2026-12-05 only'],
    ['with a last day of its own that has passed', given({ expires: '2026-11-20' }), 'expired', 'What @alice attested held until 2026-11-20'],
    ['with a last day of its own beyond the term: the term counts', given({ on: '2026-08-01', expires: '2030-01-01' }), 'expired', 'What @alice attested held until 2026-10-30'],
    ['with evidence that is not there', given({ evidence: 'docs/gone.md' }), 'missing', 'Its evidence docs/gone.md is not in the repository'],
    ['with evidence outside the repository', given({ evidence: '../secret.md' }), 'missing', 'Its evidence ../secret.md lies outside the repository'],
    ['with evidence at an absolute path', given({ evidence: '/etc/passwd' }), 'missing', 'Its evidence /etc/passwd lies outside the repository'],
    ['with a file of the host as evidence', given({ evidence: 'file:///etc/passwd' }), 'missing', 'Its evidence file:///etc/passwd lies outside the repository'],
    ['with an address as evidence', given({ evidence: 'https://wiki.example.test/x' }), 'attested', undefined],
    ['with a folder as evidence', given({ evidence: 'docs/' }), 'attested', undefined],
    ['with a heading of a file as evidence', given({ evidence: 'docs/restore.md#november' }), 'attested', undefined],
    ['for a release, while the rule asks for a time', given({ on: '', release: 'v1.2.0' }), 'missing', 'The attestation of @alice names no day'],
  ])('%s', async (_name, attestation, state, message) => {
    const report = await judged(attestation)
    expect(stateOf(report)).toBe(state)
    expect(findingsOf(report).map((finding) => finding.message)).toEqual(message === undefined ? [] : [message])
  })

  test('the best of several counts, so that older ones may stay as history', async () => {
    expect(stateOf(await judged(`${given({ on: '2025-01-01' })}\n${given({})}`))).toBe('attested')
  })

  test('one about to lapse is a notice that stops nothing', async () => {
    const report = await judged(given({ on: '2026-08-23' }))
    expect(findingsOf(report)[0]).toMatchObject({ state: 'fail', severity: 'notice', at: { line: 5 } })
    expect(report.verdict).toBe('pass')
  })
})

describe('owners', () => {
  test.each([
    ['one that CODEOWNERS knows', '* @acme/platform @Alice\n', 'attested'],
    ['one that it does not know', '* @bob\n', 'missing'],
    ['one that stands in a comment only', '* @bob # not @alice\n', 'missing'],
    ['anybody where CODEOWNERS names nobody', '# nothing yet\n', 'attested'],
  ])('%s', async (_name, owners, state) => {
    expect(stateOf(await judged(given({}), { '.github/CODEOWNERS': owners }))).toBe(state)
  })
})

describe('terms set by the team', () => {
  const terms = (text: string): string => `  ${RULE}: { attest: { ${text} } }\n`
  const under = async (text: string, attestation: string): Promise<Report> => {
    const report = await judge(memoryTree({ '.readiness.yml': `version: 1\nrules:\n${terms(text)}attestations:\n${attestation}\n`, 'docs/restore.md': '' }), { root: '.', config: '.readiness.yml', configNamed: false, today: '2026-11-21' })
    return report
  }

  test('a shorter term', async () => {
    expect(stateOf(await under('valid-for: 7d', given({})))).toBe('expired')
  })

  test.each([
    ['none', '', 'missing', 'The attestation of @alice does not say minutes'],
    ['within its bounds', '{ minutes: 30 }', 'attested', undefined],
    ['beyond', '{ minutes: 31 }', 'fail', 'minutes is 31 min, and is to be at most 30 min'],
  ])('a figure: %s', async (_name, measured, state, message) => {
    const report = await under('measured: { minutes: { max: 30, unit: min } }', given({ measured }))
    expect(stateOf(report)).toBe(state)
    expect(findingsOf(report).map((finding) => finding.message)).toEqual(message === undefined ? [] : [message])
  })

  test('what is not said stays as the rule has it', async () => {
    const report = await judge(memoryTree({ '.readiness.yml': 'version: 1\nrules:\n  backup/dr-drill: { attest: { items: [failover] } }\n' }), { root: '.', config: '.readiness.yml', configNamed: false, today: '2026-11-21', clock: 'schedule' })
    expect(findingsOf(report, 'backup/dr-drill').map(({ message, state }) => [message.startsWith('failover: '), state])).toEqual([[true, 'missing']])
  })

  test('items are attested one by one', async () => {
    const report = await under('items: [database, files]', given({ item: 'database' }))
    expect(stateOf(report)).toBe('missing')
    expect(findingsOf(report).map(({ message }) => message)).toEqual(['files: Nobody attests that a backup was restored'])
  })

  test('for a release: it must be the one that goes live', async () => {
    const release = async (name: string, current: string): Promise<string | undefined> =>
      stateOf(await judge(memoryTree({ '.readiness.yml': `version: 1\n${current}rules:\n${terms('valid-for: release')}attestations:\n${given({ on: '', release: name })}\n`, 'docs/restore.md': '' }), { root: '.', config: '.readiness.yml', configNamed: false, today: '2026-11-21' }))
    expect(await release('v1.8.0', 'release: v1.8.0\n')).toBe('attested')
    expect(await release('v1.7.0', 'release: v1.8.0\n')).toBe('expired')
    expect(await release('v1.7.0', '')).toBe('attested')
  })
})

describe('in force', () => {
  test('an attestation puts its rule in force, whatever the profile', async () => {
    const report = await judge(memoryTree({ '.readiness.yml': `version: 1\nattestations:\n${given({})}\n`, 'docs/restore.md': '' }), { root: '.', config: '.readiness.yml', configNamed: false, today: '2026-11-21' })
    expect(stateOf(report)).toBe('attested')
    expect(report.rules.find(({ id }) => id === RULE)?.answer).toEqual({ by: '@alice', until: '2027-01-31' })
  })

  test('recommended asks for no attestation, production for all, a tier for its own', async () => {
    const missing = async (text: string): Promise<number> => {
      const report = await judge(memoryTree({ '.readiness.yml': `version: 1\n${text}` }), { root: '.', config: '.readiness.yml', configNamed: false, today: '2026-11-21' })
      return report.rules.filter(({ state }) => state === 'missing').length
    }
    expect(await missing('')).toBe(0)
    expect(await missing('profile: strict\n')).toBe(0)
    const [all, a, b, c] = [await missing('profile: production\n'), await missing('profile: production\ntier: A\n'), await missing('profile: production\ntier: B\n'), await missing('profile: production\ntier: C\n')]
    expect(a).toBe(all)
    expect(all).toBeGreaterThan(b)
    expect(b).toBeGreaterThan(c)
    expect(c).toBeGreaterThan(0)
  })
})

describe('files that changed since', () => {
  /** A repository whose files are committed on two days. */
  function history(first: Record<string, string>, then: Record<string, string>, on: string): string {
    const root = repository(first)
    const commit = (day: string): void => {
      const env = { ...process.env, GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z` }
      execFileSync('git', ['add', '-A'], { cwd: root })
      execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.test', 'commit', '-qm', day], { cwd: root, env })
    }
    execFileSync('git', ['init', '-q'], { cwd: root })
    commit('2026-10-01')
    for (const [path, text] of Object.entries(then)) writeFileSync(join(root, path), text)
    commit(on)
    return root
  }

  const text = `version: 1\nrules:\n  ${RULE}: { attest: { stale-after: ["db/**"] } }\nattestations:\n${given({})}\n`
  const states = async (root: string): Promise<readonly string[]> => {
    const report = await judge(workingDirectory(root), { root, config: '.readiness.yml', configNamed: false, today: '2026-11-21' })
    return [stateOf(report) ?? '', ...findingsOf(report).map(({ message }) => message)]
  }
  const files = { '.readiness.yml': text, 'docs/restore.md': '', 'db/schema.sql': 'CREATE TABLE a (id int);\n', 'src/a.ts': '' }

  test.each([
    ['a file the terms name', { 'db/schema.sql': 'CREATE TABLE b (id int);\n' }, '2026-11-10', ['expired', 'db/schema.sql has changed since @alice attested it on 2026-11-02']],
    ['another file', { 'src/a.ts': 'x' }, '2026-11-10', ['attested']],
    ['a file the terms name, on the very day', { 'db/schema.sql': '-- x\n' }, '2026-11-02', ['attested']],
  ])('%s', async (_name, then, on, expected) => {
    expect(await states(history(files, then as unknown as Record<string, string>, on))).toEqual(expected)
  })

  test('where the history is cut off nothing is said', async () => {
    const root = history(files, { 'db/schema.sql': '-- x\n' }, '2026-11-10')
    const clone = repository({})
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, join(clone, 'c')], { stdio: 'ignore' })
    expect(await states(join(clone, 'c'))).toEqual(['attested'])
  })
})
