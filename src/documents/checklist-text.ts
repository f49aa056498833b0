import { codeSpans } from './markdown-inline.ts'

/** A longer line is cut: no one reads it as an item of a list. In characters. */
const MAX_LINE = 4000
const INLINE = /[`*_~<\[\\\u0001-\u0004]/
/** Behind the rule may stand what proved the line. */
const MARKER = /<!--\s*readiness:\s*([\w./-]{1,100})(?:\s[^<>]{0,300})?-->/
const COMMENT = /<!--.*?(?:-->|$)/g
const LINK = /!?\[([^[\]]{0,300})\]\(\s*<?([^()\s<>]{0,500})>?[^()]{0,200}\)/g
const TAG = /<\/?(?:a|b|br|code|del|details|div|em|h[1-6]|hr|i|img|input|kbd|li|mark|ol|p|s|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]{0,500})?\/?>/gi
const CROSSED = /~~(?:(?!~~).){1,1000}~~/g
const BLANK = /_{3,}|\[(?:add|contact|date|define|e-?mail|enter|fill|insert|link|name|owner|person|phone|role|set|signature|team|to be|url|your?)\b[^[\]`]{0,60}\](?![([:])|\bTBD\b|\bYYYY-MM-DD\b/gi

/** Escaped signs wait as control characters until the others are taken off. */
const ESCAPED: Readonly<Record<string, string>> = { '*': '\u0002', _: '\u0003', '~': '\u0004' }

/** Inline Markdown taken apart. */
export interface PlainText {
  /** As people read it: code without its backticks, links by their words. */
  readonly text: string
  readonly spans: readonly string[]
  /** What stands outside of code, with blanks for the spans. */
  readonly outside: string
  /** Where its links lead. */
  readonly targets: readonly string[]
  readonly marker: string | undefined
}

/** Takes the inline marks off a text whose mojibake is repaired. */
export function plainText(written: string): PlainText {
  const line = written.slice(0, MAX_LINE)
  if (!INLINE.test(line)) return { text: squeezed(line), spans: [], outside: line, targets: [], marker: undefined }
  const marker = MARKER.exec(line)?.[1]
  const pieces = piecesOf(line.includes('<!--') ? line.replace(COMMENT, ' ') : line)
  const targets: string[] = []
  const masked = pieces.map(({ code, text }, index) => (code ? `\u0001${index}\u0001` : text)).join('')
  const words = withoutEmphasis(
    masked
      .replace(LINK, (_, text: string, target: string) => {
        targets.push(target)
        return text
      })
      .replace(TAG, ' '),
  )
  return {
    text: squeezed(words.replace(/\u0001(\d+)\u0001/g, (_, index: string) => pieces[Number(index)]?.text ?? '')),
    spans: pieces.flatMap(({ code, text }) => (code && text !== '' ? [text] : [])),
    outside: words.replace(/\u0001\d+\u0001/g, ' \u0001 '),
    targets,
    marker,
  }
}

interface Piece {
  readonly code: boolean
  readonly text: string
}

function piecesOf(written: string): Piece[] {
  const line = written.replace(/[\u0001-\u0004]/g, ' ')
  if (!line.includes('`')) return [{ code: false, text: line }]
  const pieces: Piece[] = []
  let from = 0
  for (const { start, end } of codeSpans(line, { start: 0, end: line.length })) {
    pieces.push({ code: false, text: line.slice(from, start) }, { code: true, text: line.slice(start, end).replace(/^`+|`+$/g, '').trim() })
    from = end
  }
  return [...pieces, { code: false, text: line.slice(from) }]
}

/** Stars and underscores that stand at the edge of a word; those of `snake_case` and of blanks stay. */
function withoutEmphasis(text: string): string {
  if (!/[*_\\~]/.test(text)) return text
  return text
    .replace(/\\([*_~[\]<>#|-])/g, (_, sign: string) => ESCAPED[sign] ?? sign)
    .replace(/\*{1,3}(?=\S)|(?<=\S)\*{1,3}/g, '')
    .replace(/~~/g, '')
    .replace(/(?<![\w_])_{1,2}(?=[^\s_])|(?<=[^\s_])_{1,2}(?![\w_])/g, '')
    .replace(/[\u0002-\u0004]/g, (mark) => '*_~'[mark.charCodeAt(0) - 2] as string)
}

/** `A1.`, `SEC-03:`, `2.4)`, `2.4 Backups`: the number of an item, no word of it. Quantities and names such as `S3` are followed by no such sign. */
const ORDINAL = /^\s*(?:(?:[A-Z]{1,5}-?\d{1,3}(?:\.\d{1,3})*|\d{1,2}(?:\.\d{1,2})+|#\d{1,3})(?:[.):]|\s[–—-])\s+(?=\S)|\d{1,2}(?:\.\d{1,2})+\s+(?=[A-Z`])(?!(?:[KMGT]i?B?|v?CPUs?|RPS|TPS|Hz)\b))/

/** A text without the number its author gave it. */
export function withoutOrdinal(plain: PlainText): PlainText {
  return ORDINAL.test(plain.text) ? { ...plain, text: plain.text.replace(ORDINAL, ''), outside: plain.outside.replace(ORDINAL, '') } : plain
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** What is left of a text once crossed out words are gone; undefined where they were what it said. */
export function withoutCrossedOut(text: string): string | undefined {
  if (!text.includes('~~')) return text
  const rest = text.replace(CROSSED, ' ')
  if (rest === text) return text
  const opening = /^(?:\[.?\]\s)?[\s*_]*~~/.test(text)
  const words = rest.replace(/^\[.?\]\s+/, '').replace(/^[\s*_]+|[\s*_]+$/g, '')
  return words === '' || (opening && /^[-–—(:→,;]/.test(words)) ? undefined : rest
}

/** The words before each blank of a line that waits to be filled in. */
export function blanksOf(outside: string): string[] {
  const blanks: string[] = []
  if (!/___|\[|TBD|YYYY/i.test(outside)) return blanks
  let from = 0
  for (const match of outside.matchAll(BLANK)) {
    const label = outside.slice(Math.max(from, match.index - 80), match.index).replace(/(?<![\s:$€£])[\s:$€£]+$/, '')
    const words = squeezed(label.replace(/^[\s:;,.|)]+/, ''))
    // A blank in three parts is one: `__/__/____`.
    if (words !== '/' && words !== '-') blanks.push(words)
    from = match.index + match[0].length
  }
  return blanks
}
