import type { ChecklistMark } from './checklist-item.ts'

const DONE = '✅✔✓☑🟢👍'
const MISSING = '❌✘✖✗☒🔴⛔🚫❎'
const PARTIAL = '⚠🟡🟠🔶🚧⏳🔄'
const UNTICKED = '☐⬜◻'
const SHORTCODES: Readonly<Record<string, string>> = {
  white_check_mark: '✅',
  heavy_check_mark: '✅',
  ballot_box_with_check: '☑',
  green_circle: '🟢',
  x: '❌',
  red_circle: '🔴',
  no_entry: '⛔',
  no_entry_sign: '⛔',
  warning: '⚠',
  yellow_circle: '🟡',
  large_yellow_circle: '🟡',
  orange_circle: '🟠',
  construction: '🚧',
}

const SIGN = new RegExp(`[${DONE}${MISSING}${PARTIAL}${UNTICKED}]\\uFE0F?`, 'gu')
const SHORTCODE = /:([a-z_]{1,24}):/g
const BOX = /^\[([ xX✓✔✗✘~/-]?)\](?:\s+|$)/u

const STATUS_WORDS: readonly (readonly [ChecklistMark, RegExp])[] = [
  ['missing', /^(?:missing|no|none|not (?:done|implemented|started|configured|ready|available|in place)|absent|to ?do|failed|failing|fail|blocked|open|pending)$/i],
  ['partial', /^(?:partial|partially(?: (?:done|implemented|complete))?|in progress|wip|ongoing|incomplete|started|needs (?:work|attention|review))$/i],
  ['done', /^(?:done|complete|completed|finished|implemented|in place|yes|ok|pass|passed|passing|ready|live|verified|configured|working)$/i],
]
/** Words that end a bullet as its status, behind a colon, a dash or in parentheses. */
const ENDING = /(?:[:–—]\s*|\s-\s+|\()(done|completed?|implemented|in place|missing|not (?:done|implemented|started|configured|in place)|to ?do|partial|partially (?:done|implemented)|in progress|wip)\)?[.!]?$/i

/** A text without the box and the signs it carries, and what they say. */
export interface Signed {
  readonly text: string
  /** The box's state, where there is one. */
  readonly box: 'ticked' | 'open' | undefined
  /** A box that says the item does not apply. */
  readonly dropped: boolean
  /** What the signs say; undefined where there are none or they differ, as in a legend. */
  readonly sign: ChecklistMark | undefined
  /** Whether signs of different meanings stand side by side. */
  readonly legend: boolean
}

export function readSigns(written: string): Signed {
  const text = written.replace(SHORTCODE, (code, name: string) => SHORTCODES[name] ?? code)
  const box = BOX.exec(text)
  const body = box ? text.slice(box[0].length) : text
  const marks = new Set<ChecklistMark>()
  let ballot: 'ticked' | 'open' | undefined
  const plain = body.replace(SIGN, (sign) => {
    const mark = markOf(sign)
    marks.add(mark)
    if (mark === 'open' || sign.startsWith('☑')) ballot ??= mark === 'open' ? 'open' : 'ticked'
    return ' '
  })
  const [only] = marks
  return {
    text: marks.size === 0 ? body : plain.replace(/\s+/g, ' ').trim(),
    box: box ? boxOf(box[1] as string) : ballot,
    dropped: box?.[1] === '-',
    sign: marks.size === 1 && ballot === undefined ? only : undefined,
    legend: marks.size > 1,
  }
}

function boxOf(inside: string): 'ticked' | 'open' {
  return /[xX✓✔]/u.test(inside) ? 'ticked' : 'open'
}

function markOf(sign: string): ChecklistMark {
  const [character] = sign
  if (DONE.includes(character as string)) return 'done'
  if (MISSING.includes(character as string)) return 'missing'
  return PARTIAL.includes(character as string) ? 'partial' : 'open'
}

/** What a word alone says of a state: `Done`, `in progress`, `not started`. */
export function statusOfWords(words: string): ChecklistMark | undefined {
  const plain = words.replace(/[*_`.!]/g, '').trim()
  return STATUS_WORDS.find(([, pattern]) => pattern.test(plain))?.[0]
}

/** What the end of a bullet says of its state: `Backups: missing`, `Tracing (done)`. */
export function statusAtEnd(text: string): ChecklistMark | undefined {
  const words = ENDING.exec(text.slice(-60))?.[1]
  return words === undefined ? undefined : statusOfWords(words)
}
