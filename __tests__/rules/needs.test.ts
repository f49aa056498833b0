import { projectOfFiles } from '../../src/policy/verify-examples.ts'
import { judge } from '../../src/judge.ts'
import { hasSubject } from '../../src/checks/subject.ts'
import { memoryTree } from '../../src/tree/memory.ts'

test.each([
  ['a driver of Python', { 'requirements.txt': 'psycopg[binary]==3.2.9\n' }],
  ['a mapper of Node', { 'package.json': '{ "dependencies": { "@prisma/client": "6.1.0" } }' }],
  ['a driver of Go', { 'go.mod': 'module acme.test/api\n\ngo 1.23\n\nrequire github.com/jackc/pgx/v5 v5.7.1\n' }],
  ['Rails', { Gemfile: "source 'https://rubygems.org'\ngem 'pg', '1.5.9'\n" }],
  ['a service of compose', { 'compose.yaml': 'services:\n  db:\n    image: postgres:17\n' }],
  ['SQL', { 'db/schema.sql': 'CREATE TABLE a (id int);\n' }],
  ['a migration', { 'alembic/versions/001_first.py': 'pass\n' }],
  ['a variable of an example', { '.env.example': '# DATABASE_URL=\n' }],
  ['the contract', { '.readiness.yml': 'version: 1\nenv:\n  DATABASE_URL:\n' }],
])('%s shows a database', (_name, files) => {
  expect(hasSubject(projectOfFiles(files as unknown as Record<string, string>), 'database')).toBe(true)
})

test.each([
  ['a cache alone', { 'compose.yaml': 'services:\n  cache:\n    image: redis:8\n' }],
  ['a library of the same letters', { 'package.json': '{ "dependencies": { "pg-format-names": "1.0.0" } }' }],
  ['words in a document', { 'README.md': 'We once used a DATABASE_URL.\n' }],
])('%s shows none', (_name, files) => {
  expect(hasSubject(projectOfFiles(files as Record<string, string>), 'database')).toBe(false)
})

test('a service without a database is not asked about one, unless the team asks or attests', async () => {
  const states = async (text: string): Promise<Record<string, string>> => {
    const report = await judge(memoryTree({ '.readiness.yml': `version: 1\nprofile: production\n${text}`, 'a.md': '' }), { root: '.', config: '.readiness.yml', configNamed: false, today: '2026-11-21' })
    return Object.fromEntries(report.rules.map(({ id, state }) => [id, state]))
  }
  expect((await states(''))['database/db-reachable']).toBe('not-applicable')
  expect((await states('rules:\n  database/db-reachable: error\n'))['database/db-reachable']).toBe('missing')
  expect((await states('release: v1\nattestations:\n  - { rule: database/db-reachable, owner: me, release: v1, on: 2026-11-01, evidence: a.md }\n'))['database/db-reachable']).toBe('attested')
})
