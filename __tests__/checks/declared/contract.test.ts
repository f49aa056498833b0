import { found, messages, stateOf } from '../compose/found.ts'

/** A readiness file whose contract begins on line 3. */
const contract = (...lines: readonly string[]): string => ['version: 1', 'env:', ...lines.map((line) => `  ${line}`), ''].join('\n')
const api = (...environment: readonly string[]): string => ['services:', '  api:', '    build: .', '    environment:', ...environment.map((line) => `      ${line}`), ''].join('\n')
const DOCKERFILE = 'FROM python:3.12-slim\nCMD ["python", "app.py"]\n'

describe('environment/env-required-keys', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['set in the production example', { '.env.production.example': 'KEY=\n' }, []],
    ['exported, with a comment behind', { '.env.production.example': 'export KEY="v" # note\n' }, []],
    ['with CR LF', { '.env.production.example': 'A=1\r\nKEY=1\r\n' }, []],
    ['commented out is documented, not set', { '.env.production.example': '# KEY=1\nA=1\n' }, ['.env.production.example:2']],
    ['only in the base example beside one of production', { '.env.example': 'KEY=1\n', '.env.production.example': 'A=1\n' }, ['.env.production.example:1']],
    ['only in the base example, the only one there is', { 'env.example': 'KEY=1\n' }, []],
    ['only in an example for development', { '.env.development.example': 'KEY=1\n' }, ['.readiness.yml:3']],
    ['set by compose', { 'compose.yaml': api('KEY: ${KEY:?}'), Dockerfile: DOCKERFILE }, []],
    ['a reference in compose', { 'compose.yaml': api('KEY: ${KEY}'), Dockerfile: DOCKERFILE }, []],
    ['a bare key in compose', { 'compose.yaml': api('KEY:'), Dockerfile: DOCKERFILE }, []],
    ['an empty fallback in compose', { 'compose.yaml': api('A: 1', 'KEY: ${KEY:-}'), Dockerfile: DOCKERFILE }, ['compose.yaml:6']],
    ['set to nothing in compose', { 'compose.yaml': api('KEY: ""'), Dockerfile: DOCKERFILE }, ['compose.yaml:5']],
    ['an empty fallback, but the production example sets it', { 'compose.yaml': api('KEY: ${KEY:-}'), Dockerfile: DOCKERFILE, '.env.production.example': 'KEY=1\n' }, []],
    ['missing in compose', { 'compose.yaml': api('A: 1', 'B: 2'), Dockerfile: DOCKERFILE }, ['compose.yaml:6']],
    ['missing in compose with a list', { 'compose.yaml': api('- A=1'), Dockerfile: DOCKERFILE }, ['compose.yaml:5']],
    ['missing in an override', { 'compose.yaml': api('A: 1'), 'compose.prod.yaml': 'services:\n  api:\n    environment:\n      B: 1\n', Dockerfile: DOCKERFILE }, ['compose.prod.yaml:4']],
    ['set by the image', { Dockerfile: 'FROM python:3.12\nENV KEY=1\nCMD ["x"]\n' }, []],
    ['set by the platform', { 'fly.toml': 'app = "a"\n[env]\nKEY = "1"\n' }, []],
    ['set by a unit', { 'api.service': '[Service]\nExecStart=/usr/bin/api\nEnvironment="KEY=1"\n' }, []],
    ['missing in a unit, with a base example', { 'api.service': '[Service]\nExecStart=/usr/bin/api\nEnvironmentFile=/etc/api.env\n', 'env.example': 'A=1\nB=1\n' }, ['env.example:2']],
    ['only a development compose file', { 'docker-compose.dev.yml': api('KEY: 1'), Dockerfile: DOCKERFILE }, ['.readiness.yml:3']],
    ['in the base example, beside a production file of the frontend', { '.env.example': 'KEY=1\n', 'web/.env.production': 'VITE_API_URL=https://api.acme.io\n', 'compose.yaml': 'services:\n  web:\n    build: ./web\n  api:\n    build: .\n    env_file: .env\n', Dockerfile: DOCKERFILE, 'web/Dockerfile': DOCKERFILE }, []],
    ['nowhere, beside a production file of the frontend', { '.env.example': 'A=1\nB=1\n', 'web/.env.production': 'VITE_API_URL=https://api.acme.io\n', 'compose.yaml': 'services:\n  web:\n    build: ./web\n  api:\n    build: .\n    env_file: .env\n', Dockerfile: DOCKERFILE, 'web/Dockerfile': DOCKERFILE }, ['.env.example:2']],
    ['in an example below that of production', { 'api/.env.example': 'KEY=1\n', '.env.production.example': 'A=1\n', 'compose.yaml': 'services:\n  api:\n    build: ./api\n', 'api/Dockerfile': DOCKERFILE }, ['.env.production.example:1']],
    ['nothing at all', {}, ['.readiness.yml:3']],
    ['given by objects of a cluster', { Dockerfile: DOCKERFILE, 'k8s/api.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: api }\n' }, []],
    ['another service of the system sets it', { 'compose.yaml': 'services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_USER: a\n  api:\n    image: acme/api:1\n    environment:\n      KEY: ${KEY}\n' }, []],
    ['an env file that compose reads', { 'compose.yaml': 'services:\n  api:\n    image: acme/api:1\n    env_file: api.env\n', 'api.env': 'KEY=1\n' }, []],
  ])('KEY is %s', (_what, files, places) => {
    expect(found('environment/env-required-keys', { '.readiness.yml': contract('KEY:'), ...files })).toEqual(places)
  })

  test('a platform keeps secrets, and without an env example a document tells of them', () => {
    const files = { '.readiness.yml': contract('KEY: { required: true, secret: true }'), 'fly.toml': 'app = "a"\n' }
    const README = { 'README.md': 'Set `fly secrets set KEY=...` once.\n' }
    expect(found('environment/env-required-keys', files)).toEqual(['fly.toml:1'])
    expect(found('environment/env-required-keys', { ...files, ...README })).toEqual([])
    expect(found('environment/env-required-keys', { ...files, ...README, '.env.example': 'A=1\n' })).not.toEqual([])
    expect(found('environment/env-required-keys', { ...files, ...README, '.readiness.yml': contract('KEY:') })).toEqual(['fly.toml:1'])
  })

  test('each missing key is told, with the line that asks for it', () => {
    const files = { '.readiness.yml': contract('A:', 'B: { required: true, secret: true }', 'C: { type: int }'), '.env.production.example': 'X=1\n' }
    expect(messages('environment/env-required-keys', files)).toEqual(['1 error A is required, and nothing sets it for production', '1 error B is required, and nothing sets it for production'])
  })

  test('each system is asked for what is its own', () => {
    const systems = 'version: 1\nsystems:\n  - { name: api, root: api }\n  - { name: web, root: web }\nenv:\n  KEY: { required: true, systems: [api] }\n  ALL: { required: true }\n'
    const files = { '.readiness.yml': systems, 'api/.env.production.example': 'ALL=1\n', 'web/.env.production.example': 'KEY=1\n' }
    expect(found('environment/env-required-keys', files)).toEqual(['api/.env.production.example:1', 'web/.env.production.example:1'])
  })

  test('services of one compose file belong to the system whose code they run', () => {
    const systems = 'version: 1\nsystems:\n  - { name: api, root: api }\n  - { name: web, root: web }\nenv:\n  KEY: { required: true, systems: [api] }\n'
    const compose = (inApi: string, inWeb: string): string => `services:\n  api:\n    build: ./api\n    environment:\n      ${inApi}: 1\n  web:\n    build: ./web\n    environment:\n      ${inWeb}: 1\n`
    const files = { '.readiness.yml': systems, 'api/Dockerfile': DOCKERFILE, 'web/Dockerfile': DOCKERFILE }
    expect(found('environment/env-required-keys', { ...files, 'compose.yaml': compose('KEY', 'A') })).toEqual([])
    expect(found('environment/env-required-keys', { ...files, 'compose.yaml': compose('A', 'KEY') })).toEqual(['compose.yaml:5'])
  })

  test.each<[string, Record<string, string>]>([
    ['Render, filled in by hand', { 'render.yaml': 'services:\n  - type: web\n    name: a\n    envVars:\n      - key: KEY\n        sync: false\n' }],
    ['a unit with a tracked file', { 'api.service': '[Service]\nExecStart=/a\nEnvironmentFile=/opt/a/api.env\n', 'api.env': 'KEY=1\n' }],
    ['app.yaml', { 'app.yaml': 'runtime: python312\nenv_variables:\n  KEY: "1"\n' }],
  ])('a platform may set it: %s', (_what, files) => expect(found('environment/env-required-keys', { '.readiness.yml': contract('KEY:'), ...files })).toEqual([]))

  test('what cannot be read is not missing', () => {
    const files = { '.readiness.yml': contract('KEY:'), 'compose.yaml': `services:\n  api:\n    image: acme/api:1\n    extends: { file: nowhere.yaml, service: api }\n    environment:\n      A: 1\n` }
    expect(stateOf('environment/env-required-keys', files)).toBe('unknown')
  })

  test('what is declared to be production counts, what stands beside it does not', () => {
    const files = { 'railway.json': '{ "deploy": { "startCommand": "python app.py" } }\n', 'compose.yaml': api('KEY: 1'), Dockerfile: DOCKERFILE }
    const platform = 'version: 1\nsystems:\n  - { name: api, production: { platform: railway.json } }\nenv:\n  KEY:\n'
    expect(found('environment/env-required-keys', { '.readiness.yml': platform, ...files })).toHaveLength(1)
    const named = 'version: 1\nsystems:\n  - { name: api, production: { platform: railway.json, env: [deploy/settings.env] } }\nenv:\n  KEY:\n'
    expect(found('environment/env-required-keys', { '.readiness.yml': named, 'deploy/settings.env': 'KEY=1\n', ...files })).toEqual([])
  })

  test('is silent without a contract', () => {
    expect(stateOf('environment/env-required-keys', { '.env.production.example': 'A=1\n' })).toBe('not-applicable')
  })
})

