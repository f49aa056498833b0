import { isGap } from '../../../src/checks/documentation/placeholders.ts'
import { messages, stateOf } from '../compose/found.ts'

const FACTS = 'operations/declared-facts'
const facts = (...lines: string[]): string => ['version: 1', 'facts:', ...lines.map((line) => `  ${line}`), ''].join('\n')

test.each(['', '________', '...', '-', '???', '[Define contact]', '<your domain>', '{region}', 'TBD', 'todo', 'to be defined', 'Define contact', 'your-domain.com', 'xxxx', 'changeme'])('"%s" is a gap', (value) => expect(isGap(value)).toBe(true))
test.each(['aws', 'eu-central-1', '4h', '1GB', 'platform@acme.io', '+49 30 5550100', '#on-call', 'https://acme.io/[a]', 'Setubal', 'x-ray', 'Our Move Ltd'])('"%s" is a value', (value) => expect(isGap(value)).toBe(false))

const nginx = (names: string): string => `server {\n  listen 443 ssl;\n  server_name ${names};\n  location / { proxy_pass http://127.0.0.1:8000; }\n}\n`

test.each<[string, string, string, number]>([
  ['the name itself', 'api.acme.io', nginx('api.acme.io'), 0],
  ['a name below it', 'acme.io', nginx('api.acme.io'), 0],
  ['a name above it', 'api.acme.io', nginx('acme.io'), 0],
  ['a pattern', 'api.acme.io', nginx('*.acme.io'), 0],
  ['one of several', 'api.acme.io', nginx('old.acme.com api.acme.io'), 0],
  ['an address of the domain', 'https://api.acme.io/', nginx('api.acme.io'), 0],
  ['a variable', 'api.acme.io', nginx('${DOMAIN}'), 0],
  ['a regular expression', 'api.acme.io', nginx('~^(.+)\\.acme\\.com$'), 0],
  ['any name', 'api.acme.io', nginx('_'), 0],
  ['a placeholder, which is told elsewhere', 'api.acme.io', nginx('api.yourdomain.com'), 0],
  ['no domain at all', 'internal', nginx('api.acme.com'), 0],
  ['another domain', 'api.acme.io', nginx('api.acme.com'), 1],
  ['a domain that only ends alike', 'acme.io', nginx('myacme.io'), 1],
])('the domain against %s', (_what, domain, conf, count) => {
  expect(messages(FACTS, { '.readiness.yml': facts(`domain: ${domain}`), 'nginx/api.conf': conf })).toHaveLength(count)
})

test.each<[string, string, number]>([
  ['1GB', 'deploy: { resources: { limits: { memory: 1G } } }', 0],
  ['1 GB', 'mem_limit: 512m', 0],
  ['512MB', 'deploy: { resources: { limits: { memory: 1G } } }', 1],
  ['512MB', 'mem_limit: 2gb', 1],
  ['512MB', 'mem_limit: ${LIMIT}', 0],
  ['plenty', 'mem_limit: 2gb', 0],
])('memory of %s against %s', (memory, setting, count) => {
  expect(messages(FACTS, { '.readiness.yml': facts(`memory: ${memory}`), 'compose.yaml': `services:\n  api:\n    image: acme/api:1\n    ${setting}\n` })).toHaveLength(count)
})

test.each<[string, string[], string, number]>([
  ['as many', ['min_instances: 2'], 'min_machines_running = 2', 0],
  ['fewer', ['min_instances: 2'], 'min_machines_running = 1', 1],
  ['more than at most', ['max-instances: 3'], 'min_machines_running = 4', 1],
  ['no number', ['min_instances: some'], 'min_machines_running = 1', 0],
  ['a least number above the largest', ['min_instances: 5', 'max_instances: 3'], 'min_machines_running = 5', 2],
])('instances: %s', (_what, lines, setting, count) => {
  expect(messages(FACTS, { '.readiness.yml': facts(...lines), 'fly.toml': `app = "x"\n[http_service]\n  internal_port = 8080\n  ${setting}\n` })).toHaveLength(count)
})

test.each<[string, string, number]>([
  ['ghcr.io', 'ghcr.io/acme/api:1.0', 0],
  ['ghcr.io/acme', 'ghcr.io/acme/api:${{ github.sha }}', 0],
  ['registry.acme.io', 'ghcr.io/acme/api:1.0', 1],
  ['registry.acme.io', '${{ env.REGISTRY }}/acme/api:1.0', 0],
  ['registry.acme.io', 'acme/api:1.0', 0],
  ['our own', 'ghcr.io/acme/api:1.0', 0],
])('the registry %s against a push of %s', (registry, tags, count) => {
  const workflow = `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          push: true\n          tags: ${tags}\n`
  expect(messages(FACTS, { '.readiness.yml': facts(`registry: ${registry}`), '.github/workflows/ci.yml': workflow })).toHaveLength(count)
})

test.each<[string, string, number]>([
  ['https://api.acme.io/health', '/health', 0],
  ['https://acme.io/api/health', '/health', 0],
  ['https://api.acme.io/health/', 'health', 0],
  ['https://api.acme.io/ready', '/health', 1],
  ['https://api.acme.io', '/health', 0],
])('the health address %s against the path %s', (url, path, count) => {
  expect(messages(FACTS, { '.readiness.yml': facts(`health_url: ${url}`), 'railway.json': JSON.stringify({ deploy: { startCommand: 'uvicorn main:app', healthcheckPath: path } }) })).toHaveLength(count)
})

test('a contradiction says what the file shows', () => {
  expect(messages(FACTS, { '.readiness.yml': facts('provider: aws', 'domain: api.acme.io'), 'nginx/api.conf': nginx('api.acme.com') })).toEqual(['4 warning The fact domain is api.acme.io, and a file shows server_name api.acme.com'])
})

test.each<[string, string, string]>([
  ['contacts that are given', 'contacts: { on-call: platform@acme.io }', 'pass'],
  ['contacts with a gap', 'contacts: { on-call: "[Define contact]" }', 'fail'],
  ['no contacts', '', 'missing'],
])('%s', (_what, text, state) => {
  expect(stateOf('operations/contacts-current', { '.readiness.yml': `version: 1\n${text}\n` })).toBe(state)
})

test.each<[string, string | undefined, string]>([
  ['no file', undefined, 'fail'],
  ['no day', '', 'fail'],
  ['a gap', 'review: { next: "[Set review date]" }', 'fail'],
  ['a day that is none', 'review: { next: 2026-13-01 }', 'fail'],
  ['a day that has passed', 'review: { next: 2026-11-20 }', 'fail'],
  ['today', 'review: { next: 2026-11-21 }', 'pass'],
  ['a day to come', 'review: { next: 2027-01-01 }', 'pass'],
])('a review on %s', (_what, text, state) => {
  expect(stateOf('operations/readiness-file-valid', text === undefined ? { 'README.md': '' } : { '.readiness.yml': `version: 1\n${text}\n` })).toBe(state)
})
