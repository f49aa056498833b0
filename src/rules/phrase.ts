import type { Rule } from './rule.ts'
import { stem } from './phrase-words.ts'

/** One word of a phrase: any of its stems will do. */
export interface PhraseWord {
  readonly stems: readonly string[]
  /** As the rule file has them. */
  readonly written: string
  /** Whether a heading or a parent may say it instead of the line. */
  readonly around: boolean
}

/** Words by which lines of a checklist speak of a rule. */
export interface Phrase {
  /** As written in the rule file. */
  readonly text: string
  readonly rule: Rule
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
/** Of a word that no phrase has. */
export const FOREIGN_WEIGHT = 2

const BOOKS = new WeakMap<readonly Rule[], PhraseBook>()

/** The phrase book of a list of rules, made once a list. */
export function phraseBookOf(rules: readonly Rule[]): PhraseBook {
  let book = BOOKS.get(rules)
  if (!book) BOOKS.set(rules, (book = makePhraseBook(rules)))
  return book
}

function makePhraseBook(rules: readonly Rule[]): PhraseBook {
  const phrases = rules.flatMap((rule) => (rule.phrases ?? []).map((text) => readPhrase(rule, text)))
  const speaking = new Map<string, Set<string>>()
  for (const { rule, words } of phrases) for (const each of words.flatMap(({ stems }) => stems)) named(speaking, each).add(concernOf(rule))
  const concerns = new Set(phrases.map(({ rule }) => concernOf(rule))).size
  const weights = new Map([...speaking].map(([each, names]) => [each, each.startsWith('<') ? FEATURE_WEIGHT : Math.log(1 + (concerns + 1) / names.size)]))
  const byStem = new Map<string, Phrase[]>()
  for (const phrase of phrases) {
    for (const each of new Set(lookedUpBy(phrase, (word) => word.stems.reduce((sum, one) => sum + (speaking.get(one)?.size ?? 0), 0)))) {
      const having = byStem.get(each)
      if (having) having.push(phrase)
      else byStem.set(each, [phrase])
    }
  }
  return { byStem, weight: (each) => weights.get(each) ?? FOREIGN_WEIGHT, knows: (each) => weights.has(each) }
}

function named(speaking: Map<string, Set<string>>, each: string): Set<string> {
  let names = speaking.get(each)
  if (!names) speaking.set(each, (names = new Set()))
  return names
}

/** Every line that fits has one of these: the rarest word that no heading may say instead, or, without such a word, any. */
function lookedUpBy({ words }: Phrase, frequency: (word: PhraseWord) => number): readonly string[] {
  const own = words.filter(({ around }) => !around)
  const [rarest] = own.toSorted((a, b) => frequency(a) - frequency(b))
  return rarest ? rarest.stems : words.flatMap(({ stems }) => stems)
}

/** What several rules of different packs answer for together: the name their ids end in. */
export function concernOf({ id }: Pick<Rule, 'id'>): string {
  return id.slice(id.indexOf('/') + 1)
}

function readPhrase(rule: Rule, text: string): Phrase {
  const words: PhraseWord[] = []
  const without: string[] = []
  for (const part of text.trim().split(/\s+/)) {
    const stems = part.replace(/^[@!]/, '').split('|').filter((word) => word !== '').map(phraseStem)
    if (part.startsWith('!')) without.push(...stems)
    else words.push({ stems, written: part.replace(/^@/, ''), around: part.startsWith('@') })
  }
  return { text, rule, words, without }
}

function phraseStem(word: string): string {
  return word.startsWith('<') || word.startsWith('-') ? word : stem(word.toLowerCase())
}
