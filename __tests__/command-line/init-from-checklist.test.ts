import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../repository.ts'
import { readiness } from './readiness.ts'

const NAME = 'PRODUCTION_CHECKLIST.md'
const fileIn = (root: string): string => readFileSync(join(root, '.readiness.yml'), 'utf8')
const init = (root: string, ...words: string[]): ReturnType<typeof readiness> => readiness('init', root, '--from', NAME, ...words)

/** The file as it is once all that is commented out counts. */
const filledIn = (text: string): string => text.replace(/^# (?= {2}|attestations:|facts:|contacts:)/gm, '')

async function made(checklist: string, files: Record<string, string> = {}): Promise<string> {
  const root = repository({ ...files, [NAME]: checklist })
  expect((await init(root)).code).toBe(0)
  expect((await readiness('rules', root)).code).toBe(0)
  const text = fileIn(root)
  writeFileSync(join(root, '.readiness.yml'), filledIn(text))
  expect(await readiness('rules', root)).toMatchObject({ code: 0, error: '' })
  return text
}

test.each<[string, string, readonly string[], readonly string[]]>([
  ['a value', '- [ ] `LOG_LEVEL` set to `INFO`', ['  LOG_LEVEL: { required: true, equals: INFO } # PRODUCTION_CHECKLIST.md:1'], []],
  ['several values', '- [ ] `LOG_LEVEL` set to `INFO` or `WARNING`', ['LOG_LEVEL: { required: true, one-of: [INFO, WARNING] }'], []],
  ['no value', '- [x] `SENTRY_DSN` is set', ['SENTRY_DSN: { required: true }'], []],
  ['a secret, and no value of it', '- [ ] `API_KEY=fake-0123456789` is set', ['API_KEY: { required: true, secret: true }'], ['fake-0123456789']],
  ['either of two', '- [ ] `JWT_PUBLIC_KEY` set (or `JWT_SECRET` for HS256)', ['JWT_PUBLIC_KEY: { any-of: [JWT_SECRET] }'], ['  JWT_SECRET:']],
  ['a block of code', '```env\nNODE_ENV=production\nPORT=8080\nDATABASE_URL=postgres://app:fake-pass@db/app\n```', ['NODE_ENV: { required: true, equals: production }', 'PORT: { required: true }', 'DATABASE_URL: { required: true }'], ['fake-pass', '8080']],
  ['a rollback trigger is no demand', '## Rollback triggers\n\n- `ERROR_BUDGET_LEFT` is below zero', [], ['ERROR_BUDGET_LEFT']],
])('the environment: %s', async (_what, checklist, says, leavesOut) => {
  const text = await made(`${checklist}\n- [ ] Somebody is on call\n`)
  for (const each of says) expect(text).toContain(each)
  for (const each of leavesOut) expect(text).not.toContain(each)
})

test('what files ask for and what the checklist asks for stand together, once', async () => {
  const compose = 'services:\n  api:\n    image: a:1\n    environment:\n      DATABASE_URL: ${DATABASE_URL:?}\n      LOG_LEVEL: ${LOG_LEVEL:?}\n'
  const text = await made('- [ ] `LOG_LEVEL` set to `INFO`\n', { 'compose.yaml': compose })
  expect(text).toContain('  DATABASE_URL: { required: true } # compose.yaml:5\n  LOG_LEVEL: { required: true, equals: INFO } # PRODUCTION_CHECKLIST.md:1\n')
  expect(text.match(/LOG_LEVEL/g)).toHaveLength(1)
})

test('data files, by the path that this repository has, and the checklist itself', async () => {
  const text = await made('- [ ] `worker/data/nodes.json` exists and is valid JSON\n- [ ] `data/gone.json` exists and is valid JSON\n- [ ] `/etc/app/data/x.json` exists\n- [ ] `data/*.json` is there\n', { 'data/nodes.json': '[]' })
  expect(text).toContain('checklists: [PRODUCTION_CHECKLIST.md]')
  expect(text).toContain('files:\n  - data/nodes.json # PRODUCTION_CHECKLIST.md:1\n  - data/gone.json # PRODUCTION_CHECKLIST.md:2\n')
  expect(text).not.toMatch(/\/etc\/app|\*\.json/)
})

test('what only people know is commented out, with the line in its own words, and attests nothing', async () => {
  const text = await made('- [x] A restore from the backup was rehearsed\n- [ ] Backups were restored once: #1\n')
  expect(text).toMatch(/\n# attestations:\n# {3}# line 1: A restore from the backup was rehearsed\n(# {3}#.+\n)*# {3}- rule: backup\/restore-tested\n# {5}owner: "@owner"\n# {5}on: \d{4}-\d\d-\d\d\n# {5}evidence: https:\/\/example\.com\/evidence\n/)
  expect(text).not.toMatch(/^attestations:|TODO/m)
})

test('what is left to be filled in waits as facts and contacts', async () => {
  const text = await made('## Deployment information\n\n- **Provider**: ____________\n- **Region**: ____________\n\n## Emergency contacts\n\n- On-call: ____________\n')
  expect(text).toMatch(/\n# facts:\n# {3}provider: "________" # PRODUCTION_CHECKLIST\.md:3\n# {3}region: /)
  expect(text).toMatch(/\n# contacts:\n# {3}on-call: "________" # PRODUCTION_CHECKLIST\.md:8\n/)
})

test('words of strangers make no other YAML', async () => {
  const text = await made('- [ ] `A_KEY_B` set to `x: {y}, [z] # "q"`\n- [x] A restore from the backup was rehearsed\u2028rules: { a: off } \u202e\u0085evil: 1\n- [ ] `data/a: {b}, #c.json` exists and is valid JSON\n')
  expect(text).not.toMatch(/^(rules|evil):/m)
})

test('--dry-run shows it and writes nothing; a file that is there is never written over', async () => {
  const root = repository({ [NAME]: '- [ ] `LOG_LEVEL` set to `INFO`\n' })
  expect((await init(root, '--dry-run')).out).toContain('+checklists: [PRODUCTION_CHECKLIST.md]')
  expect(existsSync(join(root, '.readiness.yml'))).toBe(false)
  writeFileSync(join(root, '.readiness.yml'), 'version: 1\n')
  expect((await init(root)).code).toBe(2)
  expect(fileIn(root)).toBe('version: 1\n')
})

test.each<[string, Record<string, string>, string]>([
  ['a checklist that is not there', { 'PRODUCTION_CHECKLISTS.md': '- [ ] x y z\n' }, 'did you mean "PRODUCTION_CHECKLISTS.md"?'],
  ['one without claims', { [NAME]: '# Soon\n' }, 'claims anything'],
  ['one that is no text', { [NAME]: '\0' }, 'is binary, not text'],
])('%s is a mistake', async (_what, files, says) => {
  const root = repository(files)
  const { code, error } = await init(root)
  expect([code, existsSync(join(root, '.readiness.yml'))]).toEqual([2, false])
  expect(error).toContain(says)
})
