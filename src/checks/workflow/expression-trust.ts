import { contextPath, expressionsOf } from '../../documents/expression.ts'
import type { ExpressionNode, PathStep } from '../../documents/expression.ts'
import type { Action, EnvEntry, Job, Step, Workflow } from '../../documents/workflow.ts'
import { nodeAt, textOf } from '../../documents/yaml-node.ts'
import type { YamlScalar } from '../../documents/yaml-node.ts'
import { oncePer } from '../../tree/once-per.ts'
import { eventTrust } from './event-trust.ts'
import { actionName, scalarsWithin } from './steps.ts'

/**
 * Who chooses a value. `fixed`: the platform or the file itself. `open`: somebody with rights in the repository, or we
 * cannot tell. `caller`: whoever calls a reusable workflow or action. `outsider`: anybody with an account.
 */
export const TRUST = ['fixed', 'open', 'caller', 'outsider'] as const
export type Trust = (typeof TRUST)[number]

/** What an expression can refer to where it stands. */
export interface ExpressionScope {
  readonly workflow?: Workflow | undefined
  readonly job?: Job | undefined
  readonly step?: Step | undefined
  readonly action?: Action | undefined
  /** The innermost `env:` that is in force; the step's own where left out. */
  readonly environment?: EnvironmentLevel
}

type EnvironmentLevel = 'step' | 'job' | 'workflow' | 'none'

/** Functions whose result is a truth value or a hash, whatever they are given. */
const FIXED_RESULT = new Set(['contains', 'startswith', 'endswith', 'hashfiles', 'success', 'failure', 'always', 'cancelled'])
/** Actions whose outputs repeat what a pull request is made of: names of files and branches, texts. */
const REPEATING_ACTIONS = new Set([
  'tj-actions/changed-files', 'tj-actions/verify-changed-files', 'tj-actions/branch-names', 'dorny/paths-filter',
  'jitterbit/get-changed-files',
  'trilom/file-changes-action', 'masesgroup/retrieve-changed-files', 'lots0logs/gh-action-get-changed-files',
  'ahmadnassri/action-changed-files',
  'xt0rted/pull-request-comment-branch', 'peter-murray/issue-body-parser-action', 'zentered/issue-forms-body-parser',
  'stefanbuck/github-issue-parser',
])
const MAX_DEPTH = 60

export function worst(levels: Iterable<Trust>): Trust {
  let highest = 0
  for (const level of levels) highest = Math.max(highest, TRUST.indexOf(level))
  return TRUST[highest] as Trust
}

/** Who chooses what an expression comes to. */
export function trustOf(node: ExpressionNode, scope: ExpressionScope, depth = 0): Trust {
  if (depth > MAX_DEPTH) return 'open'
  const inner = (child: ExpressionNode): Trust => trustOf(child, scope, depth + 1)
  switch (node.kind) {
    case 'literal':
    case 'compare':
    case 'not':
      return 'fixed'
    // The left side is passed on only where it is empty, zero or false.
    case 'and':
      return inner(node.right)
    case 'or':
      return worst([inner(node.left), inner(node.right)])
    case 'call':
      return FIXED_RESULT.has(node.name.toLowerCase()) ? 'fixed' : worst(node.args.map(inner))
    case 'context':
    case 'property':
    case 'index':
    case 'filter': {
      const path = contextPath(node)
      if (path) return pathTrust(path, scope, depth)
      return node.kind === 'context' ? 'open' : inner(node.object)
    }
  }
}

/** The worst of a scalar's expressions; text without any is fixed. */
export function scalarTrust(scalar: YamlScalar, scope: ExpressionScope, depth = 0): Trust {
  return worst(expressionsOf(scalar).map(({ tree }) => (tree ? trustOf(tree, scope, depth + 1) : 'open')))
}

