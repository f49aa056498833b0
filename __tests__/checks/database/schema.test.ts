import { answers, workflow } from '../answers.ts'

const TABLES = 'CREATE TABLE users (id int PRIMARY KEY);\nCREATE TABLE orders (id int, user_id int REFERENCES users);\n'

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, unknown>>, string[]]>([
  ['any table', { 'a.sql': TABLES }, {}, ['pass']],
  ['no file', { 'a.py': 'x = 1' }, {}, ['missing']],
  ['a dump of rows only', { 'a.sql': 'INSERT INTO a VALUES (1);' }, {}, ['missing']],
  ['tables that are there', { 'a.sql': TABLES }, { tables: ['users', 'public.Orders'] }, ['pass']],
  ['a table that is not', { 'a.sql': TABLES }, { tables: ['users', 'tenants'] }, ['a.sql:1 part']],
  ['tables without any file', { 'a.py': '' }, { tables: ['users'] }, ['missing']],
  ['a foreign key', { 'a.sql': TABLES }, { 'foreign-keys': ['orders', 'users'] }, ['a.sql:1 part']],
  ['columns', { 'a.sql': TABLES, 'b.sql': 'ALTER TABLE users ADD email text;' }, { columns: { users: ['id', 'email'], orders: ['total'] } }, ['a.sql:1 part']],
  ['an extension that is named in a comment', { 'a.sql': `${TABLES}-- CREATE EXTENSION vector;` }, { extensions: ['vector'] }, ['a.sql:1 part']],
  ['samples', { 'examples/a.sql': TABLES }, {}, ['missing']],
])('schema: %s', (_name, files, options, expected) => expect(answers('database/db-schema-in-repo', files, options)).toEqual(expected))

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, unknown>>, string[]]>([
  ['none', { 'a.sql': TABLES }, {}, ['a.sql:1']],
  ['one', { 'a.sql': `${TABLES}CREATE INDEX ON orders (user_id);` }, {}, ['pass']],
  ['none on a table that is named', { 'a.sql': `${TABLES}CREATE INDEX ON orders (user_id);` }, { tables: ['orders', 'users'] }, ['a.sql:1 table']],
  ['a store that keeps them in order', { 'clickhouse/a.sql': TABLES }, {}, ['missing']],
  ['no schema', {}, { tables: ['orders'] }, ['missing']],
  ['tables whose columns are not written', { 'migrations/1.py': "op.create_table('a')" }, {}, ['missing']],
])('indexes: %s', (_name, files, options, expected) => expect(answers('database/db-indexes', files, options)).toEqual(expected))

const SECURED = 'ALTER TABLE users ENABLE ROW LEVEL SECURITY;\n'
const POLICY = 'CREATE POLICY p ON users USING (true);\n'

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, unknown>>, string[]]>([
  ['a database that only the server reaches', { 'a.sql': TABLES }, {}, ['missing']],
  ['tables that are named', { 'a.sql': TABLES + SECURED + POLICY }, { tables: ['users', 'orders'] }, ['a.sql:2 open']],
  ['security without a policy', { 'a.sql': TABLES + SECURED }, {}, ['a.sql:3 no-policy']],
  ['security with a policy', { 'a.sql': TABLES + SECURED + POLICY }, {}, ['pass']],
  ['Supabase', { 'supabase/migrations/1.sql': TABLES + SECURED + POLICY }, {}, ['supabase/migrations/1.sql:2 open']],
  ['another schema of Supabase', { 'supabase/migrations/1.sql': `${SECURED}${POLICY}create table users (id int);\ncreate table private.secrets (id int);` }, {}, ['pass']],
  ['security that is taken back', { 'a.sql': `${TABLES}${SECURED}${POLICY}ALTER TABLE users DISABLE ROW LEVEL SECURITY;` }, { tables: ['users'] }, ['a.sql:5 open']],
])('row level security: %s', (_name, files, options, expected) => expect(answers('database/db-rls', files, options)).toEqual(expected))

