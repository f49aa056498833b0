import { found } from '../compose/found.ts'

const RULE = 'database/db-least-privilege'
const env = (line: string): Record<string, string> => ({ '.env.production.example': `${line}\n` })

test.each<[string, Record<string, string>, string[]]>([
  ['postgres', env('DATABASE_URL=postgresql://postgres:your-password@db.acme.io/api'), ['.env.production.example:1']],
  ['a driver in the scheme', env('DATABASE_URL=postgresql+asyncpg://postgres:your-password@db.acme.io/api'), ['.env.production.example:1']],
  ['a password from elsewhere', { 'compose.prod.yaml': 'services:\n  api:\n    image: acme/api:1\n    environment:\n      DATABASE_URL: postgresql://postgres:${DB_PASSWORD}@db.acme.io/api\n' }, ['compose.prod.yaml:5']],
  ['root of MySQL', env('DATABASE_URL=mysql://root:your-password@db.acme.io/api'), ['.env.production.example:1']],
  ['sa', env('DATABASE_URL=mssql://sa:your-password@db.acme.io/api'), ['.env.production.example:1']],
  ['admin of MongoDB', env('MONGO_URL=mongodb+srv://admin:your-password@db.acme.io/api'), ['.env.production.example:1']],
  ['a key of its own', env('DB_USER=postgres'), ['.env.production.example:1']],
])('database/db-least-privilege: %s', (_what, files, places) => {
  expect(found(RULE, files)).toEqual(places)
})

test.each<[string, Record<string, string>]>([
  ['a user of its own', env('DATABASE_URL=postgresql://app_rw:your-password@db.acme.io/api')],
  ['a user from elsewhere', env('DATABASE_URL=postgresql://${DB_USER}:${DB_PASSWORD}@db.acme.io/api')],
  ['no user', env('DATABASE_URL=postgresql://db.acme.io/api')],
  ['another kind of address', env('AMQP_URL=amqp://root:your-password@queue.acme.io')],
  ['the image\'s own administrator', { 'compose.prod.yaml': 'services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_USER: postgres\n' }],
  ['an example of no environment', { '.env.example': 'DATABASE_URL=postgresql://postgres:postgres@localhost/api\n' }],
  ['a commented line', env('# DATABASE_URL=postgresql://postgres:x@db.acme.io/api')],
  ['a name that begins alike', env('DATABASE_URL=postgresql://postgres_app:your-password@db.acme.io/api')],
])('database/db-least-privilege, quiet: %s', (_what, files) => {
  expect(found(RULE, files)).toEqual([])
})
