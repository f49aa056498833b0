import { conditionExpressions, contextPath, nodesOf } from '../../documents/expression.ts'
import type { ExpressionNode } from '../../documents/expression.ts'
import type { YamlScalar } from '../../documents/yaml-node.ts'
import type { Check, Outcome } from '../check.ts'
import { comparisonOf } from './conditions.ts'
import { PRIVILEGED_TRIGGERS } from './dangerous-trigger.ts'
import { hasTrigger, jobsOf } from './steps.ts'

const ACTORS = new Set(['github.actor', 'github.triggering_actor', 'github.event.sender.login'])
const ACTOR_IDS = new Set(['github.actor_id', 'github.event.sender.id'])
/** Account numbers of Dependabot, Renovate, GitHub Actions and pre-commit.ci. */
const BOT_IDS = new Set(['49699333', '27856297', '29139614', '41898282', '66853113'])

/** Finds conditions that trust whoever acted last to be the author. */
export const botCondition: Check = {
  name: 'workflow/bot-condition',
  question: 'Does a condition let a run through because a bot acted last?',
  reads: ['workflow'],
  *look(project): Iterable<Outcome> {
    for (const { workflow, job } of jobsOf(project)) {
      const variant = hasTrigger(workflow, ...PRIVILEGED_TRIGGERS, 'issue_comment') ? 'privileged' : 'plain'
      for (const condition of [job.condition, ...job.steps.map((step) => step.condition)]) {
        if (condition) yield* outcomesOf(condition, variant)
      }
    }
  },
}

function* outcomesOf(condition: YamlScalar, variant: string): Generator<Outcome> {
  for (const expression of conditionExpressions(condition)) {
    for (const node of expression.tree ? nodesOf(expression.tree) : []) {
      const context = trustedBot(node)
      if (context !== undefined) yield { state: 'fail', at: expression.locate(node), variant, facts: { context } }
    }
  }
}

function trustedBot(node: ExpressionNode): string | undefined {
  const comparison = comparisonOf(node)
  if (comparison?.operator === '==') {
    const bot = ACTORS.has(comparison.path) ? comparison.value.endsWith('[bot]') : ACTOR_IDS.has(comparison.path) && BOT_IDS.has(comparison.value)
    return bot ? comparison.path : undefined
  }
  if (node.kind !== 'call' || !['contains', 'startswith', 'endswith'].includes(node.name.toLowerCase())) return undefined
  const [subject, part] = node.args
  if (part && isBotList(subject) && node.name.toLowerCase() === 'contains') {
    const actor = contextPath(part)?.join('.')
    return actor !== undefined && ACTORS.has(actor) ? actor : undefined
  }
  const path = subject && contextPath(subject)?.join('.')
  if (path === undefined || !ACTORS.has(path) || part?.kind !== 'literal') return undefined
  return /bot\]?$|^(dependabot|renovate)/i.test(String(part.value)) ? path : undefined
}

/** `'dependabot[bot] renovate[bot]'`, or `fromJSON('["dependabot[bot]"]')`. */
function isBotList(node: ExpressionNode | undefined): boolean {
  const list = node?.kind === 'call' && node.name.toLowerCase() === 'fromjson' ? node.args[0] : node
  return list?.kind === 'literal' && String(list.value).includes('[bot]')
}
