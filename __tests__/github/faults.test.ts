import { startApiDouble } from './api-double.ts'
import type { ApiDouble, Fault } from './api-double.ts'
import { BROKEN, placesOf } from './fixtures.ts'
import { commandsIn, pullRequest, removeTemporaryFolders, runAction, workspaceOf } from './runner.ts'
import type { Ran } from './runner.ts'

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

async function judged(fault: Fault, inputs: Record<string, string> = {}): Promise<Ran> {
  api.fault = () => fault
  const { folder } = workspaceOf({ 'compose.yaml': BROKEN })
  return runAction({ workspace: folder, event: 'pull_request', payload: pullRequest(HEAD, BASE), inputs, api: api.url })
}

const count = (operation: string): number => api.requests.filter((request) => request.operation === operation).length

test('a refusal is not asked about over and over', async () => {
  await judged({ status: 403 }, { comment: 'true' })
  for (const operation of new Set(api.requests.map((request) => request.operation))) expect(count(operation)).toBeLessThanOrEqual(2)
  expect(count('POST /check-runs')).toBe(1)
})

test('check-run: a refusal is one warning, no finding is shown by commands, and the verdict stands', async () => {
  const ran = await judged({ status: 403 }, { annotate: 'check-run' })
  expect(ran.status).toBe(1)
  expect(commandsIn(ran).map(({ name }) => name)).toEqual(['warning'])
})

test.each([
  ['GET /commits/{ref}/check-runs', { status: 500 }],
  ['GET /commits/{ref}/check-runs', 'reset'],
  ['POST /check-runs', { status: 502, html: true }],
  ['POST /check-runs', 'reset'],
  ['POST /check-runs', { status: 429, headers: { 'retry-after': '1' } }],
] as [string, Fault][])('%s is tried again twice', async (operation, fault) => {
  api.fault = (asked, nth) => (asked === operation && nth <= 2 ? fault : undefined)
  const { folder } = workspaceOf({ 'compose.yaml': BROKEN })
  const ran = await runAction({ workspace: folder, event: 'pull_request', payload: pullRequest(HEAD, BASE), api: api.url })
  expect(count(operation)).toBeGreaterThanOrEqual(3)
  expect(api.checkRuns).toHaveLength(1)
  expect(commandsIn(ran)).toEqual([])
}, 30_000)

test('Retry-After is obeyed', async () => {
  api.fault = (operation, nth) => (operation === 'POST /check-runs' && nth === 1 ? { status: 503, headers: { 'retry-after': '2' } } : undefined)
  const { folder } = workspaceOf({ 'compose.yaml': BROKEN })
  await runAction({ workspace: folder, event: 'pull_request', payload: pullRequest(HEAD, BASE), api: api.url })
  const [first, second] = api.requests.filter(({ operation }) => operation === 'POST /check-runs')
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1900)
})

test('a later batch that fails leaves the check run concluded', async () => {
  api.fault = (operation) => (operation.startsWith('PATCH') ? { status: 500 } : undefined)
  const { folder } = workspaceOf(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`part-${index}/compose.yaml`, BROKEN])))
  const ran = await runAction({ workspace: folder, event: 'pull_request', payload: pullRequest(HEAD, BASE), api: api.url })
  expect(ran.status).toBe(1)
  expect(api.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'failure' }])
  expect(api.checkRuns[0]?.annotations).toHaveLength(50)
  expect(commandsIn(ran).map(({ name }) => name)).toEqual(['notice'])
}, 30_000)

test('what was sent into silence is not sent again', async () => {
  api.fault = (operation) => (operation.startsWith('POST') ? 'silence' : undefined)
  const { folder } = workspaceOf({ 'compose.yaml': BROKEN })
  const ran = await runAction({ workspace: folder, event: 'pull_request', payload: pullRequest(HEAD, BASE), api: api.url })
  expect(ran.status).toBe(1)
  expect(count('POST /check-runs')).toBe(1)
  expect(commandsIn(ran).map(({ name }) => name)).toContain('error')
}, 30_000)

test('without a token nothing is asked', async () => {
  const { folder } = workspaceOf({ 'compose.yaml': BROKEN })
  const ran = await runAction({ workspace: folder, event: 'pull_request', payload: pullRequest(HEAD, BASE), inputs: { token: '' }, api: api.url })
  expect(ran.status).toBe(1)
  expect(api.requests).toEqual([])
  expect(placesOf(commandsIn(ran).map(({ properties }) => properties), 'line', 'file')).toEqual(['compose.yaml:3'])
})

test.each([
  ['off', 'off'],
  ['commands', 'commands'],
])('%s makes no request', async (annotate) => {
  const ran = await judged({ status: 500 }, { annotate })
  expect(ran.status).toBe(1)
  expect(api.requests).toEqual([])
  expect(commandsIn(ran).length > 0).toBe(annotate === 'commands')
})

test.each([
  ['403', { status: 403, headers: { 'retry-after': '1' } }],
  ['429', { status: 429, headers: { 'retry-after': '1' } }],
  ['429, with the second at which it begins anew', { status: 429, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.floor(Date.now() / 1000)) } }],
] as [string, Fault][])('a secondary limit (%s) is waited for', async (_name, fault) => {
  api.fault = (operation, nth) => (operation.startsWith('POST') && nth === 1 ? fault : undefined)
  const { folder } = workspaceOf({ 'compose.yaml': BROKEN })
  const ran = await runAction({ workspace: folder, event: 'pull_request', payload: pullRequest(HEAD, BASE), inputs: { comment: 'true' }, api: api.url })
  expect([api.checkRuns.length, api.comments.length]).toEqual([1, 1])
  expect(commandsIn(ran)).toEqual([])
})

test('a limit that begins anew in an hour is not', async () => {
  const ran = await judged({ status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3600) } })
  expect(ran.status).toBe(1)
  expect(ran.milliseconds).toBeLessThan(10_000)
  expect(count('POST /check-runs')).toBe(1)
})

test('waiting has one budget for everything: a server that asks for ten seconds each time does not keep the job for long', async () => {
  const ran = await judged({ status: 503, headers: { 'retry-after': '10' } }, { comment: 'suggestions' })
  expect(ran).toMatchObject({ status: 1, outputs: { verdict: 'fail' } })
  expect(ran.milliseconds).toBeLessThan(55_000)
}, 90_000)
