import type { ItemWord, ItemWords } from './bind-item-words.ts'
import { FOREIGN_WEIGHT } from './phrase.ts'
import type { Phrase, PhraseBook, PhraseWord } from './phrase.ts'

/** A phrase found in a line, and how well it fits. */
export interface PhraseMatch {
  readonly phrase: Phrase
  readonly score: number
  /** Stems of the line that the phrase has. */
  readonly stems: ReadonlySet<string>
  /** How much of what the line is about the phrase says, from 0 to 1. */
  readonly coverage: number
}

/** Words of a phrase stand near each other: no further apart than this, in words. */
const NEAR = 16
/** Of a word that a heading says instead of the line. */
const AROUND = 0.6
/** Of a word that tells little. */
const LITTLE = 0.3

/** The phrases of a book that fit a line, in no order. */
export function matchPhrases(words: ItemWords, book: PhraseBook): readonly PhraseMatch[] {
  const tried = new Set<Phrase>()
  const found: PhraseMatch[] = []
  for (const stem of words.line.keys()) {
    for (const phrase of book.byStem.get(stem) ?? []) {
      if (tried.has(phrase)) continue
      tried.add(phrase)
      const match = matchPhrase(phrase, words, book)
      if (match) found.push(match)
    }
  }
  return found
}

function matchPhrase(phrase: Phrase, words: ItemWords, book: PhraseBook): PhraseMatch | undefined {
  const { line } = words
  for (const stem of phrase.without) if (line.has(stem)) return undefined
  // Most phrases that share a word with the line share no other: that is found out first.
  for (const { stems, around } of phrase.words) if (!hasOne(stems, line) && !(around && hasOne(stems, words.around))) return undefined
  const stems = new Set<string>()
  let first = Infinity
  let last = -1
  let sum = 0
  for (const word of phrase.words) {
    const own = inLine(word, words, book)
    if (own) {
      stems.add(own.stem)
      if (own.index >= 0) {
        first = Math.min(first, own.index)
        last = Math.max(last, own.index)
      }
      sum += book.weight(own.stem) * own.place
    } else {
      const near = word.around ? Math.max(0, ...word.stems.map((stem) => (words.around.get(stem) ?? 0) * book.weight(stem))) : 0
      if (near === 0) return undefined
      sum += near * AROUND
    }
  }
  if (stems.size === 0 || last - first > NEAR) return undefined
  const coverage = coverageOf(words, stems, book)
  return { phrase, score: sum * (0.5 + 0.5 * coverage), stems, coverage }
}

function hasOne(stems: readonly string[], among: ReadonlyMap<string, unknown>): boolean {
  for (const stem of stems) if (among.has(stem)) return true
  return false
}

/** The word of the line that tells most among those a phrase takes there. */
function inLine({ stems }: PhraseWord, { line }: ItemWords, book: PhraseBook): ItemWord | undefined {
  let best: ItemWord | undefined
  for (const stem of stems) {
    const word = line.get(stem)
    if (word && (!best || word.place * book.weight(word.stem) > best.place * book.weight(best.stem))) best = word
  }
  return best
}

/** How much of what a line is about these stems say, from 0 to 1. Words that tell little count for little where they are not said. */
export function coverageOf({ words, joined, ofKeys }: ItemWords, stems: ReadonlySet<string>, book: PhraseBook, tellsLittle: (stem: string) => boolean = () => false): number {
  // A line that has it says nothing else.
  if (stems.has('<file>')) return 1
  const takesKey = stems.has('<key>') || stems.has('<keys>')
  let all = 0
  let said = 0
  for (const { stem, place, content, index } of words) {
    if (!content) continue
    const weight = (book.knows(stem) ? book.weight(stem) : FOREIGN_WEIGHT) * place
    const isSaid = stems.has(stem) || (takesKey && ofKeys.has(stem)) || joined.get(index)?.some((pair) => stems.has(pair))
    all += isSaid || !tellsLittle(stem) ? weight : weight * LITTLE
    if (isSaid) said += weight
  }
  return all === 0 ? 1 : Math.min(1, said / all)
}
