/** Words that say nothing of what a line is about. */
const STOP_WORDS = new Set(
  ('a all also an and any app application applicable appropriate appropriately are as at be been both by can correct correctly do does each etc ever every everything for from has have if in into is it its ' +
    'least like may must need needed needs new of on only or our per please possible properly should so such than that the their them there these they this to too up us use used uses using via we when where whether which who will with you your').split(' '),
)

/** In the order they are tried: the longest ending first. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['ications', 'i'],
  ['ication', 'i'],
  ['izations', 'iz'],
  ['ization', 'iz'],
  ['isation', 'iz'],
  ['ations', ''],
  ['ation', ''],
  ['ments', ''],
  ['ment', ''],
  ['ities', ''],
  ['ity', ''],
  ['ingly', ''],
  ['ating', ''],
  ['ings', ''],
  ['ing', ''],
  ['ions', ''],
  ['ion', ''],
  ['ically', 'ic'],
  ['ily', 'i'],
  ['ied', 'i'],
  ['ies', 'i'],
  ['ised', 'iz'],
  ['ise', 'iz'],
  ['ates', ''],
  ['ated', ''],
  ['ate', ''],
  ['ed', ''],
  ['es', ''],
  ['ly', ''],
  ['s', ''],
  ['e', ''],
  ['y', 'i'],
]
/** By their last letter, in the same order. */
const ENDINGS_BY_LETTER = new Map([...'sntgdye'].map((letter) => [letter, ENDINGS.filter(([ending]) => ending.endsWith(letter))]))
const LEAST_STEM = 3
/** Names that only look like plurals. */
const WHOLE = new Set(['https', 'cors', 'kubernetes', 'postgres', 'sentry'])
const WHOLE_WITH_MENT = /^(?:docu|imple|incre|com|seg|state)ments?$/

const known = new Map<string, string>()
/** A text may hold any number of words; what is remembered is bounded. */
const MOST_REMEMBERED = 20_000

/** A word without its endings, so that `configured`, `configuration` and `configure` are one. */
export function stem(word: string): string {
  let found = known.get(word)
  if (found === undefined) {
    if (known.size >= MOST_REMEMBERED) known.clear()
    known.set(word, (found = stemOf(word)))
  }
  return found
}

function stemOf(word: string): string {
  if (word.length <= LEAST_STEM || /\d|(?:ss|us|is)$/.test(word) || WHOLE.has(word)) return word
  for (const [ending, instead] of ENDINGS_BY_LETTER.get(word.at(-1) as string) ?? []) {
    if (!word.endsWith(ending) || word.length - ending.length + instead.length < LEAST_STEM) continue
    if (ending.startsWith('ment') && WHOLE_WITH_MENT.test(word)) continue
    return single(word.slice(0, -ending.length) + instead)
  }
  return word
}

/** `logging` and `log`, `scanned` and `scan`. */
function single(stemmed: string): string {
  return stemmed.length > LEAST_STEM && stemmed.at(-1) === stemmed.at(-2) && !/[aeiouls]$/.test(stemmed) ? stemmed.slice(0, -1) : stemmed
}

/** A text longer than this is not read to its end. In words. */
const MOST_WORDS = 120

/** The words of a text in lower case, those of `camelCase` and `SNAKE_CASE` names apart; `5xx`, `p95` and `-t` stay whole. */
export function wordsOf(text: string): readonly string[] {
  const words: string[] = []
  for (const [word] of text.slice(0, 2000).replace(/([a-z])([A-Z][a-z])/g, '$1 $2').matchAll(/[A-Za-z0-9]+(?:['’](?=[a-z])[a-z]{1,2})?|(?<=\s)-{1,2}[a-z]\w*/g)) {
    words.push(word.toLowerCase().replace(/['’](?:s|t)?$/, ''))
    if (words.length >= MOST_WORDS) break
  }
  return words
}

/** Words by which a line says that something is so, and no more; by their stems. */
const STATE_STEMS = new Set(
  ('configured enabled set present exists available defined implemented active added declared included place running runs run production prod part handled provided activated switched turned used using made done ' +
    'every each all everywhere always only own ci cd pipeline workflow workflows pr pull request requests build builds github actions step steps automatically automated api web worker workers app service services container containers server backend frontend').split(' ').map(stem),
)

export function isStateWord(stemmed: string): boolean {
  return STATE_STEMS.has(stemmed)
}

export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word)
}
