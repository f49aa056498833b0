import { judgeChecklists } from '../../src/judge.ts'
import type { ClaimVerdict } from '../../src/policy/checklist-verdict.ts'
import { memoryTree } from '../../src/tree/memory.ts'

/** A small system that keeps some of its promises. */
const SYSTEM: Readonly<Record<string, string>> = {
  Dockerfile: 'FROM node:24.1-slim\nCOPY . /app\nRUN npm ci\nCMD ["node", "/app/server.js"]\n',
  'compose.yaml': [
    'services:',
    '  shop:',
    '    build: .',
    '    environment:',
    '      NODE_ENV: production',
    '      LOG_LEVEL: debug',
    '      CORS_ORIGINS: "*"',
    '      CACHE_TTL: "300"',
    '      SESSION_SECRET: shop-session-1',
    '    restart: unless-stopped',
    '  postgres:',
    '    image: postgres:17.2',
    '    healthcheck:',
    '      test: ["CMD", "pg_isready"]',
    '    restart: unless-stopped',
    '',
  ].join('\n'),
  'package.json': '{ "name": "shop", "version": "1.0.0", "scripts": { "start": "node server.js" }, "dependencies": { "express": "5.1.0" } }\n',
  'server.js': "const app = require('express')()\napp.get('/health', (request, response) => response.send('ok'))\napp.listen(3000)\n",
  'test/server.test.js': "test('answers', () => {})\n",
  'data/plans.json': '[]\n',
  '.gitignore': 'node_modules\n.env\n.env.*\n',
  '.github/workflows/ci.yml': 'on: pull_request\npermissions: {}\njobs:\n  lint:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: npx eslint .\n',
}

async function verdictsOf(checklist: string, files: Readonly<Record<string, string>> = SYSTEM): Promise<readonly ClaimVerdict[]> {
  const { held } = await judgeChecklists(memoryTree({ ...files, 'CHECKLIST.md': checklist }), ['CHECKLIST.md'], { root: '.', config: '.readiness.yml', configNamed: false, today: '2026-11-21' })
  return held[0]?.verdicts ?? []
}

async function verdict(line: string, heading = 'Before the release'): Promise<string> {
  const [first] = await verdictsOf(`# Checklist\n\n## ${heading}\n\n- ${line}\n`)
  if (!first) return 'no line'
  const [place] = first.places
  return first.state === 'contradicted' && place ? `contradicted ${place.at.path}:${place.at.line}` : first.state
}

describe('ticked, and the repository shows otherwise', () => {
  it.each([
    ['[x] The container runs as a non-root user', 'contradicted Dockerfile:1'],
    ['[x] `LOG_LEVEL` set to `INFO` or `WARNING`', 'contradicted compose.yaml:6'],
    ['[x] `LOG_LEVEL` is not `debug`', 'contradicted compose.yaml:6'],
    ['[x] CORS origins are restricted', 'contradicted compose.yaml:7'],
    ['[x] `CACHE_TTL=3600`', 'contradicted compose.yaml:8'],
    ['[x] `SESSION_SECRET` changed from the default', 'contradicted compose.yaml:9'],
    ['✅ The session secret is not the default', 'contradicted compose.yaml:9'],
    ['[x] `CORS_ORIGINS=https://your-app.example.com`', 'contradicted compose.yaml:7'],
    ['[x] `data/countries.json` exists', 'contradicted'],
  ])('%s', async (line, expected) => {
    expect(await verdict(line)).toBe(expected)
  })
})

describe('said to be absent, and it is there', () => {
  it.each([
    ['❌ No health check endpoint', 'contradicted server.js:2'],
    ['❌ No linter', 'contradicted .github/workflows/ci.yml:7'],
  ])('%s', async (line, expected) => {
    expect(await verdict(line)).toBe(expected)
  })
})

