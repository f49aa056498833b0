import { fileStart } from '../tree/location.ts'
import type { Location, Problem } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import { readJson } from './located-json.ts'
import { dataEntry, dataItems } from './data-node.ts'
import type { DataNode } from './data-node.ts'
import { readToml } from './located-toml.ts'
import { readYaml } from './located-yaml.ts'
import { plainValue } from './yaml-node.ts'

export type DataFormat = 'json' | 'yaml' | 'toml' | 'csv' | 'text'

/** A data file's content without places. */
export interface DataFile {
  readonly value: unknown
  /** Elements, keys, rows without the heading, or lines that are not empty. */
  readonly items: number
  readonly problems: readonly Problem[]
  /** Where a JSON pointer leads, as far as it goes; the file's first line where places are not known. */
  placeOf(pointer: string): Location
}

type CsvReader = (text: string, options: object) => string[][]

let readCsv: CsvReader | undefined

/** Loads what reads CSV; before that such a file is not looked into. */
export async function loadCsvReader(): Promise<void> {
  readCsv ??= (await import('csv-parse/sync')).parse as unknown as CsvReader
}

export function formatOf(path: string): DataFormat {
  const extension = /\.(\w+)$/.exec(path.toLowerCase())?.[1]
  if (extension === 'json' || extension === 'geojson') return 'json'
  if (extension === 'yml' || extension === 'yaml') return 'yaml'
  return extension === 'toml' || extension === 'csv' ? extension : 'text'
}

/** A file that only names what a large-file store keeps: git-lfs's pointer, or git-annex's link written out. */
export function isPointer({ text }: SourceText): boolean {
  return text.startsWith('version https://git-lfs.github.com/spec/') || /^(\.\.\/)*(\.git\/annex\/objects\/|\/annex\/objects\/)\S+\s*$/.test(text.slice(0, 1000))
}

/** Reads a data file whole; undefined where what reads its format is not loaded. Never throws. */
export function readDataFile(source: SourceText, format: DataFormat): DataFile | undefined {
  if (format === 'json') {
    const { root, problems } = readJson(source)
    return { value: plainData(root), items: countOf(root), problems, placeOf: (pointer) => placeIn(root, pointer) ?? fileStart(source.path) }
  }
  if (format === 'yaml') {
    const { roots, problems } = readYaml(source)
    const value = roots.length > 1 ? roots.map(plainValue) : plainValue(roots[0])
    return { value, items: roots.length > 1 ? roots.length : lengthOf(value), problems, placeOf: () => fileStart(source.path) }
  }
  if (format === 'toml') {
    const { root, problems } = readToml(source)
    return { value: plainData(root), items: countOf(root), problems, placeOf: (pointer) => placeIn(root, pointer) ?? fileStart(source.path) }
  }
  if (format === 'csv') return readCsv && csvFile(source, readCsv)
  const lines = source.text.split('\n').filter((line) => line.trim() !== '')
  return { value: source.text, items: lines.length, problems: [], placeOf: () => fileStart(source.path) }
}

function csvFile(source: SourceText, read: CsvReader): DataFile {
  try {
    const rows = read(source.text, { bom: true, relax_column_count: false, skip_empty_lines: true })
    const [heading = [], ...records] = rows
    return { value: records.map((record) => Object.fromEntries(heading.map((name, index) => [name, record[index] ?? '']))), items: records.length, problems: [], placeOf: () => fileStart(source.path) }
  } catch (error) {
    const { lines, message } = error as { readonly lines?: unknown; readonly message?: unknown }
    const line = typeof lines === 'number' && lines > 0 ? lines : 1
    return { value: undefined, items: 0, problems: [{ kind: 'syntax', path: source.path, line, message: `not valid CSV: ${String(message).slice(0, 200)}` }], placeOf: () => fileStart(source.path) }
  }
}

function placeIn(root: DataNode | undefined, pointer: string): Location | undefined {
  let [node, at] = [root, root?.at]
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
    const entry = dataEntry(node, name)
    const next = entry?.value ?? dataItems(node)[Number(name)]
    if (!next) break
    node = next
    at = entry?.keyAt ?? next.at
  }
  return at && { ...at, endLine: at.line }
}

function countOf(node: DataNode | undefined): number {
  return node?.kind === 'sequence' ? node.items.length : node?.kind === 'mapping' ? node.entries.length : 0
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : typeof value === 'object' && value !== null ? Object.keys(value).length : 0
}

/** The value without places, as a program that reads the file gets it. */
function plainData(node: DataNode | undefined): unknown {
  if (!node) return undefined
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'sequence') return node.items.map(plainData)
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainData(value)]))
}
