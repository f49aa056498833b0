import type { Rule } from './rule.ts'
import { stem } from './phrase-words.ts'
import { oncePer } from '../tree/once-per.ts'

/** One word of a phrase: any of its stems will do. */
export interface PhraseWord {
  readonly stems: readonly string[]
  /** As the rule file has them. */
  readonly written: string
  /** Whether a heading or a parent may say it instead of the line. */
  readonly around: boolean
}

/**
 * How much of its rule a phrase says. `exact`: just what the rule asks, so that whatever it finds counts; `part`: less than
 * it asks, so that its pass proves nothing; `near`: something beside it, of which the rule proves and contradicts nothing.
 */
export type Reach = 'exact' | 'part' | 'near'

/** Words by which lines of a checklist speak of a rule. */
export interface Phrase {
  /** As written in the rule file. */
  readonly text: string
  readonly rule: Rule
  readonly reach: Reach | undefined
  readonly words: readonly PhraseWord[]
  /** Stems that must not stand in the line. */
  readonly without: readonly string[]
}

/** All phrases of a set of rules, found by a stem of theirs. */
export interface PhraseBook {
  readonly byStem: ReadonlyMap<string, readonly Phrase[]>
  /** How much a stem tells: the fewer rules speak of it, the more. */
  readonly weight: (stem: string) => number
  /** What is not spelled as a word: `<key>`, `<path>`. */
  readonly knows: (stem: string) => boolean
}

/** A thing named rather than a word: it tells little by itself. */
const FEATURE_WEIGHT = 2.4
/** What the weight of a word is reckoned by: fixed, so that what is known of one concern moves no line of another. */
const CONCERNS = 186
/** Of a word that no phrase has. */
export const FOREIGN_WEIGHT = 2

/** The phrase book of a list of rules, made once a list. */
export const phraseBookOf = oncePer(makePhraseBook)

function makePhraseBook(rules: readonly Rule[]): PhraseBook {
  const phrases = rules.flatMap((rule) => (rule.phrases ?? []).map((text) => readPhrase(rule, text)))
  const speaking = speakingOf(phrases)
  const weights = new Map<string, number>()
  for (const [each, count] of speaking) weights.set(each, each.startsWith('<') ? FEATURE_WEIGHT : Math.log(1 + CONCERNS / count))
  const byStem = new Map<string, Phrase[]>()
  for (const phrase of phrases) {
    for (const each of lookedUpBy(phrase, speaking)) {
      const having = byStem.get(each)
      if (!having) byStem.set(each, [phrase])
      else if (having.at(-1) !== phrase) having.push(phrase)
    }
  }
  return { byStem, weight: (each) => weights.get(each) ?? FOREIGN_WEIGHT, knows: (each) => weights.has(each) }
}

/** By stem, how many concerns speak of it. */
function speakingOf(phrases: readonly Phrase[]): ReadonlyMap<string, number> {
  const byConcern = new Map<string, Set<string>>()
  for (const { rule, words } of phrases) {
    const concern = concernOf(rule)
    let stems = byConcern.get(concern)
    if (!stems) byConcern.set(concern, (stems = new Set()))
    for (const word of words) for (const each of word.stems) stems.add(each)
  }
  const speaking = new Map<string, number>()
  for (const stems of byConcern.values()) for (const each of stems) speaking.set(each, (speaking.get(each) ?? 0) + 1)
  return speaking
}

/** Every line that fits has one of these: the rarest word that no heading may say instead, or, without such a word, any. */
function lookedUpBy({ words }: Phrase, speaking: ReadonlyMap<string, number>): readonly string[] {
  let rarest: PhraseWord | undefined
  let least = Infinity
  for (const word of words) {
    if (word.around) continue
    let frequency = 0
    for (const each of word.stems) frequency += speaking.get(each) ?? 0
    if (frequency >= least) continue
    least = frequency
    rarest = word
  }
  return rarest ? rarest.stems : words.flatMap(({ stems }) => stems)
}

/** What several rules of different packs answer for together: the name their ids end in. */
export function concernOf({ id }: Pick<Rule, 'id'>): string {
  return id.slice(id.indexOf('/') + 1)
}

const REACHES: Readonly<Record<string, Reach>> = { '=': 'exact', '<': 'part', '~': 'near' }

function readPhrase(rule: Rule, text: string): Phrase {
  const words: PhraseWord[] = []
  const without: string[] = []
  const reach = text[1] === ' ' ? REACHES[text[0] as string] : undefined
  for (const part of (reach ? text.slice(2) : text).split(' ')) {
    if (part === '') continue
    const [sign] = part
    const written = sign === '@' || sign === '!' ? part.slice(1) : part
    const stems = written.split('|').map(phraseStem)
    if (sign === '!') without.push(...stems)
    else words.push({ stems, written, around: sign === '@' })
  }
  return { text, rule, reach, words, without }
}

function phraseStem(word: string): string {
  return word.startsWith('<') || word.startsWith('-') ? word : stem(word.toLowerCase())
}
