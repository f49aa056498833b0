import { app, found } from '../compose/found.ts'

const compose = (...lines: readonly string[]) => app('image: acme/api:1.4', 'environment:', ...lines.map((line) => `  ${line}`))
const workflow = (...lines: readonly string[]) => ({ '.github/workflows/ci.yml': ['on: push', 'env:', ...lines.map((line) => `  ${line}`), 'jobs: {}', ''].join('\n') })

test.each<[string, boolean]>([
  ['POSTGRES_PASSWORD: app123', true],
  ['POSTGRES_PASSWORD: ${POSTGRES_PASSWORD}', false],
  ['POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:-app123}', false],
  ['POSTGRES_PASSWORD_FILE: /run/secrets/db', false],
  ['SECRET_KEY: your-secret-key-change-in-production', true],
  ['API_KEY: ""', false],
  ['API_KEY:', false],
  ['ACCESS_TOKEN_EXPIRE_MINUTES: 30', false],
  ['MAX_TOKENS: 4096', false],
  ['PASSWORD: <password>', false],
  ['STRIPE_PUBLIC_KEY: pk-9f3c51d2a7', false],
  ['ALLOW_EMPTY_PASSWORD: "true"', false],
  ['SECRET: xxxxxxxx', false],
])('compose: %s is a literal secret: %s', (line, expected) => {
  expect(found('secrets/secret-keyword-assignment', compose(line)).length > 0).toBe(expected)
  expect(found('secrets/secret-keyword-assignment', compose(`- ${line.replace(/: ?/, '=').replaceAll('"', '')}`)).length > 0).toBe(expected)
})

test.each<[string, boolean]>([
  ['API_TOKEN: 9f3c51d2a77be044', true],
  ['API_TOKEN: ${{ secrets.API_TOKEN }}', false],
  ['JWT_SECRET: test-secret', false],
  ['POSTGRES_PASSWORD: postgres', false],
  ['SECRET_KEY: ci', false],
])('workflow: %s is a literal secret: %s', (line, expected) => {
  expect(found('secrets/secret-keyword-assignment', workflow(line)).length > 0).toBe(expected)
})

test.each<[string, string, boolean]>([
  ['.env', 'DB_PASSWORD=h4rd-w1red-pw', true],
  ['.env', 'DB_PASSWORD=changeme', false],
  ['.env', 'DB_PASSWORD=', false],
  ['.env', '# DB_PASSWORD=h4rd-w1red-pw', false],
  ['.env.example', 'DB_PASSWORD=h4rd-w1red-pw', false],
  ['.env', 'DB_PASSWORD=${OTHER}', false],
])('%s: %s is a literal secret: %s', (path, line, expected) => {
  expect(found('secrets/secret-keyword-assignment', { [path]: line }).length > 0).toBe(expected)
})

test.each<[string, boolean]>([
  ['URL: postgres://app:fake-pw@db:5432/app', true],
  ['URL: postgres://app:p@ss@db:5432/app', true],
  ['URL: redis://:fake-pw@cache:6379', true],
  ['URL: amqp://guest:guest@rabbit:5672/', true],
  ['URL: postgres://app@db:5432/app', false],
  ['URL: postgres://app:@db/app', false],
  ['URL: postgres://app:${PW}@db/app', false],
  ['URL: postgres://app:<password>@db/app', false],
  ['URL: postgres://app:app@localhost/app', false],
  ['URL: https://example.test/a:b@c', false],
  ['URL: https://example.test:8443/', false],
])('compose: %s carries a password: %s', (line, expected) => {
  expect(found('secrets/secret-basic-auth-url', compose(line)).length > 0).toBe(expected)
})

test('passwords of development files and patterns to copy stay quiet', () => {
  const url = 'postgres://app:app@db:5432/app'
  expect(found('secrets/secret-basic-auth-url', { '.env.example': `A=${url}` })).toEqual([])
  expect(found('secrets/secret-basic-auth-url', { 'compose.dev.yaml': `services:\n  a:\n    environment:\n      A: ${url}\n` })).toEqual([])
  expect(found('secrets/secret-basic-auth-url', workflow('A: postgres://postgres:postgres@localhost:5432/x'))).toEqual([])
})

test.each<[string, boolean]>([
  ['JWT_SECRET=9f3c51d2a77be04416c8d9e25b10fa38', true],
  ['JWT_SECRET=ZmFrZS1qd3Qtc2VjcmV0LWZvci10ZXN0cy1vbmx5LTAxMjM0NTY3ODk', true],
  ['SUPABASE_SERVICE_ROLE_KEY=eyJmYWtlIjoiZmFrZSJ9.eyJmYWtlIjoiZmFrZSJ9.ZmFrZS1zaWduYXR1cmU', true],
  ['JWT_SECRET=your-jwt-secret-change-in-production', false],
  ['API_KEY=sk-ant-...', false],
  ['NOTION_API_KEY=secret_xxxxxxxxxxxxxxxxxxxx', false],
  ['API_KEY=', false],
  ['COMMIT=9f3c51d2a77be04416c8d9e25b10fa38', false],
])('an example with %s looks real: %s', (line, expected) => {
  expect(found('environment/env-placeholder-hygiene', { '.env.example': line }).length > 0).toBe(expected)
})

test.each<[string, string, string[]]>([
  ['config/database.yml', 'production:\n  password: h4rd-w1red-pw\n  host: db\n', ['config/database.yml:2']],
  ['appsettings.json', '{\n  // note\n  "ApiKey": "h4rd-w1red-key",\n}', ['appsettings.json:3']],
  ['settings.toml', '[db]\npassword = "h4rd-w1red-pw"\n', ['settings.toml:2']],
  ['application.properties', '# note\nspring.datasource.password=h4rd-w1red-pw\n', ['application.properties:2']],
  ['application.properties', 'spring.datasource.password=${DB_PASSWORD}\n', []],
  ['config/database.yml', 'password: <%= ENV["DB_PASSWORD"] %>\n', []],
  ['config.example.json', '{ "password": "h4rd-w1red-pw" }', []],
  ['config.yml', 'a: [', []],
])('%s: %j', (path, text, places) => {
  expect(found('secrets/secret-keyword-assignment', { [path]: text })).toEqual(places)
})

test('a settings file with a login in a URL', () => {
  expect(found('secrets/secret-basic-auth-url', { 'alembic.ini': '[alembic]\nsqlalchemy.url = postgresql://app:fake-password@postgres:5432/app\n' })).toEqual(['alembic.ini:2'])
  expect(found('secrets/secret-basic-auth-url', { 'alembic.ini': 'sqlalchemy.url = driver://user:pass@localhost/dbname\n' })).toEqual([])
})
