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
  if (phrase.without.some((stem) => words.line.has(stem))) return undefined
  const stems = new Set<string>()
  const places: number[] = []
  let sum = 0
  for (const word of phrase.words) {
    const own = inLine(word, words, book)
    if (own) {
      stems.add(own.stem)
      if (own.index >= 0) places.push(own.index)
      sum += book.weight(own.stem) * own.place
    } else {
      const near = word.around ? Math.max(0, ...word.stems.map((stem) => (words.around.get(stem) ?? 0) * book.weight(stem))) : 0
      if (near === 0) return undefined
      sum += near * AROUND
    }
  }
  if (stems.size === 0 || (places.length > 1 && Math.max(...places) - Math.min(...places) > NEAR)) return undefined
  const coverage = coverageOf(words, stems, book)
  return { phrase, score: sum * (0.5 + 0.5 * coverage), stems, coverage }
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

function coverageOf({ words, joined, ofKeys }: ItemWords, stems: ReadonlySet<string>, book: PhraseBook): number {
  const takesKey = stems.has('<key>') || stems.has('<keys>')
  let all = 0
  let said = 0
  for (const { stem, place, content, index } of words) {
    if (!content) continue
    const weight = (book.knows(stem) ? book.weight(stem) : FOREIGN_WEIGHT) * place
    all += weight
    if (stems.has(stem) || (takesKey && ofKeys.has(stem)) || joined.get(index)?.some((pair) => stems.has(pair))) said += weight
  }
  return all === 0 ? 1 : Math.min(1, said / all)
}
