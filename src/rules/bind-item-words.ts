import type { ChecklistItem } from '../documents/checklist-item.ts'
import { itemFeatures } from './bind-item-features.ts'
import { oncePerName } from '../tree/once-per.ts'
import type { PhraseBook } from './phrase.ts'
import { isStopWord, stem, wordsOf } from './phrase-words.ts'

/** A word of a line, by its stem, with how much its place counts. */
export interface ItemWord {
  readonly stem: string
  readonly place: number
  /** Whether it belongs to what the line is about, and is no word of grammar. */
  readonly content: boolean
  /** Where it stands among the line's words. */
  readonly index: number
}

/** All that may match a phrase: the words of the line itself and those around it. */
export interface ItemWords {
  readonly line: ReadonlyMap<string, ItemWord>
  /** Stems of headings, label and parents, with how near they are: 1 for the nearest. */
  readonly around: ReadonlyMap<string, number>
  readonly words: readonly ItemWord[]
  /** By the place of a word, the pairs it is a part of. */
  readonly joined: ReadonlyMap<number, readonly string[]>
  /** Stems of the names of keys: a phrase that takes a key has them all. */
  readonly ofKeys: ReadonlySet<string>
}

/** What stands behind a dash or in parentheses explains what stands before; behind a colon is what a label announces. */
const AFTERTHOUGHT = 0.5
const ANNOUNCED = 0.75
const HEAD_END = /\s[–—-]\s|\s\(|:\s|;\s|\.\s/
/** A command of the line's own block. */
const BESIDE = 0.4

export function itemWords(item: ChecklistItem, parents: readonly ChecklistItem[], book: PhraseBook): ItemWords {
  const { knows } = book
  const { text } = item
  const cut = HEAD_END.exec(text)
  const head = !cut || wordsOf(text.slice(0, cut.index)).every(isStopWord) ? text.length : cut.index
  const words = [...wordsIn(text.slice(0, head), 1, 0, knows)]
  words.push(...wordsIn(text.slice(head), cut?.[0].startsWith(':') ? ANNOUNCED : AFTERTHOUGHT, words.length, knows))
  for (const command of commandsBeside(item)) words.push(...[...wordsIn(command, BESIDE, words.length, knows)].map((word) => ({ ...word, content: false, index: -1 })))
  const ofKeys = new Set(item.keys.flatMap(({ key }) => wordsOf(key).map(stem)))
  const line = new Map<string, ItemWord>()
  for (const word of words) if (!line.has(word.stem)) line.set(word.stem, word)
  for (const feature of itemFeatures(item)) line.set(feature, { stem: feature, place: 1, content: false, index: -1 })
  return { line, around: aroundOf(item, parents, book), words, joined: joinedBy(words), ofKeys }
}

/** `back` of `back up`, where a phrase has `backup`. */
function joinedBy(words: readonly ItemWord[]): ReadonlyMap<number, readonly string[]> {
  const joined = new Map<number, string[]>()
  for (const { stem: pair, content, index } of words) {
    if (content || index < 0 || pair.length <= SHORT) continue
    for (const part of [index - 1, index]) joined.set(part, [...(joined.get(part) ?? []), pair])
  }
  return joined
}

const SHORT = 4

/** Commands of the block below a line, which are no part of its text. */
function commandsBeside({ text, kind, commands }: ChecklistItem): readonly string[] {
  return kind === 'command' ? [] : commands.filter((command) => !text.includes(command.slice(0, 80))).slice(0, 4)
}

/** Words, and pairs of them that the phrases write as one: `roll back`, `health check`. */
function* wordsIn(text: string, place: number, from: number, knows: (stem: string) => boolean): Generator<ItemWord> {
  let before = ''
  let index = from
  for (const word of wordsOf(text)) {
    const joined = before === '' ? '' : stem(before + word)
    if (joined !== '' && knows(joined)) yield { stem: joined, place, content: false, index }
    yield { stem: stem(word), place, content: !isStopWord(word) && !/^\d+$/.test(word), index }
    before = word
    index++
  }
}

const NEAREST_AROUND = 1
const NEXT_AROUND = 0.7

function aroundOf({ headings, label }: ChecklistItem, parents: readonly ChecklistItem[], book: PhraseBook): ReadonlyMap<string, number> {
  const around = new Map<string, number>()
  const texts = [...headings.slice(-3), ...(label === undefined ? [] : [label]), ...parents.slice(-2).map(({ text }) => text)]
  texts.forEach((text, index) => {
    const near = index >= texts.length - 2 ? NEAREST_AROUND : NEXT_AROUND
    for (const stem of stemsOfTitle(book, text)) around.set(stem, near)
  })
  return around
}

/** Every item below a heading asks for its words. */
const stemsOfTitle = oncePerName(({ knows }: PhraseBook, title: string): readonly string[] => [...wordsIn(title.slice(0, 200), 1, 0, knows)].map(({ stem }) => stem))
