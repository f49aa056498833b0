import type { Location } from '../tree/location.ts'
import { isProblem } from '../tree/tree.ts'
import type { Tree } from '../tree/tree.ts'
import { codeParts, languageOf } from './code-literals.ts'
import { isForeign, isSample } from './kind.ts'

/** A place in a source file where one of several phrases stands. */
export interface SourcePhrase {
  readonly phrase: string
  /** Its line, without the blanks around it; a long one is cut. */
  readonly line: string
  readonly at: Location
}

const SOURCE = /\.(py|rb|[cm]?[jt]sx?)$/
const TESTS = /(^|\/)(tests?|__tests__|specs?|e2e|cypress)\/|(^|\/)(test_[^/]+|conftest)\.py$|[._-](test|spec|e2e|cy)\.[cm]?[jt]sx?$|_(test|spec)\.(py|rb)$/
const BUILT = /(^|\/)(dist|build|lib|out|coverage|public|static)\/|\.min\.js$/
const MOST_FILES = 5000
const MOST_TEXT = 20_000_000
const LONGEST_FILE = 500_000
const MOST_PLACES = 1000

/**
 * Where phrases stand in the sources of the application, in source order. `code` leaves strings and comments out,
 * `strings` comments alone, and `statements` comments and what begins inside a string.
 */
export function sourcePhrases(tree: Tree, phrases: readonly string[], within: 'code' | 'strings' | 'statements' | 'everything', isLeftOut: (path: string) => boolean = () => false): readonly SourcePhrase[] {
  const places: SourcePhrase[] = []
  let read = 0
  const paths = tree.entries.filter(({ kind, path }) => kind === 'file' && SOURCE.test(path) && !TESTS.test(path) && !BUILT.test(path) && !isForeign(path) && !isSample(path) && !isLeftOut(path))
  for (const { path } of paths.slice(0, MOST_FILES)) {
    const source = tree.read(path)
    const language = languageOf(path)
    if (isProblem(source) || !language || source.text.length > LONGEST_FILE || !phrases.some((phrase) => source.text.includes(phrase))) continue
    read += source.text.length
    if (read > MOST_TEXT || places.length >= MOST_PLACES) break
    const { code, literals } = codeParts(source.text, language)
    const looked = within === 'everything' ? source.text : within === 'code' ? withoutLiterals(code, literals) : code
    const quoted = (offset: number): boolean => within === 'statements' && literals.some(({ start, end }) => start <= offset && offset < end)
    for (const phrase of phrases) {
      for (let offset = looked.indexOf(phrase); offset >= 0 && places.length < MOST_PLACES; offset = looked.indexOf(phrase, offset + phrase.length)) {
        // `print(` is not the end of `pprint(`.
        if (/\w/.test(phrase[0] ?? '') && (within === 'code' ? /[\w.]/ : /\w/).test(looked[offset - 1] ?? ' ')) continue
        if (quoted(offset)) continue
        const start = looked.lastIndexOf('\n', offset) + 1
        const end = looked.indexOf('\n', offset)
        places.push({ phrase, line: source.text.slice(start, end < 0 ? undefined : end).trim().slice(0, 300), at: source.locate(offset, offset + phrase.length) })
      }
    }
  }
  return places
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
