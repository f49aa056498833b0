/** A word as written, quotes and escapes included. */
export interface RawWord {
  readonly raw: string
  readonly start: number
  readonly end: number
}

const BLANK = /\s/

/** Words by blanks; quotes and escapes keep a blank inside a word. */
export function wordsIn(text: string, escape: string): RawWord[] {
  const words: RawWord[] = []
  for (let offset = 0; offset < text.length; ) {
    if (BLANK.test(text[offset] as string)) offset++
    else {
      const end = wordEnd(text, offset, escape)
      words.push({ raw: text.slice(offset, end), start: offset, end })
      offset = end
    }
  }
  return words
}

/** Words by blanks alone, as COPY, EXPOSE and FROM read them. */
export function blankSeparated(text: string): RawWord[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({ raw: match[0], start: match.index, end: match.index + match[0].length }))
}

function wordEnd(text: string, start: number, escape: string): number {
  let quote = ''
  let offset = start
  for (; offset < text.length; offset++) {
    const character = text[offset] as string
    if (character === escape && quote !== "'") offset++
    else if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (BLANK.test(character)) break
  }
  return Math.min(offset, text.length)
}

/** Removes quotes and escapes. A dollar sign that expands nothing (escaped, or in single quotes) becomes `\$`. */
export function unquoted(raw: string, escape: string): string {
  if (!raw.includes('"') && !raw.includes("'") && !raw.includes(escape)) return raw
  let text = ''
  let quote = ''
  for (let offset = 0; offset < raw.length; offset++) {
    const character = raw[offset] as string
    const next = raw[offset + 1]
    if (quote === "'") {
      if (character === "'") quote = ''
      else text += character === '$' ? '\\$' : character
    } else if (character === escape && next !== undefined) {
      if (next === '$') text += '\\$'
      else text += quote === '"' && next !== '"' && next !== escape ? character + next : next
      offset++
    } else if (character === '"') quote = quote === '"' ? '' : '"'
    else if (character === "'" && quote === '') quote = "'"
    else text += character
  }
  return text
}
