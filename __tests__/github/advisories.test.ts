import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../../src/command-line/run.ts'
import { documentsOf } from '../../src/documents/documents.ts'
import { advisoriesOf } from '../../src/github/advisories.ts'
import { cacheFolder } from '../../src/github/advisory-cache.ts'
import { connect } from '../../src/github/api.ts'
import { online } from '../../src/github/online.ts'
import type { Api } from '../../src/github/api.ts'
import { readRunContext } from '../../src/github/run-context.ts'
import { releaseOf } from '../../src/production/advisories.ts'
import type { Advisories } from '../../src/production/advisories.ts'
import { projectOfFiles } from '../../src/policy/verify-examples.ts'
import { evaluate } from '../../src/rules/evaluate.ts'
import { worded } from '../../src/rules/finding-text.ts'
import { loadRules } from '../../src/rules/load-rules.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { memoryTree } from '../../src/tree/memory.ts'
import { workingDirectory } from '../../src/tree/working-directory.ts'
import { startApiDouble } from './api-double.ts'
import type { ApiDouble, Fault } from './api-double.ts'
import { removeTemporaryFolders, temporaryFolder } from './runner.ts'

const NOW = new Date('2026-11-21T12:00:00Z')
const HOUR = 60 * 60 * 1000
const RULE = loadRules(workingDirectory('rules')).rules.find(({ id }) => id === 'dependencies/dependency-vulnerable') as Rule

// The address of the API is read once, as the client is loaded.
const api: ApiDouble = await startApiDouble()
process.env['GITHUB_API_URL'] = api.url
const context = readRunContext({ GITHUB_REPOSITORY: 'octocat/example' })
const connected = (): Promise<Api> => connect(context, 'fake-token')

beforeEach(() => {
  api.fault = () => undefined
  for (const list of [api.requests, api.advisories, api.violations]) list.length = 0
})
afterEach(() => {
  expect(api.violations).toEqual([])
  removeTemporaryFolders()
})
afterAll(() => api.close())

/** A fault that passes after so many requests. */
function passing(fault: Fault, times: number): () => Fault | undefined {
  let left = times
  return () => (left-- > 0 ? fault : undefined)
}

/** A lock file of npm; its packages stand from line 4 on. */
const npmLock = (...packages: readonly string[]): string => {
  const lines = packages.map((each) => {
    const at = each.lastIndexOf('@')
    return `    "node_modules/${each.slice(0, at)}": { "version": "${each.slice(at + 1)}" }`
  })
  return `{\n  "lockfileVersion": 3,\n  "packages": {\n${lines.join(',\n')}\n  }\n}\n`
}

function publish(id: string, name: string, range: string, found: readonly string[], more: { ecosystem?: string; severity?: string; patched?: string | null; others?: readonly string[]; withdrawn?: string } = {}): void {
  const { ecosystem = 'npm', severity = 'high', patched = '9.9.9', others = [], withdrawn = null } = more
  const vulnerability = (named: string, own: string): object => ({ package: { ecosystem, name: named }, vulnerable_version_range: own, first_patched_version: patched, vulnerable_functions: [] })
  api.advisories.push({ ecosystem, found, content: { ghsa_id: id, summary: `Weakness of ${name}`, severity, html_url: `https://github.com/advisories/${id}`, withdrawn_at: withdrawn, vulnerabilities: [vulnerability(name, range), ...others.map((other) => vulnerability(other, '< 2.0.0'))] } })
}

const ask = (files: Readonly<Record<string, string>>, cache?: string, now = NOW): Promise<Advisories> => advisoriesOf(documentsOf(memoryTree(files)), { connected, cache, now })

/** What the rule says of files, as `path:line severity message`. */
async function said(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { outcomes } = evaluate(RULE, { ...projectOfFiles(files), advisories: await ask(files) })
  return outcomes.filter(({ state }) => state !== 'pass').map((outcome) => `${outcome.at.path}:${outcome.at.line} ${outcome.state} ${worded(RULE, outcome).severity} ${worded(RULE, outcome).message}`)
}

