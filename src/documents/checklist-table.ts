import type { ChecklistKey, ChecklistMark } from './checklist-item.ts'
import { effortOfCell, levelOf } from './checklist-effort.ts'
import { keysOf } from './checklist-keys.ts'
import { readSigns, statusOfWords } from './checklist-signs.ts'
import { plainText } from './checklist-text.ts'

const DELIMITER = /^[\s>]*(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)*(?:\|\s*)?$/
const STATUS = /^(?:status|state|done|complete[d]?|ready|check(?:ed)?|result|verified|pass(?:ed)?|implemented|current(?: state)?|met|fulfilled|satisfied|compliant|ok|in place|available|present|covered|answer|yes ?\/ ?no)\??$/i
const EFFORT = /\b(?:effort|estimate|eta)\b/i
const PRIORITY = /\b(?:priority|severity|risk|criticality)\b/i
const KEY = /\b(?:variables?|vars?|keys?|env|settings?|names?|parameters?)\b/i
const VALUE = /^(?:(?:recommended|production|prod|required|expected|target)\s*)?(?:values?|settings?)?$/i
const NAME = /^[A-Z][A-Z0-9_]{1,80}$/
const SHORT_ANSWER = /^(?:yes|no|required|optional|true|false|y|n|[\d.]+)$/i
const NUMBERED = /^(?:#|no\.?|nr\.?|num(?:ber)?|id|ref\.?|item)$/i
const ORDINAL = /^#?[A-Z]{0,5}-?\d{1,3}(?:\.\d{1,3})*[.)]?$/
/** Columns that tell who and when, and nothing of how it is. */
const BESIDE = /^(?:who|owners?|assignees?|assigned(?: to)?|responsible|dri|due(?: date)?|deadline|date|(?:checked|verified|reviewed|approved|signed off) (?:by|on))$/i
const MOST_CELLS = 30

/** Whether this line and the next begin a table. */
export function beginsTable(line: string, next: string | undefined): boolean {
  return next !== undefined && line.includes('|') && next.includes('|') && next.length < 2000 && DELIMITER.test(next)
}

export function cellsOf(line: string): string[] {
  const cells = line.slice(0, 4000).replace(/^[\s>]+/, '').split(/(?<!\\)\|/, MOST_CELLS)
  if (cells[0]?.trim() === '') cells.shift()
  if (cells.at(-1)?.trim() === '') cells.pop()
  return cells.map((cell) => cell.replace(/\\\|/g, '|').trim())
}

/** What a row says beyond the words of its cells. */
export interface Row {
  /** The cells put together as a line of Markdown, signs and columns of efforts and priorities left out. */
  readonly written: string
  readonly mark: ChecklistMark
  /** A row that says of itself that it does not apply. */
  readonly dropped: boolean
  readonly keys: readonly ChecklistKey[]
  readonly effort: string | undefined
  readonly priority: string | undefined
  /** Columns that wait to be filled in. */
  readonly blanks: readonly string[]
}

export function readRow(header: readonly string[], cells: readonly string[]): Row {
  const titles = header.map((title) => plainText(title).text)
  const words: string[] = []
  const blanks: string[] = []
  let mark: ChecklistMark = 'none'
  let dropped = false
  let effort: string | undefined
  let priority: string | undefined
  for (const [index, cell] of cells.entries()) {
    const title = titles[index] ?? ''
    const { text, box, sign } = readSigns(cell)
    const plain = plainText(text).text
    const told = box ?? sign ?? (STATUS.test(title) ? statusOfWords(plain) : undefined)
    if (told !== undefined && mark === 'none') mark = told
    if (/^n\/?a$|^not applicable$/i.test(plain)) dropped ||= STATUS.test(title)
    else if (EFFORT.test(title)) effort = effortOfCell(plain)
    else if (PRIORITY.test(title) && levelOf(plain) !== undefined) priority = levelOf(plain)
    else if (/^_{2,}$/.test(plain)) blanks.push(title)
    else if ((NUMBERED.test(title) && ORDINAL.test(plain)) || (words.length > 0 && BESIDE.test(title))) continue
    else if (text !== '' && !(STATUS.test(title) && told !== undefined && plain.length < 20)) words.push(index > 0 && title !== '' && SHORT_ANSWER.test(plain) ? `${title}: ${text}` : text)
  }
  return { written: words.join(' – '), mark, dropped, keys: rowKeys(titles, cells), effort, priority, blanks }
}

function rowKeys(titles: readonly string[], cells: readonly string[]): ChecklistKey[] {
  const column = titles.findIndex((title) => KEY.test(title))
  const name = column < 0 ? undefined : plainText(cells[column] ?? '').text
  const rest = cells.flatMap((cell) => keysOf(plainText(cell)))
  if (name === undefined || !NAME.test(name)) return rest
  const at = titles.findIndex((title, index) => index !== column && title !== '' && VALUE.test(title) && !/^required$/i.test(title))
  const value = at < 0 ? '' : plainText(readSigns(cells[at] ?? '').text).text
  const told = value === '' || /[<>\s]|\.\.\.|^[-–—]$|^(?:yes|no)$/i.test(value) ? undefined : value
  return [{ key: name, value: told }, ...rest.filter(({ key }) => key !== name && key !== told)]
}
