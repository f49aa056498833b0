import { baseName, programIndex } from '../../production/program-word.ts'

/** Migration tools, by the words behind them that change the database. */
const TOOLS: Readonly<Record<string, RegExp>> = {
  alembic: /(^| )upgrade( |$)/,
  flask: /(^| )db upgrade( |$)/,
  'manage.py': /^migrate( |$)/,
  'django-admin': /^migrate( |$)/,
  rails: /^db:(migrate|prepare|schema:load)/,
  rake: /^db:(migrate|prepare|schema:load)/,
  knex: /^migrate:(latest|up)/,
  prisma: /^(migrate deploy|db push)/,
  sequelize: /^db:migrate/,
  'sequelize-cli': /^db:migrate/,
  typeorm: /migration:run/,
  'typeorm-ts-node-commonjs': /migration:run/,
  'drizzle-kit': /^(migrate|push)/,
  'node-pg-migrate': /^up/,
  'db-migrate': /^up/,
  flyway: /(^| )migrate( |$)/,
  liquibase: /(^| )update( |$)/,
  goose: /(^| )up/,
  dbmate: /(^| )(up|migrate)( |$)/,
  atlas: /^(migrate|schema) apply/,
  migrate: /(^| )(up|goto)( |$)/,
  sqitch: /^deploy/,
  artisan: /^migrate/,
  console: /doctrine:migrations:migrate/,
  supabase: /^(db push|migration up)/,
  diesel: /^(migration run|database setup)/,
  sqlx: /^(migrate run|database setup)/,
  yoyo: /^apply/,
  aerich: /^upgrade/,
  mix: /^ecto\.migrate/,
  dotnet: /^ef database update/,
  psql: /\.sql( |$)|(^| )(-f|--file)/,
  mysql: /\.sql( |$)|(^| )-e /,
}
/** Programs whose later words are a command of their own. */
const CARRIERS = new Set(['docker', 'docker-compose', 'podman', 'podman-compose', 'nerdctl', 'kubectl', 'oc', 'ssh', 'railway', 'flyctl', 'fly', 'heroku', 'npm', 'pnpm', 'yarn', 'bun', 'node', 'bash', 'sh', 'make', 'just', 'task', 'aws', 'gcloud', 'php', 'bundle', 'kamal', 'sudo'])
const NAMED = /(^|[/:_.-])(db[-_:]?)?migrat(e|es|ions?)([-_:.](up|run|latest|deploy|prod|production|db|database|tenants|all|head))?(\.(py|sh|[cm]?[jt]s|rb))?$|(^|[/:_-])(run|apply)[-_](db[-_])?migrations?(\.(py|sh|[cm]?[jt]s|rb))?$/i
const MOST_WORDS = 60

/** Whether a command brings a database to its current schema. */
export function isMigration(words: readonly (string | undefined)[]): boolean {
  const known = words.slice(0, MOST_WORDS)
  const start = programIndex(known)
  const program = baseName(known[start])
  if (program === undefined || program === 'echo') return false
  const rest = known.slice(start + 1).map((word) => word ?? '')
  if (isToolCall(program, rest)) return true
  const inner = rest.flatMap((word) => (/\s/.test(word) ? word.split(/[\s;&|]+/) : [word])).slice(0, MOST_WORDS * 2)
  if (CARRIERS.has(program) && inner.some((word, index) => isToolCall(baseName(word) ?? '', inner.slice(index + 1)))) return true
  return NAMED.test(program) || ((/^python[\d.]*$/.test(program) || CARRIERS.has(program)) && inner.slice(0, 8).some((word) => NAMED.test(word.replaceAll('.', '/')) || NAMED.test(word)))
}

function isToolCall(program: string, rest: readonly string[]): boolean {
  const pattern = Object.hasOwn(TOOLS, program) ? TOOLS[program] : undefined
  return pattern?.test(rest.filter((word) => word !== '').join(' ').slice(0, 2000)) ?? false
}
