import type { Location } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import { noObjects } from './database-objects.ts'
import type { CollectedObjects, DatabaseObjects } from './database-objects.ts'
import type { Parsed } from './document.ts'
import { partOf } from './joined-text.ts'
import { sqlStatements } from './sql-tokens.ts'
import type { SqlToken } from './sql-tokens.ts'

/** Reads what a file of SQL makes. Whether its statements are right is the database's to say: it never has problems of its own. */
export function parseSql(source: SourceText): Parsed<DatabaseObjects> {
  const objects = noObjects()
  collectSql(source, objects)
  return { content: { source, ...objects }, problems: [] }
}

/** Adds what the statements of a text make. */
export function collectSql(source: SourceText, objects: CollectedObjects): void {
  for (const tokens of sqlStatements(source.text)) new Statement(tokens, source, objects).read()
}

/** Words between CREATE and what is created. */
const MODIFIERS = new Set(['or', 'replace', 'global', 'local', 'temp', 'temporary', 'unlogged', 'foreign', 'unique', 'clustered', 'nonclustered', 'fulltext', 'spatial'])
/** Words that begin a constraint of a table, where a column's name would stand. */
const CONSTRAINTS = new Set(['constraint', 'primary', 'unique', 'foreign', 'check', 'exclude', 'like', 'key', 'index', 'fulltext', 'spatial', 'period'])
const BESIDE_NAMES = new Set(['if', 'not', 'exists', 'only', 'concurrently'])

interface Name {
  readonly schema: string | undefined
  readonly name: string
  readonly at: Location
  readonly next: number
}

class Statement {
  private readonly tokens: readonly SqlToken[]
  private readonly source: SourceText
  private readonly objects: CollectedObjects

  constructor(tokens: readonly SqlToken[], source: SourceText, objects: CollectedObjects) {
    this.tokens = tokens
    this.source = source
    this.objects = objects
  }

  read(): void {
    const first = this.word(0)
    if (first === 'create') this.create()
    else if (first === 'alter') this.alter()
    else if (first === 'set') this.setting(0)
    else if (first === 'do') this.block()
  }

  private word(index: number): string | undefined {
    const token = this.tokens[index]
    return token?.kind === 'word' ? token.text : undefined
  }

  private mark(index: number, text: string): boolean {
    const token = this.tokens[index]
    return token?.kind === 'mark' && token.text === text
  }

  private placeOf({ start, end }: SqlToken): Location {
    return this.source.locate(start, end)
  }

  /** The name at or behind `index`, behind IF NOT EXISTS and its like. */
  private name(index: number): Name | undefined {
    let at = index
    while (BESIDE_NAMES.has(this.word(at) ?? '')) at++
    const parts: SqlToken[] = []
    for (; ; at += 2) {
      const token = this.tokens[at]
      if (token?.kind !== 'word' && token?.kind !== 'quoted') break
      parts.push(token)
      if (!this.mark(at + 1, '.')) {
        at++
        break
      }
    }
    const last = parts.at(-1)
    if (!last) return undefined
    return { schema: parts.at(-2)?.text.toLowerCase(), name: last.text.toLowerCase(), at: this.placeOf(last), next: at }
  }

  private create(): void {
    let index = 1
    while (MODIFIERS.has(this.word(index) ?? '')) index++
    const temporary = this.tokens.slice(1, index).some(({ text }) => text === 'temp' || text === 'temporary')
    const what = this.word(index)
    if (what === 'table') this.createTable(index + 1, temporary)
    else if (what === 'index' || what === 'policy') this.createOnTable(what, index + 1)
    else if (what === 'extension') {
      const extension = this.name(index + 1)
      if (extension) this.objects.extensions.push({ value: extension.name, at: extension.at })
    }
  }

  private createTable(index: number, temporary: boolean): void {
    const table = this.name(index)
    if (!table) return
    const columns = this.mark(table.next, '(') ? this.tableBody(table.next + 1, table.name) : []
    this.objects.tables.push({ name: table.name, schema: table.schema, columns, temporary, at: table.at })
  }

