import { contextsIn } from '../../documents/expression.ts'
import { entryOf, nodeAt } from '../../documents/yaml-node.ts'
import type { Check, Outcome } from '../check.ts'
import { expressionsWithin } from './expressions.ts'
import { jobsOf } from './steps.ts'

/** Secrets that every run has, whatever its environment. */
const ALWAYS_THERE = new Set(['github_token', 'actions_step_debug', 'actions_runner_debug'])

/** Looks whether a job that takes secrets is held by a deployment environment's rules. */
export const secretsEnvironment: Check = {
  name: 'workflow/secrets-environment',
  question: 'Does every job that takes a secret name the environment that guards it?',
  reads: ['workflow'],
  *look(project): Iterable<Outcome> {
    for (const { job } of jobsOf(project)) {
      if (job.uses) continue
      const guarded = nodeAt(job.node, 'environment') !== undefined
      for (const expression of expressionsWithin(job.node)) {
        for (const { path, node } of expression.tree ? contextsIn(expression.tree) : []) {
          if (path[0] !== 'secrets' || path[1] === undefined || path[1] === '*' || ALWAYS_THERE.has(path[1])) continue
          const at = guarded ? (entryOf(job.node, 'environment')?.key.at ?? job.at) : expression.locate(node)
          yield { state: guarded ? 'pass' : 'fail', at, facts: { secret: path[1].toUpperCase(), job: job.id } }
        }
      }
    }
  },
}
