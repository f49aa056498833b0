import { contextsIn } from '../../documents/expression.ts'
import type { Check, Outcome } from '../check.ts'
import { everyExpression } from './expressions.ts'

/** Finds expressions that take more secrets than the one they need. */
export const secretsInBulk: Check = {
  name: 'workflow/secrets-in-bulk',
  question: 'Is the whole secrets context handed over, or a secret chosen by a computed name?',
  reads: ['workflow', 'action'],
  *look(project): Iterable<Outcome> {
    for (const { expression } of everyExpression(project)) {
      for (const { path, node } of expression.tree ? contextsIn(expression.tree) : []) {
        if (path[0] !== 'secrets') continue
        const whole = path.length === 1 || path[1] === '*'
        const state = whole || path[1] === undefined ? 'fail' : 'pass'
        yield { state, at: expression.locate(node), variant: whole ? 'all' : 'computed', facts: { expression: expression.text.trim() } }
      }
    }
  },
}
