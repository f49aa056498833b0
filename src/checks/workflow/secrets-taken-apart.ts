import { contextPath, nodesOf } from '../../documents/expression.ts'
import type { ExpressionNode } from '../../documents/expression.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { everyExpression } from './expressions.ts'

/** Finds secrets taken apart, whose parts the log does not know to mask. */
export const secretsTakenApart: Check = {
  name: 'workflow/secrets-taken-apart',
  question: 'Is a secret parsed, so that its parts are not masked in the log?',
  reads: ['workflow', 'action'],
  *look(project): Iterable<Outcome> {
    for (const { expression } of everyExpression(project)) {
      for (const node of expression.tree ? nodesOf(expression.tree) : []) {
        const outcome = parsedSecret(node, (inner) => expression.locate(inner))
        if (outcome) yield outcome
      }
    }
  },
}

function parsedSecret(node: ExpressionNode, locate: (node: ExpressionNode) => Location): Outcome | undefined {
  if (node.kind === 'call' && node.name.toLowerCase() === 'fromjson') {
    const secret = node.args[0] && contextPath(node.args[0])
    if (secret?.[0] === 'secrets') return { state: 'fail', at: locate(node), facts: { secret: `secrets.${(secret[1] ?? '*').toUpperCase()}` } }
  }
  return undefined
}
