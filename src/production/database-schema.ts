import type { DatabaseObjects } from '../documents/database-objects.ts'
import type { Documents } from '../documents/documents.ts'
import { schemaCodeIn } from '../documents/schema-code.ts'
import { oncePer } from '../tree/once-per.ts'
import type { Tree } from '../tree/tree.ts'

/** What all files of a repository make in its databases, temporary tables left out. */
export type DatabaseSchema = Omit<DatabaseObjects, 'source'> & {
  /** The files it comes from. */
  readonly paths: readonly string[]
}

/** SQL and code of migrations together, in the order of their paths. */
export const databaseSchema = oncePer((documents: Documents, tree: Tree): DatabaseSchema => {
  const files = [...documents.of('sql').flatMap(({ content }) => content ?? []), ...schemaCodeIn(tree)]
  return {
    paths: files.map(({ source }) => source.path),
    tables: files.flatMap(({ tables }) => tables).filter(({ temporary }) => !temporary),
    indexes: files.flatMap(({ indexes }) => indexes),
    policies: files.flatMap(({ policies }) => policies),
    rowSecurity: files.flatMap(({ rowSecurity }) => rowSecurity),
    extensions: files.flatMap(({ extensions }) => extensions),
    foreignKeys: files.flatMap(({ foreignKeys }) => foreignKeys),
    columns: files.flatMap(({ columns }) => columns),
    settings: files.flatMap(({ settings }) => settings),
  }
})