describe('environment/env-value-rules', () => {
  test.each<[string, string, boolean]>([
    ['{ equals: production }', 'production', true],
    ['{ equals: production }', 'staging', false],
    ['{ equals: "false" }', 'False', true],
    ['{ equals: "1" }', '1', true],
    ['{ equals: production }', '', false],
    ['{ equals: production }', '<environment>', true],
    ['{ equals: production }', '${ENVIRONMENT}', true],
    ['{ not: [dev-api-key], secret: true }', 'dev-api-key', false],
    ['{ not: [dev-api-key], secret: true }', 'your-secure-api-key', true],
    ['{ one-of: [fast, exact] }', 'fast', true],
    ['{ one-of: [fast, exact] }', 'fasst', false],
    ['{ pattern: "[a-z]+-[0-9]+" }', 'api-1', true],
    ['{ pattern: "[a-z]+-[0-9]+" }', 'api-1x', false],
    ['{ pattern: "(a+)+b" }', 'a'.repeat(5000), false],
    ['{ type: int }', '120', true],
    ['{ type: int }', '1.5', false],
    ['{ type: int, min: 1 }', '"7"   # a week', true],
    ['{ type: int }', 'xxxx', true],
    ['{ type: int }', 'your_number_here', true],
    ['{ type: int }', 'REPLACE_WITH_A_NUMBER', true],
    ['{ url: { host: api.acme.io } }', 'https://your-domain.com', true],
    ['{ one-of: [none, all] }', 'nothing', false],
    ['{ type: number, max: 0.1 }', '0.1', true],
    ['{ type: number, max: 0.1 }', '1', false],
    ['{ min: 60, max: 300 }', '59', false],
    ['{ min: 60, max: 300 }', 'often', false],
    ['{ type: boolean }', 'yes', true],
    ['{ type: boolean }', 'maybe', false],
    ['{ type: duration, max: 60 }', '1m', true],
    ['{ type: duration, max: 60 }', '90s', false],
    ['{ type: duration }', 'PT5M', true],
    ['{ type: duration }', 'soon', false],
    ['{ type: url }', 'https://api.acme.io/v1', true],
    ['{ type: url }', 'ollama.acme.io', false],
    ['{ url: { scheme: https } }', 'http://api.acme.io', false],
    ['{ url: { scheme: [redis, rediss] } }', 'rediss://:pw@cache.acme.io:6379/0', true],
    ['{ url: { host: "*.acme.io" } }', 'https://api.acme.io:8443', true],
    ['{ url: { host: api.acme.io } }', 'https://api.acme.com', false],
    ['{ url: { scheme: postgresql } }', 'postgresql+asyncpg://u:p@db.acme.io/x', true],
    ['{ url: { sslmode: require } }', 'postgres://u:p@db.acme.io/x?sslmode=verify-full', true],
    ['{ url: { sslmode: require } }', 'postgres://u:p@db.acme.io/x?sslmode=prefer', false],
    ['{ url: { sslmode: require } }', 'postgres://u:p@db.acme.io/x', false],
    ['{ url: { sslmode: require } }', 'mysql://u:p@db.acme.io/x?ssl-mode=REQUIRED', true],
    ['{ list: csv, each: { url: { scheme: https } } }', 'https://a.acme.io, https://b.acme.io', true],
    ['{ list: csv, each: { url: { scheme: https } } }', 'https://a.acme.io,http://b.acme.io', false],
    ['{ list: json }', `'["https://a.acme.io"]'`, true],
    ['{ list: json }', 'https://a.acme.io', false],
    ['{ list: csv-or-json, not: ["*"] }', '["*"]', false],
    ['{ list: csv-or-json, not: ["*"] }', '*', false],
    ['{ list: csv-or-json, not: ["*"] }', 'https://a.acme.io', true],
    ['{ list: csv, one-of: [pdf, png] }', 'pdf,exe', false],
    ['{ list: csv, each: { type: int } }', '1, 2, 3', true],
    ['{ each: { type: int } }', '1,b', false],
  ])('%s holds %j: %j', (rule, value, holds) => {
    expect(found('environment/env-value-rules', { '.readiness.yml': contract(`KEY: ${rule}`), '.env.production.example': `A=1\nKEY=${value}\n` })).toEqual(holds ? [] : ['.env.production.example:2'])
  })

  test.each<[string, Record<string, string>, string[]]>([
    ['a fallback of compose', { 'compose.yaml': api('KEY: ${KEY:-development}'), Dockerfile: DOCKERFILE }, ['compose.yaml:5']],
    ['an override mends it', { 'compose.yaml': api('KEY: development'), 'compose.prod.yaml': 'services:\n  api:\n    environment:\n      KEY: production\n', Dockerfile: DOCKERFILE }, []],
    ['the fallback stands, and the production example sets it', { 'compose.yaml': api('KEY: ${KEY:-development}'), Dockerfile: DOCKERFILE, '.env.production.example': 'KEY=production\n' }, []],
    ['compose writes it out over the production example', { 'compose.yaml': api('KEY: development'), Dockerfile: DOCKERFILE, '.env.production.example': 'KEY=production\n' }, ['compose.yaml:5']],
    ['development beside production', { 'compose.yaml': api('KEY: production'), Dockerfile: DOCKERFILE, '.env.example': 'KEY=development\n' }, []],
    ['the base example is all there is', { '.env.example': 'KEY=development\n' }, ['.env.example:1']],
    ['two services, each its own', { 'compose.yaml': 'services:\n  a:\n    image: a:1\n    environment: { KEY: production }\n  b:\n    image: b:1\n    environment:\n      KEY: test\n' }, ['compose.yaml:8']],
    ['two services share an anchor', { 'compose.yaml': 'x-env: &env\n  KEY: test\nservices:\n  a:\n    image: a:1\n    environment: *env\n  b:\n    image: b:1\n    environment: *env\n' }, ['compose.yaml:2']],
    ['behind a profile', { 'compose.yaml': 'services:\n  a:\n    image: a:1\n    environment: { KEY: production }\n  b:\n    image: b:1\n    profiles: [test]\n    environment:\n      KEY: test\n' }, []],
    ['commented out', { '.env.production.example': '# KEY=development\n' }, []],
  ])('each place where a value takes effect: %s', (_what, files, places) => {
    expect(found('environment/env-value-rules', { '.readiness.yml': contract('KEY: { equals: production }'), ...files })).toEqual(places)
  })

  test('a host that is a service of the system needs no TLS', () => {
    const readiness = contract('DATABASE_URL: { url: { sslmode: require } }')
    const compose = 'services:\n  postgres:\n    image: postgres:17\n  api:\n    image: acme/api:1\n    environment:\n      DATABASE_URL: postgresql://u:${PW:-x}@postgres:5432/a\n'
    expect(found('environment/env-value-rules', { '.readiness.yml': readiness, 'compose.yaml': compose })).toEqual([])
    expect(found('environment/env-value-rules', { '.readiness.yml': readiness, 'compose.yaml': compose.replace('@postgres', '@db.acme.io') })).toEqual(['compose.yaml:7'])
  })

  test('the message has the fault, and never a secret', () => {
    const readiness = contract('TOKEN: { pattern: "[0-9]+", secret: true }', 'POLL: { min: 60 }', 'MODEL: { one-of: [a, b] }')
    expect(messages('environment/env-value-rules', { '.readiness.yml': readiness, '.env.production.example': 'TOKEN=9f3c51d2a77be044aa\nPOLL=5\nMODEL=c\n' })).toEqual([
      '1 error TOKEN is given its value; it must match [0-9]+',
      '2 error POLL is given 5; it must be at least 60',
      '3 error MODEL is given c; it must be one of a, b',
    ])
    const address = { '.readiness.yml': contract('DATABASE_URL: { url: { scheme: mysql } }'), '.env.production.example': 'DATABASE_URL=postgresql://app:9f3c51d2@db.acme.io/x\n' }
    expect(messages('environment/env-value-rules', address)).toEqual(['1 error DATABASE_URL is given postgresql://***@db.acme.io/x; it must be a URL with mysql'])
  })
})

