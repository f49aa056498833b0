import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../repository.ts'
import { readiness } from './readiness.ts'

const SERVICE = {
  Dockerfile: 'FROM python:3.12-slim\nCMD ["uvicorn", "main:app"]\n',
  'compose.yaml': 'services:\n  api:\n    build: .\n    environment:\n      DATABASE_URL: ${DATABASE_URL:?}\n      API_KEY: ${API_KEY}\n',
}
const fileIn = (root: string): string => readFileSync(join(root, '.readiness.yml'), 'utf8')
const nextYear = `${new Date().getUTCFullYear() + 1}-01-31`

describe('init', () => {
  test('writes what is found, says what it assumed, and the file validates', async () => {
    const root = repository(SERVICE)
    const { code, error } = await readiness('init', root)
    expect(code).toBe(0)
    expect(error).toContain('Assumed: production runs compose.yaml.')
    const text = fileIn(root)
    expect(text).toContain('compose: [compose.yaml]')
    expect(text).toContain('DATABASE_URL: { required: true } # compose.yaml:5')
    expect(text).toContain('API_KEY: { required: true, secret: true } # compose.yaml:6')
    expect((await readiness('check', root)).code).not.toBe(2)
  })

  test('an override, a production example and a platform file are named', async () => {
    const root = repository({ ...SERVICE, 'compose.prod.yaml': 'services:\n  api:\n    restart: always\n', '.env.production.example': 'API_KEY=\nREGION=eu\n' })
    await readiness('init', root)
    expect(fileIn(root)).toContain('compose: [compose.yaml, compose.prod.yaml]')
    expect(fileIn(root)).toContain('env: [.env.production.example]')
    const platform = repository({ 'railway.json': '{ "deploy": { "startCommand": "node server.js" } }', 'package.json': '{ "name": "x" }' })
    await readiness('init', platform)
    expect(fileIn(platform)).toContain('platform: railway.json')
  })

  test('an empty repository gets a file that validates, too', async () => {
    const root = repository({ 'README.md': '# x\n' })
    const { code, error } = await readiness('init', root)
    expect(code).toBe(0)
    expect(error).toContain('Nothing here says what runs in production')
    expect((await readiness('rules', root)).code).toBe(0)
  })

  test('names of files and folders from strangers make no other YAML', async () => {
    const root = repository({ 'deploy: {x}/compose.prod.yaml': 'services:\n  api:\n    image: nginx:1.27\n    environment: ["A B=${C}", "OK=${OK}"]\n' })
    expect((await readiness('init', root)).code).toBe(0)
    expect((await readiness('rules', root)).code).toBe(0)
  })

  test('never writes over a file, nor through a link', async () => {
    const root = repository({ ...SERVICE, '.readiness.yml': 'version: 1\n' })
    expect(await readiness('init', root)).toMatchObject({ code: 2, error: expect.stringContaining('is there already') as string })
    const linked = repository({ ...SERVICE })
    const target = join(repository({}), 'elsewhere.yml')
    symlinkSync(target, join(linked, '.readiness.yml'))
    expect((await readiness('init', linked)).code).toBe(2)
    expect(existsSync(target)).toBe(false)
  })

  test('--dry-run shows it and writes nothing', async () => {
    const root = repository(SERVICE)
    const { out } = await readiness('init', root, '--dry-run')
    expect(out).toContain('+version: 1')
    expect(existsSync(join(root, '.readiness.yml'))).toBe(false)
  })
})

