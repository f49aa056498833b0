import { found, foundIn, messages, app } from './found.ts'
import { sensitivityOf } from '../../../src/checks/compose/sensitive-paths.ts'

const SOCKET = 'compose/compose-docker-socket'
test.each(['/var/run/docker.sock:/var/run/docker.sock', '/run/docker.sock:/s:ro', '//var/run/docker.sock:/var/run/docker.sock', '/run/user/1000/docker.sock:/d.sock', '${SOCK}:/var/run/docker.sock', '${SOCK:-/var/run/docker.sock}:/s', '/run/podman/podman.sock:/s'])(
  '%s hands out the engine',
  (mount) => expect(foundIn(SOCKET, 'image: a:1', 'volumes:', `  - ${mount}`)).toEqual([3]),
)
test.each(['sock:/var/run', './docker.sock.example:/x', '/var/run/postgresql:/var/run/postgresql'])('%s does not', (mount) => expect(foundIn(SOCKET, 'image: a:1', 'volumes:', `  - ${mount}`)).toEqual([]))
test('tools made for the engine weigh less', () => expect(messages(SOCKET, app('image: traefik:v3.5', 'volumes: ["/var/run/docker.sock:/var/run/docker.sock:ro"]'))[0]).toMatch(/^4 warning /))
test('the socket is no sensitive folder besides', () => expect(foundIn('compose/compose-sensitive-host-mount', 'image: a:1', 'volumes: ["/var/run/docker.sock:/var/run/docker.sock"]')).toEqual([]))

test.each(['/', '/etc', '/etc/', '/root', '/root/.ssh', '/boot', '/dev', '/proc', '/sys', '/usr/bin', '/bin', '/sbin', '/lib', '/var', '/var/run', '/run', '/var/lib/docker', '/var/lib/docker/volumes', '/var/log', '/home', '~', '~/.ssh', '~/.aws/credentials', '/home/deploy/.ssh', '/etc/shadow', '/srv/../etc', '//etc', 'C:\\', 'c:/Windows/System32', '$HOME', '${HOME}/.kube'])(
  '%s is sensitive',
  (path) => expect(sensitivityOf(path, false)).not.toBe('none'),
)
test.each(['/srv/app', '/opt/acme/data', '/var/lib/acme', '/var/www', '/home/deploy/app', '/mnt/data', '/data', '/dev/shm', '/dev/net/tun', 'D:\\data', './etc', '/etcetera', '/usr2', '~/data'])('%s is not', (path) => expect(sensitivityOf(path, false)).toBe('none'))
test.each(['/etc/localtime', '/etc/timezone', '/etc/letsencrypt', '/etc/acme/app.yml', '/etc/ssl/certs', '/lib/modules', '/usr/share/zoneinfo'])('%s may be read', (path) => expect([sensitivityOf(path, true), sensitivityOf(path, false)]).toEqual(['none', 'inside']))
test.each(['/etc', '/etc/shadow', '/etc/ssh/ssh_host_ed25519_key', '/proc', '/'])('%s may not even be read', (path) => expect(sensitivityOf(path, true)).not.toBe('none'))

test('a named volume that is bound to a folder of the host counts as that folder', () => {
  expect(found('compose/compose-sensitive-host-mount', { 'compose.yaml': 'services:\n  a:\n    image: a:1\n    volumes: [vol:/x]\nvolumes:\n  vol:\n    driver_opts:\n      type: none\n      o: bind\n      device: /etc\n' })).toEqual(['compose.yaml:10'])
})

