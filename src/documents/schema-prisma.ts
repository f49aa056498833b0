import type { SourceText } from '../tree/source-text.ts'
import type { CollectedObjects, DatabaseTable } from './database-objects.ts'
import { linesOf } from './source-lines.ts'
import type { SourceLine } from './source-lines.ts'

/** Adds the models of a Prisma schema: https://www.prisma.io/docs/orm/reference/prisma-schema-reference */
export function collectPrisma(source: SourceText, objects: CollectedObjects): void {
  let open: { line: SourceLine; name: string; columns: string[]; inside: SourceLine[] } | undefined
  for (const line of linesOf(source)) {
    const text = line.text.trim()
    const head = /^model\s+(\w+)\s*\{/.exec(text)
    const extensions = /^extensions\s*=\s*\[([^\]]*)\]/.exec(text)?.[1]
    for (const name of extensions?.split(',') ?? []) objects.extensions.push({ value: name.trim().toLowerCase(), at: line.at })
    if (head) open = { line, name: head[1] as string, columns: [], inside: [] }
    else if (open && text === '}') {
      const table = tableOf(open)
      objects.tables.push(table)
      for (const inner of open.inside) collectLine(inner, table.name, objects)
      open = undefined
    } else if (open && text !== '' && !text.startsWith('//')) {
      open.inside.push(line)
      if (/^\w/.test(text)) open.columns.push((/^\w+/.exec(text)?.[0] ?? '').toLowerCase())
    }
  }
}

function tableOf({ line, name, columns, inside }: { line: SourceLine; name: string; columns: string[]; inside: SourceLine[] }): DatabaseTable {
  const mapped = inside.map(({ text }) => /^\s*@@map\(\s*(?:name:\s*)?"([^"]+)"/.exec(text)?.[1]).find((table) => table !== undefined)
  return { name: (mapped ?? name).toLowerCase(), schema: undefined, columns, temporary: false, at: line.at }
}

function collectLine({ text, at }: SourceLine, table: string, objects: CollectedObjects): void {
  if (/^\s*@@(index|unique)\b|\s@unique\b/.test(text)) objects.indexes.push({ table, at })
  const other = /^\s*\w+\s+(\w+)\??\s.*@relation\([^)]*fields:/.exec(text)?.[1]
  if (other !== undefined) objects.foreignKeys.push({ table, references: other.toLowerCase(), at })
}