describe('attest', () => {
  const ATTEST = ['attest', 'backup/restore-tested'] as const

  test('adds an attestation of today, then sets the day and evidence of the one that is there', async () => {
    const root = repository({ '.readiness.yml': '# ours\nversion: 1\n', 'docs/restore.md': '' })
    expect((await readiness(...ATTEST, root, '--owner', '@alice', '--evidence', 'docs/restore.md', '--on', '2026-01-02')).code).toBe(0)
    expect(fileIn(root)).toBe('# ours\nversion: 1\n\nattestations:\n  - rule: backup/restore-tested\n    owner: "@alice"\n    on: 2026-01-02\n    evidence: docs/restore.md\n')
    await readiness(...ATTEST, root, '--owner', '@bob', '--evidence', 'https://wiki.example.test/1')
    const today = new Date().toISOString().slice(0, 10)
    expect(fileIn(root)).toBe(`# ours\nversion: 1\n\nattestations:\n  - rule: backup/restore-tested\n    owner: "@bob"\n    on: ${today}\n    evidence: https://wiki.example.test/1\n`)
  })

  test('makes the file where there is none', async () => {
    const root = repository({})
    await readiness(...ATTEST, root, '--owner', '@alice', '--evidence', 'https://wiki.example.test/1', '--measured', 'minutes=14')
    expect(fileIn(root)).toContain('measured: { minutes: 14 }')
  })

  test.each([
    [['attest'], 'attest needs the rule'],
    [['attest', 'backup/restore-testd', 'ROOT', '--owner', 'x', '--evidence', 'y'], 'did you mean "backup/restore-tested"?'],
    [['attest', 'container/non-root-container', 'ROOT', '--owner', 'x', '--evidence', 'y'], 'nobody can attest it'],
    [[...ATTEST, 'ROOT', '--evidence', 'y'], 'attest needs --owner'],
    [[...ATTEST, 'ROOT', '--owner', 'x'], 'attest needs --evidence'],
    [[...ATTEST, 'ROOT', '--owner', 'x', '--evidence', 'y', '--on', '2026-02-30'], 'is no day of the calendar'],
    [[...ATTEST, 'ROOT', '--owner', 'x', '--evidence', 'y', '--measured', 'minutes=many'], 'accepted is NAME=NUMBER'],
    [['check', 'ROOT', '--owner', 'x'], '--owner is an option of attest, waive'],
  ])('%j is a mistake that writes nothing', async (words, message) => {
    const root = repository({ Dockerfile: 'FROM x\n' })
    const { code, error } = await readiness(...words.map((word) => (word === 'ROOT' ? root : word)))
    expect(code).toBe(2)
    expect(error).toContain(message)
    expect(existsSync(join(root, '.readiness.yml'))).toBe(false)
  })
})

describe('waive', () => {
  test('--all makes every present finding a dated waiver, after which the check passes', async () => {
    const root = repository(SERVICE)
    await readiness('init', root)
    expect((await readiness('check', root)).code).toBe(1)
    const { error } = await readiness('waive', '--all', root, '--owner', '@team', '--expires', nextYear)
    expect(error).toMatch(new RegExp(`\\d+ waivers until ${nextYear}, for \\d+ findings\\.`))
    expect((await readiness('check', root)).code).toBe(0)
    expect(fileIn(root)).toContain('reason: There when Readiness was adopted; to be mended by the day it expires.')
    expect((await readiness('waive', '--all', root, '--owner', '@team', '--expires', nextYear)).error).toContain('Nothing is found here that could be waived')
  })

  test('one rule in one file', async () => {
    const root = repository({ ...SERVICE, '.readiness.yml': 'version: 1\nwaivers: []\n' })
    await readiness('waive', 'container/non-root-container', root, '--owner', '@team', '--expires', nextYear, '--reason', 'The sidecar needs it.', '--path', 'Dockerfile')
    expect(fileIn(root)).toBe(`version: 1\nwaivers:\n  - rule: container/non-root-container\n    path: Dockerfile\n    reason: The sidecar needs it.\n    owner: "@team"\n    expires: ${nextYear}\n`)
  })

  test.each([
    [['waive', 'container/non-root-container', 'ROOT'], 'waive needs --owner'],
    [['waive', '--owner', 'x', '--expires', nextYear, '--reason', 'r'], 'waive needs a rule, or --all'],
    [['waive', '--all', 'ROOT', '--owner', 'x', '--expires', '2020-01-01'], 'has passed'],
    [['waive', '--all', 'ROOT', '--owner', 'x', '--expires', 'soon'], 'is no day of the calendar'],
    [['waive', 'container/non-root', 'ROOT', '--owner', 'x', '--expires', nextYear, '--reason', 'r'], 'no rule "container/non-root" is in force here'],
  ])('%j is a mistake that writes nothing', async (words, message) => {
    const root = repository(SERVICE)
    const { code, error } = await readiness(...words.map((word) => (word === 'ROOT' ? root : word)))
    expect(code).toBe(2)
    expect(error).toContain(message)
    expect(existsSync(join(root, '.readiness.yml'))).toBe(false)
  })

  test('a readiness file that is broken is left as it is', async () => {
    const root = repository({ ...SERVICE, '.readiness.yml': 'version: 1\nbogus: 1\n' })
    expect((await readiness('waive', '--all', root, '--owner', 'x', '--expires', nextYear)).code).toBe(2)
    expect(fileIn(root)).toBe('version: 1\nbogus: 1\n')
    writeFileSync(join(root, '.readiness.yml'), 'version: 1\n')
  })
})
