/** The languages whose strings and comments are told apart here. */
export type CodeLanguage = 'python' | 'ruby' | 'javascript'

export interface CodeParts {
  /** The code with every comment blanked, so that offsets stay. */
  readonly code: string
  /** The texts of strings, without their quotes. */
  readonly literals: readonly { readonly start: number; readonly end: number }[]
}

export function languageOf(path: string): CodeLanguage | undefined {
  if (/\.py$/.test(path)) return 'python'
  if (/\.rb$/.test(path)) return 'ruby'
  return /\.[cm]?[jt]sx?$/.test(path) ? 'javascript' : undefined
}

const HEREDOC = /<<[-~]?['"]?([A-Z][A-Z0-9_]*)['"]?/y

/** Parts a source file into code, strings and comments. Linear in the text's length. */
export function codeParts(text: string, language: CodeLanguage): CodeParts {
  const literals: { start: number; end: number }[] = []
  const pieces: string[] = []
  let copied = 0
  const blank = (start: number, end: number): void => {
    pieces.push(text.slice(copied, start), text.slice(start, end).replace(/[^\n]/g, ' '))
    copied = end
  }
  for (let index = 0; index < text.length; ) {
    const comment = commentEnd(text, index, language)
    if (comment !== undefined) {
      blank(index, comment)
      index = comment
      continue
    }
    const literal = literalAt(text, index, language)
    if (literal) literals.push({ start: literal.start, end: literal.end })
    index = literal?.next ?? index + 1
  }
  return { code: pieces.join('') + text.slice(copied), literals }
}

function commentEnd(text: string, index: number, language: CodeLanguage): number | undefined {
  const character = text[index]
  const lineEnd = (): number => {
    const newline = text.indexOf('\n', index)
    return newline < 0 ? text.length : newline
  }
  if (language !== 'javascript') return character === '#' ? lineEnd() : undefined
  if (character !== '/') return undefined
  if (text[index + 1] === '/' && text[index - 1] !== ':') return lineEnd()
  if (text[index + 1] !== '*') return undefined
  const close = text.indexOf('*/', index + 2)
  return close < 0 ? text.length : close + 2
}

interface Literal {
  readonly start: number
  readonly end: number
  /** Offset to go on from. */
  readonly next: number
}

function literalAt(text: string, index: number, language: CodeLanguage): Literal | undefined {
  const mark = text[index] as string
  if (language === 'ruby' && mark === '<') return heredoc(text, index)
  if (language === 'javascript' && mark === '/') return pattern(text, index)
  if (mark !== '"' && mark !== "'" && !(mark === '`' && language === 'javascript')) return undefined
  if (language === 'python' && text.startsWith(mark.repeat(3), index)) {
    const close = text.indexOf(mark.repeat(3), index + 3)
    const end = close < 0 ? text.length : close
    return { start: index + 3, end, next: Math.min(end + 3, text.length) }
  }
  const manyLines = mark === '`' || language === 'ruby'
  for (let end = index + 1; end < text.length; end++) {
    if (text[end] === '\\') end++
    else if (text[end] === mark) return { start: index + 1, end, next: end + 1 }
    else if (text[end] === '\n' && !manyLines) return { start: index + 1, end, next: end }
  }
  return { start: index + 1, end: text.length, next: text.length }
}

/** `<<~SQL`: the lines up to the one that is its name. What stands behind it on its own line is passed over. */
function heredoc(text: string, index: number): Literal | undefined {
  HEREDOC.lastIndex = index
  const name = HEREDOC.exec(text)?.[1]
  const start = name === undefined ? -1 : text.indexOf('\n', index)
  if (name === undefined || start < 0) return undefined
  for (let line = start + 1; line < text.length; ) {
    const newline = text.indexOf('\n', line)
    const end = newline < 0 ? text.length : newline
    if (text.slice(line, end).trim() === name) return { start: start + 1, end: line, next: end }
    line = end + 1
  }
  return { start: start + 1, end: text.length, next: text.length }
}

/** A regular expression, which may hold quotes: where a value is expected, a slash opens one. It ends on its line. */
function pattern(text: string, index: number): Literal | undefined {
  let before = index - 1
  while (before >= 0 && index - before < 200 && (text[before] === ' ' || text[before] === '\t')) before--
  if (before >= 0 && !/[(,=:[!&|?{};\n>]/.test(text[before] as string)) return undefined
  let inClass = false
  for (let end = index + 1; end < text.length && text[end] !== '\n'; end++) {
    if (text[end] === '\\') end++
    else if (text[end] === '[') inClass = true
    else if (text[end] === ']') inClass = false
    else if (text[end] === '/' && !inClass) return { start: end, end, next: end + 1 }
  }
  return undefined
}
