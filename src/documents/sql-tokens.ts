/** One token of SQL. Words are in lower case, names in quotes as written without the quotes. */
export interface SqlToken {
  readonly kind: 'word' | 'quoted' | 'string' | 'number' | 'mark'
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Statements of more tokens are data; the rest of them is passed over. */
const MOST_TOKENS = 20_000
/** The comments by which migration tools part what goes forward from what takes it back. */
const DOWN = /^--\s*(\+goose\s+down|\+migrate\s+down|migrate:down|@?(down|undo|rollback)\b)/i
const UP = /^--\s*(\+goose\s+up|\+migrate\s+up|migrate:up|@?up\b)/i

/** The statements of an SQL text, each as its tokens. What a migration does to take itself back is left out. Linear in the text's length. */
export function* sqlStatements(text: string): Generator<readonly SqlToken[]> {
  let tokens: SqlToken[] = []
  let down = false
  for (let index = 0; index < text.length; ) {
    const comment = commentEnd(text, index)
    if (comment !== undefined) {
      const line = text.slice(index, Math.min(comment, index + 80))
      if (DOWN.test(line)) down = true
      else if (UP.test(line)) down = false
      index = comment
      continue
    }
    const token = tokenAt(text, index)
    if (token === undefined) {
      index++
      continue
    }
    index = token.end
    if (token.kind === 'mark' && token.text === ';') {
      if (tokens.length > 0 && !down) yield tokens
      if (isCopy(tokens)) index = endOfData(text, index)
      tokens = []
    } else if (tokens.length < MOST_TOKENS) tokens.push(token)
  }
  if (tokens.length > 0 && !down) yield tokens
}

/** Offset behind a comment, or a command of psql, that begins here. */
function commentEnd(text: string, index: number): number | undefined {
  const lineEnd = (): number => {
    const newline = text.indexOf('\n', index)
    return newline < 0 ? text.length : newline
  }
  const character = text[index]
  if (character === '-' && text[index + 1] === '-') return lineEnd()
  if (character === '\\' && (index === 0 || text[index - 1] === '\n')) return lineEnd()
  if (character === '#' && (index === 0 || text[index - 1] === '\n')) return lineEnd()
  if (character !== '/' || text[index + 1] !== '*') return undefined
  // What stands in `/*! ... */` MySQL runs; it is about settings and is left out, too.
  const close = text.indexOf('*/', index + 2)
  return close < 0 ? text.length : close + 2
}

const WORD = /[A-Za-z_\u0080-\uffff@][\w$\u0080-\uffff@]*/y
const NUMBER = /\d[\w.]*/y
const DOLLAR = /\$([A-Za-z_]\w*)?\$/y

function tokenAt(text: string, start: number): SqlToken | undefined {
  const character = text[start] as string
  if (/\s/.test(character)) return undefined
  if (character === "'") return quoted(text, start, "'", 'string')
  if (character === '"') return quoted(text, start, '"', 'quoted')
  if (character === '`') return quoted(text, start, '`', 'quoted')
  if (character === '[') return bracketed(text, start)
  if (character === '$') return dollarQuoted(text, start)
  for (const [pattern, kind] of [[WORD, 'word'], [NUMBER, 'number']] as const) {
    pattern.lastIndex = start
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) return { kind, text: kind === 'word' ? found.toLowerCase() : found, start, end: start + found.length }
  }
  return { kind: 'mark', text: character, start, end: start + 1 }
}

/** A doubled mark stands for itself; so does one behind a backslash. */
function quoted(text: string, start: number, mark: string, kind: 'string' | 'quoted'): SqlToken {
  let index = start + 1
  for (; index < text.length; index++) {
    if (text[index] === '\\' && kind === 'string' && /[eE]/.test(text[start - 1] ?? '')) index++
    else if (text[index] === mark) {
      if (text[index + 1] !== mark) break
      index++
    }
  }
  return { kind, text: text.slice(start + 1, index), start, end: Math.min(index + 1, text.length) }
}

/** `[dbo]` of SQL Server; the brackets of an array are marks. */
function bracketed(text: string, start: number): SqlToken {
  const close = /[A-Za-z_]/.test(text[start + 1] ?? '') ? text.slice(start, start + 130).indexOf(']') : -1
  if (close < 0) return { kind: 'mark', text: '[', start, end: start + 1 }
  return { kind: 'quoted', text: text.slice(start + 1, start + close), start, end: start + close + 1 }
}

function dollarQuoted(text: string, start: number): SqlToken {
  DOLLAR.lastIndex = start
  const open = DOLLAR.exec(text)?.[0]
  if (open === undefined) return { kind: 'mark', text: '$', start, end: start + 1 }
  const close = text.indexOf(open, start + open.length)
  const end = close < 0 ? text.length : close
  return { kind: 'string', text: text.slice(start + open.length, end), start: start + open.length, end: Math.min(end + open.length, text.length) }
}

function isCopy(tokens: readonly SqlToken[]): boolean {
  return tokens[0]?.text === 'copy' && tokens.at(-1)?.text === 'stdin'
}

/** The rows behind `COPY ... FROM stdin;` end in a line of their own. */
function endOfData(text: string, start: number): number {
  const end = text.indexOf('\n\\.', start)
  return end < 0 ? text.length : end + 3
}
