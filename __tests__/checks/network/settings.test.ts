import { found, messages, stateOf } from '../compose/found.ts'

const production = (line: string): Record<string, string> => ({ '.env.production.example': `${line}\n` })
const compose = (...lines: readonly string[]): string => ['services:', '  api:', '    image: acme/api:1.4', '    environment:', ...lines.map((line) => `      ${line}`), ''].join('\n')

describe('network/cors-restricted', () => {
  test.each<[string, string | undefined]>([
    ['CORS_ORIGINS=https://app.acme.io,https://www.acme.io', undefined],
    [`CORS_ORIGINS='["https://app.acme.io"]'`, undefined],
    ['CORS_ORIGINS=*', 'error'],
    ['CORS_ORIGINS=["*"]', 'error'],
    ["CORS_ORIGINS=['*']", 'error'],
    ['ALLOWED_ORIGINS=https://*', 'error'],
    ['ALLOWED_ORIGINS=https://*.acme.io', undefined],
    ['BACKEND_CORS_ORIGINS=https://app.acme.io, http://localhost:3000', 'warning'],
    ['CORS_ALLOWED_ORIGINS=http://app.acme.io', 'warning'],
    ['CORS_ALLOWED_ORIGINS=http://intranet', undefined],
    ['ALLOWED_ORIGINS=https://yourdomain.com,https://app.yourdomain.com', 'warning'],
    ['CORS_ORIGINS=https://your-frontend-domain.vercel.app', 'warning'],
    ['CORS_ORIGINS=https://app.acme.io,tauri://localhost,https://localhost', undefined],
    ['FRONTEND_ORIGINS=http://localhost', 'warning'],
    ['CORS_ALLOW_ALL_ORIGINS=true', 'error'],
    ['CORS_ALLOW_ALL_ORIGINS=false', undefined],
    ['CORS=true', undefined],
    ['CORS_ORIGINS=', undefined],
    ['CORS_ORIGINS=${FRONTEND}', undefined],
    ['CORS_ORIGINS=[[[', undefined],
    ['# CORS_ORIGINS=*', undefined],
    ['CSRF_TRUSTED_ORIGINS=*', undefined],
  ])('%s', (line, severity) => expect(messages('network/cors-restricted', production(line)).map((message) => message.split(' ')[1])).toEqual(severity === undefined ? [] : [severity]))

  test.each<[string, Record<string, string>, string[]]>([
    ['localhost in an example of nobody in particular', { '.env.example': 'CORS_ORIGINS=http://localhost:3000\n' }, []],
    ['everyone in an example of nobody in particular', { '.env.example': 'CORS_ORIGINS=*\n' }, ['1 notice CORS_ORIGINS lets pages of every origin in, in an example that people copy']],
    ['localhost in a compose file that may be for work', { 'compose.yaml': compose('CORS_ORIGINS: http://localhost:3000') }, []],
    ['everyone in a compose file', { 'compose.yaml': compose('CORS_ORIGINS: "*"') }, ['5 error CORS_ORIGINS lets pages of every origin in']],
    ['nothing as the fallback in production', { 'docker-compose.prod.yml': compose('CORS_ORIGINS: ${CORS_ORIGINS:-}') }, ['5 warning CORS_ORIGINS falls back to nothing, so no page may call production where the host sets no origins']],
    ['nothing on purpose', { 'docker-compose.prod.yml': compose('CORS_ORIGINS: ""') }, []],
    ['a declared origin', { '.readiness.yml': 'version: 1\nfacts: { origins: "https://app.acme.io" }\n', ...production('CORS_ORIGINS=https://app.acme.io/') }, []],
    ['one that is not declared', { '.readiness.yml': 'version: 1\nfacts: { origins: "https://app.acme.io" }\n', ...production('CORS_ORIGINS=https://old.acme.io') }, ['1 warning CORS_ORIGINS lets https://old.acme.io in, which is not among the declared origins']],
    ['a domain that is declared, whatever it is called', { '.readiness.yml': 'version: 1\nfacts: { domain: api.shop.example.com }\n', ...production('CORS_ORIGINS=https://app.shop.example.com') }, []],
    ['in the source alone', { 'app/main.py': 'app.add_middleware(CORSMiddleware, allow_origins=["*"])\n' }, ['1 warning The program lets pages of every origin in, whatever the environment says']],
    ['in a string of the source', { 'app/checks.py': 'BAD = \'allow_origins=["*"]\'\n' }, []],
    ['in the source of a program in another language', { 'src/cors.ts': 'const bad = 1\nallow_origins = ["*"]\n' }, []],
    ['while debugging', { 'shop/settings.py': 'if DEBUG:\n    CORS_ALLOW_ALL_ORIGINS = True\n' }, []],
    ['for one of two modes', { 'app/main.py': 'app.add_middleware(CORSMiddleware, allow_origins=["*"] if settings.debug else settings.origins)\n' }, []],
    ['as a setting of a module', { 'shop/settings.py': 'CORS_ALLOW_ALL_ORIGINS = True\n' }, ['1 warning The program lets pages of every origin in, whatever the environment says']],
    ['in a comment of the source', { 'app/main.py': '# allow_origins=["*"]\n' }, []],
    ['in the settings of development', { 'config/settings/dev.py': 'CORS_ALLOW_ALL_ORIGINS = True\n' }, []],
  ])('%s', (_what, files, expected) => expect(messages('network/cors-restricted', files)).toEqual(expected))
})

