import { fixes, found, messages, stateOf } from '../compose/found.ts'

/** A compose file whose environment begins on line 5. */
const compose = (...lines: readonly string[]): string => ['services:', '  api:', '    image: acme/api:1.4', '    environment:', ...lines.map((line) => `      ${line}`), ''].join('\n')

describe('environment/env-production-mode', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['development in the production example', { '.env.production.example': 'NODE_ENV=development\n' }, ['.env.production.example:1']],
    ['production, in other words', { '.env.production.example': 'APP_ENV=prod\nGIN_MODE=release\nENVIRONMENT="production" # fixed\n' }, []],
    ['another stage in the production example', { '.env.production.example': 'ENVIRONMENT=staging\n' }, ['.env.production.example:1']],
    ['another stage in a compose file for nobody in particular', { 'compose.yaml': compose('ENVIRONMENT: staging') }, []],
    ['a fallback', { 'docker-compose.prod.yml': compose('ENVIRONMENT: ${ENVIRONMENT:-development}') }, ['docker-compose.prod.yml:5']],
    ['a fallback that the production example overrules', { 'docker-compose.yml': compose('ENVIRONMENT: ${ENVIRONMENT:-development}'), '.env.production.example': 'ENVIRONMENT=production\n' }, []],
    ['a demand', { 'compose.prod.yaml': compose('ENVIRONMENT: ${ENVIRONMENT:?}') }, []],
    ['a name we do not know', { 'compose.prod.yaml': compose('SPRING_PROFILES_ACTIVE: docker,mysql') }, []],
    ['an example for nobody in particular', { '.env.example': 'ENVIRONMENT=development\n' }, []],
    ["the example a unit's environment is made from", { 'env.example': 'ENVIRONMENT=development\n', 'api.service': '[Service]\nEnvironmentFile=/opt/api/.env\nExecStart=/opt/api/run\n' }, ['env.example:1']],
    ['commented out', { '.env.production.example': '# ENVIRONMENT=development\n' }, []],
    ['what is no mode', { '.env.production.example': 'VIRTUAL_ENV=dev\nCONDA_DEFAULT_ENV=dev\nENVIRONMENT_NAME=dev\n' }, []],
    ['an image', { Dockerfile: 'FROM python:3.12\nENV APP_ENV=development\nCMD ["a"]\n' }, ['Dockerfile:2']],
    ['a platform', { 'fly.toml': 'app = "a"\n[env]\nAPP_ENV = "qa"\n' }, ['fly.toml:3']],
    ['the compose file of work beside a platform', { 'fly.toml': 'app = "a"\n[env]\nAPP_ENV = "production"\n', 'docker-compose.yml': compose('APP_ENV: development') }, []],
  ])('%s', (_what, files, places) => expect(found('environment/env-production-mode', files)).toEqual(places))
})

test.each([['GIN_MODE=debug', 'release'], ['MIX_ENV=dev', 'prod'], ['ASPNETCORE_ENVIRONMENT=Development', 'Production'], ['NODE_ENV=development', 'production']])('%s is to be %s', (line, wanted) => {
  expect(fixes('environment/env-production-mode', { '.env.production.example': `${line}\n` }).map((fix) => fix.split('`')[3])).toEqual([wanted])
})

describe('environment/env-url-production-ready', () => {
  test.each<[string, boolean]>([
    ['PUBLIC_BASE_URL=http://localhost:8000', false],
    ['PUBLIC_BASE_URL=https://127.0.0.1', false],
    ['PUBLIC_BASE_URL=http://api.acme.io', false],
    ['PUBLIC_BASE_URL=https://api.acme.io', true],
    ['PUBLIC_BASE_URL=https://yourdomain.com', true],
    ['PUBLIC_BASE_URL=', true],
    ['PUBLIC_BASE_URL=${URL}', true],
    ['PUBLIC_BASE_URL=api.acme.io', true],
    ['NEXTAUTH_URL=http://localhost:3000', false],
    ['VITE_API_URL=http://localhost:8000', false],
    ['NEXT_PUBLIC_WS_URL=ws://localhost:8000', false],
    ['GOOGLE_REDIRECT_URI=http://localhost:8000/callback', false],
    ['OLLAMA_BASE_URL=http://localhost:11434', true],
    ['REDIS_URL=redis://localhost:6379', true],
    ['OTLP_ENDPOINT=http://localhost:4317', true],
    ['SITE_URL=http://10.0.0.8', true],
    ['# PUBLIC_BASE_URL=http://localhost:8000', true],
  ])('%s', (line, fine) => {
    expect(found('environment/env-url-production-ready', { '.env.production.example': `${line}\n` })).toEqual(fine ? [] : ['.env.production.example:1'])
    expect(found('environment/env-url-production-ready', { '.env.example': `${line}\n` })).toEqual([])
  })

  test('the declared domain', () => {
    const files = (url: string): Record<string, string> => ({ '.readiness.yml': 'version: 1\nfacts: { domain: api.acme.co.uk }\n', '.env.production.example': `APP_URL=${url}\nNEXT_PUBLIC_AUTH_URL=https://login.vendor.com\n` })
    expect(messages('environment/env-url-production-ready', files('https://app.acme.io'))).toEqual(['1 warning APP_URL leads to app.acme.io, and the declared domain is api.acme.co.uk'])
    expect(messages('environment/env-url-production-ready', files('https://app.acme.co.uk'))).toEqual([])
  })
})