describe('never a contradiction', () => {
  it.each([
    ['about something else than the finding', '[x] Postgres has a health check'],
    ['about a key that the finding does not name', '[x] `ADMIN_ORIGINS` lists the allowed CORS origins'],
    ["about a run's result", '[x] All tests pass'],
    ['about a run that found nothing', '[x] No known vulnerabilities in dependencies'],
    ['about how the code is, where only the pipeline is known', '[x] Types are checked'],
    ['about what somebody did', '[x] Rate limiting tested in staging'],
    ['about what somebody is to do', '[x] Update dependencies'],
    ['about a part of it', '[x] Rate limiting for the login form, where possible'],
    ['under a condition', '[x] With a proxy in front, `LOG_LEVEL=info` if it is verbose'],
    ['a value that stands for one of your own', '[x] `NODE_ENV=<your-environment>`'],
    ['not ticked', '[ ] The container runs as a non-root user'],
    ['half done', '⚠️ CORS origins are restricted'],
    ['no mark at all', 'CORS origins are restricted'],
    ['absent, and it is', '❌ No rate limiting'],
    ['absent, of a part', '❌ No unit tests for the repositories'],
    ['absent, and somebody tried', '❌ Linter not verified'],
  ])('%s: %s', async (_, line) => {
    expect(await verdict(line)).not.toMatch(/^contradicted/)
  })

  it.each([
    ['Rollback triggers', '[x] CORS origins are open'],
    ['Success criteria', '[x] Rate limiting answers within the limit'],
  ])('below %s: %s', async (heading, line) => {
    expect(await verdict(line, heading)).not.toMatch(/^contradicted/)
  })
})

describe('not ticked, and the repository proves it', () => {
  it.each([
    ['[ ] `NODE_ENV=production`', 'unticked-but-proven'],
    ['[ ] `data/plans.json` exists', 'unticked-but-proven'],
    ['[ ] Linter in CI', 'unticked-but-proven'],
    ['[ ] `CACHE_TTL=300`', 'unticked-but-proven'],
  ])('%s', async (line, expected) => {
    expect(await verdict(line)).toBe(expected)
  })
})

describe('the rest', () => {
  it.each([
    ['[x] `NODE_ENV=production`', 'true'],
    ['[x] `data/plans.json` exists', 'true'],
    ['[x] Penetration test performed', 'attestation-missing'],
    ['[x] Somebody is on call', 'attestation-missing'],
    ['[ ] Somebody is on call', 'unknown'],
    ['[x] Bring cake', 'unbound'],
    ['[x] Redis keeps an append-only file', 'unknown'],
  ])('%s', async (line, expected) => {
    expect(await verdict(line)).toBe(expected)
  })
})

it('attested by somebody: true', async () => {
  const readiness = 'version: 1\nattestations:\n  - rule: secrets/security-review\n    owner: "@dana"\n    on: 2026-11-01\n    evidence: https://example.com/report\n'
  const [first] = await verdictsOf('# Checklist\n\n- [x] Penetration test performed\n', { ...SYSTEM, '.readiness.yml': readiness })
  expect(first?.state).toBe('true')
})

describe('a marker says of what there is none', () => {
  it.each([
    ['❌ No health check for postgres in the image <!-- readiness: repository/tests-present -->', 'contradicted'],
    ['❌ The linter was not verified so far <!-- readiness: ci/ci-runs-linter -->', 'contradicted'],
    ['❌ No account of its own <!-- readiness: container/non-root-container -->', 'true'],
  ])('%s', async (line, expected) => {
    expect((await verdict(line)).split(' ')[0]).toBe(expected)
  })
})

it('a tool that a line names is not proven by another', async () => {
  expect(await verdict('[x] ESLint in CI')).toBe('true')
  expect(await verdict('[x] Biome or ESLint in CI')).toBe('true')
  expect(await verdict('[x] oxlint and Pylint: linter in CI')).toBe('unknown')
})

it('a marker decides what a line speaks of', async () => {
  const [first] = await verdictsOf('# Checklist\n\n- [x] Hardened as agreed <!-- readiness: container/non-root-container -->\n')
  expect(first).toMatchObject({ state: 'contradicted', binding: { confidence: 'marker' } })
})

it('a marker that names no rule is a problem at its line', async () => {
  const { unread } = await judgeChecklists(memoryTree({ ...SYSTEM, 'CHECKLIST.md': '# Checklist\n\n- [x] Hardened <!-- readiness: container/non-root-containers -->\n' }), ['CHECKLIST.md'], { root: '.', config: '.readiness.yml', configNamed: false, today: '2026-11-21' })
  expect(unread).toEqual([expect.objectContaining({ path: 'CHECKLIST.md', line: 3, message: 'no rule is called "container/non-root-containers" (did you mean "container/non-root-container"?)' })])
})