function pathTrust(path: readonly PathStep[], scope: ExpressionScope, depth: number): Trust {
  const [root, name, ...rest] = path
  switch (root) {
    case 'runner':
    case 'strategy':
    case 'job':
      return 'fixed'
    case 'github':
      return name === 'event' && rest[0] === 'inputs' ? inputTrust(rest[1], scope) : eventTrust(path.slice(1))
    case 'inputs':
      return inputTrust(name, scope)
    case 'env':
      return environmentTrust(name, scope, depth)
    case 'matrix':
      return matrixTrust(scope, depth)
    case 'steps':
      return stepTrust(name, rest, scope)
    case 'needs':
      return rest[0] === 'result' ? 'fixed' : 'open'
    default:
      return 'open'
  }
}

/** Each level's values may refer to the levels around it, not to their own. */
function environmentTrust(name: PathStep, scope: ExpressionScope, depth: number): Trust {
  const { step, job, workflow, action, environment = 'step' } = scope
  if (name === undefined) return 'open'
  const levels: readonly { readonly level: EnvironmentLevel; readonly entries: readonly EnvEntry[] | undefined }[] = [
    { level: 'job', entries: environment === 'step' ? step?.env : undefined },
    { level: 'workflow', entries: environment === 'workflow' || environment === 'none' ? undefined : job?.env },
    { level: 'none', entries: environment === 'none' ? undefined : workflow?.env },
  ]
  for (const { level, entries } of levels) {
    const entry = entries && byName(entries).get(name)
    if (entry) return remembered(entry, () => scalarTrust(entry.value, { job, workflow, action, environment: level }, depth + 1))
  }
  return 'open'
}

/** A matrix written out in the file is as fixed as the file. */
function matrixTrust({ job, workflow }: ExpressionScope, depth: number): Trust {
  const matrix = nodeAt(job?.node, 'strategy', 'matrix')
  if (!matrix) return 'open'
  return remembered(matrix, () => {
    const levels = new Set<Trust>()
    for (const scalar of scalarsWithin(matrix)) levels.add(scalarTrust(scalar, { workflow }, depth + 1))
    return worst(levels)
  })
}

function stepTrust(id: PathStep, rest: readonly PathStep[], scope: ExpressionScope): Trust {
  const [property, output] = rest
  if (property === 'outcome' || property === 'conclusion' || output === 'cache-hit') return 'fixed'
  const step = id === undefined ? undefined : byId(scope.job?.steps ?? scope.action?.steps ?? []).get(id)
  return REPEATING_ACTIONS.has(actionName(step?.uses)) && !/count|^any_/.test(output ?? '') ? 'outsider' : 'open'
}

/** What was found for a place once holds for every expression that refers to it. */
const remembered = oncePer((_: object, find: () => Trust): Trust => find())

const byName = oncePer((entries: readonly EnvEntry[]): ReadonlyMap<string, EnvEntry> => new Map(entries.map((entry) => [entry.name.toLowerCase(), entry])))

const byId = oncePer((steps: readonly Step[]): ReadonlyMap<string, Step> => new Map(steps.flatMap((step) => (step.id ? [[step.id.text.toLowerCase(), step] as const] : []))))

/** Inputs of a type that leaves no room for a text are fixed; those of a called workflow or action are the caller's. */
function inputTrust(name: PathStep, { workflow, action }: ExpressionScope): Trust {
  if (action) return 'caller'
  const levels: Trust[] = []
  for (const { event, config } of workflow?.triggers ?? []) {
    if (event !== 'workflow_dispatch' && event !== 'workflow_call') continue
    const inputs = nodeAt(config, 'inputs')
    const input = inputs?.kind === 'mapping' ? inputs.entries.find(({ key }) => key.text.toLowerCase() === name)?.value : undefined
    if (!input) continue
    const narrow = ['boolean', 'number', 'choice', 'environment'].includes(textOf(nodeAt(input, 'type')) ?? '')
    levels.push(narrow ? 'fixed' : event === 'workflow_call' ? 'caller' : 'open')
  }
  return levels.length > 0 ? worst(levels) : 'open'
}