test('what is vulnerable is told where it is locked, and how to mend it', async () => {
  publish('GHSA-aaaa-aaaa-aaaa', 'lodash', '< 4.17.21', ['lodash@4.17.4'], { patched: '4.17.21' })
  publish('GHSA-bbbb-bbbb-bbbb', 'lodash', '>= 4.0.0, < 4.17.12', ['lodash@4.17.4'], { severity: 'critical', patched: '4.17.12' })
  const files = { 'web/package-lock.json': npmLock('express@5.1.0', 'lodash@4.17.4') }
  expect(await said(files)).toEqual(['web/package-lock.json:5 fail error lodash 4.17.4 has a known vulnerability of severity critical: Weakness of lodash (GHSA-bbbb-bbbb-bbbb, GHSA-aaaa-aaaa-aaaa)'])
  const { outcomes } = evaluate(RULE, { ...projectOfFiles(files), advisories: await ask(files) })
  expect(outcomes.filter(({ state }) => state === 'fail').map((outcome) => worded(RULE, outcome).fix)).toEqual(['Update lodash to 4.17.21 or later and lock that.'])
})

test('what no release mends is said to be so, and lighter weaknesses weigh less', async () => {
  publish('GHSA-aaaa-aaaa-aaaa', 'a', '< 2.0.0', ['a@1.0.0'], { severity: 'medium', patched: null })
  publish('GHSA-bbbb-bbbb-bbbb', 'b', '< 2.0.0', ['b@1.0.0'], { severity: 'low' })
  const files = { 'package-lock.json': npmLock('a@1.0.0', 'b@1.0.0') }
  const { outcomes } = evaluate(RULE, { ...projectOfFiles(files), advisories: await ask(files) })
  expect(outcomes.filter(({ state }) => state === 'fail').map((outcome) => [worded(RULE, outcome).severity, worded(RULE, outcome).fix])).toEqual([
    ['warning', 'Replace a, or see at https://github.com/advisories/GHSA-aaaa-aaaa-aaaa how to live with it: no release mends all of it.'],
    ['notice', 'Update b to 9.9.9 or later and lock that.'],
  ])
})

test('an advisory about several packages is told of those alone whose version it is about', async () => {
  publish('GHSA-aaaa-aaaa-aaaa', 'lodash', '< 4.17.21', ['lodash@4.17.4'], { others: ['lodash-es'] })
  expect(await said({ 'package-lock.json': npmLock('lodash@4.17.4', 'lodash-es@4.17.21') })).toHaveLength(1)
})

test('of two versions of a package the sound one is left alone', async () => {
  publish('GHSA-aaaa-aaaa-aaaa', 'ws', '< 8.17.1', ['ws@8.0.0'])
  expect(await said({ 'a/package-lock.json': npmLock('ws@8.0.0'), 'b/package-lock.json': npmLock('ws@8.18.0') })).toEqual(['a/package-lock.json:4 fail error ws 8.0.0 has a known vulnerability of severity high: Weakness of ws (GHSA-aaaa-aaaa-aaaa)'])
})

test('a withdrawn advisory and one of another ecosystem are not told', async () => {
  publish('GHSA-aaaa-aaaa-aaaa', 'a', '< 2.0.0', ['a@1.0.0'], { withdrawn: '2026-01-01T00:00:00Z' })
  publish('GHSA-bbbb-bbbb-bbbb', 'a', '< 2.0.0', ['a@1.0.0'], { ecosystem: 'pip' })
  expect(await said({ 'package-lock.json': npmLock('a@1.0.0') })).toEqual([])
})

test('names of Python packages may be written otherwise', async () => {
  publish('GHSA-aaaa-aaaa-aaaa', 'PyYAML', '< 5.4', ['pyyaml@5.3'], { ecosystem: 'pip' })
  expect(await said({ 'uv.lock': 'version = 1\n\n[[package]]\nname = "pyyaml"\nversion = "5.3"\nsource = { registry = "https://pypi.org/simple" }\n' })).toHaveLength(1)
})

