import type { Job } from '../../documents/workflow.ts'
import { entriesOf, itemsOf, nodeAt, plainValue } from '../../documents/yaml-node.ts'
import type { YamlEntry, YamlMapping, YamlNode } from '../../documents/yaml-node.ts'
import type { Check, Outcome } from '../check.ts'
import type { Mistake } from './grammar.ts'
import { judged } from './judged.ts'
import { jobsOf } from './steps.ts'

/** GitHub's own limit for the jobs of a matrix. */
const MAX_COMBINATIONS = 256

/** Values of a matrix as far as they are written out. */
export const matrixValid: Check = {
  name: 'workflow/matrix-valid',
  question: 'Is every value of a matrix there once, and does every exclusion take something out?',
  reads: ['workflow'],
  *look(project): Iterable<Outcome> {
    for (const { job } of jobsOf(project)) {
      const matrix = nodeAt(job.node, 'strategy', 'matrix')
      if (matrix?.kind === 'mapping') yield* judged(matrix.at, matrixMistakes(job, matrix))
    }
  },
}

function* matrixMistakes(job: Job, matrix: YamlMapping): Generator<Mistake> {
  const axes = matrix.entries.filter(({ key }) => key.text !== 'include' && key.text !== 'exclude')
  for (const axis of axes) yield* doubles(axis)
  const included = itemsOf(nodeAt(matrix, 'include')).flatMap((line) => entriesOf(line))
  const open = nodeAt(matrix, 'include')?.kind === 'scalar'
  for (const line of itemsOf(nodeAt(matrix, 'exclude')).slice(0, MAX_COMBINATIONS)) {
    for (const { key, value } of entriesOf(line)) {
      const axis = axes.find((entry) => entry.key.text === key.text)
      if (!axis) {
        const elsewhere = open || included.some((entry) => entry.key.text === key.text)
        if (!elsewhere || axes.length > 0) yield { at: key.at, problem: `"${key.text}" is excluded, and the matrix of "${job.id}" has no such key` }
      } else if (axis.value.kind === 'sequence' && axis.value.items.length <= MAX_COMBINATIONS && !isOpen(axis.value) && !isOpen(value) && !axis.value.items.some((item) => covers(plainValue(item), plainValue(value)))) {
        yield { at: value.kind === 'scalar' ? value.at : key.at, problem: `the exclusion of "${key.text}: ${shownValue(value)}" takes nothing out: the matrix of "${job.id}" has no such value` }
      }
    }
  }
}

/** Values of one key that stand twice: the same job would run twice. */
function* doubles({ key, value }: YamlEntry): Generator<Mistake> {
  const seen = new Set<string>()
  for (const item of itemsOf(value)) {
    if (isOpen(item)) continue
    const text = JSON.stringify(plainValue(item))
    if (seen.has(text)) yield { at: item.at, problem: `the value ${text} stands twice under "${key.text}"` }
    seen.add(text)
  }
}

/** Whether an expression within decides what the value is. */
function isOpen(node: YamlNode): boolean {
  if (node.kind === 'scalar') return node.text.includes('${{')
  return node.kind === 'sequence' ? node.items.some(isOpen) : node.entries.some((entry) => isOpen(entry.value))
}

/** An exclusion matches where all that it names is the same; values are compared as the texts they come to, and GitHub's comparisons take no note of case. */
function covers(value: unknown, wanted: unknown): boolean {
  if (typeof value !== 'object' || value === null || typeof wanted !== 'object' || wanted === null) return String(value).toLowerCase() === String(wanted).toLowerCase()
  return Object.entries(wanted).every(([key, inner]) => Object.hasOwn(value, key) && covers((value as Record<string, unknown>)[key], inner))
}

function shownValue(node: YamlNode): string {
  const text = node.kind === 'scalar' ? node.text : JSON.stringify(plainValue(node))
  return text.length > 80 ? `${text.slice(0, 77)}...` : text
}
