import { createServer, request as startRequest } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { startApiDouble } from './api-double.ts'
import type { ApiDouble } from './api-double.ts'
import { BROKEN, placesOf } from './fixtures.ts'
import { commandsIn, pullRequest, removeTemporaryFolders, runAction, workspaceOf } from './runner.ts'
import type { Ran } from './runner.ts'

const HEAD = 'a'.repeat(40)
const BASE = 'b'.repeat(40)

let api: ApiDouble
let proxy: Proxy | undefined
afterEach(async () => {
  await api.close()
  await proxy?.close()
  proxy = undefined
  removeTemporaryFolders()
  expect(api.violations).toEqual([])
})

function judged(server: string, environment: Record<string, string> = {}): Promise<Ran> {
  const { folder } = workspaceOf({ 'compose.yaml': BROKEN })
  return runAction({ workspace: folder, event: 'pull_request', payload: pullRequest(HEAD, BASE), inputs: { comment: 'true' }, environment, api: server })
}

test('a server of one\'s own: its API is asked, below its path, and pages link to it', async () => {
  api = await startApiDouble('/api/v3')
  const ran = await judged(api.url, { GITHUB_SERVER_URL: 'https://github.acme.example' })
  expect(api.requests.every(({ url }) => url.startsWith('/api/v3/repos/octocat/example/'))).toBe(true)
  expect(api.checkRuns).toMatchObject([{ head_sha: HEAD, conclusion: 'failure' }])
  expect(ran.summary).toContain(`https://github.acme.example/octocat/example/blob/${HEAD}/compose.yaml#L3`)
  expect(api.comments[0]?.['body']).toContain('https://github.acme.example/octocat/example/actions/runs/4711')
  expect(ran.summary + String(api.comments[0]?.['body'])).not.toContain('https://github.com/octocat')
})

test('a repository that was renamed meanwhile is followed to its new name', async () => {
  api = await startApiDouble('/api/v3')
  const moved = (url: string): string => `${new URL(api.url).origin}${url.replace('/octocat/example/', '/octocat/renamed/')}`
  api.fault = (_operation, _nth, url) => (url.includes('/octocat/example/') ? { status: url.includes('check_name') ? 301 : 307, headers: { location: moved(url) } } : undefined)
  const ran = await judged(api.url)
  expect(ran.status).toBe(1)
  expect([api.checkRuns.length, api.comments.length]).toEqual([1, 1])
  expect(commandsIn(ran)).toEqual([])
})

test('a password in the proxy\'s address is not told', async () => {
  api = await startApiDouble('/api/v3')
  const ran = await judged('http://github.acme.invalid/api/v3', { http_proxy: 'http://alice:hunter2hunter2@127.0.0.1:9' })
  expect(ran.status).toBe(1)
  expect(ran.stdout + ran.stderr + ran.summary).not.toContain('hunter2')
}, 60_000)

interface Proxy {
  readonly url: string
  /** What it was asked to reach. */
  readonly reached: string[]
  close(): Promise<void>
}

/** A proxy that leads every host to the API double, by tunnel or by request. */
async function startProxy(target: URL, status = 200): Promise<Proxy> {
  const reached: string[] = []
  const tunnels = new Set<Socket>()
  const server = createServer((request, response) => {
    reached.push(String(request.headers.host))
    const forwarded = startRequest({ host: target.hostname, port: target.port, method: request.method, path: new URL(String(request.url), 'http://any').pathname + new URL(String(request.url), 'http://any').search, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    request.pipe(forwarded)
  })
  server.on('connect', (request, socket: Socket) => {
    reached.push(String(request.url))
    tunnels.add(socket)
    socket.on('error', () => socket.destroy())
    if (status !== 200) return void socket.end(`HTTP/1.1 ${status} Proxy Authentication Required\r\n\r\n`)
    const upstream = connect(Number(target.port), target.hostname, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      upstream.pipe(socket).pipe(upstream)
    })
    upstream.on('error', () => socket.destroy())
    tunnels.add(upstream)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    reached,
    close: () =>
      new Promise((resolve) => {
        for (const socket of tunnels) socket.destroy()
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

describe('behind a proxy', () => {
  const SERVER = 'http://github.acme.invalid/api/v3'
  beforeEach(async () => {
    api = await startApiDouble('/api/v3')
  })

  test.each(['http_proxy', 'HTTP_PROXY'])('every request goes through it: %s', async (variable) => {
    proxy = await startProxy(new URL(api.url))
    const ran = await judged(SERVER, { [variable]: proxy.url })
    expect(proxy.reached.length).toBeGreaterThan(0)
    expect(new Set(proxy.reached.map((host) => host.replace(/:80$/, '')))).toEqual(new Set(['github.acme.invalid']))
    expect(api.checkRuns).toHaveLength(1)
    expect(api.comments).toHaveLength(1)
    expect(commandsIn(ran)).toEqual([])
  })

  test('https is asked for by tunnel', async () => {
    proxy = await startProxy(new URL(api.url))
    const ran = await judged('https://github.acme.invalid/api/v3', { https_proxy: proxy.url })
    expect(proxy.reached).toContain('github.acme.invalid:443')
    // The double speaks no TLS: what counts is where it was asked for.
    expect(ran).toMatchObject({ status: 1, outputs: { verdict: 'fail' } })
    expect(placesOf(commandsIn(ran).map(({ properties }) => properties), 'line', 'file')).toEqual(['compose.yaml:3'])
  }, 60_000)

  test('no_proxy is respected', async () => {
    proxy = await startProxy(new URL(api.url))
    const ran = await judged(SERVER, { http_proxy: proxy.url, no_proxy: 'localhost,.acme.invalid' })
    expect(proxy.reached).toEqual([])
    expect(ran.status).toBe(1)
  }, 60_000)

  test.each([
    ['a proxy that wants a password', async () => (proxy = await startProxy(new URL(api.url), 407)).url],
    ['a proxy that is not there', () => Promise.resolve('http://127.0.0.1:9')],
    ['a proxy that is no address', () => Promise.resolve('nonsense://:::')],
  ])('%s degrades the picture, not the verdict', async (_name, address) => {
    const ran = await judged(SERVER, { http_proxy: await address() })
    expect(ran).toMatchObject({ status: 1, stderr: '', outputs: { verdict: 'fail' } })
    expect(placesOf(commandsIn(ran).map(({ properties }) => properties), 'line', 'file')).toEqual(['compose.yaml:3'])
    expect(commandsIn(ran).filter(({ name, properties }) => name === 'notice' && !properties['file'])).toHaveLength(1)
  }, 60_000)

  test('an API address that is none degrades the picture, not the verdict', async () => {
    const ran = await judged('nonsense')
    expect(ran).toMatchObject({ status: 1, stderr: '', outputs: { verdict: 'fail' } })
    expect(placesOf(commandsIn(ran).map(({ properties }) => properties), 'line', 'file')).toEqual(['compose.yaml:3'])
  }, 60_000)
})
