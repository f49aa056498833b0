import type { Location } from '../tree/location.ts'
import type { Arguments } from './commands/options.ts'

/** A change of a file that takes no thought: the text that stands at a place, and what is to stand there instead. */
export interface Edit {
  /** Where it begins: path, line and column. */
  readonly at: Location
  /** What stands there, letter for letter; where the file says anything else, nothing is changed. '' inserts. */
  readonly written: string
  /** Line ends in it are LF; they become those of the file. */
  readonly replacement: string
  /** Nothing that works today can cease to by it. */
  readonly safe: boolean
  /** It is inserted at the end of the line, whatever stands there. */
  readonly behindLine?: true
}

/** Puts something right behind a word that has neither quotes nor escapes. */
export function behindWord(word: { readonly text: string; readonly at: Location }, addition: string, safe: boolean): Edit {
  return { at: word.at, written: word.text, replacement: word.text + addition, safe }
}

/** Adds an option behind a program's sub-command, `install` or the last word of `group install`; nothing where that is spelled in another way. */
export function behindVerb({ operands }: Arguments, verb: string, option: string, safe: boolean): readonly Edit[] {
  const name = verb.slice(verb.lastIndexOf(' ') + 1)
  const word = operands.find(({ text }) => text === name)
  return word && name !== '' ? [behindWord(word, ` ${option}`, safe)] : []
}
