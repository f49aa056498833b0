import { backupChecks } from '../../src/checks/backup/table.ts'
import { databaseChecks } from '../../src/checks/database/table.ts'
import { evaluate } from '../../src/rules/evaluate.ts'
import { loadRules } from '../../src/rules/load-rules.ts'
import type { ExampleFiles } from '../../src/rules/rule.ts'
import { projectOfFiles } from '../../src/policy/verify-examples.ts'
import { workingDirectory } from '../../src/tree/working-directory.ts'
import { workflow } from './answers.ts'

const OTHERS = 'ci/app-booted ci/integration-tested ci/coverage-measured ci/hooks-present ci/source-clean delivery/checks-before-deploy delivery/smoke-tested delivery/deployed-by-machine delivery/image-pushed delivery/releases-tagged delivery/rollout-gradual container/production-declared container/unit-settings container/gunicorn-configured container/worker-runs container/scaled-by-load dependencies/licences-checked secrets/managed'
const names = new Set([...OTHERS.split(' '), ...[...backupChecks, ...databaseChecks].map(({ name }) => name)])
const rules = loadRules(workingDirectory('rules')).rules.filter(({ check }) => names.has(check))

/** How many of the rules came to an answer. A test ends after a minute, which no loop over such files may take. */
function judge(files: ExampleFiles): number {
  const project = projectOfFiles(files)
  return rules.map((rule) => evaluate(rule, project)).length
}

test('every check is asked by a rule', () => expect([...names].filter((name) => !rules.some(({ check }) => check === name))).toEqual([]))

const PATHS = ['k8s/a.yaml', 'infra/a.tf', 'crontab', 'cron.d/a', 'a.timer', 'a.service', 'backup.sh', 'scripts/backup.py', 'gunicorn.conf.py', 'pyproject.toml', 'ruff.toml', '.flake8', '.eslintrc.json', '.eslintrc.yml', 'eslint.config.js', 'biome.json', '.golangci.yml', '.pre-commit-config.yaml', 'lefthook.yml', '.husky/pre-commit', 'package.json', 'pytest.ini', 'vitest.config.ts', 'migrations/1.py', 'migrations/1.js', 'db/migrate/1.rb', 'schema.prisma', 'a.sql', 'task-definition.json', 'infra/stack.json', '.github/workflows/a.yml', 'compose.yaml', 'app/main.py']
const TEXTS = ['', '\0', '{', '[', '- - -', 'a: [', '"', "'", '`', '"""', '<<EOF', '<<~SQL\n', '$$', '/*', '((((', '}}}}', 'constructor: { __proto__: 1 }', '[constructor]\n__proto__ = 1\n', 'apiVersion: v1\nkind: [a]\n', 'apiVersion: v1\nkind: CronJob\nspec: a\n', 'apiVersion: v1\nkind: HorizontalPodAutoscaler\nspec: { metrics: [[]], minReplicas: {} }\n', 'repos: [~, { hooks: [~, a] }]', 'resource "a" "b" {', '[Timer]\nOnCalendar=', '@daily', '* * * * *', '1-0/0 */0 99 x,y * a', 'model A {\n  b C @relation(fields: [', 'CREATE TABLE', 'ALTER TABLE x ADD', 'CREATE INDEX ON', '\ud800\udc00\ud800']

test.each(PATHS)('%s may hold anything', (path) => {
  for (const text of TEXTS) expect(() => judge({ [path]: text, '.readiness.yml': 'version: 1\n' })).not.toThrow()
})

test.each<[string, ExampleFiles]>([
  ['a long line of SQL', { 'a.sql': `CREATE TABLE a (${'b int, '.repeat(100_000)}c int);` }],
  ['many tables', { 'a.sql': Array.from({ length: 5_000 }, (_, index) => `CREATE TABLE t${index} (a int);ALTER TABLE t${index} ENABLE ROW LEVEL SECURITY;`).join('\n') }],
  ['many scripts', Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`scripts/backup-${index}.sh`, 'pg_dump a > b\n']))],
  ['a script of many commands', { 'scripts/backup.sh': 'echo a; find . -mtime +3 -delete\n'.repeat(3_000) }],
  ['many steps', { '.github/workflows/a.yml': workflow('push:', ...Array.from({ length: 800 }, (_, index) => `docker run -d a${index}\ncurl -f localhost:${index}\nrailway up`)) }],
  ['words without blanks', { 'scripts/backup.sh': `aws ${'a'.repeat(190_000)}\n`, crontab: `${'*'.repeat(3_000)} ${'1,'.repeat(1_000)}\n`, 'app/main.py': `print(${'x'.repeat(400_000)}`, 'main.tf': `resource "a" "b" { c = ${'"'.repeat(100_000)}` }],
  ['many brackets of code', { 'migrations/a.py': 'models.ForeignKey('.repeat(20_000), 'migrations/b.js': '['.repeat(200_000), 'vitest.config.ts': 'coverage: {'.repeat(20_000) }],
  ['many units', Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`u${index}.service`, `[Unit]\nRequires=u${index + 1}.service\n[Service]\nExecStart=/a${index}\n`]))],
])('%s', (_name, files) => expect(judge({ ...files, 'examples/a.sql': '' })).toBe(rules.length))
