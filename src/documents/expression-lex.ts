export type Token =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null; readonly start: number; readonly end: number }
  | { readonly kind: 'name'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'operator'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'end'; readonly start: number; readonly end: number }

/** An expression that GitHub would refuse to read; `offset` counts from the expression's start. */
export class ExpressionSyntaxError extends Error {
  readonly offset: number
  constructor(message: string, offset: number) {
    super(message)
    this.offset = offset
  }
}

const OPERATOR = /&&|\|\||==|!=|<=|>=|[()[\].,*!<>]/y
const NAME = /[A-Za-z_][\w-]*/y
const NUMBER = /[-+]?(?:0x[\da-fA-F]+|0o[0-7]+|(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)(?![\w.])|[-+]Infinity\b/y
const KEYWORDS = new Map<string, number | boolean | null>([['true', true], ['false', false], ['null', null], ['NaN', NaN], ['Infinity', Infinity]])

/** The words of an expression. @throws ExpressionSyntaxError */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  let position = 0
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = position
    return pattern.exec(text)?.[0]
  }
  for (;;) {
    while (position < text.length && /\s/.test(text[position] as string)) position++
    const start = position
    if (start >= text.length) return [...tokens, { kind: 'end', start: text.length, end: text.length }]
    const previous = tokens.at(-1)
    const afterDot = previous?.kind === 'operator' && previous.text === '.'
    if (text[start] === "'") {
      const value = stringAt(text, start)
      position = value.end
      tokens.push({ kind: 'literal', value: value.text, start, end: position })
      continue
    }
    const number = afterDot ? undefined : take(NUMBER)
    const word = number ?? take(NAME) ?? take(OPERATOR)
    if (word === undefined) throw unexpected(text[start] as string, start)
    position += word.length
    const place = { start, end: position }
    if (number !== undefined) tokens.push({ kind: 'literal', value: Number(number), ...place })
    else if (!/^[A-Za-z_]/.test(word)) tokens.push({ kind: 'operator', text: word, ...place })
    else if (!afterDot && KEYWORDS.has(word)) tokens.push({ kind: 'literal', value: KEYWORDS.get(word) as number | boolean | null, ...place })
    else tokens.push({ kind: 'name', text: word, ...place })
  }
}

function unexpected(character: string, offset: number): ExpressionSyntaxError {
  if (character === '"') return new ExpressionSyntaxError('double quotes are not allowed here, strings stand in single quotes', offset)
  return new ExpressionSyntaxError(`the character "${character}" is not allowed here`, offset)
}

function stringAt(text: string, start: number): { text: string; end: number } {
  let end = start + 1
  for (;;) {
    end = text.indexOf("'", end)
    if (end < 0) throw new ExpressionSyntaxError("the string is not closed by a single quote", start)
    if (text[end + 1] !== "'") break
    end += 2
  }
  return { text: text.slice(start + 1, end).replaceAll("''", "'"), end: end + 1 }
}
