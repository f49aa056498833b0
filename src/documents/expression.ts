import type { Location } from '../tree/location.ts'
import { oncePer } from '../tree/once-per.ts'
import type { SourceText } from '../tree/source-text.ts'
import { expressionsIn } from './expression-scan.ts'
import { ExpressionSyntaxError, parseTokens } from './expression-parse.ts'
import type { ExpressionNode } from './expression-parse.ts'
import type { YamlScalar } from './yaml-node.ts'

export type { ExpressionNode } from './expression-parse.ts'

/** One expression of GitHub's language, in `${{ }}` or as a bare `if:`. */
export interface Expression {
  /** Without the braces, as written. */
  readonly text: string
  /** The whole of it, braces included. */
  readonly at: Location
  /** Missing where the expression has a syntax error. */
  readonly tree: ExpressionNode | undefined
  readonly error: { readonly message: string; readonly at: Location } | undefined
  /** True where it is all there is in its scalar, so that its value keeps its type. */
  readonly alone: boolean
  /** Where a part of the tree is written. */
  locate(node: ExpressionNode): Location
}

/** The `${{ }}` of a scalar, in order. */
export function expressionsOf(scalar: YamlScalar): readonly Expression[] {
  return scalar.text.includes('${{') ? readExpressions(scalar) : []
}

const readExpressions = oncePer((scalar: YamlScalar): readonly Expression[] => {
  const source = scalar.source()
  return expressionsIn(source.text).map((span) => {
    const alone = source.text.slice(0, span.start).trim() === '' && source.text.slice(span.end).trim() === ''
    const text = source.text.slice(span.bodyStart, span.bodyEnd)
    const expression = parseExpression(source, text, span.bodyStart, { at: source.locate(span.start, span.end), alone })
    if (span.closed) return expression
    return { ...expression, tree: undefined, error: { message: 'the closing "}}" is missing', at: source.locate(span.start, span.start + 3) } }
  })
})

/** The expressions of an `if:`, whose braces may be left out; none where it is empty. */
export function conditionExpressions(scalar: YamlScalar): readonly Expression[] {
  if (scalar.text.includes('${{')) return expressionsOf(scalar)
  if (scalar.value === null || scalar.text.trim() === '') return []
  const source = scalar.source()
  return [parseExpression(source, source.text, 0, { at: scalar.at, alone: true })]
}

/** All nodes of a tree, the outer ones first. */
export function* nodesOf(tree: ExpressionNode): Generator<ExpressionNode> {
  const open: ExpressionNode[] = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    yield node
    for (const child of childrenOf(node).toReversed()) open.push(child)
  }
}

export function childrenOf(node: ExpressionNode): ExpressionNode[] {
  switch (node.kind) {
    case 'property':
    case 'filter':
      return [node.object]
    case 'index':
      return [node.object, node.index]
    case 'call':
      return [...node.args]
    case 'not':
      return [node.operand]
    case 'and':
    case 'or':
    case 'compare':
      return [node.left, node.right]
    case 'literal':
    case 'context':
      return []
  }
}

/** One step of a way into a context: a name, `*` for all members, or undefined where it is computed. */
export type PathStep = string | undefined

/**
 * A context and the way into it, in lower case since the language knows no case: `github.event.issue.title`,
 * `matrix['os']`, `steps.*.outputs`. Undefined where the node is none, for instance a call or a property of one.
 */
export function contextPath(node: ExpressionNode): readonly PathStep[] | undefined {
  const steps: PathStep[] = []
  let inner = node
  for (; inner.kind === 'property' || inner.kind === 'index' || inner.kind === 'filter'; inner = inner.object) {
    if (inner.kind === 'property') steps.push(inner.name.toLowerCase())
    else if (inner.kind === 'filter') steps.push('*')
    else steps.push(inner.index.kind === 'literal' && typeof inner.index.value === 'string' ? inner.index.value.toLowerCase() : undefined)
  }
  return inner.kind === 'context' ? [inner.name.toLowerCase(), ...steps.reverse()] : undefined
}

/** The longest ways into contexts that a tree takes: `github.event.issue.title` once, not `github.event` besides. */
export function* contextsIn(tree: ExpressionNode): Generator<{ readonly path: readonly PathStep[]; readonly node: ExpressionNode }> {
  const open: ExpressionNode[] = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    const path = contextPath(node)
    if (path) yield { path, node }
    if (!path) for (const child of childrenOf(node).toReversed()) open.push(child)
    else for (let inner = node; inner.kind === 'property' || inner.kind === 'index' || inner.kind === 'filter'; inner = inner.object) if (inner.kind === 'index') open.push(inner.index)
  }
}

/** GitHub's own limit, in characters. */
const MAX_LENGTH = 21_000

function parseExpression(source: SourceText, text: string, offset: number, { at, alone }: { at: Location; alone: boolean }): Expression {
  const locate = (node: ExpressionNode): Location => source.locate(offset + node.start, offset + node.end)
  if (text.length > MAX_LENGTH) return { text, at, alone, tree: undefined, error: { message: `it is longer than ${MAX_LENGTH} characters`, at }, locate }
  try {
    return { text, at, alone, tree: parseTokens(text), error: undefined, locate }
  } catch (error) {
    if (!(error instanceof ExpressionSyntaxError)) throw error
    return { text, at, alone, tree: undefined, error: { message: error.message, at: source.locate(offset + error.offset) }, locate }
  }
}
