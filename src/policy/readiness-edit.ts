import { readYaml } from '../documents/located-yaml.ts'
import { entryOf, isBlockMapping } from '../documents/yaml-node.ts'
import type { YamlEntry, YamlMapping, YamlSequence } from '../documents/yaml-node.ts'
import type { SourceText } from '../tree/source-text.ts'
import { ConfigurationError } from './configuration-error.ts'

/** An entry of a list of the readiness file: keys and values in the order they are written. */
export type WrittenEntry = readonly (readonly [key: string, value: string | Readonly<Record<string, number>>])[]

/** Adds entries to a list of a readiness file; all that stands there stays as it is. @throws ConfigurationError where its YAML cannot be read */
export function withEntries(source: SourceText, list: 'waivers' | 'attestations', entries: readonly WrittenEntry[]): string {
  const { text } = source
  const lines = text.split('\n')
  const entry = listEntry(source, list)
  const value = entry?.value
  const ending = text.includes('\r\n') ? '\r' : ''
  const put = (after: number, indent: string, before: readonly string[] = []): string => {
    const added = [...before, ...entries.flatMap((written) => blockLines(written, indent))].map((line) => line + ending)
    return [...lines.slice(0, after), ...added, ...lines.slice(after)].join('\n')
  }
  if (!entry || !value) {
    const end = lines.at(-1)?.trim() === '' ? lines.length - 1 : lines.length
    if (end === lines.length) lines.push('')
    return put(end, '  ', end > 0 && (lines[end - 1] ?? '').trim() !== '' ? ['', `${list}:`] : [`${list}:`])
  }
  if (value.kind === 'sequence' && !value.flow && value.items.length > 0) return put(lastLineOf(value), indentOf(lines, value))
  if (value.kind === 'scalar' || (value.kind === 'sequence' && value.items.length === 0)) {
    lines[entry.key.at.line - 1] = (lines[entry.key.at.line - 1] as string).replace(/:\s*(\[\s*\]|~|null)?/, ':')
    return put(entry.key.at.line, '  ')
  }
  return withFlowEntries(text, source, value as YamlSequence, entries)
}

/** Gives an entry of a list written as a block other values; what it does not name is kept. Undefined where it is written in another way. */
export function withValues(source: SourceText, list: 'attestations', index: number, values: WrittenEntry): string | undefined {
  const node = listEntry(source, list)?.value
  const entry = node?.kind === 'sequence' ? node.items[index] : undefined
  if (entry?.kind !== 'mapping' || !isBlockMapping(entry)) return undefined
  const lines = source.text.split('\n')
  const indent = ' '.repeat(entry.at.column - 1)
  const ending = source.text.includes('\r\n') ? '\r' : ''
  // From the last line up, so that places above stay what they are.
  const known = values.flatMap(([key, value]) => (typeof value === 'string' && entryOf(entry, key) ? [{ at: (entryOf(entry, key) as YamlEntry).key.at.line, key, value }] : []))
  for (const { at, key, value } of known) {
    const replaced = replacedValue(lines[at - 1] as string, key, value)
    if (replaced === undefined) return undefined
    lines[at - 1] = replaced
  }
  const added = values.filter(([key]) => !entryOf(entry, key)).flatMap((pair) => blockLines([pair], indent, ''))
  const others = values.filter(([key, value]) => typeof value !== 'string' && entryOf(entry, key))
  if (others.length > 0) return undefined
  lines.splice(entry.at.endLine, 0, ...added.map((line) => line + ending))
  return lines.join('\n')
}

function listEntry(source: SourceText, list: string): YamlEntry | undefined {
  const { roots, problems } = readYaml(source)
  if (problems[0]) throw new ConfigurationError(problems[0].message, problems[0].path, problems[0].line)
  const root = roots[0]
  if (root && (root.kind !== 'mapping' || !isBlockMapping(root))) throw new ConfigurationError(`${source.path} is not written a key a line; add the entry by hand`, source.path, 1)
  return entryOf(root as YamlMapping | undefined, list)
}

/** The line the last entry ends on; comments behind it stay behind it. */
function lastLineOf(list: YamlSequence): number {
  return Math.max(...list.items.map(({ at }) => at.endLine))
}

function indentOf(lines: readonly string[], list: YamlSequence): string {
  for (const { at } of list.items) {
    const dash = /^(\s*)-/.exec(lines[at.line - 1] ?? '')
    if (dash) return dash[1] as string
  }
  return '  '
}

function blockLines(entry: WrittenEntry, indent: string, dash = '- '): string[] {
  return entry.map(([key, value], index) => `${indent}${index === 0 ? dash : ' '.repeat(dash.length)}${key}: ${typeof value === 'string' ? scalar(value) : flowMapping(value)}`)
}

function flowMapping(figures: Readonly<Record<string, number>>): string {
  return `{ ${Object.entries(figures).map(([name, value]) => `${scalar(name)}: ${value}`).join(', ')} }`
}

function withFlowEntries(text: string, source: SourceText, list: YamlSequence, entries: readonly WrittenEntry[]): string {
  const lines = text.split('\n')
  // The closing bracket is the last thing of the list.
  const last = (lines[list.at.endLine - 1] as string).lastIndexOf(']')
  if (last < 0) throw new ConfigurationError(`${source.path} has this list in a form that cannot be added to; add the entry by hand`, source.path, list.at.line)
  const flow = entries.map((entry) => `, { ${entry.map(([key, value]) => `${key}: ${typeof value === 'string' ? scalar(value, true) : flowMapping(value)}`).join(', ')} }`).join('')
  const line = lines[list.at.endLine - 1] as string
  lines[list.at.endLine - 1] = line.slice(0, last).trimEnd().replace(/,$/, '') + flow + line.slice(last)
  return lines.join('\n')
}

/** The line with the key's value replaced, comment kept; undefined where the value is not one word or quoted text on that line. */
function replacedValue(line: string, key: string, value: string): string | undefined {
  const match = /^(\s*(?:-\s+)?[\w-]+:\s+)("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'#|>&*{[][^#]*?)(\s*(?:\s#.*)?\r?)$/.exec(line)
  if (!match || !(match[1] as string).includes(`${key}:`)) return undefined
  return `${match[1]}${scalar(value)}${match[3]}`
}

/** A value as YAML reads it back as the same text: plain where that is unmistakable, in quotes otherwise. */
export function scalar(value: string, inFlow = false): string {
  const plain = /^[\w./-][\w ./():;+-]*$/.test(value) && !/: |\s#|:$|\s$/.test(value) && !/^(true|false|null|yes|no|on|off|~|[-+]?[\d.][\d_.,e+-]*|-|---.*|\.\.\..*)$/i.test(value) && !value.startsWith('- ')
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) || (plain && !(inFlow && /[,[\]{}]/.test(value)))) return value
  return JSON.stringify(value)
}
