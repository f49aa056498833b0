import { oncePer } from '../tree/once-per.ts'
import { textAt } from '../tree/text-at.ts'
import type { Tree } from '../tree/tree.ts'

/** One pass over files for many phrases at once, which tells the files that are worth a closer look. */
export interface FirstLook {
  readonly phrases: ReadonlySet<string>
  /** Whether a file holds any of them; each is read once. One that is too long for a source says no. */
  findsAny(path: string): boolean
}

/** In UTF-16 units. */
const LONGEST_FILE = 500_000

const announced = new Set<string>()

/** Tells of phrases that somebody may look for, before anybody does: the first look is for all of them. */
export function announcedPhrases(...phrases: readonly string[]): readonly string[] {
  for (const phrase of phrases) announced.add(phrase)
  return phrases
}

const looksAt = oncePer<Tree, [], FirstLook[]>(() => [])

/** The looks that are for these phrases. A file in which none of them finds any holds none of the phrases. */
export function firstLooks(tree: Tree, phrases: readonly string[]): readonly FirstLook[] {
  const looks = looksAt(tree)
  const isNew = (phrase: string): boolean => !looks.some((look) => look.phrases.has(phrase))
  if (phrases.some(isNew)) looks.push(lookFor([...announced, ...phrases].filter(isNew), tree))
  return looks.filter((look) => phrases.some((phrase) => look.phrases.has(phrase)))
}

function lookFor(phrases: readonly string[], tree: Tree): FirstLook {
  const any = new RegExp(phrases.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|'))
  const answers = new Map<string, boolean>()
  const look = (path: string): boolean => {
    const source = textAt(tree, path)
    return source !== undefined && source.text.length <= LONGEST_FILE && any.test(source.text)
  }
  return {
    phrases: new Set(phrases),
    findsAny(path) {
      const answer = answers.get(path) ?? look(path)
      answers.set(path, answer)
      return answer
    },
  }
}