describe('database/db-tls', () => {
  test.each<[string, 'fine' | 'missing' | 'weak']>([
    ['DATABASE_URL=postgresql://u:xxxx@db.acme.io:5432/x?sslmode=require', 'fine'],
    ['DATABASE_URL=postgresql://u:xxxx@db.acme.io:5432/x', 'missing'],
    ['DATABASE_URL=postgresql+asyncpg://u:xxxx@db.acme.io/x?ssl=require', 'fine'],
    ['DATABASE_URL=postgresql://u:xxxx@db.acme.io/x?sslmode=prefer', 'weak'],
    ['DATABASE_URL=postgresql://u:xxxx@db.acme.io/x?sslmode=${MODE}', 'fine'],
    ['DATABASE_URL=postgresql://u:${PASSWORD}@db.acme.io/x', 'missing'],
    ['DATABASE_URL=postgresql://u:p@ss/w@db.acme.io/x?sslmode=require', 'fine'],
    ['DATABASE_URL=postgresql://u:xxxx@${HOST}/x', 'fine'],
    ['DATABASE_URL=${DATABASE_URL}', 'fine'],
    ['DATABASE_URL=postgresql://user:pass@dbhost:5432/x', 'missing'],
    ['DATABASE_URL=postgresql://u:xxxx@postgres:5432/x', 'fine'],
    ['DATABASE_URL=postgresql://u:xxxx@localhost/x', 'fine'],
    ['DATABASE_URL=postgresql://u:xxxx@10.0.0.7/x', 'fine'],
    ['DATABASE_URL=postgresql://u:xxxx@db.railway.internal/x', 'fine'],
    ['DATABASE_URL=postgresql:///x?host=/var/run/postgresql', 'fine'],
    ['DATABASE_URL=mysql://u:xxxx@db.acme.io/x?ssl-mode=VERIFY_IDENTITY', 'fine'],
    ['DATABASE_URL=jdbc:mysql://db.acme.io/x?useSSL=false', 'weak'],
    ['DATABASE_URL=sqlite:///app.db', 'fine'],
    ['REDIS_URL=redis://cache.acme.io:6379', 'fine'],
    ['DATABASE_URL=<your database url>', 'fine'],
  ])('%s: %s', (line, verdict) => {
    const expected = { fine: [], missing: ['warning'], weak: ['error'] }[verdict]
    expect(messages('database/db-tls', production(line)).map((message) => message.split(' ')[1])).toEqual(expected)
  })

  test('a variable of its own may say it for all connections', () => {
    expect(found('database/db-tls', production('DATABASE_URL=postgresql://u@db.acme.io/x\nPGSSLMODE=require'))).toEqual([])
    expect(found('database/db-tls', production('DATABASE_URL=postgresql://u@db.acme.io/x\nDB_SSL=false'))).toEqual(['.env.production.example:1'])
  })

  test('development is not judged, a literal in compose is', () => {
    expect(found('database/db-tls', { '.env.example': 'DATABASE_URL=postgresql://u@db.acme.io/x\n' })).toEqual([])
    expect(found('database/db-tls', { 'compose.yaml': compose('DATABASE_URL: postgresql://u:${PW}@db.acme.io/x') })).toEqual(['compose.yaml:5'])
  })
})

