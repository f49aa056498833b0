import type { Project } from '../production/project.ts'
import { oncePerName } from '../tree/once-per.ts'
import { storeOfImage } from './compose/stateful-images.ts'

/** What a system may or may not have, and without which some questions do not arise. */
export const SUBJECTS = ['database', 'frontend'] as const
export type Subject = (typeof SUBJECTS)[number]

/** Drivers, mappers and services by which programs of each ecosystem keep rows or documents. */
const DATABASE_PACKAGES = new RegExp(
  `^(${[
    'psycopg(2|2-binary|-binary)?|asyncpg|pg8000|sqlalchemy|sqlmodel|alembic|databases|tortoise-orm|peewee|pony|django|mysqlclient|pymysql|aiomysql|mysql-connector(-python)?|pymongo|motor|mongoengine|beanie|supabase|aiosqlite|pyodbc|cx-oracle|oracledb|pgvector|boto3-dynamodb|cassandra-driver|clickhouse-(driver|connect)|notion-client',
    'pg|pg-promise|postgres|mysql2?|mariadb|mongodb|mongoose|prisma|@prisma/client|typeorm|sequelize|knex|drizzle-orm|better-sqlite3|kysely|objection|mikro-orm|@mikro-orm/.+|@supabase/.+|mssql|tedious|@neondatabase/.+|@planetscale/.+|@libsql/.+',
    'activerecord|sequel|mongoid|sqlite3|trilogy',
    'gorm\\.io/.+|github\\.com/(lib/pq|jackc/pgx.*|go-sql-driver/mysql|jmoiron/sqlx|uptrace/bun.*|mattn/go-sqlite3|gocql/gocql)|go\\.mongodb\\.org/.+|entgo\\.io/ent',
    'sqlx|diesel|sea-orm|tokio-postgres|rusqlite|mongodb',
    '.*(postgresql|mysql-connector.*|mariadb-java-client|ojdbc\\d*|mssql-jdbc|spring-boot-starter-data-(jpa|jdbc|mongodb|r2dbc)|hibernate-core|flyway-core|liquibase-core|jooq)',
    'doctrine/(orm|dbal)|illuminate/database|laravel/framework|npgsql.*|microsoft\\.entityframeworkcore.*|dapper|ecto_sql|postgrex',
  ].join('|')})$`,
  'i',
)
const DATABASE_KEY = /^((.*_)?(DATABASE|DB|POSTGRES(QL)?|PG|MYSQL|MARIADB|MONGO(DB)?|SUPABASE|SQLALCHEMY|JDBC)_(URL|URI|DSN|HOST|NAME|USER|PASSWORD|SERVICE_ROLE_KEY|CONNECTION(_STRING)?)|DATABASE|PGHOST|PGDATABASE|SQLALCHEMY_DATABASE_URI)$/

const FRONTEND_PACKAGES = /^(react|react-dom|vue|svelte|@sveltejs\/kit|next|nuxt|@angular\/core|solid-js|preact|vite|astro|gatsby|@remix-run\/.+|ember-source)$/i

/** Whether the repository shows anything of a subject; what it does not show it is not asked about. */
export const hasSubject = oncePerName((project: Project, subject: Subject): boolean => (subject === 'database' ? usesDatabase(project) : hasFrontend(project)))

function usesDatabase({ tree, documents, production, declared }: Project): boolean {
  return (
    documents.paths('sql').length > 0 ||
    tree.entries.some(({ path }) => /(^|\/)((migrations|alembic|migrate)\/.+\.(py|rb|[jt]s|go|php|exs?)|schema\.prisma)$/.test(path)) ||
    documents.of('manifest').some(({ content }) => content?.dependencies.some(({ name }) => DATABASE_PACKAGES.test(name.slice(0, 200)))) ||
    production.systems.some(({ services }) => services.some(({ image }) => storeOfImage(image?.value)?.kind === 'database')) ||
    documents.of('env').some(({ content }) => content !== undefined && [...content.assignments, ...content.documented].some(({ key }) => DATABASE_KEY.test(key))) ||
    production.deployments.some(({ environment }) => environment.some(({ key }) => DATABASE_KEY.test(key))) ||
    declared.env.some(({ key }) => DATABASE_KEY.test(key))
  )
}

function hasFrontend({ documents, tree, declared }: Project): boolean {
  return (
    documents.of('manifest').some(({ content }) => content?.dependencies.some(({ name }) => FRONTEND_PACKAGES.test(name))) ||
    tree.entries.some(({ path }) => /(^|\/)(index\.html|streamlit_app\.py|app\/views\/.+\.(erb|haml|slim)|templates\/.+\.(html|jinja2?))$/.test(path)) ||
    declared.env.some(({ key }) => /^(VITE|NEXT_PUBLIC|REACT_APP|NUXT_PUBLIC)_/.test(key))
  )
}
