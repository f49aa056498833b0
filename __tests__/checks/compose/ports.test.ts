import { app, found, foundIn, messages, stateOf } from './found.ts'

const CLASH = 'compose/compose-duplicate-published-port'

function two(first: string, second: string, more: Readonly<Record<string, string>> = {}): string[] {
  const extra = (name: string): string => (more[name] === undefined ? '' : `    ${more[name]}\n`)
  return found(CLASH, { 'compose.yaml': `services:\n  a:\n    image: a:1\n${extra('a')}    ports: [${first}]\n  b:\n    image: b:1\n${extra('b')}    ports: [${second}]\n` })
}

test.each([
  ['"80:80"', '"80:8080"'],
  ['"8000-8010:8000-8010"', '"8005:80"'],
  ['"127.0.0.1:80:80"', '"80:80"'],
  ['"0.0.0.0:80:80"', '"127.0.0.1:80:80"'],
  ['"[::]:80:80"', '"80:80"'],
  ['"53:53/udp"', '"53:5353/udp"'],
  ['{ target: 80, published: "80" }', '"80:8080"'],
  ['{ target: 80, published: 80 }', '{ target: 81, published: "80", protocol: tcp }'],
  ['"${PORT:-80}:80"', '"80:80"'],
])('%s and %s clash', (first, second) => expect(two(first, second)).toEqual(['compose.yaml:7']))

test.each([
  ['"80:80"', '"81:80"'],
  ['"80:80"', '"80:80/udp"'],
  ['"127.0.0.1:80:80"', '"127.0.0.2:80:80"'],
  ['"80"', '"80"'],
  ['"8000-8010:80"', '"8005:80"'],
  ['"${PORT}:80"', '"80:80"'],
  ['"${ADDRESS}:80:80"', '"80:80"'],
])('%s and %s get along', (first, second) => expect(two(first, second)).toEqual([]))

test('a service on the network of the host maps nothing', () => {
  expect(two('"80:80"', '"80:80"', { b: 'network_mode: host' })).toEqual([])
})

test('the message names both', () => {
  expect(messages(CLASH, app('image: a:1', 'ports: ["80:80", "80:81"]'))).toEqual(['4 error app publishes 80:81, and app has published 80:80'])
})

test('a file of nothing but wide ranges is read to its end', () => {
  const ports = Array.from({ length: 2000 }, (_, index) => `      - "127.0.0.${index % 250}:1-65000:1-65000"`).join('\n')
  found(CLASH, { 'compose.yaml': `services:\n  a:\n    image: a:1\n    ports:\n${ports}\n` })
})

const STORES = 'network/published-ports-minimal'

test.each(['postgres:17', 'pgvector/pgvector:pg17', 'ghcr.io/acme/mysql:8', 'bitnami/redis:8', 'valkey/valkey:8', 'docker.elastic.co/elasticsearch/elasticsearch:9.1.0', 'confluentinc/cp-kafka:8.0.0', 'minio/minio:RELEASE.2025', 'postgres:${PG}', 'rabbitmq:4-management', 'mcr.microsoft.com/mssql/server:2022-latest'])(
  '%s is not for the outside',
  (image) => expect(foundIn(STORES, `image: ${image}`, 'ports: ["1433:1433"]')).toEqual([2]),
)

test.each(['"127.0.0.1:5432:5432"', '"[::1]:5432:5432"', '"10.0.0.5:5432:5432"', '"localhost:5432:5432"'])('%s stays on its address', (port) => expect(foundIn(STORES, 'image: postgres:17', `ports: [${port}]`)).toEqual([]))
test.each(['"5432"', '"0.0.0.0:5432:5432"', '"${PORT:-5432}:5432"', '"${PORT}:5432"', '{ target: 5432, published: "5432", mode: host }'])('%s reaches everyone', (port) => expect(foundIn(STORES, 'image: postgres:17', `ports: [${port}]`)).toEqual([2]))

test('a port tells the store where the image does not', () => {
  expect(foundIn(STORES, 'build: ./db', 'ports:', '  - "5432:5432"', '  - "8080:8080"')).toEqual([3])
  expect(foundIn(STORES, 'image: acme/redis-exporter:1', 'ports: ["9121:9121"]')).toEqual([])
})

test('an address the host decides is unknown', () => expect(stateOf(STORES, app('image: postgres:17', 'ports: ["${BIND}:5432:5432"]'))).toBe('unknown'))

const BOUND = 'compose/compose-port-all-interfaces'
test.each([['"80:80"', [2]], ['"80"', [2]], ['"0.0.0.0:80:80"', [2]], ['80', [2]], ['"127.0.0.1::80"', []], ['"10.0.0.1:80:80"', []]])('%s bound', (port, lines) => expect(foundIn(BOUND, 'image: a:1', `ports: [${port}]`)).toEqual(lines))

const PRIVILEGED = 'compose/compose-privileged-port'
test.each([['"8080:80"', [2]], ['"443:8443"', [2]], ['"127.0.0.1:25:2525/tcp"', [2]], ['"8080:8080"', []], ['"1000-1100:2000-2100"', [2]], ['{ target: 22, published: "2222" }', [2]]])('%s privileged', (port, lines) =>
  expect(foundIn(PRIVILEGED, 'image: a:1', `ports: [${port}]`)).toEqual(lines),
)

const QUOTES = 'compose/compose-port-unquoted'
test.each([['8080:80', [2]], ["'8080:80'", []], ['"80"', []], ['80', [2]], ['{ target: 80 }', []]])('%s quoted', (port, lines) => expect(foundIn(QUOTES, 'image: a:1', `ports: [${port}]`)).toEqual(lines))

const behind = (port: string, proxyPort = '"80:80"'): string[] => found(STORES, { 'compose.yaml': `services:\n  proxy:\n    image: caddy:2.10\n    ports: [${proxyPort}]\n  api:\n    image: acme/api:1\n    ports: [${port}]\n` })
test('an application behind a proxy is reached through it', () => {
  expect(behind('"8000:8000"')).toEqual(['compose.yaml:7'])
  expect(behind('"127.0.0.1:8000:8000"')).toEqual([])
  expect(behind('"2222:22"')).toEqual([])
  expect(behind('"8000:8000/udp"')).toEqual([])
  expect(behind('"8000:8000"', '"127.0.0.1:80:80"')).toEqual([])
})
test('consoles of databases are not for the outside', () => expect(foundIn(STORES, 'image: adminer:5', 'ports: ["8080:8080"]')).toEqual([2]))
