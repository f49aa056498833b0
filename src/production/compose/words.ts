import { known, unknown } from '../../documents/document.ts'
import type { Text } from '../../documents/document.ts'
import type { YamlScalar } from '../../documents/yaml-node.ts'
import type { ComposeScalar } from './node.ts'

/** First of the characters that stand for a substitution while a text is split; nobody writes them. */
const PLACEHOLDER = 0xe000
const MAX_PLACEHOLDERS = 0x1900

/**
 * The words of a command written as one text. No shell runs it: blanks part words, quotes and backslashes hold them
 * together, and what follows an unquoted `;` `&` `|` `<` `>` is dropped. Undefined where Compose refuses the text.
 */
export function wordsOf(node: YamlScalar): readonly Text[] | undefined {
  const hidden: string[] = []
  const pieces = (node as ComposeScalar).template?.pieces
  const hide = (written: string): string => String.fromCharCode(PLACEHOLDER + Math.min(hidden.push(written), MAX_PLACEHOLDERS) - 1)
  const text = pieces ? pieces.map(({ value, start, end }) => value ?? hide(node.text.slice(start, end))).join('') : node.text
  return splitWords(text)?.map((word) => wordText(word, hidden))
}

function wordText(word: string, hidden: readonly string[]): Text {
  if (hidden.length === 0) return known(word)
  const written = word.replace(/[\ue000-\uf8ff]/g, (mark) => hidden[mark.charCodeAt(0) - PLACEHOLDER] ?? mark)
  return written === word ? known(word) : unknown(written)
}

interface Splitting {
  word: string | undefined
  quote: '' | '"' | "'"
  /** Inside backticks or `$(`: blanks do not part words. */
  substitution: '' | '`' | '$('
}

function splitWords(text: string): string[] | undefined {
  const words: string[] = []
  const state: Splitting = { word: undefined, quote: '', substitution: '' }
  for (let index = 0; index < text.length; index++) {
    const character = text[index] as string
    if (character === '\\' && state.quote !== "'") {
      if (++index === text.length) return undefined
      state.word = (state.word ?? '') + (text[index] as string)
    } else if (/[ \t\r\n]/.test(character) && state.quote === '' && state.substitution === '') {
      if (state.word !== undefined) words.push(state.word)
      state.word = undefined
    } else if (';&|<>'.includes(character) && state.quote === '' && state.substitution === '') {
      if (character === '>' && /^\d/.test(state.word ?? '')) state.word = undefined
      break
    } else if (!take(character, state)) {
      return undefined
    }
  }
  if (state.quote !== '' || state.substitution !== '') return undefined
  return state.word === undefined ? words : [...words, state.word]
}

/** Adds a character to the word, or opens or closes a quotation; false for a parenthesis that nothing opened. */
function take(character: string, state: Splitting): boolean {
  const { quote, substitution } = state
  if ((character === '"' && quote !== "'") || (character === "'" && quote !== '"')) {
    if (substitution !== '$(') {
      state.quote = quote === '' ? character : ''
      state.word ??= ''
      return true
    }
  }
  if (quote === '' && character === '`' && substitution !== '$(') state.substitution = substitution === '' ? '`' : ''
  if (quote === '' && substitution !== '`' && (character === '(' || character === ')')) {
    if (character === '(' && (substitution !== '' || !state.word?.endsWith('$'))) return false
    state.substitution = character === '(' ? '$(' : substitution === '' ? '$(' : ''
  }
  state.word = (state.word ?? '') + character
  return true
}
