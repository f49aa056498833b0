import { conditionExpressions } from '../../documents/expression.ts'
import type { YamlScalar } from '../../documents/yaml-node.ts'
import { truthOf } from '../../production/condition.ts'
import type { Check, Outcome } from '../check.ts'
import { jobsOf, stepsOf } from './steps.ts'

type Doubt = 'always-true' | 'constant'

/** Conditions that do not decide anything: text around `${{ }}` makes them true, or nothing in them varies. */
export const conditionsSound: Check<{ doubt: Doubt }> = {
  name: 'workflow/conditions-sound',
  question: 'Does every condition depend on something?',
  reads: ['workflow', 'action'],
  options: (z) => z.strictObject({ doubt: z.enum(['always-true', 'constant']) }),
  *look(project, { doubt }): Iterable<Outcome> {
    for (const { job } of jobsOf(project)) yield* conditionOutcomes(job.condition, doubt)
    for (const { step } of stepsOf(project)) yield* conditionOutcomes(step.condition, doubt)
  },
}

function* conditionOutcomes(condition: YamlScalar | undefined, doubt: Doubt): Generator<Outcome> {
  if (!condition || condition.value === null) return
  const found = doubt === 'always-true' ? surroundingText(condition) : constantOutcome(condition)
  yield found === undefined ? { state: 'pass', at: condition.at } : { state: 'fail', at: condition.at, facts: { found } }
}

/** What makes a text of an expression: GitHub takes any text that is not empty for true. */
function surroundingText(condition: YamlScalar): string | undefined {
  const { text } = condition
  const expressions = conditionExpressions(condition)
  if (!text.includes('${{') || expressions.some(({ error }) => error)) return undefined
  if (expressions.length > 1) return 'joins several `${{ }}` by text'
  if (!expressions[0]?.alone) return 'has text around its `${{ }}`'
  if (text.endsWith('\n')) return 'keeps a line end behind its `${{ }}`'
  return text.trim() === text ? undefined : 'has blanks around its `${{ }}`'
}

function constantOutcome(condition: YamlScalar): string | undefined {
  const [only, ...more] = conditionExpressions(condition)
  if (!only?.tree || !only.alone || more.length > 0) return undefined
  const truth = truthOf(only.tree, {})
  return truth === undefined ? undefined : String(truth)
}
