import type { Location } from '../tree/location.ts'
import { fileText } from '../tree/source-text.ts'
import type { SourceText } from '../tree/source-text.ts'
import { TOKEN_FORMATS } from './token-formats.ts'
import type { TokenFormat } from './token-formats.ts'

/** Something in a text that has the form of a provider's credential, or of a private key. */
export interface Token {
  readonly format: string
  readonly certainty: TokenFormat['certainty']
  readonly value: string
  readonly at: Location
}

/** One pass over a text tells whether any format can be in it at all; most files end there. */
const OPENINGS = new RegExp(TOKEN_FORMATS.map(({ opening }) => opening).join('|'), 'g')
const FORMATS = TOKEN_FORMATS.map((format) => ({ ...format, starts: new RegExp(format.opening, 'y') }))
/** The same whatever stands beside them: quotes that are gone, and paths that were put together, leave a credential what it is. */
const UNBOUNDED = FORMATS.map((format) => ({ ...format, whole: new RegExp(format.whole.source.replace(/\(\?<?!(?:[^()[\]\\]|\\.|\[(?:[^\]\\]|\\.)*\])*\)/g, ''), 'y') }))

const KEY_HEADER = /-----BEGIN ((?:[A-Z0-9]{2,10} ){0,3})PRIVATE KEY(?: BLOCK)?-----/g
/** How much of a private key is looked at, in UTF-16 units; the largest in use has about 13,000. */
const MAX_KEY = 20_000
const MAX_TOKENS = 200

/** Every token of a known format, in source order. Linear in the length of the text. */
export function findTokens(source: SourceText): readonly Token[] {
  return tokensOf(source, FORMATS)
}

function tokensOf(source: SourceText, formats: typeof FORMATS): readonly Token[] {
  const { text } = source
  const tokens: Token[] = []
  OPENINGS.lastIndex = 0
  for (let hit = OPENINGS.exec(text); hit && tokens.length < MAX_TOKENS; hit = OPENINGS.exec(text)) {
    const token = tokenAt(source, hit.index, formats)
    if (!token) continue
    tokens.push(token.token)
    OPENINGS.lastIndex = Math.max(OPENINGS.lastIndex, token.end)
  }
  return tokens
}

/** The text with every token of a known format cut to its first characters: no output ever shows one. */
export function withoutTokens(text: string): string {
  return tokensOf(fileText('', text), UNBOUNDED).reduce((rest, { value }) => rest.replaceAll(value, `${value.slice(0, 4)}…`), text)
}

function tokenAt(source: SourceText, offset: number, formats: typeof FORMATS): { token: Token; end: number } | undefined {
  for (const { name, starts, whole, certainty } of formats) {
    starts.lastIndex = offset
    if (!starts.test(source.text)) continue
    whole.lastIndex = offset
    const match = whole.exec(source.text)
    if (!match) continue
    const end = offset + match[0].length
    return { token: { format: name, certainty, value: match[1] ?? match[0], at: source.locate(offset, end) }, end }
  }
  return undefined
}

/** A private key in PEM form: its header and what stands between it and its footer, line ends written as `\n` resolved. */
export interface PrivateKey {
  readonly kind: string
  readonly body: string
  readonly at: Location
}

/** The private keys of a text, in source order. */
export function findPrivateKeys(source: SourceText): readonly PrivateKey[] {
  const { text } = source
  const keys: PrivateKey[] = []
  if (!text.includes('PRIVATE KEY')) return keys
  KEY_HEADER.lastIndex = 0
  for (let hit = KEY_HEADER.exec(text); hit && keys.length < MAX_TOKENS; hit = KEY_HEADER.exec(text)) {
    const start = hit.index + hit[0].length
    const rest = text.slice(start, start + MAX_KEY)
    const footer = rest.search(/-----(?:END|BEGIN) /)
    const body = (footer < 0 ? rest : rest.slice(0, footer)).replace(/\\[nr]/g, '\n')
    keys.push({ kind: (hit[1] ?? '').trim(), body: footer < 0 ? body.slice(0, 2000) : body, at: source.locate(hit.index, start) })
    KEY_HEADER.lastIndex = start + (footer < 0 ? 0 : footer)
  }
  return keys
}

/** The object that a JSON Web Token's part encodes, or undefined where it encodes none. */
export function decodedPart(token: string, part: 0 | 1): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(token.split('.')[part] ?? '', 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
