import { contextPath, nodesOf } from '../../documents/expression.ts'
import type { ExpressionNode } from '../../documents/expression.ts'
import type { Check, Outcome } from '../check.ts'
import { actionSites, workflowSites } from './expression-sites.ts'
import type { ExpressionSite } from './expression-sites.ts'
import { workflowsOf } from './steps.ts'

type Doubt = 'part-of-text' | 'falsy-choice'

/** Ways to write an expression that read well and decide wrongly. */
export const operatorsSound: Check<{ doubt: Doubt }> = {
  name: 'workflow/operators-sound',
  question: 'Does every expression decide what it seems to decide?',
  reads: ['workflow', 'action'],
  options: (z) => z.strictObject({ doubt: z.enum(['part-of-text', 'falsy-choice']) }),
  *look(project, { doubt }): Iterable<Outcome> {
    for (const workflow of workflowsOf(project)) for (const site of workflowSites(workflow)) yield* siteOutcomes(site, doubt)
    for (const { content } of project.documents.of('action')) if (content) for (const site of actionSites(content)) yield* siteOutcomes(site, doubt)
  },
}

function* siteOutcomes({ expressions }: ExpressionSite, doubt: Doubt): Generator<Outcome> {
  for (const { tree, locate } of expressions) {
    if (!tree) continue
    for (const node of nodesOf(tree)) {
      const subject = doubt === 'part-of-text' ? searchedText(node) : chosenValue(node)
      if (subject) yield { state: subject.wrong ? 'fail' : 'pass', at: locate(node), facts: subject.facts }
    }
  }
}

interface Subject {
  readonly wrong: boolean
  readonly facts: Readonly<Record<string, string>>
}

/** Contexts whose values others than the workflow's author choose. */
const CHOSEN = ['github', 'inputs', 'env', 'steps', 'needs']

/** `contains('main develop', github.ref_name)`: any part of the text is found, `ma` as well. */
function searchedText(node: ExpressionNode): Subject | undefined {
  if (node.kind !== 'call' || node.name.toLowerCase() !== 'contains') return undefined
  const [text, wanted] = node.args
  const path = wanted && contextPath(wanted)
  const wrong = text?.kind === 'literal' && typeof text.value === 'string' && path !== undefined && CHOSEN.includes(path[0] as string)
  return { wrong, facts: { text: text?.kind === 'literal' ? String(text.value) : '', value: path?.map((step) => step ?? '?').join('.') ?? '' } }
}

/** `a && '' || c` is always c. */
function chosenValue(node: ExpressionNode): Subject | undefined {
  if (node.kind !== 'or' || node.left.kind !== 'and') return undefined
  const chosen = node.left.right
  return { wrong: isFalsy(chosen), facts: { value: chosen.kind === 'literal' ? (chosen.value === '' ? "''" : String(chosen.value)) : "fromJSON('...')" } }
}

function isFalsy(node: ExpressionNode): boolean {
  if (node.kind === 'literal') return !node.value
  const inner = node.kind === 'call' && node.name.toLowerCase() === 'fromjson' ? node.args[0] : undefined
  return inner?.kind === 'literal' && ['false', '0', 'null', '""'].includes(String(inner.value).trim())
}
