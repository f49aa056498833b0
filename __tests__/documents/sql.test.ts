import { schemaCodeIn } from '../../src/documents/schema-code.ts'
import type { DatabaseObjects } from '../../src/documents/database-objects.ts'
import { parseSql } from '../../src/documents/sql.ts'
import { memoryTree } from '../../src/tree/memory.ts'
import { fileText } from '../../src/tree/source-text.ts'

/** What is made, in a line each: `table users(id, email)`. */
function shownObjects(objects: Omit<DatabaseObjects, 'source'> | undefined): string[] {
  if (!objects) return []
  return [
    ...objects.tables.map(({ name, columns, temporary, at }) => `${at.line} ${temporary ? 'temporary ' : ''}table ${name}${columns.length > 0 ? `(${columns.join(', ')})` : ''}`),
    ...objects.indexes.map(({ table, at }) => `${at.line} index on ${table}`),
    ...objects.foreignKeys.map(({ table, references, at }) => `${at.line} ${table} refers to ${references}`),
    ...objects.rowSecurity.map(({ table, enabled, at }) => `${at.line} ${enabled ? 'secured' : 'open'} ${table}`),
    ...objects.policies.map(({ table, at }) => `${at.line} policy on ${table}`),
    ...objects.extensions.map(({ value, at }) => `${at.line} extension ${value}`),
    ...objects.columns.map(({ value, at }) => `${at.line} column ${value.table}.${value.column}`),
    ...objects.settings.map(({ value, at }) => `${at.line} ${value.name} = ${value.value}`),
  ]
}

const sql = (text: string): string[] => shownObjects(parseSql(fileText('a.sql', text)).content)

test.each<[string, string, string[]]>([
  ['a table', 'CREATE TABLE users (id int PRIMARY KEY, email text UNIQUE);', ['1 table users(id, email)']],
  ['names in quotes, with a schema', 'create table if not exists "public"."Users" ("Id" int)', ['1 table users(id)']],
  ['backticks and keys of MySQL', 'CREATE TABLE `a` (\n  `id` int,\n  KEY `k` (`id`),\n  CONSTRAINT f FOREIGN KEY (id) REFERENCES `b` (`id`)\n) ENGINE=InnoDB;', ['1 table a(id)', '3 index on a', '4 a refers to b']],
  ['brackets of SQL Server', 'CREATE TABLE [dbo].[Orders] ([Id] INT);', ['1 table orders(id)']],
  ['nested brackets', 'create table t (a numeric(10, 2) default (1 + 2), b text check (b in (\'x\', \'y\')));', ['1 table t(a, b)']],
  ['a temporary table', 'CREATE TEMP TABLE t (a int);', ['1 temporary table t(a)']],
  ['a table made by a query', 'CREATE TABLE t AS SELECT 1;', ['1 table t']],
  ['a reference of a column', 'create table a (b int references c on delete cascade, d int references e);', ['1 table a(b, d)', '1 a refers to c', '1 a refers to e']],
  ['an index', 'CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON ONLY public.t USING gin (a);', ['1 index on t']],
  ['row level security', 'ALTER TABLE t ENABLE ROW LEVEL SECURITY;\nCREATE POLICY "own rows; all" ON t FOR SELECT USING (true);', ['1 secured t', '2 policy on t']],
  ['an extension', 'CREATE EXTENSION IF NOT EXISTS "uuid-ossp" WITH SCHEMA extensions;', ['1 extension uuid-ossp']],
  ['columns that are added', 'ALTER TABLE IF EXISTS t ADD COLUMN IF NOT EXISTS a int, ADD b int, ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES c (id);', ['1 t refers to c', '1 column t.a', '1 column t.b']],
  ['settings', "SET statement_timeout = '30s';\nALTER ROLE app SET statement_timeout TO 5000;", ['1 statement_timeout = 30s', '2 statement_timeout = 5000']],
  ['comments', '-- CREATE TABLE a (b int);\n/* CREATE TABLE c (d int); */\n\\echo CREATE TABLE e\nCREATE TABLE f (g int); -- CREATE TABLE h', ['4 table f(g)']],
  ['strings', "INSERT INTO t VALUES ('CREATE TABLE a (b int); it''s');\nSELECT E'it\\'s; CREATE TABLE x';", []],
  ['a function', 'CREATE FUNCTION f() RETURNS void AS $body$ BEGIN CREATE TABLE a (b int); END $body$ LANGUAGE plpgsql;\nCREATE TABLE c (d int);', ['2 table c(d)']],
  ['a block', 'DO $$ BEGIN\n  IF NOT EXISTS (SELECT 1) THEN CREATE TABLE a (b int); END IF;\nEND $$;', ['2 table a(b)']],
  ['rows of a dump', 'COPY public.t (a) FROM stdin;\nCREATE TABLE x (y int);\n\\.\nCREATE TABLE c (d int);', ['4 table c(d)']],
  ['what takes a migration back', '-- +goose Up\nCREATE TABLE a (b int);\n-- +goose Down\nCREATE TABLE gone (b int);', ['2 table a(b)']],
  ['no end', "CREATE TABLE a (b int, 'x", ['1 table a(b)']],
  ['nothing', '', []],
])('SQL: %s', (_name, text, expected) => expect(sql(text)).toEqual(expected))