test('all pages of an answer are read', async () => {
  const packages = Array.from({ length: 150 }, (_, index) => `p${index}@1.0.0`)
  for (const [index, each] of packages.entries()) publish(`GHSA-${index}`, `p${index}`, '< 2.0.0', [each])
  expect(await said({ 'package-lock.json': npmLock(...packages) })).toHaveLength(150)
  expect(api.requests).toHaveLength(2)
})

test('thousands of packages are asked about in a few questions', async () => {
  await ask({ 'package-lock.json': npmLock(...Array.from({ length: 3000 }, (_, index) => `@acme/package-${index}@1.0.0`)) })
  expect(api.requests.length).toBeLessThan(25)
})

test('without lock files nobody is asked', async () => {
  const files = { 'package.json': '{ "dependencies": { "lodash": "4.17.4" } }' }
  expect(await said(files)).toEqual([])
  expect(api.requests).toEqual([])
})

test.each<[string, Fault]>([
  ['a refusal', { status: 403 }],
  ['an outage', { status: 503 }],
  ['an exhausted limit', { status: 429, headers: { 'retry-after': '3600' } }],
  ['success that is none', 'nonsense'],
  ['a reset', 'reset'],
])('%s: nothing is known, and nothing passes', async (_what, fault) => {
  api.fault = () => fault
  const files = { 'package-lock.json': npmLock('a@1.0.0', 'b@1.0.0') }
  const { state, outcomes } = evaluate(RULE, { ...projectOfFiles(files), advisories: await ask(files) })
  expect(state).toBe('unknown')
  expect(outcomes.map((outcome) => worded(RULE, outcome).message.replace(/: .*/, ''))).toEqual(['0 of 2 of the locked packages could be looked up'])
})

test('a fault that passes is waited for', async () => {
  publish('GHSA-aaaa-aaaa-aaaa', 'a', '< 2.0.0', ['a@1.0.0'])
  api.fault = passing({ status: 502 }, 1)
  expect(await said({ 'package-lock.json': npmLock('a@1.0.0') })).toHaveLength(1)
})

test('a release that GitHub does not take spoils no other answer', async () => {
  publish('GHSA-aaaa-aaaa-aaaa', 'a', '< 2.0.0', ['a@1.0.0'])
  api.fault = passing({ status: 422 }, 2)
  const files = { 'package-lock.json': npmLock('x@1.0.0', 'a@1.0.0') }
  const known = await ask(files)
  const of = (name: string): number | undefined => known.of(releaseOf('npm', name, '1.0.0') as NonNullable<ReturnType<typeof releaseOf>>)?.length
  expect([of('x'), of('a')]).toEqual([undefined, 1])
  expect(known.problem).toContain('422')
})

test('where nobody asked, the rule has nothing to say', () => {
  expect(evaluate(RULE, projectOfFiles({ 'package-lock.json': npmLock('lodash@4.17.4') })).state).toBe('not-applicable')
})

