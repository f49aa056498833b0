import type { Location, Problem } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Parsed } from './document.ts'
import { joinedText, partOf } from './joined-text.ts'
import type { Range } from './joined-text.ts'
import { linesOf } from './source-lines.ts'
import type { SourceLine } from './source-lines.ts'

/** A unit of systemd that runs a process: what its sections set, in order. */
export interface SystemdUnit {
  readonly source: SourceText
  readonly settings: readonly UnitSetting[]
}

/** One `Key=value`. Of a key that stands several times the last holds, or, for lists, all since the last empty one. */
export interface UnitSetting {
  /** Without brackets. */
  readonly section: string
  readonly key: string
  /** Continuation lines joined, blanks around it left out. */
  readonly value: SourceText
  readonly at: Location
}

/** The marks of Jinja, Go templates and ERB: what such a file says is known only when it is filled in. */
const TEMPLATE = /\{\{|\{%|<%/

/** Reads a unit file. Files of that name that are no units of systemd have no content. */
export function parseSystemdUnit(source: SourceText): Parsed<SystemdUnit> {
  const settings: UnitSetting[] = []
  const problems: Problem[] = []
  const isTemplate = TEMPLATE.test(source.text)
  const problem = (line: number, message: string): void => void (isTemplate || problems.push({ kind: 'syntax', path: source.path, line, message }))
  let section: string | undefined
  const sections = new Set<string>()
  for (const { first, pieces } of logicalLines(source)) {
    const line = joinedText(source, pieces)
    const head = /^\s*\[([^\]]*)\]\s*$/.exec(line.text)
    const equals = line.text.indexOf('=')
    if (head) sections.add((section = head[1] as string))
    else if (equals < 0) problem(first.number, /^\s*\[/.test(line.text) ? 'the section\'s bracket is not closed' : 'neither a section nor `Key=value`')
    else if (section === undefined) problem(first.number, 'a setting before the first section')
    else settings.push({ section, key: line.text.slice(0, equals).trim(), value: trimmed(line, equals + 1), at: line.locate(first.indent, line.text.trimEnd().length) })
  }
  if (!['Service', 'Unit', 'Timer'].some((name) => sections.has(name))) return { content: undefined, problems: [] }
  return { content: { source, settings }, problems: problems.slice(0, 50) }
}

interface LogicalLine {
  readonly first: SourceLine
  readonly pieces: readonly Range[]
}

/** Lines, those that end in a backslash joined with the next; comments between them are left out. */
function* logicalLines(source: SourceText): Generator<LogicalLine> {
  let open: { first: SourceLine; pieces: Range[] } | undefined
  for (const line of linesOf(source)) {
    if (/^\s*[#;]/.test(line.text) || (!open && line.text.trim() === '')) continue
    const continued = line.text.endsWith('\\')
    open ??= { first: line, pieces: [] }
    open.pieces.push({ start: line.offset, end: line.offset + line.text.length - (continued ? 1 : 0) })
    if (continued) continue
    yield open
    open = undefined
  }
  if (open) yield open
}

function trimmed(line: SourceText, start: number): SourceText {
  const text = line.text.slice(start)
  return partOf(line, start + text.length - text.trimStart().length, start + text.trimEnd().length)
}

/** All settings of a key that are in force: an empty one takes back those before it. */
export function unitSettings(unit: SystemdUnit, section: string, key: string): readonly UnitSetting[] {
  const all = unit.settings.filter((setting) => setting.section === section && setting.key === key)
  return all.slice(all.findLastIndex(({ value }) => value.text === '') + 1)
}

export function unitSetting(unit: SystemdUnit, section: string, key: string): UnitSetting | undefined {
  return unit.settings.findLast((setting) => setting.section === section && setting.key === key)
}

/** One word of a value, unquoted. */
export interface UnitWord {
  /** Quotes and backslashes worked out; variables and specifiers (`%i`) as written. */
  readonly text: string
  readonly at: Location
}

/** The words of a value, as systemd parts them: blanks part, quotes around a word or a part of it hold together. */
export function unitWords(value: SourceText): readonly UnitWord[] {
  const words: UnitWord[] = []
  const { text } = value
  for (let index = 0; index < text.length; ) {
    if (/\s/.test(text[index] as string)) {
      index++
      continue
    }
    const { word, end } = wordAt(text, index)
    words.push({ text: word, at: value.locate(index, end) })
    index = end
  }
  return words
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', s: ' ' }

function wordAt(text: string, start: number): { word: string; end: number } {
  let word = ''
  let quote = ''
  let index = start
  for (; index < text.length; index++) {
    const character = text[index] as string
    if (character === '\\' && index + 1 < text.length) {
      const escaped = text[++index] as string
      word += ESCAPES[escaped] ?? escaped
    } else if (quote !== '') {
      if (character === quote) quote = ''
      else word += character
    } else if (character === '"' || character === "'") quote = character
    else if (/\s/.test(character)) break
    else word += character
  }
  return { word, end: index }
}