const code = (path: string, text: string): string[] => schemaCodeIn(memoryTree({ [path]: text })).flatMap(shownObjects)

test.each<[string, string, string, string[]]>([
  ['alembic', 'alembic/versions/1.py', "def upgrade():\n  op.create_table('users', sa.Column('id', sa.Integer(), index=True), sa.ForeignKey('orgs.id'))\n  op.create_index(op.f('ix'), 'users', ['a'])\n  # op.create_table('not_this')\n  op.add_column('users', sa.Column('email', sa.String()))\n", ['2 table users', '2 index on users', '3 index on users', '2 users refers to orgs', '5 column users.email']],
  ['SQL in strings', 'backend/migrations/001_first.py', 'SQL = """\n-- first\nCREATE TABLE tenants (id int);\nCREATE INDEX i ON tenants (id);\n"""\nop.execute("alter table tenants enable row level security")\n', ['3 table tenants(id)', '4 index on tenants', '6 secured tenants']],
  ['Django', 'shop/migrations/0001_initial.py', "migrations.CreateModel(\n  name='Order',\n  fields=[('c', models.ForeignKey(on_delete=models.CASCADE, to='shop.customer'))],\n)\nmigrations.AddIndex(model_name='order', index=models.Index(fields=['c']))\n", ['1 table shop_order', '5 index on shop_order', '5 index on shop_order', '3 shop_order refers to shop_customer']],
  ['Rails', 'db/migrate/1_a.rb', 'create_table :users do |t|\n  t.references :org, foreign_key: true\nend\nadd_index :users, :email\nenable_extension "pgcrypto"\nexecute <<~SQL\n  CREATE TABLE raw (id int);\nSQL\n', ['1 table users', '7 table raw(id)', '4 index on users', '2 users refers to ', '5 extension pgcrypto']],
  ['knex', 'migrations/1.js', "exports.up = (knex) => knex.schema.createTable('users', (table) => {\n  table.integer('org').references('id').inTable('orgs')\n  table.index(['org'])\n  // knex.schema.createTable('no')\n})\nknex.raw(`CREATE TABLE b (c int)`)\n", ['1 table users', '6 table b(c)', '3 index on users', '2 users refers to id', '2 users refers to orgs']],
  ['patterns that hold quotes', 'migrations/2.js', "const a = /['\"`]/\nconst b = c / d // ' createTable('no')\nexports.up = (knex) => knex.schema.createTable('users', () => {})\n", ['3 table users']],
  ['Prisma', 'prisma/schema.prisma', 'model User {\n  id Int @id\n  email String @unique\n  org Org @relation(fields: [orgId], references: [id])\n  orgId Int\n  @@map("users")\n}\n', ['1 table users(id, email, org, orgid)', '3 index on users', '4 users refers to org']],
  ['what is no migration', 'app/versions/v1.py', "op.create_table('x')", []],
])('code: %s', (_name, path, text, expected) => expect(code(path, text)).toEqual(expected))

test.each([
  ['brackets', `CREATE TABLE a ${'('.repeat(200_000)}`],
  ['quotes', `SELECT ${"'".repeat(200_001)}`],
  ['dollars', '$a$ $b$ '.repeat(50_000)],
  ['statements', 'CREATE TABLE a (b int references c);'.repeat(20_000)],
  ['comments that do not end', '/* '.repeat(100_000)],
  ['a long list', `INSERT INTO t VALUES ${'(1, 2), '.repeat(100_000)}`],
])('%s take no time', (_name, text) => {
  const start = Date.now()
  parseSql(fileText('a.sql', text))
  code('migrations/a.py', text)
  code('migrations/a.js', `\`${text}\``)
  expect(Date.now() - start).toBeLessThan(4000)
})
