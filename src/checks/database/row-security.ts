import type { DatabaseTable } from '../../documents/database-objects.ts'
import { databaseSchema } from '../../production/database-schema.ts'
import type { DatabaseSchema } from '../../production/database-schema.ts'
import type { Project } from '../../production/project.ts'
import type { Check, Outcome } from '../check.ts'
import { isTable } from './schema-tracked.ts'

/** Row level security, where clients reach the database themselves or the team names the tables that need it. */
export const rowSecurity: Check<{ tables: readonly string[] }> = {
  name: 'database/row-security',
  question: 'Has every table that clients reach row level security, and policies that say who may do what?',
  reads: ['sql'],
  options: (z) => z.strictObject({ tables: z.array(z.string()).default([]).describe('Tables that must have row level security; with Supabase all of the schema public where none is named.') }),
  *look(project, { tables: wanted = [] }): Iterable<Outcome> {
    const schema = databaseSchema(project.documents, project.tree)
    const secured = new Map(schema.rowSecurity.map((entry) => [entry.table, entry]))
    for (const table of judged(schema, wanted, project)) {
      const entry = secured.get(table.name)
      const policy = schema.policies.find((each) => each.table === table.name)
      const facts = { table: table.name }
      if (entry?.enabled && policy) yield { state: 'pass', at: policy.at, facts }
      else if (entry?.enabled) yield { state: 'fail', variant: 'no-policy', at: entry.at, facts }
      else yield { state: 'fail', variant: 'open', at: entry?.at ?? table.at, facts }
    }
  },
}

/** Those that are named; else all that Supabase serves by itself; else those of which some file speaks. */
function judged(schema: DatabaseSchema, wanted: readonly string[], { tree }: Project): readonly Pick<DatabaseTable, 'name' | 'at'>[] {
  const once = new Map(schema.tables.toReversed().map((table) => [table.name, table]))
  const tables = [...once.values()].reverse()
  const first = tables[0]
  if (wanted.length > 0) return first ? wanted.map((name) => tables.find((table) => isTable(table.name, name)) ?? { name: name.toLowerCase(), at: first.at }) : []
  if (tree.hasFolder('supabase')) return tables.filter((table) => (table.schema === undefined || table.schema === 'public') && /(^|\/)supabase\//.test(table.at.path))
  const spoken = new Set(schema.rowSecurity.filter(({ enabled }) => enabled).map(({ table }) => table))
  return tables.filter(({ name }) => spoken.has(name))
}
