import { judgeChecklists } from '../../src/judge.ts'
import { memoryTree } from '../../src/tree/memory.ts'

/** The API keeps every promise, the worker none. */
const SYSTEM: Readonly<Record<string, string>> = {
  'api/Dockerfile': 'FROM node:24.1.0-slim\nCOPY . /app\nUSER node\nHEALTHCHECK CMD ["node", "health.js"]\nCMD ["node", "/app/server.js"]\n',
  'worker/Dockerfile': 'FROM node:24.1.0-slim\nCOPY . /app\nCMD ["node", "/app/worker.js"]\n',
  'api/.dockerignore': '.git\n.env\n',
  'compose.yaml': [
    'services:',
    '  api:',
    '    build: api',
    '    restart: always',
    '    mem_limit: 256m',
    '    cap_drop: [ALL]',
    '    security_opt: ["no-new-privileges:true"]',
    '    environment: { NODE_ENV: production, DB_URL: "postgres://shop:${DB_PASSWORD:?}@postgres/shop" }',
    '  thumbnailer:',
    '    build: worker',
    '    environment: { NODE_ENV: development, JWT_SECRET: thumbs-and-more-thumbs }',
    '  postgres:',
    '    image: postgres:17.2',
    '    restart: always',
    '    ports: ["5432:5432"]',
    '    healthcheck: { test: ["CMD", "pg_isready"] }',
    '',
  ].join('\n'),
  '.github/workflows/ci.yml': 'on: pull_request\njobs:\n  lint:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: actions/checkout@v4\n      - run: npx eslint .\n',
}

async function verdict(line: string, heading = 'Before the release'): Promise<string> {
  const tree = memoryTree({ ...SYSTEM, 'CHECKLIST.md': `# Checklist\n\n## ${heading}\n\n- ${line}\n` })
  const { held } = await judgeChecklists(tree, ['CHECKLIST.md'], { root: '.', config: '.readiness.yml', configNamed: false, today: '2026-11-21' })
  const first = held[0]?.verdicts[0]
  const place = first?.places[0]
  return first?.state === 'contradicted' && place ? `contradicted ${place.at.path}:${place.at.line}` : (first?.state ?? 'no line')
}

describe('a line that points at one part of the system speaks of no other', () => {
  it.each([
    ['[x] Health check for the api container'],
    ['[x] The api container does not run as root'],
    ['[x] Restart policy: api, postgres'],
    ['[x] Memory limit on api'],
    ['[x] healthcheck api'],
    ['[x] The api has a memory limit'],
    ['[x] api: no-new-privileges'],
    ['[x] cap_drop ALL for the api'],
    ['[x] no-new-privileges (api only, the rest follows)'],
    ['[x] `NODE_ENV` is `production` for the api container'],
  ])('%s', async (line) => {
    expect(await verdict(line)).not.toMatch(/^contradicted/)
  })

  it.each([
    ['[x] Container health check for the thumbnailer', 'contradicted compose.yaml:9'],
    ['[x] The thumbnailer does not run as root', 'contradicted worker/Dockerfile:1'],
    ['[x] Restart policy for api, thumbnailer and postgres', 'contradicted compose.yaml:9'],
    ['[x] Every service has a memory limit', 'contradicted compose.yaml:9'],
    ['[x] `NODE_ENV` is `production` for the thumbnailer', 'contradicted compose.yaml:11'],
  ])('%s', async (line, expected) => {
    expect(await verdict(line)).toBe(expected)
  })

  it('by any name people have for it, and not by one it has not', async () => {
    expect(await verdict('[x] The database port is not published')).toBe('contradicted compose.yaml:15')
    expect(await verdict('[x] Health check for the scheduler')).not.toMatch(/^contradicted/)
  })
})

describe('what stands below the name of a part', () => {
  it.each([
    ['api', '[x] health check', 'not'],
    ['Runtime: api', '[x] all capabilities dropped', 'not'],
    ['thumbnailer', '[x] all capabilities dropped', 'contradicted compose.yaml:9'],
    ['thumbnailer', '[x] restart policy is set', 'contradicted compose.yaml:9'],
    ['postgres', '[x] restart policy is set', 'not'],
    ['What we run', '[x] all capabilities dropped', 'contradicted compose.yaml:9'],
  ])('%s: %s', async (heading, line, expected) => {
    const state = await verdict(line, heading)
    expect(state.startsWith('contradicted') ? state : 'not').toBe(expected)
  })
})

