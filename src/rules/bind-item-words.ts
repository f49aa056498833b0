import type { ChecklistItem } from '../documents/checklist-item.ts'
import { itemFeatures } from './bind-item-features.ts'
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
}

/** What stands behind a colon, a dash or in parentheses explains what stands before. */
const AFTERTHOUGHT = 0.65
const HEAD_END = /\s[–—-]\s|\s\(|:\s|;\s|\.\s/

export function itemWords(item: ChecklistItem, parents: readonly ChecklistItem[], knows: (stem: string) => boolean): ItemWords {
  const text = withCommands(item)
  const cut = HEAD_END.exec(text)?.index
  const head = cut === undefined || wordsOf(text.slice(0, cut)).every(isStopWord) ? text.length : cut
  const words = [...wordsIn(text.slice(0, head), 1, 0, knows)]
  words.push(...wordsIn(text.slice(head), AFTERTHOUGHT, words.length, knows))
  const line = new Map<string, ItemWord>()
  for (const word of words) if (!line.has(word.stem)) line.set(word.stem, word)
  for (const feature of itemFeatures(item)) line.set(feature, { stem: feature, place: 1, content: false, index: -1 })
  return { line, around: aroundOf(item, parents, knows), words }
}

/** The commands of a block below a line are no part of its text. */
function withCommands({ text, kind, commands }: ChecklistItem): string {
  const below = commands.filter((command) => !text.includes(command.slice(0, 80)))
  return kind === 'command' || below.length === 0 ? text : `${text} (${below.slice(0, 4).join('; ')})`
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

function aroundOf({ headings, label }: ChecklistItem, parents: readonly ChecklistItem[], knows: (stem: string) => boolean): ReadonlyMap<string, number> {
  const around = new Map<string, number>()
  const texts = [...headings.slice(-3), ...(label === undefined ? [] : [label]), ...parents.slice(-2).map(({ text }) => text)]
  texts.forEach((text, index) => {
    const near = index >= texts.length - 2 ? NEAREST_AROUND : NEXT_AROUND
    for (const word of wordsIn(text.slice(0, 200), 1, 0, knows)) around.set(word.stem, near)
  })
  return around
}
