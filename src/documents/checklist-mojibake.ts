/** Characters that Windows-1252 puts at 0x80 to 0x9f; the blanks are bytes it leaves undefined. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'
/** Bytes that Windows-1252 or Windows-1254 does not define, and that some converters drop. */
const DROPPED = [0x81, 0x8d, 0x8e, 0x8f, 0x90, 0x9d, 0x9e]
/** Where a byte was dropped several characters could have been meant: these are what status lines are made of. */
const EXPECTED = new Set([...'❌✅⚠️❗❓❎✔✖✗✘☐☑☒🔴🟡🟢🟠⛔🚫🚧📝🔍🔐🏗🏁”—–→←'])
/** The first bytes of the characters that checklists contain, as read by mistake: of accents, of signs and dashes, of U+FE0F, of emoji. */
const LEADS = /[ÂÃÄÅâïðğ]/
const PICTURE = /^\p{Extended_Pictographic}$/u
/** Text goes through the wrong reading once or twice; more rounds have not been seen. */
const ROUNDS = 3

const BYTES = new Map<string, number>([...WINDOWS].flatMap((character, index): [string, number][] => (character === ' ' ? [] : [[character, 0x80 + index]])))
BYTES.set('ğ', 0xf0)

/** The text as it was meant, where its UTF-8 was read as Windows-1252 or Windows-1254; otherwise the text itself. */
export function repairMojibake(text: string): string {
  let repaired = text
  for (let round = 0; round < ROUNDS && LEADS.test(repaired); round++) {
    const next = repairOnce(repaired)
    if (next === repaired) break
    repaired = next
  }
  return repaired
}

function repairOnce(text: string): string {
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < text.length; ) {
    const found = LEADS.test(text[at] as string) ? meantAt(text, at) : undefined
    if (!found) {
      at++
      continue
    }
    parts.push(text.slice(from, at), found.character)
    from = at += found.length
  }
  return from === 0 ? text : parts.join('') + text.slice(from)
}

interface Meant {
  readonly character: string
  /** How many characters of the text stand for it. */
  readonly length: number
}

function meantAt(text: string, at: number): Meant | undefined {
  const lead = byteOf(text[at]) as number
  const wanted = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1
  const rest: number[] = []
  while (rest.length < wanted) {
    const byte = byteOf(text[at + 1 + rest.length])
    if (byte === undefined || byte > 0xbf) break
    rest.push(byte)
  }
  if (rest.length === wanted) {
    const character = decoded(lead, rest)
    if (character !== undefined) return { character, length: 1 + wanted }
  }
  return wanted === 1 ? undefined : withDropped(lead, rest, wanted)
}

const GUESSES = new Map<string, Meant | undefined>()

/** The likeliest character of these bytes and one or two that were dropped between them. */
function withDropped(lead: number, rest: readonly number[], wanted: number): Meant | undefined {
  const key = `${lead} ${rest.join(' ')}`
  if (!GUESSES.has(key)) GUESSES.set(key, guess(lead, rest, wanted))
  return GUESSES.get(key)
}

function guess(lead: number, rest: readonly number[], wanted: number): Meant | undefined {
  let picture: Meant | undefined
  for (let kept = Math.min(rest.length, wanted - 1); kept >= Math.max(1, wanted - 2); kept--) {
    for (const bytes of fillings(rest.slice(0, kept), wanted)) {
      const character = decoded(lead, bytes)
      if (character === undefined) continue
      if (EXPECTED.has(character)) return { character, length: 1 + kept }
      if (lead === 0xf0 && PICTURE.test(character)) picture ??= { character, length: 1 + kept }
    }
  }
  return picture
}

function* fillings(bytes: readonly number[], wanted: number): Generator<readonly number[]> {
  if (bytes.length === wanted) {
    yield bytes
    return
  }
  for (let place = 0; place <= bytes.length; place++) {
    for (const byte of DROPPED) yield* fillings([...bytes.slice(0, place), byte, ...bytes.slice(place)], wanted)
  }
}

/** A character of the kinds that checklists contain: with others a text is as likely meant as it stands. */
function decoded(lead: number, rest: readonly number[]): string | undefined {
  const code = rest.reduce((sum, byte) => (sum << 6) | (byte & 0x3f), lead & (lead >= 0xf0 ? 0x07 : lead >= 0xe0 ? 0x0f : 0x1f))
  const expected = rest.length === 1 ? (code >= 0xa0 && code < 0x180) || DROPPED.includes(code) : rest.length === 2 ? (code >= 0x2000 && code < 0x2c00) || code === 0xfe0f || code === 0xfeff : code >= 0x1f000 && code < 0x1fb00
  return expected ? String.fromCodePoint(code) : undefined
}

function byteOf(character: string | undefined): number | undefined {
  if (character === undefined) return undefined
  const code = character.charCodeAt(0)
  return BYTES.get(character) ?? (code >= 0x80 && code <= 0xff ? code : undefined)
}
