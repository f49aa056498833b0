import { app, found } from '../compose/found.ts'

const compose = (...lines: readonly string[]) => app('image: acme/api:1.4', 'environment:', ...lines.map((line) => `  ${line}`))
const workflow = (...lines: readonly string[]) => ({ '.github/workflows/ci.yml': ['on: push', 'env:', ...lines.map((line) => `  ${line}`), 'jobs: {}', ''].join('\n') })

const KEYWORD = 'secrets/secret-keyword-assignment'
const DEFAULT = 'secrets/no-default-secret-values'
const URL_LOGIN = 'secrets/secret-basic-auth-url'
const random = '9f3c51d2a77be04416c8d9e25b10fa38'

/** What each of the rules on secrets says of a tree, `rule place`. */
function spoken(files: Record<string, string>): string[] {
  return [KEYWORD, DEFAULT, URL_LOGIN, 'secrets/no-hardcoded-secrets', 'environment/env-placeholder-hygiene', 'secrets/secret-high-entropy'].flatMap((rule) =>
    found(rule, files).map((place) => `${rule.replace(/^.*\//, '')} ${place}`),
  )
}

const service = (...lines: readonly string[]): string => ['services:', '  a:', '    image: acme/a:1', ...lines.map((line) => `    ${line}`), ''].join('\n')
const settings = (line: string): string => service('environment:', `  ${line}`)

test.each([
  'POSTGRES_PASSWORD: app123',
  'SECRET_KEY: your-secret-key-change-in-production',
  `API_KEY: ${random}`,
  'JWT_SIGNING_KEY: Zk4-fake-but-long-enough-9',
])('%s of a production service is told once', (line) => {
  expect(spoken({ 'compose.yaml': settings(line) })).toEqual(['no-default-secret-values compose.yaml:5'])
})

test.each<[string, Record<string, string>]>([
  ['a service behind a profile', { 'compose.yaml': service('profiles: [tools]', 'environment:', '  ADMIN_PASSWORD: admin', '  URL: postgres://app:app@db/app') }],
  ['a fallback behind a profile', { 'compose.yaml': service('profiles: [tools]', 'environment: { PASSWORD: "${PW:-admin}" }'), '.env.example': 'PW=admin' }],
  ['a development file', { 'compose.dev.yaml': settings('POSTGRES_PASSWORD: postgres'), 'compose.yaml': service() }],
  ['a value that an override replaces', { 'compose.yaml': settings('API_KEY: dev-api-key-1'), 'compose.prod.yaml': settings('API_KEY: ${API_KEY:?}') }],
])('what production does not run stays quiet: %s', (_what, files) => {
  expect(spoken(files)).toEqual([])
})

test.each<[string, Record<string, string>, string]>([
  ['a random value behind a profile', { 'compose.yaml': service('profiles: [tools]', `environment: { API_KEY: ${random} }`) }, 'secret-keyword-assignment compose.yaml:5'],
  ['a random value of development', { 'compose.dev.yaml': settings(`API_KEY: ${random}`) }, 'secret-keyword-assignment compose.dev.yaml:5'],
  ['a build argument', { 'compose.yaml': service('build:', '  context: .', '  args:', '    NPM_TOKEN: h4rd-w1red-pw') }, 'secret-keyword-assignment compose.yaml:7'],
  ['what compose takes from a tracked .env', { 'compose.yaml': settings('DB_PASSWORD: ${DB_PASSWORD}'), '.env': 'DB_PASSWORD=secret\nOTHER_PASSWORD=secret\n' }, 'secret-keyword-assignment .env:1'],
  ['an env file of a service', { 'compose.yaml': service('env_file: prod.env'), 'prod.env': 'DB_PASSWORD=h4rd-w1red-pw' }, 'no-default-secret-values prod.env:1'],
  ['a known format', { 'compose.yaml': settings(`GITHUB_TOKEN: ghp_${'q7Rt2Lm9'.repeat(4)}Zx81`) }, 'no-hardcoded-secrets compose.yaml:5'],
  ['a known format in an example', { '.env.example': 'SERVICE_ROLE_KEY=eyJmYWtlIjoiZmFrZSJ9.eyJmYWtlIjoiZmFrZSJ9.ZmFrZS1zaWduYXR1cmU' }, 'no-hardcoded-secrets .env.example:1'],
  ['a random value in an example', { '.env.example': `JWT_SECRET=${random}` }, 'env-placeholder-hygiene .env.example:1'],
  ['a random value in an env file', { '.env': `JWT_SECRET=${random}` }, 'secret-keyword-assignment .env:1'],
  ['a login in a URL', { 'compose.yaml': settings('DATABASE_URL: postgres://app:app@db:5432/app') }, 'secret-basic-auth-url compose.yaml:5'],
])('each place is told by one rule: %s', (_what, files, expected) => {
  expect(spoken(files)).toEqual([expected])
})

