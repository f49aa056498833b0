import { conditionExpressions } from '../documents/expression.ts'
import type { YamlScalar } from '../documents/yaml-node.ts'
import type { CiEvent } from './ci-events.ts'
import type { CiNeutered } from './ci-neutered.ts'
import { truthOf } from './condition.ts'

/** Which events a condition lets through, and whether it keeps what it guards from ever running in the course of things. */
export function conditionOutcome(condition: YamlScalar | undefined, events: readonly CiEvent[]): { events: readonly CiEvent[]; neutered: CiNeutered | undefined } {
  const [expression, ...more] = condition ? conditionExpressions(condition) : []
  if (!condition || !expression?.tree || more.length > 0 || !expression.alone) return { events, neutered: undefined }
  const tree = expression.tree
  const going = { 'always()': true, 'success()': true, 'failure()': false, 'cancelled()': false }
  const left = events.filter(({ name }) => truthOf(tree, { 'github.event_name': name }) !== false)
  if (events.length > 0 && left.length === 0) return { events: left, neutered: { why: 'never-runs', at: condition.at } }
  if (truthOf(tree, going) === false) return { events: left, neutered: { why: 'runs-on-failure', at: condition.at } }
  return { events: left, neutered: undefined }
}