describe('network/rate-limiting', () => {
  test.each<[string, boolean]>([
    ['RATE_LIMIT_ENABLED=true', true],
    ['RATE_LIMIT_ENABLED=false', false],
    ['DISABLE_RATE_LIMITING=true', false],
    ['RATE_LIMIT_PER_MINUTE=60', true],
    ['RATE_LIMIT_PER_MINUTE=0', false],
    ['RATE_LIMIT_PER_MINUTE=-1', false],
    ['RATE_LIMIT_PER_MINUTE=many', false],
    ['RATE_LIMIT_PER_MINUTE=', true],
    ['RATE_LIMIT_DEFAULT=100/minute;1000/hour', true],
    ['RATE_LIMIT=5-S', true],
    ['RATE_LIMIT=10 per second', true],
    ['RATE_LIMIT_WINDOW=15m', true],
    ['RATE_LIMIT_WINDOW_MS=900000', true],
    ['RATE_LIMIT_STORAGE_URL=redis://redis:6379', true],
    ['DEFAULT_RATE_LIMIT_RPM=60', true],
    ['DEFAULT_RATE_LIMIT_BURST=0', false],
  ])('%s', (line, fine) => {
    expect(found('network/rate-limiting', production(line))).toEqual(fine ? [] : ['.env.production.example:1'])
    expect(found('network/rate-limiting', { '.env.example': `${line}\n` })).toEqual([])
  })

  test.each<[string, Record<string, string>, string]>([
    ['a library', { 'requirements.txt': 'slowapi==0.1.9\n' }, 'pass'],
    ['the proxy', { 'nginx/api.conf': 'limit_req_zone $binary_remote_addr zone=a:10m rate=10r/s;\nserver {\n  listen 80;\n  location / { limit_req zone=a; }\n}\n' }, 'pass'],
    ['a zone that nothing uses', { 'nginx/api.conf': 'limit_req_zone $binary_remote_addr zone=a:10m rate=10r/s;\nserver { listen 80; }\n' }, 'not-applicable'],
    ['nothing to see', { 'requirements.txt': 'fastapi==0.115.6\n' }, 'not-applicable'],
  ])('%s', (_what, files, state) => expect(stateOf('network/rate-limiting', files)).toBe(state))
})

test.each<[string, Record<string, string>, string[]]>([
  ['off in the configuration', { '.streamlit/config.toml': '[server]\nenableXsrfProtection = false\n' }, ['.streamlit/config.toml:2']],
  ['off in a dotted key', { '.streamlit/config.toml': 'server.enableXsrfProtection = false\n' }, ['.streamlit/config.toml:1']],
  ['on', { '.streamlit/config.toml': '[server]\nenableXsrfProtection = true\n' }, []],
  ['of another section', { '.streamlit/config.toml': '[browser]\nenableXsrfProtection = false\n' }, []],
  ['off by a variable', { 'compose.yaml': compose('STREAMLIT_SERVER_ENABLE_XSRF_PROTECTION: "false"') }, ['compose.yaml:5']],
  ['CORS, off by a variable', { 'compose.yaml': compose('STREAMLIT_SERVER_ENABLE_CORS: "false"') }, ['compose.yaml:5']],
  ['off by an option', { Dockerfile: 'FROM python:3.12\nCMD ["streamlit", "run", "app.py", "--server.enableXsrfProtection=false"]\n' }, ['Dockerfile:2']],
  ['off by an option of two words', { Procfile: 'web: streamlit run app.py --server.enableXsrfProtection false\n' }, ['Procfile:1']],
  ['broken TOML', { '.streamlit/config.toml': '[server\nenableXsrfProtection = false\n' }, []],
])('network/xsrf-protection: %s', (_what, files, places) => expect(found('network/xsrf-protection', files)).toEqual(places))
