import { conditionExpressions, contextPath } from '../../documents/expression.ts'
import type { ExpressionNode } from '../../documents/expression.ts'
import type { YamlScalar } from '../../documents/yaml-node.ts'

/** What an `if:` demands: the parts that all have to hold. Empty where there is none, or text around the expression. */
export function demandsOf(condition: YamlScalar | undefined): readonly ExpressionNode[] {
  if (!condition) return []
  const [only, ...more] = conditionExpressions(condition)
  if (!only?.tree || !only.alone || more.length > 0) return []
  const demands: ExpressionNode[] = []
  const open: ExpressionNode[] = [only.tree]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === 'and') open.push(node.right, node.left)
    else demands.push(node)
  }
  return demands
}

/** A comparison of a context with a fixed text. */
export interface Comparison {
  readonly path: string
  readonly operator: string
  readonly value: string
}

export function comparisonOf(node: ExpressionNode): Comparison | undefined {
  if (node.kind !== 'compare') return undefined
  const sides: readonly (readonly [ExpressionNode, ExpressionNode])[] = [[node.left, node.right], [node.right, node.left]]
  for (const [context, literal] of sides) {
    const path = contextPath(context)
    if (path && literal.kind === 'literal') return { path: path.map((step) => step ?? '?').join('.'), operator: node.operator, value: String(literal.value) }
  }
  return undefined
}

/** A comparison of two contexts with each other. */
export function comparesContexts(node: ExpressionNode, a: string, b: string): boolean {
  if (node.kind !== 'compare' || node.operator !== '==') return false
  const paths = [contextPath(node.left), contextPath(node.right)].map((path) => path?.join('.'))
  return paths.includes(a) && paths.includes(b)
}
