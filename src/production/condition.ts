import { contextPath } from '../documents/expression.ts'
import type { ExpressionNode } from '../documents/expression.ts'

type Value = string | number | boolean | null

/** What is known while a condition is looked at: ways into contexts and functions without arguments, both in lower case. */
export type Facts = Readonly<Record<string, Value>>

/** Whether an expression comes out true, by what is known; undefined where that does not decide it. */
export function truthOf(tree: ExpressionNode, facts: Facts): boolean | undefined {
  if (tree.kind === 'not') return negated(truthOf(tree.operand, facts))
  if (tree.kind === 'and' || tree.kind === 'or') {
    const decisive = tree.kind === 'or'
    const left = truthOf(tree.left, facts)
    if (left === decisive) return decisive
    const right = truthOf(tree.right, facts)
    return right === decisive ? decisive : left === undefined || right === undefined ? undefined : !decisive
  }
  const value = valueOf(tree, facts)
  return value === undefined ? undefined : Boolean(value)
}

function negated(truth: boolean | undefined): boolean | undefined {
  return truth === undefined ? undefined : !truth
}

function valueOf(node: ExpressionNode, facts: Facts): Value | undefined {
  switch (node.kind) {
    case 'literal':
      return node.value
    case 'context':
    case 'property':
    case 'index':
    case 'filter':
      return fact(facts, contextPath(node)?.join('.'))
    case 'call':
      return node.args.length === 0 ? fact(facts, `${node.name.toLowerCase()}()`) : textFunction(node.name.toLowerCase(), node.args, facts)
    case 'compare':
      return compared(node.operator, valueOf(node.left, facts), valueOf(node.right, facts))
    case 'not':
    case 'and':
    case 'or':
      return truthOf(node, facts)
  }
}

function fact(facts: Facts, name: string | undefined): Value | undefined {
  return name !== undefined && Object.hasOwn(facts, name) ? facts[name] : undefined
}

function textFunction(name: string, args: readonly ExpressionNode[], facts: Facts): boolean | undefined {
  const [text, part] = args.map((arg) => valueOf(arg, facts))
  if (typeof text !== 'string' || typeof part !== 'string') return undefined
  const [whole, wanted] = [text.toLowerCase(), part.toLowerCase()]
  if (name === 'startswith') return whole.startsWith(wanted)
  if (name === 'endswith') return whole.endsWith(wanted)
  return name === 'contains' ? whole.includes(wanted) : undefined
}

/** Strings are compared without regard to case; different types as numbers. */
function compared(operator: string, left: Value | undefined, right: Value | undefined): boolean | undefined {
  if (left === undefined || right === undefined) return undefined
  const [a, b] = typeof left === 'string' && typeof right === 'string' ? [left.toLowerCase(), right.toLowerCase()] : [numberOf(left), numberOf(right)]
  switch (operator) {
    case '==':
      return a === b
    case '!=':
      return a !== b
    case '<':
      return a < b
    case '<=':
      return a <= b
    case '>':
      return a > b
    case '>=':
      return a >= b
    default:
      return undefined
  }
}

function numberOf(value: Value): number {
  return typeof value === 'string' && value.trim() === '' ? 0 : Number(value)
}
