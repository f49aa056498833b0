import { contextPath, expressionsOf } from '../../documents/expression.ts'
import type { Job } from '../../documents/workflow.ts'
import { entriesOf, entryOf, itemsOf, nodeAt, scalarsOf } from '../../documents/yaml-node.ts'
import type { YamlNode, YamlScalar } from '../../documents/yaml-node.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { hasTrigger, jobsOf, scalarsWithin } from './steps.ts'

/** Events by which code or text of an outsider gets onto the runner. */
const OUTSIDE_EVENTS = [
  'pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_comment', 'issue_comment', 'merge_group',
] as const

export const selfHostedRunner: Check = {
  name: 'workflow/self-hosted-runner',
  question: 'Can a pull request reach a runner of our own?',
  reads: ['workflow'],
  *look(project): Iterable<Outcome> {
    for (const { workflow, job } of jobsOf(project)) {
      const runsOn = entryOf(job.node, 'runs-on')
      if (!runsOn || !hasTrigger(workflow, ...OUTSIDE_EVENTS)) continue
      const at = ownRunner(job, runsOn.value)
      yield at ? { state: 'fail', at, facts: { job: job.id } } : { state: 'pass', at: runsOn.key.at }
    }
  },
}

/** Where a runner of our own is named: by its label, by a group, or by a value of the matrix. */
function ownRunner(job: Job, runsOn: YamlNode): Location | undefined {
  const group = entryOf(runsOn, 'group')
  if (group) return group.key.at
  const labels = runsOn.kind === 'mapping' ? scalarsOf(nodeAt(runsOn, 'labels')) : scalarsOf(runsOn)
  for (const label of labels) {
    if (label.text.toLowerCase().includes('self-hosted')) return label.at
    const inMatrix = matrixNames(label).flatMap((name) => matrixValues(job, name))
    if (inMatrix.some((value) => value.text.toLowerCase().includes('self-hosted'))) return label.at
  }
  return undefined
}

function matrixNames(label: YamlScalar): string[] {
  return expressionsOf(label).flatMap(({ tree }) => {
    const path = tree && contextPath(tree)
    return path?.[0] === 'matrix' && path[1] !== undefined ? [path[1]] : []
  })
}

/** What a name of the matrix can stand for, in its own list and in `include`. */
function matrixValues(job: Job, name: string): YamlScalar[] {
  const matrix = nodeAt(job.node, 'strategy', 'matrix')
  const named = (node: YamlNode | undefined): YamlNode[] => entriesOf(node).filter(({ key }) => key.text.toLowerCase() === name).map(({ value }) => value)
  const nodes = [...named(matrix), ...itemsOf(nodeAt(matrix, 'include')).flatMap(named)]
  return nodes.flatMap((node) => [...scalarsWithin(node)])
}
