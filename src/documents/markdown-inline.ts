import type { InlineRange } from './markdown-blocks.ts'

/** What leads somewhere, or stands in brackets and leads nowhere. Offsets are those of the whole text. */
export interface InlineMark {
  readonly kind: 'link' | 'image' | 'definition' | 'bracket'
  /** A target without its title; of a bracket what stands in it. */
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A longer target or tag is taken for text: browsers take no longer address. */
const MAX_TARGET = 2000
const MAX_TAG = 1000
const MAX_TITLE = 1000
const MAX_BRACKET = 100

/** The code spans of a range, from their first backtick to behind their last. A run of backticks is closed by one of the same length. */
export function codeSpans(text: string, { start, end }: InlineRange): InlineRange[] {
  const runs: { readonly at: number; readonly length: number; readonly escaped: boolean }[] = []
  for (let at = text.indexOf('`', start); at >= 0 && at < end; ) {
    let behind = at
    while (behind < end && text[behind] === '`') behind++
    runs.push({ at, length: behind - at, escaped: at > start && text[at - 1] === '\\' })
    at = text.indexOf('`', behind)
  }
  const nextOf = new Array<number>(runs.length)
  const nearest = new Map<number, number>()
  for (let index = runs.length - 1; index >= 0; index--) {
    const { length } = runs[index] as (typeof runs)[number]
    nextOf[index] = nearest.get(length) ?? -1
    nearest.set(length, index)
  }
  const spans: InlineRange[] = []
  for (let index = 0; index < runs.length; index++) {
    const next = nextOf[index] as number
    const run = runs[index] as (typeof runs)[number]
    if (next < 0 || run.escaped) continue
    const closing = runs[next] as (typeof runs)[number]
    spans.push({ start: run.at, end: closing.at + closing.length })
    index = next
  }
  return spans
}

/** The links, images, definitions of links and loose brackets of a range of a text in which code is blanked out. */
export function* inlineMarks(text: string, { start, end }: InlineRange): Generator<InlineMark> {
  const open: { readonly at: number; readonly image: boolean }[] = []
  for (let at = start; at < end; at++) {
    const character = text[at]
    if (character === '\\') at++
    else if (character === '[') open.push({ at, image: text[at - 1] === '!' })
    else if (character === '<') {
      const tag = tagTarget(text, at, end)
      if (tag?.mark) yield tag.mark
      if (tag) at = tag.end
    } else if (character === ']') {
      const opening = open.pop()
      const found = opening && behindBracket(text, opening.at, opening.image, at, end)
      if (found?.mark) yield found.mark
      if (found) at = found.end
    }
  }
}

interface Found {
  readonly mark: InlineMark | undefined
  /** Offset of the last character that was taken. */
  readonly end: number
}

function behindBracket(text: string, opening: number, image: boolean, closing: number, end: number): Found {
  const next = closing + 1 < end ? text[closing + 1] : undefined
  const label = text.slice(opening + 1, Math.min(closing, opening + 1 + MAX_BRACKET + 1))
  if (next === '(') {
    const found = destination(text, closing + 2, end)
    return found ? { mark: { kind: image ? 'image' : 'link', text: text.slice(found.start, found.end), start: found.start, end: found.end }, end: found.close } : { mark: undefined, end: closing }
  }
  if (next === '[') {
    const close = text.slice(closing + 2, Math.min(end, closing + 2 + MAX_BRACKET)).indexOf(']')
    return { mark: undefined, end: close < 0 ? closing : closing + 2 + close }
  }
  if (next === ':' && beginsLine(text, opening)) return definition(text, label, closing + 2, end) ?? { mark: undefined, end: closing }
  const loose = !image && label.length <= MAX_BRACKET && !/^[\s^[]|^[xX]?$|\n/.test(label)
  return { mark: loose ? { kind: 'bracket', text: label, start: opening, end: closing + 1 } : undefined, end: closing }
}

function beginsLine(text: string, at: number): boolean {
  const line = text.lastIndexOf('\n', at) + 1
  return at - line <= 3 && text.slice(line, at).trim() === ''
}

/** `[label]: target`; a footnote is none. */
function definition(text: string, label: string, from: number, end: number): Found | undefined {
  if (label.startsWith('^')) return undefined
  const line = text.indexOf('\n', from)
  const rest = text.slice(from, Math.min(end, line < 0 ? end : line, from + MAX_TARGET))
  const target = /^\s*(?:<([^<>]*)>|(\S+))/d.exec(rest)
  const place = target?.indices?.[1] ?? target?.indices?.[2]
  if (!place) return undefined
  const [first, behind] = place
  return { mark: { kind: 'definition', text: rest.slice(first, behind), start: from + first, end: from + behind }, end: from + rest.length - 1 }
}

/** A link's target behind its opening parenthesis, up to a closing one that belongs to it. */
function destination(text: string, from: number, end: number): { start: number; end: number; close: number } | undefined {
  const limit = Math.min(end, from + MAX_TARGET)
  let start = from
  while (start < limit && isBlank(text[start])) start++
  let behind = start
  let inner = start
  if (text[start] === '<') {
    inner = start + 1
    behind = inner
    while (behind < limit && text[behind] !== '>' && text[behind] !== '\n') behind++
    if (text[behind] !== '>') return undefined
    const close = closingAt(text, behind + 1, end)
    return close === undefined ? undefined : { start: inner, end: behind, close }
  }
  for (let depth = 0; behind < limit && !isBlank(text[behind]); behind++) {
    if (text[behind] === '\\') behind++
    else if (text[behind] === '(') depth++
    else if (text[behind] === ')' && depth-- === 0) break
  }
  const close = closingAt(text, behind, end)
  return close === undefined ? undefined : { start: inner, end: behind, close }
}

/** Offset of the parenthesis that closes a link, a title before it left out. */
function closingAt(text: string, from: number, end: number): number | undefined {
  let at = from
  while (at < end && at < from + MAX_TITLE && isBlank(text[at])) at++
  const quote = text[at] === '(' ? ')' : text[at]
  if (at > from && (quote === '"' || quote === "'" || quote === ')')) {
    const title = text.slice(at + 1, Math.min(end, at + 1 + MAX_TITLE)).indexOf(quote)
    if (text[at] === ')') return at
    if (title < 0) return undefined
    at += title + 2
    while (at < end && at < from + 2 * MAX_TITLE && isBlank(text[at])) at++
  }
  return at < end && text[at] === ')' ? at : undefined
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r'
}

/** Where an `<a href>` or `<img src>` leads. */
function tagTarget(text: string, at: number, end: number): Found | undefined {
  if (!/^<(a|img)\s/i.test(text.slice(at, at + 5))) return undefined
  const tag = text.slice(at, Math.min(end, at + MAX_TAG))
  const close = tag.indexOf('>')
  if (close < 0) return undefined
  const target = /\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)')/di.exec(tag.slice(0, close))
  const place = target?.indices?.[1] ?? target?.indices?.[2]
  if (!place) return { mark: undefined, end: at + close }
  const [first, behind] = place
  return { mark: { kind: /^<i/i.test(tag) ? 'image' : 'link', text: tag.slice(first, behind), start: at + first, end: at + behind }, end: at + close }
}