describe('environment/env-conditional-keys', () => {
  const readiness = contract('ENDPOINT: { when: { TRACING: "true" } }')
  test.each<[string, string, string[]]>([
    ['the condition holds and the key is there', 'TRACING=true\nENDPOINT=https://c.acme.io\n', []],
    ['the condition holds', 'TRACING=True\n', ['.env.production.example:1']],
    ['it does not hold', 'TRACING=false\n', []],
    ['it is not set', 'A=1\n', []],
    ['it is not known', 'TRACING=${TRACING}\n', []],
    ['the key is commented out', 'TRACING=true\n# ENDPOINT=x\n', ['.env.production.example:2']],
  ])('%s', (_what, text, places) => {
    expect(found('environment/env-conditional-keys', { '.readiness.yml': readiness, '.env.production.example': text })).toEqual(places)
  })

  test.each<[string, string, number]>([
    ['{ any-of: [B] }', 'A=1\n', 0],
    ['{ any-of: [B] }', 'B=\n', 0],
    ['{ any-of: [B, C] }', '# B=\n', 1],
    ['{ any-of: [B], when: { STORE: db } }', 'STORE=memory\n', 0],
    ['{ any-of: [B], when: { STORE: db } }', 'STORE=db\n', 1],
    ['{ when: { STORE: db, MODE: x }, required: true }', 'STORE=db\n', 0],
    ['{ when: { STORE: db }, type: int }', 'STORE=db\n', 0],
  ])('A: %s with %j', (rule, text, count) => {
    expect(found('environment/env-conditional-keys', { '.readiness.yml': contract(`A: ${rule}`), '.env.production.example': text })).toHaveLength(count)
  })

  test('what a condition asks for is not asked for without it, nor judged', () => {
    const files = { '.readiness.yml': contract('A: { when: { B: "1" }, required: true, equals: x }'), '.env.production.example': 'A=y\n' }
    expect(found('environment/env-required-keys', files)).toEqual([])
    expect(found('environment/env-value-rules', files)).toEqual([])
  })
})

