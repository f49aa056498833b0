import { app, found, foundIn, messages, stateOf } from './found.ts'

const HEALTH = 'compose/container-healthcheck'
const base = 'FROM node:24-slim\n'

test.each([
  ['no check anywhere', app('build: .'), { Dockerfile: base }, ['compose.yaml:2']],
  ['the image has one', app('build: .'), { Dockerfile: `${base}HEALTHCHECK CMD curl -f http://localhost/\n` }, []],
  ['only another stage has one', app('build: .'), { Dockerfile: `${base}HEALTHCHECK CMD x\n${base}` }, ['compose.yaml:2']],
  ['an earlier stage it goes on from has one', app('build: .'), { Dockerfile: `FROM node:24 AS base\nHEALTHCHECK CMD x\nFROM base\n` }, []],
  ['the image switches it off', app('build: .'), { Dockerfile: `${base}HEALTHCHECK NONE\n` }, ['compose.yaml:2']],
  ['another Dockerfile', app('build:', '  context: ./api', '  dockerfile: prod.Dockerfile'), { 'api/prod.Dockerfile': `${base}HEALTHCHECK CMD x\n` }, []],
  ['only settings of the image’s own check', app('build: .', 'healthcheck:', '  interval: 5s'), { Dockerfile: base }, ['compose.yaml:4']],
  ['only settings for the check of a foreign image', app('image: a:1', 'healthcheck:', '  interval: 5s'), {}, []],
  ['the Dockerfile is not there', app('build: .'), {}, ['compose.yaml:2']],
  ['NONE', app('image: a:1', 'healthcheck:', '  test: ["NONE"]'), {}, ['compose.yaml:5']],
  ['disabled', app('image: a:1', 'healthcheck:', '  disable: true'), {}, ['compose.yaml:5']],
  ['restart no', app('image: a:1', 'restart: "no"'), {}, []],
  ['a migration by its name', { 'compose.yaml': 'services:\n  db-migrate:\n    image: a:1\n' }, {}, []],
])('%s', (_name, compose, files, expected) => expect(found(HEALTH, { ...compose, ...files })).toEqual(expected))

test('an override adds the check', () => {
  expect(found(HEALTH, { ...app('image: a:1'), 'compose.prod.yaml': 'services:\n  app:\n    healthcheck: { test: curl localhost }\n' })).toEqual([])
})

const AWAITED = 'compose/depends-on-unhealthy'
const waiting = (other: string, condition = 'service_healthy'): Record<string, string> => ({ 'compose.yaml': `services:\n  app:\n    image: a:1\n    depends_on:\n      other:\n        condition: ${condition}\n  other:\n    ${other}\n` })

test.each([
  ['image: redis:8', ['compose.yaml:5']],
  ['image: bitnami/redis:8', ['compose.yaml:5']],
  ['{ image: "redis:8", healthcheck: { test: redis-cli ping } }', []],
  ['{ image: "redis:8", healthcheck: { disable: true } }', ['compose.yaml:5']],
  ['build: .', ['compose.yaml:5']],
])('waiting for %s', (other, expected) => expect(found(AWAITED, { ...waiting(other), Dockerfile: base })).toEqual(expected))

test('an image from elsewhere may bring its own', () => expect(stateOf(AWAITED, waiting('image: acme/search:2'))).toBe('unknown'))
test('waiting for a start is another matter', () => expect(found(AWAITED, waiting('image: redis:8', 'service_started'))).toEqual([]))
test('a service that is not there is not judged', () => expect(found(AWAITED, { 'compose.yaml': 'services:\n  app:\n    image: a:1\n    depends_on: { gone: { condition: service_healthy } }\n' })).toEqual([]))

const RESTART = 'compose/restart-policy'
test.each([
  [['image: a:1'], [0]],
  [['image: a:1', 'restart: always'], []],
  [['image: a:1', 'restart: ${RESTART}'], []],
  [['image: a:1', 'restart: no'], []],
  [['image: a:1', 'deploy: { restart_policy: { condition: any } }'], []],
  [['image: a:1', 'deploy: { restart_policy: { condition: none } }'], []],
  [['image: a:1', 'deploy: { mode: replicated-job }'], []],
  [['image: a:1', 'deploy: { replicas: 2 }'], [0]],
])('%j', (settings, lines) => expect(foundIn(RESTART, ...settings)).toEqual(lines))