const postgres = (...more: readonly string[]): string => ['services:', '  db:', '    image: postgres:17', ...more.map((line) => `    ${line}`), ''].join('\n')

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, unknown>>, string[]]>([
  ['nothing', { 'compose.yaml': postgres() }, {}, ['missing']],
  ['the server\'s command', { 'compose.yaml': postgres('command: postgres -c statement_timeout=30s') }, {}, ['pass']],
  ['a development file', { 'compose.yaml': postgres(), 'compose.dev.yaml': postgres('command: postgres -c statement_timeout=30s') }, {}, ['missing']],
  ['0', { 'compose.yaml': postgres('command: ["-c", "statement_timeout=0"]') }, {}, ['compose.yaml:4 off']],
  ['too long', { 'compose.yaml': postgres('command: postgres -c statement_timeout=10min') }, { max: 60000 }, ['compose.yaml:4 long']],
  ['a URL', { 'compose.yaml': 'services:\n  api:\n    image: a:1\n    environment:\n      DATABASE_URL: postgresql://db/app?options=-c%20statement_timeout%3D30000\n' }, {}, ['pass']],
  ['a variable of its own', { 'compose.yaml': 'services:\n  api:\n    image: a:1\n    environment:\n      DB_STATEMENT_TIMEOUT_MS: 5000\n' }, {}, ['pass']],
  ['a variable that only the host sets', { 'compose.yaml': 'services:\n  api:\n    image: a:1\n    environment:\n      - DB_STATEMENT_TIMEOUT_MS\n' }, {}, ['missing']],
  ['SQL', { 'a.sql': "ALTER DATABASE app SET statement_timeout = '30s';" }, {}, ['pass']],
  ['SQL that switches it off', { 'a.sql': 'SET statement_timeout = 0;' }, {}, ['a.sql:1 off']],
  ['the driver', { 'app/db.js': "new Pool({ statement_timeout: 30000 })" }, {}, ['pass']],
  ['a comment', { 'app/db.js': '// statement_timeout: 30000' }, {}, ['missing']],
  ['a test', { 'tests/db.py': 'statement_timeout=1' }, {}, ['missing']],
  ['a value from elsewhere', { 'app/db.py': 'connect(url, command_timeout=settings.limit)' }, {}, ['pass']],
  ['a name that is declared', { 'app/db.py': 'class Settings:\n    statement_timeout: int\n', 'app/a.ts': 'export const statementTimeout: Limit = other' }, {}, ['missing']],
  ['config/database.yml', { 'config/database.yml': 'production:\n  variables:\n    statement_timeout: "15s"\n' }, {}, ['pass']],
])('time limit: %s', (_name, files, options, expected) => expect(answers('database/db-query-timeout', files, options)).toEqual(expected))

test.each<[string, Readonly<Record<string, string>>, string[]]>([
  ['nothing', { 'compose.yaml': postgres() }, ['missing']],
  ['an extension', { 'a.sql': 'CREATE EXTENSION pg_stat_statements;' }, ['pass']],
  ['an exporter', { 'compose.yaml': 'services:\n  x:\n    image: quay.io/prometheuscommunity/postgres-exporter:v0.15.0\n' }, ['pass']],
  ['an exporter behind a profile', { 'compose.yaml': 'services:\n  x:\n    image: postgres-exporter:1\n    profiles: [debug]\n' }, ['missing']],
  ['a log that is off', { 'compose.yaml': postgres('command: postgres -c log_min_duration_statement=-1') }, ['missing']],
  ['a cloud', { 'main.tf': 'resource "aws_db_instance" "a" {\n  performance_insights_enabled = true\n}\n' }, ['pass']],
])('slow queries: %s', (_name, files, expected) => expect(answers('database/db-query-monitoring', files)).toEqual(expected))

