import type { Location } from '../tree/location.ts'
import { oncePer } from '../tree/once-per.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Tree } from '../tree/tree.ts'
import { codeParts, languageOf } from './code-literals.ts'
import { makesObjects, noObjects } from './database-objects.ts'
import type { CollectedObjects, DatabaseObjects } from './database-objects.ts'
import { partOf } from './joined-text.ts'
import { ownFiles, readOwnFiles } from './own-files.ts'
import { collectPrisma } from './schema-prisma.ts'
import { collectSql } from './sql.ts'

/** Folders of migrations that are written in a programming language, and the files that hold a whole schema. */
const MIGRATION = /(^|\/)(migrations?|db\/migrate|alembic\/versions)\/([\w.-]+\/)*[\w.-]+\.(py|rb|[cm]?[jt]s)$|(^|\/)db\/(schema|structure)\.rb$|(^|\/)[\w.-]*schema\.prisma$|(^|\/)prisma\/([\w.-]+\/)*[\w.-]+\.prisma$/
const MOST = { files: 3000, length: 500_000 }

/** What migrations and schemas written as code make: of alembic, Django, Rails, knex and their like, and of Prisma. */
export const schemaCodeIn = oncePer((tree: Tree): readonly DatabaseObjects[] => readOwnFiles(tree, isMigration, MOST, objectsOf))

/** Paths of migrations that are code, in their order. */
export function migrationCodePaths(tree: Tree): readonly string[] {
  return ownFiles(tree, isMigration).slice(0, MOST.files)
}

function isMigration(path: string): boolean {
  return MIGRATION.test(path) && !/(^|\/)(__init__\.py|env\.py)$/.test(path)
}

function objectsOf(source: SourceText): DatabaseObjects[] {
  const objects = noObjects()
  const language = languageOf(source.path)
  if (source.path.endsWith('.prisma')) collectPrisma(source, objects)
  else if (language) {
    const { code, literals } = codeParts(source.text, language)
    collectCalls(code, source, objects)
    for (const { start, end } of literals) if (isSql(source.text.slice(start, Math.min(end, start + 400)))) collectSql(partOf(source, start, end), objects)
  }
  return makesObjects(objects) ? [{ source, ...objects }] : []
}

/** Whether a string begins like a statement that makes something. */
function isSql(opening: string): boolean {
  return /^(\s|--[^\n]*\n)*(create|alter|do|set)\s/i.test(opening)
}

/** What a call makes; `table` and `other` are its first and second name. */
interface Call {
  readonly pattern: RegExp
  add(objects: CollectedObjects, names: readonly string[], at: Location, last: string): void
}

const NAME = `['"\`:]([\\w.]{1,128})['"\`]?`

function call(pattern: string, add: Call['add']): Call {
  return { pattern: new RegExp(pattern, 'g'), add }
}

const addTable: Call['add'] = (objects, [name = ''], at) => void objects.tables.push({ ...plain(name), columns: [], temporary: false, at })
const addIndex: Call['add'] = (objects, [name = ''], at) => void objects.indexes.push({ table: plain(name).name, at })
const indexOfLast: Call['add'] = (objects, _names, at, last) => void (last === '' || objects.indexes.push({ table: last, at }))

