import { contextPath, expressionsOf } from '../../documents/expression.ts'
import type { PathStep } from '../../documents/expression.ts'
import type { Job } from '../../documents/workflow.ts'
import { entriesOf, entryOf, itemsOf, nodeAt, scalarsOf } from '../../documents/yaml-node.ts'
import type { YamlNode, YamlScalar } from '../../documents/yaml-node.ts'
import type { Check, Outcome } from '../check.ts'
import type { Mistake } from './grammar.ts'
import { judged } from './judged.ts'
import { HOSTED_LABELS, RETIRED_LABELS, looksHosted, systemOf } from './runner-labels.ts'
import { jobsOf } from './steps.ts'

/** Labels of `runs-on`, those a matrix fills in included. */
export const runnerLabelsValid: Check = {
  name: 'workflow/runner-labels-valid',
  question: 'Is there a runner for every label a job asks for?',
  reads: ['workflow'],
  *look(project): Iterable<Outcome> {
    for (const { job } of jobsOf(project)) {
      const runsOn = entryOf(job.node, 'runs-on')
      if (!runsOn) continue
      const labels = scalarsOf(runsOn.value.kind === 'mapping' ? nodeAt(runsOn.value, 'labels') : runsOn.value)
      const group = entryOf(runsOn.value, 'group') !== undefined
      if (labels.length > 0) yield* judged(runsOn.key.at, labelMistakes(job, labels, group))
    }
  },
}

function* labelMistakes(job: Job, labels: readonly YamlScalar[], group: boolean): Generator<Mistake> {
  const own = group || labels.some((label) => label.text.toLowerCase() === 'self-hosted')
  for (const label of labels) {
    const candidates = label.text.includes('${{') ? matrixLabels(job, label) : [label]
    for (const candidate of candidates) {
      const problem = own ? undefined : labelMistake(candidate.text)
      if (problem) yield { at: candidate.at, problem }
    }
  }
  const known = labels.filter((label) => !label.text.includes('${{')).map((label) => label.text.toLowerCase())
  const hosted = known.filter((label) => HOSTED_LABELS.has(label))
  const systems = new Set(known.map(systemOf).filter(Boolean))
  const rivals = new Set(hosted)
  const clash = systems.size > 1 || rivals.size > 1
  if (clash) yield { at: (labels[1] as YamlScalar).at, problem: `no runner has all of these labels at once: ${labels.map((label) => label.text).join(', ')}` }
}

function labelMistake(label: string): string | undefined {
  const name = label.toLowerCase()
  if (label.trim() === '') return 'the runner label is empty'
  if (HOSTED_LABELS.has(name)) return undefined
  if (label.includes(',')) return `"${label}" is a single label; several stand in a list`
  if (RETIRED_LABELS.has(name)) return `GitHub has taken the runner "${label}" away`
  return looksHosted(name) ? `GitHub has no runner "${label}"` : undefined
}

/** What `${{ matrix.os }}` comes to, as far as the matrix says so in plain texts. */
function matrixLabels(job: Job, label: YamlScalar): readonly YamlScalar[] {
  const [expression] = expressionsOf(label)
  const path = expression?.alone && expression.tree ? contextPath(expression.tree) : undefined
  const key = path?.[0] === 'matrix' ? path[1] : undefined
  const matrix = nodeAt(job.node, 'strategy', 'matrix')
  if (key === undefined || matrix?.kind !== 'mapping') return []
  const named = matrix.entries.find((entry) => entry.key.text.toLowerCase() === key)
  const included = itemsOf(nodeAt(matrix, 'include')).flatMap((line) =>
    line.kind === 'mapping' ? line.entries.filter((entry) => entry.key.text.toLowerCase() === key).map((entry) => entry.value) : [],
  )
  const chosen = [...(key === 'include' || key === 'exclude' ? [] : itemsOf(named?.value)), ...included]
  const values = (path ?? []).slice(2).reduce<YamlNode[]>((nodes, member) => nodes.flatMap((node) => memberOf(node, member) ?? []), chosen)
  const lists = values.flatMap((value) => (value.kind === 'sequence' ? value.items : [value]))
  const own = lists.some((value) => value.kind === 'scalar' && value.text.toLowerCase() === 'self-hosted')
  return own ? [] : lists.flatMap((value) => (value.kind === 'scalar' && !value.text.includes('${{') && value.value !== null ? [value] : []))
}

/** `os` of `matrix.runner.os`; GitHub takes no note of case. */
function memberOf(node: YamlNode, member: PathStep): YamlNode | undefined {
  return entriesOf(node).find(({ key }) => key.text.toLowerCase() === member)?.value
}
