import type { Location } from '../tree/location.ts'
import { oncePer } from '../tree/once-per.ts'
import type { SourceText } from '../tree/source-text.ts'
import { textAt } from '../tree/text-at.ts'
import type { Tree } from '../tree/tree.ts'
import { codeParts, languageOf } from './code-literals.ts'
import { firstLooks } from './first-look.ts'
import { ownFiles } from './own-files.ts'

/** A place in a source file where one of several phrases stands. */
export interface SourcePhrase {
  readonly phrase: string
  /** Its line, without the blanks around it; a long one is cut. */
  readonly line: string
  readonly at: Location
}

/** `code` leaves strings and comments out, `strings` comments alone, and `statements` comments and what begins inside a string. */
export type PhraseScope = 'code' | 'strings' | 'statements' | 'everything'

const SOURCE = /\.(py|rb|[cm]?[jt]sx?)$/
const TESTS = /(^|\/)(tests?|__tests__|specs?|e2e|cypress)\/|(^|\/)(test_[^/]+|conftest)\.py$|[._-](test|spec|e2e|cy)\.[cm]?[jt]sx?$|_(test|spec)\.(py|rb)$/
const BUILT = /(^|\/)(dist|build|lib|out|coverage|public|static)\/|\.min\.js$/
const MOST_FILES = 5000
const MOST_TEXT = 20_000_000
const MOST_PLACES = 1000

const sourceFiles = oncePer((tree: Tree) => ownFiles(tree, (path) => SOURCE.test(path) && !TESTS.test(path) && !BUILT.test(path)))

/** Where phrases stand in the sources of the application, in source order. */
export function sourcePhrases(tree: Tree, phrases: readonly string[], within: PhraseScope, isLeftOut: (path: string) => boolean = () => false): readonly SourcePhrase[] {
  const places: SourcePhrase[] = []
  const looks = firstLooks(tree, phrases)
  let read = 0
  for (const path of sourceFiles(tree).filter((each) => !isLeftOut(each)).slice(0, MOST_FILES)) {
    if (!looks.some((look) => look.findsAny(path))) continue
    const source = textAt(tree, path)
    if (!source || !phrases.some((phrase) => source.text.includes(phrase))) continue
    read += source.text.length
    if (read > MOST_TEXT || places.length >= MOST_PLACES) break
    for (const place of placesIn(source, phrases, within)) if (places.push(place) >= MOST_PLACES) break
  }
  return places
}

function* placesIn(source: SourceText, phrases: readonly string[], within: PhraseScope): Generator<SourcePhrase> {
  const language = languageOf(source.path)
  if (!language) return
  const { code, literals } = codeParts(source.text, language)
  const looked = within === 'everything' ? source.text : within === 'code' ? withoutLiterals(code, literals) : code
  const quoted = (offset: number): boolean => within === 'statements' && literals.some(({ start, end }) => start <= offset && offset < end)
  for (const phrase of phrases) {
    for (let offset = looked.indexOf(phrase); offset >= 0; offset = looked.indexOf(phrase, offset + phrase.length)) {
      // `print(` is not the end of `pprint(`.
      if (/\w/.test(phrase[0] ?? '') && (within === 'code' ? /[\w.]/ : /\w/).test(looked[offset - 1] ?? ' ')) continue
      if (quoted(offset)) continue
      const start = looked.lastIndexOf('\n', offset) + 1
      const end = looked.indexOf('\n', offset)
      yield { phrase, line: source.text.slice(start, end < 0 ? undefined : end).trim().slice(0, 300), at: source.locate(offset, offset + phrase.length) }
    }
  }
}

function withoutLiterals(code: string, literals: readonly { readonly start: number; readonly end: number }[]): string {
  const pieces: string[] = []
  let copied = 0
  for (const { start, end } of literals) {
    pieces.push(code.slice(copied, start), code.slice(start, end).replace(/[^\n]/g, ' '))
    copied = end
  }
  return pieces.join('') + code.slice(copied)
}