const VOLUME = 'compose/persistent-volume'
test.each([
  [['image: postgres:17'], [0]],
  [['image: postgres:17', 'volumes: ["data:/var/lib/postgresql/data"]'], []],
  [['image: postgres:18', 'volumes: ["data:/var/lib/postgresql"]'], []],
  [['image: postgres:17', 'volumes: ["./pg:/var/lib/postgresql/data/"]'], []],
  [['image: postgres:17', 'volumes: ["/var/lib/postgresql/data"]'], [2]],
  [['image: postgres:17', 'environment: { PGDATA: /pg/data }', 'volumes: ["data:/pg"]'], []],
  [['image: postgres:17', 'volumes: ["./init.sql:/docker-entrypoint-initdb.d/init.sql"]'], [0]],
  [['image: postgres:17', 'tmpfs: [/var/lib/postgresql/data]'], [2]],
  [['image: mysql:8', 'volumes: ["./my.cnf:/etc/mysql/my.cnf"]'], [0]],
  [['image: elasticsearch:9.1.0', 'volumes: ["es:/usr/share/elasticsearch/data"]'], []],
  [['image: redis:8'], []],
  [['image: memcached:1.6'], []],
  [['image: acme/postgres-exporter:1'], []],
])('%j', (settings, lines) => expect(foundIn(VOLUME, ...settings)).toEqual(lines))

test('an unlimited limit is none, and the limit of the override counts', () => {
  expect(foundIn('compose/resource-limits', 'image: a:1', 'deploy: { resources: { limits: {} } }')).toEqual([0])
  expect(found('compose/resource-limits', { ...app('image: a:1'), 'compose.prod.yaml': 'services:\n  app:\n    mem_limit: 1g\n' })).toEqual([])
})

test.each(['seccomp:unconfined', 'seccomp=unconfined', '"SECCOMP=unconfined"'])('%s switches the filter off', (entry) => expect(foundIn('compose/compose-seccomp-unconfined', 'image: a:1', `security_opt: [${entry}]`)).toEqual([2]))

test('values a host decides are unknown', () => {
  expect(stateOf('compose/compose-privileged', app('image: a:1', 'privileged: ${PRIVILEGED}'))).toBe('unknown')
  expect(foundIn('compose/compose-privileged', 'image: a:1', 'privileged: ${PRIVILEGED:-true}')).toEqual([2])
})

test('container names', () => {
  const NAME = 'compose/compose-container-name-invalid'
  expect(foundIn(NAME, 'image: a:1', 'container_name: "-app"')).toEqual([2])
  expect(foundIn(NAME, 'image: a:1', 'container_name: a')).toEqual([2])
  expect(foundIn(NAME, 'image: a:1', 'container_name: ${NAME:-app one}')).toEqual([2])
  expect(stateOf(NAME, app('image: a:1', 'container_name: ${NAME}_app'))).toBe('unknown')
  expect(messages('compose/compose-duplicate-container-name', { 'compose.yaml': 'services:\n  a:\n    image: a:1\n    container_name: ${P}_x\n  b:\n    image: a:1\n    container_name: ${P}_x\n' })).toEqual(['7 error b has the container name ${P}_x, which a has as well'])
})

test('a service that only uses the tools of a database image is no database', () => {
  expect(foundIn(VOLUME, 'image: postgres:17', 'command: pg_dump -h db app')).toEqual([])
  expect(foundIn(VOLUME, 'image: postgres:17', 'entrypoint: /backup.sh')).toEqual([])
  expect(foundIn(VOLUME, 'image: postgres:17', 'command: postgres -c max_connections=200')).toEqual([0])
  expect(foundIn(VOLUME, 'image: mysql:8', 'command: --character-set-server=utf8mb4')).toEqual([0])
  expect(foundIn(VOLUME, 'image: mongo:8', 'command: ["mongod", "--replSet", "rs0"]')).toEqual([0])
  expect(foundIn(VOLUME, 'image: mongo:8', 'entrypoint: ["sh", "-c", "exec docker-entrypoint.sh mongod"]')).toEqual([0])
})

test('an image that another service builds brings its check along', () => {
  const compose = 'services:\n  api:\n    build: .\n    image: acme/api:1\n  worker:\n    image: acme/api:1\n'
  expect(found(HEALTH, { 'compose.yaml': compose, Dockerfile: `${base}HEALTHCHECK CMD x\n` })).toEqual([])
  expect(messages(HEALTH, { 'compose.yaml': compose, Dockerfile: base }).map((message) => message.split(' ', 2).join(' '))).toEqual(['2 warning', '5 warning'])
})

test('a health check that is expressly left to the image is one', () => {
  expect(stateOf('compose/container-healthcheck', app('image: a:1', 'healthcheck:', '  disable: false'))).toBe('pass')
  expect(stateOf('compose/container-healthcheck', app('image: a:1', 'healthcheck:', '  interval: 5s'))).toBe('unknown')
})
