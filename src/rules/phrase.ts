import type { Rule } from './rule.ts'
import { stem } from './phrase-words.ts'

/** One word of a phrase: any of its stems will do. */
export interface PhraseWord {
  readonly stems: readonly string[]
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

/** All phrases of a set of rules, found by any stem of theirs. */
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
  const byStem = new Map<string, Phrase[]>()
  const speaking = new Map<string, Set<string>>()
  for (const phrase of phrases) {
    for (const { stems } of phrase.words) {
      for (const each of stems) {
        const having = byStem.get(each) ?? []
        if (having.length === 0) byStem.set(each, having)
        if (having.at(-1) !== phrase) having.push(phrase)
        const names = speaking.get(each) ?? new Set<string>()
        if (names.size === 0) speaking.set(each, names)
        names.add(concernOf(phrase.rule))
      }
    }
  }
  const concerns = new Set(phrases.map(({ rule }) => concernOf(rule))).size
  const weights = new Map([...speaking].map(([each, names]) => [each, each.startsWith('<') ? FEATURE_WEIGHT : Math.log(1 + (concerns + 1) / names.size)]))
  return { byStem, weight: (each) => weights.get(each) ?? FOREIGN_WEIGHT, knows: (each) => weights.has(each) }
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
    else words.push({ stems, around: part.startsWith('@') })
  }
  return { text, rule, words, without }
}

function phraseStem(word: string): string {
  return word.startsWith('<') || word.startsWith('-') ? word : stem(word.toLowerCase())
}
