/** A word with its quotes taken off, or one of the characters that structure a configuration of nginx. */
export interface NginxToken {
  readonly kind: 'word' | ';' | '{' | '}'
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Words and punctuation as nginx reads them: quotes count where a word begins, `#` begins a comment there, too. */
export function* nginxTokens(text: string): Generator<NginxToken> {
  let index = 0
  let lua = false
  while (index < text.length) {
    const character = text[index] as string
    if (/\s/.test(character)) index++
    else if (character === '#') index = endOfLine(text, index)
    else if (lua && character === '{') {
      const end = endOfCode(text, index)
      yield { kind: ';', text: ';', start: index, end }
      index = end
      lua = false
    } else if (character === ';' || character === '{' || character === '}') {
      yield { kind: character, text: character, start: index, end: index + 1 }
      index++
    } else {
      const { value, end } = wordAt(text, index)
      yield { kind: 'word', text: value, start: index, end }
      lua = value.endsWith('_by_lua_block')
      index = end
    }
  }
}

function wordAt(text: string, start: number): { readonly value: string; readonly end: number } {
  const mark = text[start]
  if (mark === '"' || mark === "'") return quotedAt(text, start, mark)
  let index = start
  for (; index < text.length; index++) {
    const character = text[index] as string
    if (character === '\\') index++
    else if (character === '{' && text[index - 1] === '$') index = endOfVariable(text, index)
    else if (/[\s;{]/.test(character)) break
  }
  return { value: text.slice(start, Math.min(index, text.length)), end: Math.min(index, text.length) }
}

function quotedAt(text: string, start: number, mark: string): { readonly value: string; readonly end: number } {
  for (let index = start + 1; index < text.length; index++) {
    if (text[index] === '\\') index++
    else if (text[index] === mark) return { value: text.slice(start + 1, index), end: index + 1 }
  }
  return { value: text.slice(start + 1), end: text.length }
}

/** Offset of the brace that closes `${NAME}`, or of the one that opens it where nothing does on the line. */
function endOfVariable(text: string, start: number): number {
  for (let index = start + 1; index < text.length && index < start + 200; index++) {
    if (text[index] === '}') return index
    if (text[index] === '\n' || text[index] === ';') break
  }
  return start
}

/** Code of Lua in braces: strings and comments in it may hold braces of their own. */
function endOfCode(text: string, start: number): number {
  let depth = 0
  for (let index = start; index < text.length; index++) {
    const character = text[index] as string
    if (character === '{') depth++
    else if (character === '}' && --depth === 0) return index + 1
    else if (character === '-' && text[index + 1] === '-') index = endOfLine(text, index)
    else if (character === '"' || character === "'") index = quotedAt(text, index, character).end - 1
  }
  return text.length
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end < 0 ? text.length : end
}