describe('a line that says where it looks speaks of no other file', () => {
  it.each([
    ['[x] No secrets in the Dockerfile', 'not'],
    ['[x] No secrets in the compose file', 'contradicted compose.yaml:11'],
    ['[x] No `latest` in the Dockerfile', 'not'],
  ])('%s', async (line, expected) => {
    const state = await verdict(line)
    expect(state.startsWith('contradicted') ? state : 'not').toBe(expected)
  })
})

describe('a line that says just what a rule asks', () => {
  it.each([
    ['[x] actions pinned by sha', 'contradicted .github/workflows/ci.yml:6'],
    ['[x] Workflow token is read-only', 'contradicted .github/workflows/ci.yml:1'],
    ['[x] No secrets in the repository', 'contradicted compose.yaml:11'],
    ['[x] Dependabot opens pull requests weekly', 'contradicted'],
    ['[x] Base images are pinned by digest', 'contradicted api/Dockerfile:1'],
    ['[x] LICENSE file', 'contradicted'],
  ])('%s', async (line, expected) => {
    expect((await verdict(line)).slice(0, expected.length)).toBe(expected)
  })
})

describe('a line that says less than a rule asks, or something beside it', () => {
  it.each([
    ['[x] Third-party actions are pinned by SHA'],
    ['[x] Actions by SHA, first-party ones by tag'],
    ['❌ No end-to-end tests'],
    ['[x] Feature flags for the new checkout'],
    ['[x] Logs are written to stdout'],
    ['[x] Slim base image'],
    ['[x] A SBOM for every release, planned'],
  ])('%s', async (line) => {
    expect(await verdict(line)).not.toMatch(/^contradicted/)
  })
})

it('a stage that only a task runs in is not the image that people mean', async () => {
  const files = {
    Dockerfile: 'FROM node:24.1.0-slim AS tools\nCMD ["node", "migrate.js"]\nFROM node:24.1.0-slim\nUSER node\nHEALTHCHECK CMD ["node", "health.js"]\nCMD ["node", "server.js"]\n',
    'compose.yaml': 'services:\n  web:\n    build: .\n  migrate:\n    build: { context: ., target: tools }\n    restart: "no"\n',
    'CHECKLIST.md': '- [x] The image does not run as root\n- [x] HEALTHCHECK in the Dockerfile\n',
  }
  const { held } = await judgeChecklists(memoryTree(files), ['CHECKLIST.md'], { root: '.', config: '.readiness.yml', configNamed: false, today: '2026-11-21' })
  expect(held[0]?.verdicts.filter(({ state }) => state === 'contradicted')).toEqual([])
})

it('a limit of memory is none of processors', async () => {
  const files = { 'compose.yaml': 'services:\n  web:\n    image: acme/web:1.4.2\n    mem_limit: 256m\n', 'CHECKLIST.md': '- ❌ CPU limits\n- ❌ Memory limits\n- [ ] CPU limits\n' }
  const { held } = await judgeChecklists(memoryTree(files), ['CHECKLIST.md'], { root: '.', config: '.readiness.yml', configNamed: false, today: '2026-11-21' })
  expect(held[0]?.verdicts.map(({ state }) => state)).toEqual(['unknown', 'contradicted', 'unknown'])
})

describe('a part that a line names in passing is not what another one lacks', () => {
  it.each([
    ['[x] api drops capabilities'],
    ['[x] api memory capped'],
    ['[x] api no-new-privileges'],
    ['[x] Memory capped: api'],
    ['[x] thumbnailer image has a fixed tag'],
    ['[x] api port not public'],
  ])('%s', async (line) => {
    expect(await verdict(line)).not.toMatch(/^contradicted/)
  })

  it.each([
    ['[x] thumbnailer drops capabilities', 'contradicted compose.yaml:9'],
    ['[x] thumbnailer memory limit', 'contradicted compose.yaml:9'],
    ['[x] postgres port not public', 'contradicted compose.yaml:15'],
    ['[x] Every container, api or not, has a memory limit', 'contradicted compose.yaml:9'],
  ])('%s', async (line, expected) => {
    expect(await verdict(line)).toBe(expected)
  })
})
