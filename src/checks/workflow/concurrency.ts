import type { Workflow } from '../../documents/workflow.ts'
import { entryOf, nodeAt } from '../../documents/yaml-node.ts'
import type { YamlEntry } from '../../documents/yaml-node.ts'
import type { Check, Outcome } from '../check.ts'
import { workflowsOf } from './steps.ts'

/** Looks whether a newer run takes the place of an older one. */
export const concurrency: Check = {
  name: 'workflow/concurrency',
  question: 'Does a newer run of a workflow supersede the older one?',
  reads: ['workflow'],
  *look(project): Iterable<Outcome> {
    for (const workflow of workflowsOf(project)) {
      if (workflow.jobs.length === 0 || workflow.triggers.every(({ event }) => event === 'workflow_call')) continue
      const own = entryOf(workflow.root, 'concurrency')
      yield own ? judged(own) : byJobs(workflow)
    }
  },
}

/** Every job has one, or the workflow has none. */
function byJobs({ jobs, root }: Workflow): Outcome {
  const entries = jobs.map((job) => entryOf(job.node, 'concurrency'))
  const present = entries.filter((entry) => entry !== undefined)
  if (present.length < jobs.length) return { state: 'fail', at: root.entries[0]?.key.at ?? root.at, variant: 'missing' }
  const outcomes = present.map(judged)
  return outcomes.find(({ state }) => state === 'pass') ?? (outcomes[0] as Outcome)
}

/** A deliberate `false`, as for deployments, is an answer, too. */
function judged({ key, value }: YamlEntry): Outcome {
  const said = nodeAt(value, 'cancel-in-progress') !== undefined
  return said ? { state: 'pass', at: key.at } : { state: 'fail', at: key.at, variant: 'no-cancel' }
}
