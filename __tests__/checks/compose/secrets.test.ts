import { app, foundIn, messages } from './found.ts'

const RULE = 'secrets/no-default-secret-values'
const environment = (line: string): number[] => foundIn(RULE, 'image: a:1', 'environment:', `  ${line}`)

test.each([
  'POSTGRES_PASSWORD: postgres',
  'POSTGRES_PASSWORD: 123',
  'POSTGRES_PASSWORD: Zk4-fake-but-long-enough-9',
  'MYSQL_ROOT_PASSWORD: root',
  'API_KEY: ${API_KEY:-fake-dev-key}',
  'API_KEY: ${API_KEY-fakefakefakefakefake}',
  'JWT_SECRET: changeme',
  'SECRET_KEY: your-secret-key-change-this',
  'GF_SECURITY_ADMIN_PASSWORD: ${GRAFANA_PASSWORD:-admin}',
  'RABBITMQ_DEFAULT_PASS: guest',
  'MINIO_ROOT_PASSWORD: minioadmin',
  'dbPassword: hunter2',
  'SESSION_TOKEN: abc123',
  'SESSION_SECRET: keyboard cat',
  'SA_PASSWORD: "@someThing1234"',
  'SECRET_KEY: "!ChangeMe!"',
  'SECRET_KEY_BASE: "12345678"',
  'POSTGRES_HOST_AUTH_METHOD: trust',
  'MYSQL_ALLOW_EMPTY_PASSWORD: "yes"',
  'NEO4J_AUTH: neo4j/password',
  'NEO4J_AUTH: none',
  'xpack.security.enabled: "false"',
  'RABBITMQ_ERLANG_COOKIE: secretcookie',
])('%s is given away', (line) => expect(environment(line)).toEqual([3]))

test.each([
  'POSTGRES_PASSWORD: ${POSTGRES_PASSWORD}',
  'POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?}',
  'POSTGRES_PASSWORD:',
  'POSTGRES_PASSWORD: ""',
  'POSTGRES_PASSWORD_FILE: /run/secrets/password',
  'DB_PASSWORD: /run/secrets/password',
  'API_KEY: ${API_KEY:-}',
  'API_KEY: vault:secret/acme#key',
  'PASSWORD_MIN_LENGTH: 12',
  'TOKEN_LIFETIME: 30',
  'ACCESS_TOKEN_EXPIRE_MINUTES: ${MINUTES:-30}',
  'MYSQL_RANDOM_ROOT_PASSWORD: "yes"',
  'REQUIRE_PASSWORD: "true"',
  'NEXT_PUBLIC_API_KEY: pk-fake',
  'PUBLIC_KEY: fake',
  'API_KEY_HEADER: X-API-Key',
  'POSTGRES_USER: postgres',
  'COMPASS: north',
  'MONKEY: chimp',
  'IMAGE_PULL_SECRETS: regcred',
  'CORS_ALLOW_CREDENTIALS: "true"',
  'MAX_TOKEN: 4096',
  'xpack.security.enabled: "true"',
])('%s is not', (line) => expect(environment(line)).toEqual([]))

test('list form, and each on its own line', () => {
  expect(foundIn(RULE, 'image: a:1', 'environment:', '  - DB_PASSWORD=app123', '  - DB_USER=app', '  - API_KEY')).toEqual([3])
})

test('what to type names the variable', () => {
  expect(messages(RULE, app('image: a:1', 'environment: { API_KEY: "${API_KEY:-fake-dev-key}" }'))).toEqual(['4 error app falls back to a value of API_KEY that stands in the repository'])
})

test('a password on the command line', () => {
  expect(foundIn(RULE, 'image: redis:8', 'command: redis-server --requirepass fake-password')).toEqual([2])
  expect(foundIn(RULE, 'image: redis:8', 'command: redis-server --requirepass ${REDIS_PASSWORD:?}')).toEqual([])
  expect(foundIn(RULE, 'image: redis:8', 'command: ["sh", "-c", "redis-server --requirepass $$REDIS_PASSWORD"]')).toEqual([])
})

test('a database without a password weighs more where it is published', () => {
  const open = (...settings: string[]): string[] => messages('secrets/no-default-secret-values', app('image: postgres:17', 'environment: { POSTGRES_HOST_AUTH_METHOD: trust }', ...settings))
  expect(open()[0]).toMatch(/^4 warning app lets every service of its networks in/)
  expect(open('ports: ["127.0.0.1:5432:5432"]')[0]).toMatch(/^4 warning /)
  expect(open('ports: ["5432:5432"]')[0]).toMatch(/^4 error app lets everyone in/)
})

test.each([
  ['DATABASE_URL: postgres://app:${DB_PASSWORD:-fake-password}@db:5432/app', ['4 error app falls back to a value of DB_PASSWORD that stands in the repository']],
  ['URL: redis://:${REDIS_PASSWORD-fake}@redis:6379', ['4 error app falls back to a value of REDIS_PASSWORD that stands in the repository']],
  ['DATABASE_URL: postgres://app:${DB_PASSWORD:?}@db:5432/app', []],
  ['DATABASE_URL: postgres://app:${DB_PASSWORD:-}@db:5432/app', []],
  ['DATABASE_URL: postgres://${DB_USER:-app}:${DB_PASSWORD}@${DB_HOST:-db}:${DB_PORT:-5432}/app', []],
  ['KEY_PATH: ${SECRET_KEY_FILE:-/run/secrets/key}', []],
])('a fallback inside of a longer value: %s', (variable, expected) => {
  expect(messages('secrets/no-default-secret-values', app('image: a:1', `environment: [ "${variable.replace(': ', '=')}" ]`))).toEqual(expected)
})

test('the name of a file with a credential is none', () => {
  expect(foundIn('secrets/no-default-secret-values', 'image: confluentinc/cp-kafka:7.7.0', 'environment: { KAFKA_SSL_KEYSTORE_CREDENTIALS: keystore_creds }')).toEqual([])
})
