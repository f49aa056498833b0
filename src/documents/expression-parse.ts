import { ExpressionSyntaxError, tokensOf } from './expression-lex.ts'
import type { Token } from './expression-lex.ts'

export { ExpressionSyntaxError } from './expression-lex.ts'

/** GitHub's own limit for the nesting of an expression. */
const MAX_DEPTH = 50

interface Span {
  /** Offsets within the expression's text. */
  readonly start: number
  readonly end: number
}

/** An expression's syntax tree. Names are as written; the language knows no case. */
export type ExpressionNode = Span &
  (
    | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
    | { readonly kind: 'context'; readonly name: string }
    | { readonly kind: 'property'; readonly object: ExpressionNode; readonly name: string }
    | { readonly kind: 'index'; readonly object: ExpressionNode; readonly index: ExpressionNode }
    | { readonly kind: 'filter'; readonly object: ExpressionNode }
    | { readonly kind: 'call'; readonly name: string; readonly args: readonly ExpressionNode[] }
    | { readonly kind: 'not'; readonly operand: ExpressionNode }
    | { readonly kind: 'and' | 'or'; readonly left: ExpressionNode; readonly right: ExpressionNode }
    | { readonly kind: 'compare'; readonly operator: string; readonly left: ExpressionNode; readonly right: ExpressionNode }
  )

/** Reads one expression without its braces. @throws ExpressionSyntaxError */
export function parseTokens(text: string): ExpressionNode {
  return new Parser(tokensOf(text)).parse()
}

class Parser {
  private readonly tokens: readonly Token[]
  private position = 0
  private depth = 0

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  parse(): ExpressionNode {
    if (this.tokens.length === 1) throw new ExpressionSyntaxError('the expression is empty', 0)
    const tree = this.or()
    const rest = this.peek
    if (rest.kind !== 'end') throw this.unexpected()
    return tree
  }

  private get peek(): Token {
    return this.tokens[this.position] as Token
  }

  private accept(...operators: readonly string[]): string | undefined {
    const token = this.peek
    if (token.kind !== 'operator' || !operators.includes(token.text)) return undefined
    this.position++
    return token.text
  }

  private expect(operator: string): Token {
    const token = this.peek
    if (this.accept(operator) === undefined) throw this.unexpected(`"${operator}" is expected`)
    return token
  }

  private unexpected(wanted = 'the expression does not go on like this'): ExpressionSyntaxError {
    const token = this.peek
    if (token.kind === 'end') return new ExpressionSyntaxError(`the expression ends too early, ${wanted === 'the expression does not go on like this' ? 'a value is missing' : wanted}`, token.start)
    const shown = token.kind === 'literal' ? String(token.value) : token.text
    return new ExpressionSyntaxError(`"${shown}" is unexpected here, ${wanted}`, token.start)
  }

  private or(): ExpressionNode {
    if (++this.depth > MAX_DEPTH) throw new ExpressionSyntaxError(`the expression is nested deeper than ${MAX_DEPTH} levels`, this.peek.start)
    let left = this.and()
    while (this.accept('||')) {
      const right = this.and()
      left = { kind: 'or', left, right, start: left.start, end: right.end }
    }
    this.depth--
    return left
  }

  private and(): ExpressionNode {
    let left = this.equality()
    while (this.accept('&&')) {
      const right = this.equality()
      left = { kind: 'and', left, right, start: left.start, end: right.end }
    }
    return left
  }

  private equality(): ExpressionNode {
    let left = this.relation()
    for (let operator = this.accept('==', '!='); operator; operator = this.accept('==', '!=')) {
      const right = this.relation()
      left = { kind: 'compare', operator, left, right, start: left.start, end: right.end }
    }
    return left
  }

  private relation(): ExpressionNode {
    let left = this.unary()
    for (let operator = this.accept('<', '<=', '>', '>='); operator; operator = this.accept('<', '<=', '>', '>=')) {
      const right = this.unary()
      left = { kind: 'compare', operator, left, right, start: left.start, end: right.end }
    }
    return left
  }

  private unary(): ExpressionNode {
    const starts: number[] = []
    for (let token = this.peek; this.accept('!'); token = this.peek) starts.push(token.start)
    let node = this.postfix()
    if (starts.length > MAX_DEPTH) throw new ExpressionSyntaxError(`the expression is nested deeper than ${MAX_DEPTH} levels`, node.start)
    for (const start of starts.reverse()) node = { kind: 'not', operand: node, start, end: node.end }
    return node
  }

  private postfix(): ExpressionNode {
    let node = this.primary()
    for (;;) {
      if (this.accept('.')) node = this.member(node)
      else if (this.accept('[')) node = this.subscript(node)
      else return node
    }
  }

  private member(object: ExpressionNode): ExpressionNode {
    const token = this.peek
    if (this.accept('*')) return { kind: 'filter', object, start: object.start, end: token.end }
    if (token.kind !== 'name') throw this.unexpected('a property name is expected')
    this.position++
    return { kind: 'property', object, name: token.text, start: object.start, end: token.end }
  }

  private subscript(object: ExpressionNode): ExpressionNode {
    if (this.accept('*')) return { kind: 'filter', object, start: object.start, end: this.expect(']').end }
    const index = this.or()
    return { kind: 'index', object, index, start: object.start, end: this.expect(']').end }
  }

  private primary(): ExpressionNode {
    const token = this.peek
    if (this.accept('(')) {
      const inner = this.or()
      return { ...inner, start: token.start, end: this.expect(')').end }
    }
    if (token.kind === 'literal') {
      this.position++
      return { kind: 'literal', value: token.value, start: token.start, end: token.end }
    }
    if (token.kind !== 'name') throw this.unexpected('a value is expected')
    this.position++
    if (!this.accept('(')) return { kind: 'context', name: token.text, start: token.start, end: token.end }
    const args = this.arguments()
    return { kind: 'call', name: token.text, args, start: token.start, end: this.expect(')').end }
  }

  private arguments(): ExpressionNode[] {
    const next = this.peek
    if (next.kind === 'operator' && next.text === ')') return []
    const args = [this.or()]
    while (this.accept(',')) args.push(this.or())
    return args
  }
}