const ALEMBIC = { 'alembic.ini': '[alembic]\n', 'alembic/versions/1.py': "op.create_table('a')" }
const API = 'services:\n  api:\n    image: a:1\n    command: uvicorn a:app\n'

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, unknown>>, string[]]>([
  ['nothing', { ...ALEMBIC, 'compose.yaml': API }, {}, ['alembic.ini:1']],
  ['production that no file describes', ALEMBIC, {}, ['not-applicable']],
  ['an image alone', { ...ALEMBIC, Dockerfile: 'FROM a:1\nCMD ["uvicorn", "a:app"]\n' }, {}, ['not-applicable']],
  ['no migrations', { 'compose.yaml': API }, {}, ['not-applicable']],
  ['a one-shot service', { ...ALEMBIC, 'compose.yaml': `${API}  migrate:\n    image: a:1\n    restart: "no"\n    command: sh -c "alembic upgrade head"\n` }, {}, ['pass']],
  ['a one-shot service that runs psql', { 'migrate_a.sql': 'create table a (b int);', 'compose.yaml': `${API}  migrate:\n    image: postgres:17\n    restart: "no"\n    command: psql -f /sql/migrate_a.sql\n` }, {}, ['pass']],
  ['a start script', { ...ALEMBIC, 'compose.yaml': 'services:\n  api:\n    image: a:1\n    command: sh -c "alembic upgrade head && uvicorn a:app"\n' }, {}, ['compose.yaml:4 in-start']],
  ['a start script that is allowed', { ...ALEMBIC, 'compose.yaml': 'services:\n  api:\n    image: a:1\n    command: sh -c "alembic upgrade head && uvicorn a:app"\n' }, { 'allow-in-start': true }, ['pass']],
  ['a step of the deployment', { ...ALEMBIC, '.github/workflows/deploy.yml': workflow('push: { branches: [main] }', 'flyctl ssh console -C "alembic upgrade head"', 'flyctl deploy') }, {}, ['pass']],
  ['a step that cannot fail', { ...ALEMBIC, '.github/workflows/deploy.yml': workflow('push: { branches: [main] }', 'alembic upgrade head || true', 'flyctl deploy') }, {}, ['alembic.ini:1']],
  ['a step of the tests', { ...ALEMBIC, 'compose.yaml': API, '.github/workflows/test.yml': workflow('pull_request:', 'alembic upgrade head', 'pytest') }, {}, ['alembic.ini:1']],
  ['a release command', { 'db/migrate/1_a.rb': 'create_table :a', Procfile: 'release: bundle exec rails db:migrate\nweb: bundle exec puma\n' }, {}, ['pass']],
  ['before a unit starts', { ...ALEMBIC, 'a.service': '[Service]\nExecStartPre=/opt/a/venv/bin/alembic upgrade head\nExecStart=/opt/a/venv/bin/uvicorn a:app\n' }, {}, ['pass']],
  ['an init container', { ...ALEMBIC, 'k8s/api.yaml': 'apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      initContainers:\n        - { name: db, command: [alembic, upgrade, head] }\n' }, {}, ['pass']],
  ['a command of one\'s own', { ...ALEMBIC, 'compose.yaml': `${API}  schema:\n    image: a:1\n    restart: "no"\n    command: python -m app.schema apply\n` }, { command: 'app.schema apply' }, ['pass']],
  ['a program that migrates when it starts', { 'src/main/resources/db/migration/V1__a.sql': 'create table a (b int);', 'compose.yaml': API, 'pom.xml': '<project><dependencies><dependency><groupId>org.flywaydb</groupId><artifactId>flyway-core</artifactId></dependency></dependencies></project>' }, {}, ['not-applicable']],
  ['Supabase, which runs them itself', { 'supabase/migrations/1.sql': 'create table a (b int);', 'compose.yaml': API }, {}, ['not-applicable']],
])('migrations: %s', (_name, files, options, expected) => expect(answers('database/migrations-run-as-step', files, options)).toEqual(expected))