test.each<[string, boolean]>([
  ['API_TOKEN: 9f3c51d2a77be044', true],
  ['API_TOKEN: ${{ secrets.API_TOKEN }}', false],
  ['JWT_SECRET: test-secret', false],
  ['POSTGRES_PASSWORD: postgres', false],
  ['SECRET_KEY: ci', false],
  ['SECRET_KEY: insecure-key-for-ci', false],
  ['DB_PASSWORD: password123', false],
  ['APP_KEY: base64:oC6dZ3pQ0sT8vX1yB4nM7kJ2hG5fD9aLrE0wU3iP6cQ=', true],
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
  ['.env.production', 'DB_PASSWORD="h4rd-w1red-pw" # comment', true],
  ['prod.env', 'export DB_PASSWORD=\'h4rd-w1red-pw\'', true],
  ['.env', 'dbPassword=h4rd-w1red-pw', true],
  ['.env', 'STRIPE_SECRET_KEY=live-4c9f-77ab-2e10', true],
  ['.env', 'RAILS_MASTER_KEY=9f3c51d2a77be044', true],
  ['.env.development', `JWT_SECRET=${random}`, true],
  ['.env.development', 'JWT_SECRET=local-h4rd-w1red', false],
  ['.env.test', `JWT_SECRET=${random}`, false],
  ['.env.testing', `APP_KEY=base64:${random}`, false],
  ['.env', 'DB_PASSWORD=/run/secrets/db', false],
  ['.env', 'API_KEY=op://vault/item/key', false],
  ['.env', 'GOOGLE_CREDENTIALS=./service.json', false],
  ['.env', 'PASSWORD_MIN_LENGTH=12', false],
  ['.env', 'MAX_TOKENS=4096', false],
  ['.env', 'VITE_API_KEY=h4rd-w1red-pw', false],
  ['.env', 'DB_PASSWORD=postgres', false],
  ['.env', 'SECRET_KEY=changethis', false],
  ['.env.production', 'DB_PASSWORD="encrypted:BDb7t3QkTRp2oC6dZ3pQ0sT8vX1yB4nM7kJ2hG5fD9aL"', false],
  ['.env', 'DJANGO_SECRET_KEY=DJANGO_SECRET_KEY', false],
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

test.each<[string, string, boolean]>([
  ['.env', 'URL=postgres://app:h4rd-w1red@db.example-corp.test:5432/app', true],
  ['.env', 'URL=postgres://postgres:postgres@db:5432/app', false],
  ['.env.example', 'URL=mongodb+srv://admin:h4rd-w1red@cluster0.corp.test/db', true],
  ['.env.example', 'URL=mongodb+srv://username:password@cluster0.corp.test/db', false],
  ['.env.example', 'URL=redis://default:pw@redis:6379', false],
  ['.env.example', 'SENTRY_DSN=https://9f3c51d2a77be044@o1.ingest.corp.test/1', false],
  ['.env.development', 'URL=postgres://app:app-pw-1@db:5432/app', false],
  ['.env.test', 'URL=postgres://app:h4rd-w1red@db.corp.test/app', false],
  ['config/database.yml', 'production:\n  url: postgres://app:h4rd-w1red@db/app', true],
  ['config/database.yml', 'development:\n  url: postgres://app:h4rd-w1red@db/app', false],
  ['application.yml', 'url: jdbc:postgresql://db:5432/app?user=app', false],
  ['.github/workflows/ci.yml', 'on: push\nenv:\n  URL: postgres://app:h4rd-w1red@db.corp.test/app\njobs: {}', true],
  ['.github/workflows/ci.yml', 'on: push\nenv:\n  URL: postgres://postgres:h4rd-w1red@postgres:5432/test\njobs: {}', false],
])('%s: %j carries a password: %s', (path, text, expected) => {
  expect(found(URL_LOGIN, { [path]: `${text}\n` }).length > 0).toBe(expected)
})

test.each<[string, string, string[]]>([
  ['a source', 'app/db.py', ['app/db.py:2']],
  ['requirements', 'requirements.txt', ['requirements.txt:2']],
  ['an infrastructure file', 'infra/main.tf', ['infra/main.tf:2']],
  ['a document', 'docs/setup.md', []],
  ['a test', 'tests/test_db.py', []],
  ['a sample', 'examples/db.py', []],
  ['a file for development', 'settings.dev.py', []],
])('a login in a URL of %s', (_what, path, expected) => {
  expect(found(URL_LOGIN, { [path]: '#\n"postgresql://app:Fq7RjV2mTz9K@db.corp.test:5432/app"\n' })).toEqual(expected)
})

test.each<[string]>([
  ['f"postgresql://{user}:{password}@{host}/app"'],
  ['"postgresql://%s:%s@db.corp.test/app"'],
  ['"postgresql://app:$DB_PASSWORD@db.corp.test/app"'],
  ['"postgresql://app:Fq7RjV2mTz9K@localhost:5432/app"'],
  ['"postgresql://app:Fq7RjV2mTz9K@db:5432/app"'],
  ['"postgresql://username:yourPassword1@db.corp.test/app"'],
  ['"postgresql://app:secret99@db.corp.test/app"'],
  ['"https://corp.test/a:B1cdefgh@x.y"'],
  ['"git+ssh://git@git.corp.test:2222/Fq7RjV2mTz9K.git"'],
])('%s in a source carries no password', (text) => {
  expect(found(URL_LOGIN, { 'app/db.py': `URL = ${text}\n` })).toEqual([])
})

test.each<[string, boolean]>([
  ['SESSION_SEED: 9f3c51d2a77be04416c8d9e25b10fa38', true],
  ['PEPPER: oC6dZ3pQ0sT8vX1yB4nM7kJ2hG5fD9aLrE0wU3iP6cQ=', true],
  ['WEBHOOK: whsec_oC6dZ3pQ0sT8vX1yB4nM7kJ2', true],
  ['COMMIT_SHA: 9f3c51d2a77be04416c8d9e25b10fa38', false],
  ['SEED: ${SEED}', false],
  ['PLATFORM: buildkit-windows-amd64-v2.1', false],
  ['BUCKET: acme-prod-backups-eu-west-1-2024', false],
  ['CLASS: org.example.persistence.PostgreSQL95Dialect', false],
  ['HOSTS: http://es01:9200,http://es02:9200', false],
  ['MODEL: sentence-transformers/all-MiniLM-L6-v2', false],
  ['CLIENT_ID: 9f3c51d2a77be04416c8d9e25b10fa38', false],
  ['FILE: /var/lib/app/9f3c51d2a77be04416c8d9e25b10fa38', false],
])('%s looks randomly generated: %s', (line, expected) => {
  expect(found('secrets/secret-high-entropy', compose(line)).length > 0).toBe(expected)
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
  ['export JWT_SECRET="9f3c51d2a77be04416c8d9e25b10fa38" # generated', true],
  ["NEXTAUTH_SECRET='oC6dZ3pQ0sT8vX1yB4nM7kJ2hG5fD9aLrE0wU3iP6cQ='", true],
  ['APP_KEY=base64:oC6dZ3pQ0sT8vX1yB4nM7kJ2hG5fD9aLrE0wU3iP6cQ=', true],
  ['JWT_SECRET=# openssl rand -hex 32', false],
  ['JWT_SECRET=<64 random characters>', false],
  ['JWT_SECRET=generate-with-openssl-rand-base64-32', false],
  ['SUPABASE_ANON_KEY=9f3c51d2a77be04416c8d9e25b10fa38', false],
  ['# JWT_SECRET=9f3c51d2a77be04416c8d9e25b10fa38', false],
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
  ['config/secrets.yml', `development:\n  secret_key_base: ${random}${random}\ntest:\n  secret_key_base: ${random}\n`, []],
  ['config/secrets.yml', `production:\n  secret_key_base: ${random}${random}\n`, ['config/secrets.yml:2']],
  ['application.yml', 'rsa:\n  private-key: classpath:certs/private.pem\njwt:\n  secret: ${JWT_SECRET:}\n', []],
  ['application-dev.yml', `jwt:\n  secret: ${random}\n  password: dev123\n`, ['application-dev.yml:2']],
  ['src/test/resources/application.yml', 'password: h4rd-w1red-pw\n', []],
  ['appsettings.json', '{ "JwtSettings": { "Secret": "YourJWTSecretKey", "TokenLifetimeMinutes": "120" } }', []],
  ['secrets.yaml', 'password: ENC[AES256_GCM,data:p673w==,iv:YY=,aad:UQ=,type:str]\ntoken: "{cipher}9f3c51d2a77be04416c8d9e25b10fa38"\nkeys:\n  api_key: ENC(9f3c51d2a77be044)\n', []],
  ['config.json', '{ "bos_token": "<s>", "eos_token": "<|endoftext|>", "mask_token": "[MASK]" }', []],
  ['config/settings.yml', 'login:\n  token: Enter your token\n  password: Password\npassword_policy: strong-1\n', []],
  ['config.example.json', '{ "password": "h4rd-w1red-pw" }', []],
  ['config.yml', 'a: [', []],
])('%s: %j', (path, text, places) => {
  expect(found('secrets/secret-keyword-assignment', { [path]: text })).toEqual(places)
})

test('a settings file with a login in a URL', () => {
  expect(found('secrets/secret-basic-auth-url', { 'alembic.ini': '[alembic]\nsqlalchemy.url = postgresql://app:fake-password@postgres:5432/app\n' })).toEqual(['alembic.ini:2'])
  expect(found('secrets/secret-basic-auth-url', { 'alembic.ini': 'sqlalchemy.url = driver://user:pass@localhost/dbname\n' })).toEqual([])
})
