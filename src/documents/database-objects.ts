import type { Located, Location } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'

/** What a file makes in a database, whether it is SQL or code that comes to it. Names are in lower case, without the schema. */
export interface DatabaseObjects {
  readonly source: SourceText
  readonly tables: readonly DatabaseTable[]
  readonly indexes: readonly TableObject[]
  readonly policies: readonly TableObject[]
  /** `ENABLE ROW LEVEL SECURITY`, in the order written. */
  readonly rowSecurity: readonly (TableObject & { readonly enabled: boolean })[]
  readonly extensions: readonly Located<string>[]
  readonly foreignKeys: readonly (TableObject & { readonly references: string })[]
  /** Columns that are added to a table later. */
  readonly columns: readonly Located<{ readonly table: string; readonly column: string }>[]
  /** `SET statement_timeout = ...`, also of a role or a database. */
  readonly settings: readonly Located<{ readonly name: string; readonly value: string }>[]
}

export interface DatabaseTable {
  readonly name: string
  /** Its schema, where one is written. */
  readonly schema: string | undefined
  /** In lower case; empty where they are not written. */
  readonly columns: readonly string[]
  readonly temporary: boolean
  readonly at: Location
}

/** Something that belongs to a table. */
export interface TableObject {
  readonly table: string
  readonly at: Location
}

/** The same, while it is collected. */
export type CollectedObjects = { -readonly [Key in Exclude<keyof DatabaseObjects, 'source'>]: DatabaseObjects[Key][number][] }

export function noObjects(): CollectedObjects {
  return { tables: [], indexes: [], policies: [], rowSecurity: [], extensions: [], foreignKeys: [], columns: [], settings: [] }
}

/** Whether a file makes anything at all. */
export function makesObjects(objects: CollectedObjects): boolean {
  return Object.values(objects).some((list) => list.length > 0)
}