/** Calls that open a table come first: what follows belongs to the last of them. */
const CALLS: readonly Call[] = [
  // alembic and Rails, knex, Sequelize and TypeORM
  call(`\\b(?:op\\.create_table|create_table|\\w{1,40}\\.createTable(?:IfNotExists)?)\\(?\\s*${NAME}`, addTable),
  call(`\\bnew Table\\(\\s*\\{\\s*name:\\s*${NAME}`, addTable),
  call(`\\bop\\.create_index\\(\\s*(?:op\\.f\\()?\\s*['"][^'"\\n]{0,200}['"]\\s*\\)?\\s*,\\s*${NAME}`, addIndex),
  call(`\\badd_index\\(?\\s*${NAME}`, addIndex),
  call(`\\b\\w{1,40}\\.(?:addIndex|createIndex)\\(\\s*${NAME}`, addIndex),
  call('\\b(?:index|unique)=True\\b|\\bt\\.index\\b|\\bindex:\\s*(?:true|\\{)|\\b(?:t|table)\\.(?:index|unique)\\(|\\)\\.(?:index|unique)\\(', indexOfLast),
  call(`\\bForeignKey(?:Constraint)?\\(\\s*(?:\\[[^\\]]{0,200}\\]\\s*,\\s*\\[\\s*)?${NAME}`, (objects, [name = ''], at, last) => void objects.foreignKeys.push({ table: last, references: plain(name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : name).name, at })),
  call(`\\badd_foreign_key\\(?\\s*${NAME}\\s*,\\s*${NAME}`, (objects, [table = '', other = ''], at) => void objects.foreignKeys.push({ table: plain(table).name, references: plain(other).name, at })),
  call(`\\bop\\.create_foreign_key\\(\\s*[^,\\n]{0,200},\\s*${NAME}\\s*,\\s*${NAME}`, (objects, [table = '', other = ''], at) => void objects.foreignKeys.push({ table: plain(table).name, references: plain(other).name, at })),
  call(`\\.(?:references|inTable)\\(\\s*${NAME}|\\bforeign_key:\\s*(?:true|\\{)`, (objects, [name = ''], at, last) => void objects.foreignKeys.push({ table: last, references: plain(name).name, at })),
  call(`\\benable_extension\\(?\\s*${NAME}`, (objects, [name = ''], at) => void objects.extensions.push({ value: plain(name).name, at })),
  call(`\\bop\\.add_column\\(\\s*${NAME}\\s*,\\s*(?:sa\\.)?Column\\(\\s*${NAME}`, (objects, [table = '', column = ''], at) => void objects.columns.push({ value: { table: plain(table).name, column: plain(column).name }, at })),
  call(`\\badd_column\\s+${NAME}\\s*,\\s*${NAME}`, (objects, [table = '', column = ''], at) => void objects.columns.push({ value: { table: plain(table).name, column: plain(column).name }, at })),
  // Django
  call(`\\bmigrations\\.CreateModel\\(\\s*name=${NAME}`, (objects, [name = ''], at) => void objects.tables.push({ name: `${appOf(at.path)}_${name.toLowerCase()}`, schema: undefined, columns: [], temporary: false, at })),
  call(`['"]db_table['"]\\s*:\\s*${NAME}`, addTable),
  call(`\\bmigrations\\.AddIndex\\(\\s*model_name=${NAME}`, (objects, [name = ''], at) => void objects.indexes.push({ table: `${appOf(at.path)}_${name.toLowerCase()}`, at })),
  call('\\bdb_index=True\\b|\\bmodels\\.Index\\(', indexOfLast),
  call(`\\bmodels\\.(?:ForeignKey|OneToOneField)\\([^()]{0,300}(?:\\([^()]{0,100}\\)[^()]{0,200}){0,3}\\bto=${NAME}`, (objects, [name = ''], at, last) => void objects.foreignKeys.push({ table: last, references: name.toLowerCase().replace('.', '_'), at })),
]

function collectCalls(code: string, source: SourceText, objects: CollectedObjects): void {
  const hits = CALLS.flatMap(({ pattern, add }) => [...code.matchAll(pattern)].map((match) => ({ add, offset: match.index, length: match[0].length, names: match.slice(1).filter((name) => name !== undefined) })))
  for (const { add, offset, length, names } of hits.sort((a, b) => a.offset - b.offset)) add(objects, names, source.locate(offset, offset + length), objects.tables.at(-1)?.name ?? '')
}

/** `public.tenants` is the table `tenants` of the schema `public`. */
function plain(name: string): { name: string; schema: string | undefined } {
  const dot = name.lastIndexOf('.')
  return { name: name.slice(dot + 1).toLowerCase(), schema: dot < 0 ? undefined : name.slice(0, dot).toLowerCase() }
}

/** The Django application whose migrations a file is one of: the folder above `migrations`. */
function appOf(path: string): string {
  const parts = path.split('/')
  return (parts[parts.lastIndexOf('migrations') - 1] ?? '').toLowerCase()
}
