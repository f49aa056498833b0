import { conditionExpressions, contextsIn, expressionsOf } from '../documents/expression.ts'
import type { Expression } from '../documents/expression.ts'
import type { Step } from '../documents/workflow.ts'

/** The ids, in lower case, of steps whose outcome or outputs another step looks at: their failure may be taken up there. */
export function idsLookedAt(steps: readonly Step[]): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const { tree } of steps.flatMap(expressionsOfStep)) {
    for (const { path } of tree ? contextsIn(tree) : []) if (path[0] === 'steps' && path[1] !== undefined) ids.add(path[1])
  }
  return ids
}

function expressionsOfStep({ condition, env, with: inputs, run }: Step): readonly Expression[] {
  const scalars = [...env, ...inputs].map(({ value }) => value)
  if (run) scalars.push(run.scalar)
  return [...(condition ? conditionExpressions(condition) : []), ...scalars.flatMap((scalar) => expressionsOf(scalar))]
}
