import { known, unknown } from '../documents/document.ts'
import type { Text } from '../documents/document.ts'

/** What a name stands for: a value, nothing (declared without one), or `undefined` where it may come from elsewhere. */
export type Lookup = (name: string) => Text | 'unset' | undefined

/** Variables that BuildKit sets for each platform it builds. */
export const PLATFORM_ARGUMENTS: ReadonlySet<string> = new Set(
  ['TARGET', 'BUILD'].flatMap((side) => ['PLATFORM', 'OS', 'ARCH', 'VARIANT'].map((part) => side + part)),
)

/** Longer values are not worked out: a few lines of `ENV A=$A$A` would fill the memory. */
const MAX_LENGTH = 65_536
const MAX_DEPTH = 20

/** Replaces `$X`, `${X}`, `${X:-y}`, `${X-y}`, `${X:+y}`, `${X+y}` as Docker does. Pattern forms stay unknown. */
export function expand(text: string, lookup: Lookup): Text {
  if (!text.includes('$')) return known(text)
  const value = expanded(text, lookup, 0)
  return value === undefined ? unknown(text) : known(value)
}

function expanded(text: string, lookup: Lookup, depth: number): string | undefined {
  if (depth > MAX_DEPTH) return undefined
  let value = ''
  for (let offset = 0; offset < text.length; ) {
    const dollar = text.indexOf('$', offset)
    if (dollar < 0) return joined(value, text.slice(offset))
    if (text[dollar - 1] === '\\') {
      value += `${text.slice(offset, dollar - 1)}$`
      offset = dollar + 1
      continue
    }
    value += text.slice(offset, dollar)
    const reference = referenceAt(text, dollar)
    if (reference === 'malformed') return undefined
    if (!reference) {
      value += '$'
      offset = dollar + 1
      continue
    }
    const part = valueOf(reference, lookup, depth)
    if (part === undefined || value.length + part.length > MAX_LENGTH) return undefined
    value += part
    offset = reference.end
  }
  return value
}

function joined(value: string, rest: string): string | undefined {
  return value.length + rest.length > MAX_LENGTH ? undefined : value + rest
}

interface Reference {
  readonly name: string
  /** `:-`, `-`, `:+`, `+`, another modifier, or ''. */
  readonly modifier: string
  readonly word: string
  readonly end: number
}

function referenceAt(text: string, dollar: number): Reference | 'malformed' | undefined {
  const bare = /^[A-Za-z_]\w*/.exec(text.slice(dollar + 1, dollar + 257))
  if (bare) return { name: bare[0], modifier: '', word: '', end: dollar + 1 + bare[0].length }
  if (text[dollar + 1] !== '{') return undefined
  const close = closingBrace(text, dollar + 2)
  const inside = close < 0 ? undefined : /^([A-Za-z_]\w*)(:?[-+?]|[^\w])?([\s\S]*)$/.exec(text.slice(dollar + 2, close))
  return inside ? { name: inside[1] as string, modifier: inside[2] ?? '', word: inside[3] ?? '', end: close + 1 } : 'malformed'
}

function closingBrace(text: string, start: number): number {
  let depth = 1
  for (let offset = start; offset < text.length && offset < start + 4096; offset++) {
    if (text[offset] === '$' && text[offset + 1] === '{') depth++
    else if (text[offset] === '}' && --depth === 0) return offset
  }
  return -1
}

function valueOf({ name, modifier, word }: Reference, lookup: Lookup, depth: number): string | undefined {
  const found = lookup(name)
  if (found === undefined || (found !== 'unset' && !found.known)) return undefined
  const empty = found === 'unset' || (modifier.startsWith(':') && found.value === '')
  const value = found === 'unset' ? undefined : found.value
  switch (modifier) {
    case '':
    case '?':
    case ':?':
      return value
    case '-':
    case ':-':
      return empty ? expanded(word, lookup, depth + 1) : value
    case '+':
    case ':+':
      return empty ? '' : expanded(word, lookup, depth + 1)
    default:
      return undefined
  }
}

/** The names a text refers to, those inside of defaults included. */
export function namesIn(text: string): ReadonlySet<string> {
  const names = new Set<string>()
  for (const match of text.matchAll(/(\\?)\$\{?([A-Za-z_]\w*)/g)) if (match[1] === '') names.add(match[2] as string)
  return names
}
