import type { Location } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Parsed } from './document.ts'

/** A configuration file of gunicorn: what its top level sets. */
export interface GunicornConfig {
  readonly source: SourceText
  /** In order, each name once, with the value that holds in the end. */
  readonly settings: readonly GunicornSetting[]
}

export interface GunicornSetting {
  readonly name: string
  /** Undefined for anything that is computed, and for what a branch decides. */
  readonly value: string | number | boolean | null | undefined
  readonly raw: string
  readonly at: Location
}

/** Reads the literal assignments of a Python file; everything else in it is left alone. Never has problems of its own. */
export function parseGunicornConfig(source: SourceText): Parsed<GunicornConfig> {
  const settings = new Map<string, GunicornSetting>()
  let inFunction = false
  for (const { start, end, indent } of statements(source.text)) {
    const text = source.text.slice(start, end)
    if (indent === 0) inFunction = /^(async\s+def|def|class)\b/.test(text)
    const assignment = inFunction ? null : /^([A-Za-z_]\w*)\s*(?::[^=]*)?([-+*/|]?=)(?!=)\s*/.exec(text.slice(0, 500))
    if (!assignment) continue
    const name = assignment[1] as string
    const raw = text.slice(assignment[0].length).trimEnd()
    const value = indent === 0 && assignment[2] === '=' ? literalOf(withoutComment(raw)) : undefined
    settings.delete(name)
    settings.set(name, { name, value, raw: withoutComment(raw), at: source.locate(start, start + text.trimEnd().length) })
  }
  return { content: { source, settings: [...settings.values()] }, problems: [] }
}

/** Where a comment cannot stand inside of a string, since what is left is read as one literal. */
function withoutComment(raw: string): string {
  const quoted = /^(?:[rbu]{0,2})("[^"\\\n]*"|'[^'\\\n]*')/i.exec(raw)
  const comment = raw.indexOf('#', quoted ? quoted[0].length : 0)
  return (comment < 0 ? raw : raw.slice(0, comment)).trimEnd()
}

function literalOf(raw: string): GunicornSetting['value'] {
  const text = /^\(([^(),]*)\)$/.exec(raw)?.[1]?.trim() ?? raw
  if (/^[-+]?\d[\d_]*$/.test(text)) return Number(text.replaceAll('_', ''))
  if (/^[-+]?\d+\.\d*$/.test(text)) return Number(text)
  if (text === 'True' || text === 'False') return text === 'True'
  if (text === 'None') return null
  const quoted = /^[ru]?("([^"\\\n]*)"|'([^'\\\n]*)')$/i.exec(text)
  return quoted ? (quoted[2] ?? quoted[3]) : undefined
}

interface Statement {
  readonly start: number
  readonly end: number
  readonly indent: number
}

/** Statements of a Python file, as far as lines, brackets, strings and comments tell. */
function* statements(text: string): Generator<Statement> {
  let start = 0
  let depth = 0
  for (let index = 0; index <= text.length; index++) {
    const character = text[index]
    if (character === '#') {
      const newline = text.indexOf('\n', index)
      index = (newline < 0 ? text.length : newline) - 1
    } else if (character === '"' || character === "'") index = stringEnd(text, index)
    else if (character === '(' || character === '[' || character === '{') depth++
    else if (character === ')' || character === ']' || character === '}') depth = Math.max(0, depth - 1)
    else if (character === '\\') index++
    else if (character === undefined || (depth === 0 && character === '\n')) {
      const line = text.slice(start, index)
      const blanks = line.length - line.trimStart().length
      if (line.trim() !== '' && !line.trimStart().startsWith('#')) yield { start: start + blanks, end: index, indent: blanks }
      start = index + 1
    }
  }
}

/** Offset of a string's last character, or where it breaks off: at the line's end, unless it has three quotes. */
function stringEnd(text: string, start: number): number {
  const mark = text[start] as string
  const triple = text.startsWith(mark.repeat(3), start)
  if (triple) {
    const close = text.indexOf(mark.repeat(3), start + 3)
    return close < 0 ? text.length - 1 : close + 2
  }
  for (let index = start + 1; index < text.length; index++) {
    if (text[index] === '\\') index++
    else if (text[index] === mark) return index
    else if (text[index] === '\n') return index - 1
  }
  return text.length - 1
}
