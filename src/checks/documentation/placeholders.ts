import type { Markdown } from '../../documents/markdown.ts'
import type { Located } from '../../tree/location.ts'

/** What templates put into brackets for somebody to fill in. */
const BRACKETED =
  /^((define|set|insert|enter|fill in|specify|add|provide|choose) (?:\S+ ){0,5}(contact|date|name|email|phone|number|link|url|owner|team|person|channel|method|address|here|value|details|info|information|schedule)s?\b.*|(your|the) (?:\S+ ){0,3}(contact|name|email|phone|number|team|company|channel|url|domain)s?( here)?|tb[dac]|todo|to be (defined|determined|done|decided|confirmed|announced|filled in)|placeholder|(name|phone|e-?mail|contact|date|yyyy-mm-dd|slack channel|pager)s?( (number|address|info|information|name|here))?)$/i
const WORD = /\b(TBD|TBA)\b/g
const LONGEST = 100

/** Gaps of a template that nobody has filled in, one a line. */
export function* placeholdersOf({ brackets, lines }: Markdown): Generator<Located<string>> {
  const told = new Set<number>()
  for (const { value, at } of brackets) {
    if (!isBracketedGap(value) || told.has(at.line)) continue
    told.add(at.line)
    yield { value: `[${value}]`, at }
  }
  for (const { kind, text, at } of lines) {
    const word = kind === 'code' || told.has(at.line) ? undefined : text.match(WORD)?.[0]
    if (word !== undefined) yield { value: word, at }
  }
}

/** Whether a text in brackets asks to be replaced. */
function isBracketedGap(text: string): boolean {
  return text.length <= LONGEST && BRACKETED.test(text.trim())
}

/** Whether a value is a gap and no value: blank, lines to write on, brackets, words that put it off. */
export function isGap(value: string): boolean {
  const text = value.trim()
  if (text === '' || /^[_.\-\s?*x…]+$/i.test(text) || /^(tb[dac]|todo|fixme|none yet|unknown|n\/a|to be \w+( \w+)?|changeme|placeholder|null|undefined)$/i.test(text)) return true
  return /^(\[.*\]|<.*>|\{.*\})$/s.test(text) || /^(define|set|insert|enter|add|your)\b/i.test(text) || /\byour[-_ ]?(domain|name|email|team|company|contact)\b/i.test(text)
}