describe('quality/auth-configured', () => {
  test.each<[string, boolean]>([
    ['ACCESS_TOKEN_EXPIRE_MINUTES=30', true],
    ['ACCESS_TOKEN_EXPIRE_MINUTES=525600', false],
    ['JWT_EXPIRES_IN=7d', true],
    ['JWT_EXPIRES_IN=365d', false],
    ['JWT_EXPIRES_IN=10y', false],
    ['DISABLE_AUTH=true', false],
    ['AUTH_DISABLED=false', true],
    ['JWT_EXPIRATION=3600', true],
    ['ACCESS_TOKEN_TTL=0', false],
    ['REFRESH_TOKEN_EXPIRE_DAYS=90', true],
    ['ACCESS_TOKEN_EXPIRE_MINUTES=', true],
    ['ACCESS_TOKEN_EXPIRE_MINUTES=${X}', true],
  ])('%s', (line, fine) => expect(found('quality/auth-configured', { '.env.production.example': `${line}\n` })).toEqual(fine ? [] : ['.env.production.example:1']))

  test('a library is evidence, nothing at all is no pass', () => {
    expect(stateOf('quality/auth-configured', { 'requirements.txt': 'passlib[bcrypt]==1.7.4\n' })).toBe('pass')
    expect(stateOf('quality/auth-configured', { 'requirements.txt': 'flask==3.1.0\n' })).toBe('not-applicable')
  })
})

/** A system with a database and a frontend. */
const SYSTEM = 'version: 1\nfacts: { domain: app.acme.io }\nenv:\n  DATABASE_URL: { documented-only: true }\n  VITE_TITLE: { documented-only: true }\n'

describe('what only evidence or a word answers', () => {
  test.each<[string, Record<string, string>, string]>([
    ['environment/env-validated-at-startup', { 'requirements.txt': 'pydantic-settings==2.7.0\n' }, 'pass'],
    ['environment/env-validated-at-startup', { 'requirements-dev.txt': 'pydantic-settings==2.7.0\n' }, 'missing'],
    ['environment/env-validated-at-startup', { '.github/workflows/ci.yml': 'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: python scripts/validate-env.py\n' }, 'pass'],
    ['environment/env-validated-at-startup', { '.github/workflows/ci.yml': 'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: python scripts/validate-env.py || true\n' }, 'missing'],
    ['environment/frontend-backend-url', { '.env.production': 'VITE_BACKEND_URL=https://api.acme.io\n' }, 'pass'],
    ['environment/frontend-backend-url', { '.env.production': 'VITE_BACKEND_URL=https://api.other.io\n' }, 'fail'],
    ['environment/frontend-backend-url', { '.env.example': 'VITE_BACKEND_URL=https://api.acme.io\n' }, 'missing'],
    ['environment/frontend-backend-url', { '.env.production': 'VITE_BACKEND_URL=https://your-domain.com\n' }, 'missing'],
    ['quality/input-validation', { 'package.json': '{\n"dependencies": { "zod": "4.0.0" }}' }, 'pass'],
    ['database/db-connection-pooling', { 'app/db.py': 'engine = create_engine(url, pool_size=20)\n' }, 'pass'],
    ['database/db-connection-pooling', { 'app/db.py': '# pool_size=20 would be nice\nengine = create_engine(url)\n' }, 'missing'],
    ['database/db-connection-pooling', { '.env.production.example': 'DATABASE_URL=postgres://u:xxxx@pool.acme.io:6543/x\n' }, 'pass'],
    ['database/db-connection-pooling', { 'compose.yaml': 'services:\n  pool:\n    image: edoburu/pgbouncer:1.24\n' }, 'pass'],
    ['observability/apm', { 'requirements.txt': 'opentelemetry-sdk==1.29.0\n' }, 'pass'],
    ['observability/apm', { '.env.production.example': 'SENTRY_TRACES_SAMPLE_RATE=0\n' }, 'missing'],
    ['observability/log-content-reviewed', { 'requirements.txt': 'asgi-correlation-id==4.3.4\n' }, 'pass'],
  ])('%s with %j: %s', (rule, files, state) => expect(stateOf(rule, { '.readiness.yml': SYSTEM, ...files })).toBe(state))
})