  /** Columns and constraints between a table's brackets. Returns the columns' names. */
  private tableBody(start: number, table: string): string[] {
    const columns: string[] = []
    let depth = 1
    let from = start
    for (let index = start; index < this.tokens.length; index++) {
      if (this.mark(index, '(')) depth++
      else if (this.mark(index, ')')) depth--
      if (depth > 0 && !(depth === 1 && this.mark(index, ','))) continue
      const column = this.tableItem(from, index, table)
      if (column !== undefined) columns.push(column)
      from = index + 1
      if (depth === 0) break
    }
    return columns
  }

  private tableItem(start: number, end: number, table: string): string | undefined {
    const first = this.tokens[start]
    if (!first || start >= end) return undefined
    const constraint = first.kind === 'word' && CONSTRAINTS.has(first.text)
    this.references(start, end, table)
    if (constraint && /^(key|index|fulltext|spatial|unique)$/.test(first.text)) this.objects.indexes.push({ table, at: this.placeOf(first) })
    return constraint ? undefined : first.text.toLowerCase()
  }

  /** The first REFERENCES of a range, as a foreign key of the table. */
  private references(start: number, end: number, table: string): void {
    for (let index = start; index < end; index++) {
      if (this.word(index) !== 'references') continue
      const other = this.name(index + 1)
      if (other) this.objects.foreignKeys.push({ table, references: other.name, at: this.placeOf(this.tokens[index] as SqlToken) })
      return
    }
  }

  /** `CREATE INDEX name ON table`, `CREATE POLICY name ON table`. */
  private createOnTable(what: 'index' | 'policy', index: number): void {
    const on = this.tokens.findIndex((token, at) => at >= index && token.kind === 'word' && token.text === 'on')
    const table = on < 0 ? undefined : this.name(on + 1)
    const first = this.tokens[0]
    if (!table || !first) return
    this.objects[what === 'index' ? 'indexes' : 'policies'].push({ table: table.name, at: this.placeOf(first) })
  }

  private alter(): void {
    if (this.word(1) !== 'table') return this.settingWithin()
    const table = this.name(2)
    if (!table) return
    for (let index = table.next; index < this.tokens.length; index++) {
      const word = this.word(index)
      if ((word === 'enable' || word === 'disable') && this.word(index + 1) === 'row') this.objects.rowSecurity.push({ table: table.name, enabled: word === 'enable', at: table.at })
      else if (word === 'add') this.addition(index + 1, table.name)
    }
    this.references(table.next, this.tokens.length, table.name)
  }

  private addition(index: number, table: string): void {
    const start = this.word(index) === 'column' ? index + 1 : index
    const first = this.word(start)
    const token = this.tokens[start]
    if (!token || (first !== undefined && CONSTRAINTS.has(first))) {
      if (token && /^(index|key|fulltext)$/.test(first ?? '')) this.objects.indexes.push({ table, at: this.placeOf(token) })
      return
    }
    const column = this.name(start)
    if (column) this.objects.columns.push({ value: { table, column: column.name }, at: column.at })
  }

  /** `ALTER ROLE app SET statement_timeout = '30s'`. */
  private settingWithin(): void {
    const set = this.tokens.findIndex((token) => token.kind === 'word' && token.text === 'set')
    if (set > 0) this.setting(set)
  }

  private setting(set: number): void {
    let index = set + 1
    while (/^(session|local|global)$/.test(this.word(index) ?? '')) index++
    const name = this.name(index)
    const value = name && this.tokens.slice(name.next).find(({ kind, text }) => kind !== 'mark' && text !== 'to')
    if (name && value) this.objects.settings.push({ value: { name: name.name, value: value.text }, at: name.at })
  }

  /** The body of `DO $$ ... $$`: what it makes under a condition is made all the same. */
  private block(): void {
    const body = this.tokens.find(({ kind }) => kind === 'string')
    if (!body) return
    const inner = partOf(this.source, body.start, body.start + body.text.length)
    for (const tokens of sqlStatements(inner.text)) {
      const start = tokens.findIndex(({ kind, text }) => kind === 'word' && (text === 'create' || text === 'alter'))
      if (start >= 0) new Statement(tokens.slice(start), inner, this.objects).readInBlock()
    }
  }

  private readInBlock(): void {
    if (this.word(0) === 'create') this.create()
    else this.alter()
  }
}
