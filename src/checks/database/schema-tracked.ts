import { databaseSchema } from '../../production/database-schema.ts'
import type { DatabaseSchema } from '../../production/database-schema.ts'
import type { Project } from '../../production/project.ts'
import { fileStart } from '../../tree/location.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'

interface SchemaOptions {
  readonly tables: readonly string[]
  readonly extensions: readonly string[]
  /** Columns by table. */
  readonly columns: Readonly<Record<string, readonly string[]>>
  /** Tables that must refer to others. */
  readonly 'foreign-keys': readonly string[]
}

/** Looks for what makes the database, and in it for what the team says it consists of. */
export const schemaTracked: Check<SchemaOptions> = {
  name: 'database/schema-tracked',
  question: 'Is there SQL, or are there migrations, that make the tables, columns, extensions and foreign keys the system needs?',
  reads: ['sql'],
  options: (z) =>
    z.strictObject({
      tables: z.array(z.string()).default([]).describe('Tables that must be made.'),
      extensions: z.array(z.string()).default([]).describe('Extensions that must be made, such as vector.'),
      columns: z.record(z.string(), z.array(z.string())).default({}).describe('Columns that must be made, by table.'),
      'foreign-keys': z.array(z.string()).default([]).describe('Tables that must refer to another one.'),
    }),
  *look(project, options): Iterable<Outcome> {
    const schema = databaseSchema(project.documents, project.tree)
    const anything = [...schema.tables, ...schema.extensions, ...schema.columns][0]
    if (!anything) return
    const wanted = [...wantedParts(options)]
    for (const { what, name, is } of wanted) {
      const at = is(schema)
      yield at ? { state: 'pass', at, facts: { what, name } } : { state: 'fail', variant: 'part', at: placeForMore(project, schema), facts: { what, name } }
    }
    if (wanted.length === 0) yield { state: 'pass', at: anything.at }
  },
}

interface WantedPart {
  readonly what: string
  readonly name: string
  is(schema: DatabaseSchema): Location | undefined
}

function* wantedParts({ tables = [], extensions = [], columns = {}, 'foreign-keys': foreignKeys = [] }: SchemaOptions): Generator<WantedPart> {
  for (const name of tables) yield { what: 'table', name, is: (schema) => schema.tables.find((table) => isTable(table.name, name))?.at }
  for (const name of extensions) yield { what: 'extension', name, is: (schema) => schema.extensions.find(({ value }) => value === name.toLowerCase())?.at }
  for (const name of foreignKeys) yield { what: 'foreign key of', name, is: (schema) => schema.foreignKeys.find(({ table }) => isTable(table, name))?.at }
  for (const [table, names] of Object.entries(columns)) {
    for (const name of names) yield { what: 'column', name: `${table}.${name}`, is: (schema) => columnAt(schema, table, name.toLowerCase()) }
  }
}

function columnAt(schema: DatabaseSchema, table: string, column: string): Location | undefined {
  const made = schema.tables.find(({ name, columns }) => isTable(name, table) && columns.includes(column))
  return made?.at ?? schema.columns.find(({ value }) => isTable(value.table, table) && value.column === column)?.at
}

/** Names are compared without case and without the schema before them. */
export function isTable(name: string, wanted: string): boolean {
  return name === wanted.toLowerCase().slice(wanted.lastIndexOf('.') + 1)
}

/** The last file that makes tables: there one more would go. */
function placeForMore({ declared }: Project, { tables, paths }: DatabaseSchema): Location {
  const last = tables.at(-1)?.at.path ?? paths[0]
  return last === undefined ? (declared.at ?? fileStart('.readiness.yml')) : fileStart(last)
}
