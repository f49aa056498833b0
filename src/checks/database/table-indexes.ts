import { databaseSchema } from '../../production/database-schema.ts'
import { fileStart } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { isTable } from './schema-tracked.ts'

/** Stores that keep their tables in the order of a key and have no other indexes. */
const SORTED = /clickhouse|cassandra|scylla|bigquery|redshift|snowflake/i

/** Looks for indexes beside the ones that primary keys bring. */
export const tableIndexes: Check<{ tables: readonly string[] }> = {
  name: 'database/table-indexes',
  question: 'Have the tables indexes beside their primary keys?',
  reads: ['sql'],
  options: (z) => z.strictObject({ tables: z.array(z.string()).default([]).describe('Tables that must have an index; where none is named, one index anywhere is enough.') }),
  *look({ documents, tree }, { tables: wanted = [] }): Iterable<Outcome> {
    const { tables, indexes } = databaseSchema(documents, tree)
    const [first] = tables
    if (wanted.length === 0) {
      if (indexes[0]) yield { state: 'pass', at: indexes[0].at }
      else if (first && first.columns.length > 0 && !SORTED.test(first.at.path)) yield { state: 'fail', at: first.at, facts: { table: first.name } }
      return
    }
    if (!first && indexes.length === 0) return
    for (const name of wanted) {
      const index = indexes.find(({ table }) => isTable(table, name))
      const table = tables.find((each) => isTable(each.name, name))
      if (index) yield { state: 'pass', at: index.at }
      else yield { state: 'fail', at: table?.at ?? fileStart((first ?? (indexes[0] as { at: { path: string } })).at.path), variant: 'table', facts: { table: name } }
    }
  },
}