test('an example leaves empty what each host has of its own', () => {
  const files = (path: string): Record<string, string> => ({ '.readiness.yml': contract('A: { type: int }', 'B: { url: true }', 'C: { equals: "1" }'), [path]: 'A=\nB=\nC=\n' })
  expect(found('environment/env-value-rules', files('.env.production.example'))).toEqual(['.env.production.example:3'])
  expect(found('environment/env-value-rules', files('.env.production'))).toEqual(['.env.production:1', '.env.production:2', '.env.production:3'])
})

test('what a file fixes for production needs no other document', () => {
  const files = (value: string): Record<string, string> => ({ '.readiness.yml': contract('KEY:'), 'compose.yaml': api(`KEY: ${value}`), Dockerfile: DOCKERFILE })
  expect(found('documentation/env-vars-documented', files('info'))).toEqual([])
  expect(found('documentation/env-vars-documented', files('${KEY:?}'))).toEqual(['.readiness.yml:3'])
})

describe('environment/env-optional-keys-documented', () => {
  test('told by a document where there is no env example', () => {
    const files = { '.readiness.yml': contract('KEY: { documented-only: true }'), 'README.md': '`KEY` is for later.\n' }
    expect(found('environment/env-optional-keys-documented', files)).toEqual([])
    expect(found('environment/env-optional-keys-documented', { ...files, '.env.example': 'A=1\n' })).toEqual(['.env.example:1'])
  })
  test.each<[string, string, string[]]>([
    ['commented out', '# KEY=\n', []],
    ['set', 'KEY=1\n', []],
    ['told of nowhere', 'A=1\n\n', ['.env.example:1']],
    ['only in prose', '# The KEY is for later\nA=1\n', ['.env.example:2']],
  ])('documented only: %s', (_what, text, places) => {
    expect(found('environment/env-optional-keys-documented', { '.readiness.yml': contract('KEY: { documented-only: true }'), '.env.example': text })).toEqual(places)
  })

  const group = contract('A: { group: shop }', 'B: { group: shop }', 'C: { group: shop }')
  test.each<[string, string, string[]]>([
    ['none is there', 'X=1\n', []],
    ['all are set', 'A=1\nB=1\nC=1\n', []],
    ['all are commented out', '# A=1\n# B=1\n# C=1\n', []],
    ['one is lacking', '# A=1\n# B=1\n', ['2 warning Of the group shop, C is told of nowhere, unlike A, B']],
    ['one is only commented out', 'A=1\nB=1\n# C=1\n', ['3 warning Of the group shop, C is not set for production, unlike A, B']],
  ])('group: %s', (_what, text, found) => {
    expect(messages('environment/env-optional-keys-documented', { '.readiness.yml': group, '.env.production.example': text })).toEqual(found)
  })
})