const SOURCE = 'compose/no-source-mount-in-prod'
const tree = { 'src/app.py': 'pass\n', 'config/app.yml': 'a: 1\n', 'nginx/nginx.conf': '\n', 'frontend/src/main.ts': 'export {}\n', 'sql/init.sql': '\n', 'app.py': 'pass\n' }
const mounted = (mount: string, ...settings: string[]): string[] => found(SOURCE, { ...app('build: .', 'volumes:', `  - ${mount}`, ...settings), ...tree })
test.each(['.:/app', './:/app:ro', './src:/app/src', './frontend:/web', './frontend/src:/web/src', '${PWD}:/app', '${PWD}/src:/app/src', './app.py:/app/app.py', './lib:/app/lib', '{ type: bind, source: ./src, target: /app/src }'])('%s is the source', (mount) =>
  expect(mounted(mount)).toEqual(['compose.yaml:5']),
)
test.each(['./nginx/nginx.conf:/etc/nginx/nginx.conf:ro', './nginx:/etc/nginx', './sql:/docker-entrypoint-initdb.d', './sql/init.sql:/docker-entrypoint-initdb.d/init.sql', './config:/app/config', './data:/app/data', './data:/data', '../shared:/app/shared', '/srv/app:/app', '~/app:/app', 'src:/app/src', '/app/node_modules', './logs:/app/logs', './app.py:/etc/app.py', './uploads:/app/uploads'])(
  '%s is not',
  (mount) => expect(mounted(mount)).toEqual([]),
)
test('a development file that stands alone is not judged', () => expect(found(SOURCE, { 'compose.yaml': 'services:\n  a:\n    image: a:1\n', 'compose.dev.yaml': 'services:\n  a:\n    volumes: [".:/app"]\n' })).toEqual([]))

const PROPAGATION = 'compose/compose-mount-propagation-shared'
test.each([['/a:/b:shared', [3]], ['/a:/b:ro,rslave', [3]], ['/a:/b:rprivate', []], ['/a:/b', []]])('%s propagates', (mount, lines) => expect(foundIn(PROPAGATION, 'image: a:1', 'volumes:', `  - ${mount}`)).toEqual(lines))

test('what a product reads from outside is no source of its image', () => {
  const files = { 'themes/login.js': '', 'dags/daily.py': '', 'wp/plugin.php': '' }
  const mounts = ['./themes:/opt/keycloak/themes', './dags:/opt/airflow/dags', './wp:/var/www/html/wp-content', './themes:/themes']
  expect(found(SOURCE, { ...app('image: acme/product:1', `volumes: [${mounts.map((mount) => `"${mount}"`).join(', ')}]`), ...files })).toEqual([])
  expect(found(SOURCE, { ...app('image: python:3.12', 'volumes: ["./dags:/app"]'), ...files })).toEqual(['compose.yaml:4'])
})

test('what the image has a copy of is hidden by the mount', () => {
  const files = { ...app('build: .', 'volumes:', '  - ./data:/app/data', '  - ./pyproject.toml:/app/pyproject.toml', '  - ./other:/app/other'), 'data/a.json': '{}', 'other/a.json': '{}', 'pyproject.toml': '' }
  expect(found(SOURCE, { ...files, Dockerfile: 'FROM python:3.12-slim\nCOPY pyproject.toml ./\nCOPY data/ data/\n' })).toEqual(['compose.yaml:5', 'compose.yaml:6'])
  expect(found(SOURCE, { ...files, Dockerfile: 'FROM python:3.12-slim\nCOPY . .\n' })).toEqual([])
})

test('a pulled image that is lent the working copy elsewhere runs its own code', () => {
  expect(found(SOURCE, app('image: apache/airflow:2.10.2', 'user: "0:0"', 'volumes: [".:/sources"]'))).toEqual([])
  expect(found(SOURCE, app('image: node:24', 'volumes: [".:/app"]'))).toEqual(['compose.yaml:4'])
})

test('an agent that may write where it is to read weighs less than others, and more than one that may not', () => {
  const weight = (image: string, mount: string): string | undefined => messages('compose/compose-sensitive-host-mount', app(`image: ${image}`, `volumes: ["${mount}"]`))[0]?.split(' ')[1]
  expect([weight('grafana/promtail:3.1', '/var/log:/var/log'), weight('grafana/promtail:3.1', '/var/log:/var/log:ro'), weight('acme/app:1', '/var/log:/var/log')]).toEqual(['warning', 'notice', 'error'])
})