describe('answers are kept', () => {
  const files = { 'package-lock.json': npmLock('a@1.0.0', 'b@1.0.0') }

  test('for half a day, and asked for no more', async () => {
    const cache = join(temporaryFolder(), 'readiness')
    publish('GHSA-aaaa-aaaa-aaaa', 'a', '< 2.0.0', ['a@1.0.0'])
    await ask(files, cache)
    await ask(files, cache, new Date(NOW.getTime() + 11 * HOUR))
    expect(api.requests).toHaveLength(1)
    const kept = await ask(files, cache, new Date(NOW.getTime() + 11 * HOUR))
    expect(evaluate(RULE, { ...projectOfFiles(files), advisories: kept }).state).toBe('fail')
    await ask(files, cache, new Date(NOW.getTime() + 13 * HOUR))
    expect(api.requests).toHaveLength(2)
  })

  test('and only what is new is asked about', async () => {
    const cache = temporaryFolder()
    await ask(files, cache)
    await ask({ 'package-lock.json': npmLock('a@1.0.0', 'c@1.0.0') }, cache)
    expect(api.requests.map(({ url }) => new URL(url, api.url).searchParams.get('affects'))).toEqual(['a@1.0.0,b@1.0.0', 'c@1.0.0'])
  })

  test('what could not be asked is not kept', async () => {
    const cache = temporaryFolder()
    api.fault = () => ({ status: 403 })
    await ask(files, cache)
    expect(existsSync(join(cache, 'advisories.json'))).toBe(false)
  })

  test.each(['', '{', '[]', '{"version":2,"answers":{}}', '{"version":1,"answers":{"npm:a@1.0.0":{"at":1,"advisories":"none"}}}'])('a file of %j is as good as none', async (text) => {
    const cache = temporaryFolder()
    writeFileSync(join(cache, 'advisories.json'), text)
    await ask(files, cache)
    expect(api.requests).toHaveLength(1)
    expect(JSON.parse(readFileSync(join(cache, 'advisories.json'), 'utf8'))).toMatchObject({ version: 1 })
  })

  test('a folder that cannot be made only makes the next run slower', async () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    await ask(files, join(file, 'cache'))
    expect(api.requests).toHaveLength(1)
  })
})

test.each<[Record<string, string>, NodeJS.Platform, string | undefined]>([
  [{ RUNNER_TEMP: '/runner', HOME: '/home/a' }, 'linux', '/runner/readiness'],
  [{ XDG_CACHE_HOME: '/cache', HOME: '/home/a' }, 'linux', '/cache/readiness'],
  [{ HOME: '/home/a' }, 'linux', '/home/a/.cache/readiness'],
  [{ HOME: '/Users/a' }, 'darwin', '/Users/a/Library/Caches/readiness'],
  [{}, 'linux', undefined],
])('with %j on %s answers are kept in %s', (environment, platform, folder) => expect(cacheFolder(environment, platform)).toBe(folder))

describe('on the command line', () => {
  const LOCKED = { 'package.json': '{ "name": "x", "version": "1.0.0", "dependencies": { "left": "1.0.0" } }\n', 'package-lock.json': npmLock('left@1.0.0') }

  async function checked(...options: string[]): Promise<{ code: number; states: Record<string, string>; error: string }> {
    const root = temporaryFolder()
    for (const [path, text] of Object.entries(LOCKED)) writeFileSync(join(root, path), text)
    let out = ''
    let error = ''
    const cache = temporaryFolder()
    const code = await run(['check', root, '--format', 'json', ...options], { out: (text) => (out += text), error: (text) => (error += text), color: false, online: () => Promise.resolve(online({ XDG_CACHE_HOME: cache })) })
    const { rules } = JSON.parse(out) as { rules: { id: string; state: string }[] }
    return { code, states: Object.fromEntries(rules.map(({ id, state }) => [id, state])), error }
  }

  test('nothing is asked without --online', async () => {
    const { states } = await checked()
    expect(states['dependencies/dependency-vulnerable']).toBe('not-applicable')
    expect(api.requests).toEqual([])
  })

  test('with it, advisories are asked about in nobody\'s name and what is found fails', async () => {
    publish('GHSA-aaaa-bbbb-cccc', 'left', '< 2.0.0', ['left@1.0.0'])
    const { code, states } = await checked('--online')
    expect(states['dependencies/dependency-vulnerable']).toBe('fail')
    expect(code).toBe(1)
    expect(api.requests.length).toBeGreaterThan(0)
  })

  test('an API that cannot be had leaves it unknown', async () => {
    api.fault = () => ({ status: 403 })
    expect((await checked('--online')).states['dependencies/dependency-vulnerable']).toBe('unknown')
  })
})