test.each(['environment/env-required-keys', 'environment/env-value-rules', 'environment/env-conditional-keys', 'environment/env-optional-keys-documented'])('%s throws on nothing', (rule) => {
  const readiness = contract('KEY: { required: true, list: csv-or-json, each: { url: { scheme: https, host: "*.x", sslmode: require } }, group: g }', 'D: { type: duration }')
  for (const value of ['[', '{{', '://', 'a://', '[['.repeat(5000), 'a,'.repeat(20000), '\u0000', '${', 'x://@:@:?#', `h://${'@'.repeat(5000)}`]) {
    expect(() => found(rule, { '.readiness.yml': readiness, '.env.production.example': `KEY=${value}\nD=${'1h'.repeat(20)}\n` })).not.toThrow()
  }
})

describe('what the contract calls a secret is one', () => {
  const readiness = contract('WORKER_ID: { secret: true }', 'DATABASE_URL: { secret: true }')
  test.each<[string, string, Record<string, string>, string[]]>([
    ['secrets/no-default-secret-values', 'a literal that production starts with', { 'compose.yaml': api('WORKER_ID: fake-worker-0815'), Dockerfile: DOCKERFILE }, ['compose.yaml:5']],
    ['secrets/no-default-secret-values', 'a fallback', { 'compose.yaml': api('WORKER_ID: ${WORKER_ID:-fake-worker-0815}'), Dockerfile: DOCKERFILE }, ['compose.yaml:5']],
    ['secrets/no-default-secret-values', 'a reference', { 'compose.yaml': api('WORKER_ID: ${WORKER_ID:?}'), Dockerfile: DOCKERFILE }, []],
    ['secrets/no-default-secret-values', 'a URL without a password', { 'compose.yaml': api('DATABASE_URL: postgresql://db/app'), Dockerfile: DOCKERFILE }, []],
    ['secrets/secret-keyword-assignment', 'a real value in a tracked env file', { '.env': 'WORKER_ID=9f3c51d2a77be044\n' }, ['.env:1']],
    ['secrets/secret-in-arg-env', 'a value in an image', { Dockerfile: 'FROM a:1\nENV WORKER_ID=0815-9f3c51\nENV DATABASE_URL=sqlite:///a.db\n' }, ['Dockerfile:2']],
    ['secrets/secret-in-arg-env', 'an argument without a value', { Dockerfile: 'FROM a:1\nARG WORKER_ID\n' }, []],
    ['environment/env-value-rules', "a value in a platform's file", { 'fly.toml': 'app = "a"\n[env]\nWORKER_ID = "0815-9f3c51"\n' }, ['fly.toml:3']],
    ['environment/env-value-rules', "a placeholder in a platform's file", { 'fly.toml': 'app = "a"\n[env]\nWORKER_ID = "changeme"\nDATABASE_URL = "postgres://db.internal/x"\n' }, []],
    ['environment/env-value-rules', "a login in a unit", { 'a.service': '[Service]\nEnvironment=DATABASE_URL=postgres://app:9f3c51@db/x\nExecStart=/a\n' }, ['a.service:2']],
    ['secrets/secret-keyword-assignment', 'a placeholder', { '.env': 'WORKER_ID=your-worker\n' }, []],
  ])('%s: %s', (rule, _what, files, places) => {
    expect(found(rule, { '.readiness.yml': readiness, ...files })).toEqual(places)
    expect(found(rule, files)).toEqual([])
  })
})
