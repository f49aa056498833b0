import { childrenOf, contextPath, nodesOf } from '../../documents/expression.ts'
import type { Expression, ExpressionNode, PathStep } from '../../documents/expression.ts'
import type { Job, Step, Workflow } from '../../documents/workflow.ts'
import { entriesOf, nodeAt } from '../../documents/yaml-node.ts'
import type { Project } from '../../production/project.ts'
import { joinedPath } from '../../tree/joined-path.ts'
import type { Check, Outcome } from '../check.ts'
import { CONTEXTS, STRICT_CONTEXTS } from './expression-contexts.ts'
import { callMistake } from './expression-functions.ts'
import { actionScope, workflowScope } from './expression-scope.ts'
import type { EarlierSteps, KnownOutputs, Names, Scope } from './expression-scope.ts'
import { actionSites, workflowSites } from './expression-sites.ts'
import type { ExpressionSite } from './expression-sites.ts'
import type { Mistake } from './grammar.ts'
import { judged } from './judged.ts'
import { actionName, workflowsOf } from './steps.ts'

/** Reads every expression as GitHub will: syntax, functions, contexts and the names in them. */
export const expressionValid: Check = {
  name: 'workflow/expression-valid',
  question: 'Can GitHub evaluate every expression, and does each name in it exist?',
  reads: ['workflow', 'action'],
  *look(project): Iterable<Outcome> {
    const known: KnownOutputs = { ofCall: (job) => outputsOfCall(project, job), ofStep: (step) => outputsOfAction(project, step) }
    for (const workflow of workflowsOf(project)) {
      const scopeAt = workflowScope(workflow, known)
      for (const site of workflowSites(workflow)) yield* siteOutcomes(site, scopeAt(site.job, site.step))
    }
    for (const { content } of project.documents.of('action')) {
      if (!content) continue
      const scopeAt = actionScope(content, known)
      for (const site of actionSites(content)) yield* siteOutcomes(site, scopeAt(site.step))
    }
  },
}

/** The outputs of a workflow of this repository; unknown for any other. */
function outputsOfCall(project: Project, job: Job): Names {
  const called: Workflow | undefined = job.uses?.form === 'local' ? project.documents.of('workflow').find(({ path }) => path === job.uses?.path)?.content : undefined
  return called && new Set(entriesOf(nodeAt(called.root, 'on', 'workflow_call', 'outputs')).map(({ key }) => key.text.toLowerCase()))
}

/** Actions that write no outputs but these, all of them in lower case. */
const WELL_KNOWN_OUTPUTS: Readonly<Record<string, readonly string[]>> = {
  'actions/cache': ['cache-hit', 'cache-primary-key', 'cache-matched-key'],
  'actions/cache/restore': ['cache-hit', 'cache-primary-key', 'cache-matched-key'],
}

/** The outputs of a well-known action or of a local composite one; programs may write what they do not declare. */
function outputsOfAction(project: Project, { uses }: Step): Names {
  const name = actionName(uses)
  if (Object.hasOwn(WELL_KNOWN_OUTPUTS, name)) return new Set(WELL_KNOWN_OUTPUTS[name])
  if (uses?.form !== 'local') return undefined
  const paths = ['action.yml', 'action.yaml'].map((file) => joinedPath(uses.path as string, file))
  const action = project.documents.of('action').find(({ path, problems }) => paths.includes(path) && problems.length === 0)?.content
  if (action?.using?.value !== 'composite') return undefined
  return new Set(entriesOf(nodeAt(action.root, 'outputs')).map(({ key }) => key.text.toLowerCase()))
}

function* siteOutcomes(site: ExpressionSite, scope: Scope): Generator<Outcome> {
  for (const expression of site.expressions) yield* judged(expression.at, expressionMistakes(expression, site, scope))
}

function* expressionMistakes(expression: Expression, site: ExpressionSite, scope: Scope): Generator<Mistake> {
  if (expression.error) yield { at: expression.error.at, problem: `\`${shortened(expression.text)}\` is no expression: ${expression.error.message}` }
  if (!expression.tree) return
  const inner = new Set<ExpressionNode>()
  for (const node of nodesOf(expression.tree)) {
    const path = inner.has(node) ? undefined : contextPath(node)
    const problem = node.kind === 'call' ? callMistake(node, site.place) : path && pathMistake(path, site, scope)
    if (problem) yield { at: expression.locate(node), problem, variant: path && isEmpty(path, site) ? 'empty' : undefined }
    // The parts of `a.b.c` are the same way once more.
    if (path) for (let part = node; part.kind !== 'context'; part = childrenOf(part)[0] as ExpressionNode) inner.add(childrenOf(part)[0] as ExpressionNode)
  }
  const whole = contextPath(expression.tree)
  if (site.place.text && whole?.length === 1 && CONTEXTS.includes(whole[0] as string)) {
    yield { at: expression.at, problem: `\`${whole[0]}\` is a whole context and comes out as "Object" in a text; name a member or use toJSON()` }
  }
}

/** A name that does not exist in a context that does comes to nothing; any other mistake makes GitHub refuse the file. */
function isEmpty([context]: readonly PathStep[], { place }: ExpressionSite): boolean {
  return context !== undefined && CONTEXTS.includes(context) && place.contexts.includes(context)
}

function shortened(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 57)}...` : line
}

function pathMistake(path: readonly PathStep[], { place }: ExpressionSite, scope: Scope): string | undefined {
  const [context, first, ...rest] = path as [string, ...PathStep[]]
  if (!CONTEXTS.includes(context)) return `there is no context "${context}"; texts stand in single quotes`
  if (!place.contexts.includes(context)) return `the context "${context}" is not available in ${place.name}; there are ${place.contexts.join(', ')}`
  if (first === undefined || first === '*') return undefined
  const strict = STRICT_CONTEXTS[context]
  if (strict) return strictMistake(context, first, rest, strict) ?? (context === 'github' && first === 'event' ? dispatchMistake(rest, scope) : undefined)
  if (context === 'inputs') return unknownName(scope.inputs, first, `"${first}" is no input that is declared here`)
  if (context === 'matrix') return scope.matrix && matrixMistake(first, rest, scope.matrix)
  if (context === 'steps') return stepMistake(scope.steps, first, rest)
  if (context === 'needs') return jobMistake(scope.needs, first, rest, `"${first}" is not among the jobs this one needs`)
  return context === 'jobs' ? jobMistake(scope.jobs, first, rest, `there is no job "${first}"`) : undefined
}

function matrixMistake(key: string, rest: readonly PathStep[], keys: ReadonlyMap<string, 'text' | 'any'>): string | undefined {
  if (!keys.has(key)) return `"${key}" is no key of this job's matrix`
  return keys.get(key) === 'text' && rest.length > 0 ? `every "${key}" of this job's matrix is a plain value and has no members` : undefined
}

function unknownName(names: Names, name: string, problem: string): string | undefined {
  return names && !names.has(name) ? problem : undefined
}

function strictMistake(context: string, name: string, rest: readonly PathStep[], members: Readonly<Record<string, 'text' | 'any'>>): string | undefined {
  if (!Object.hasOwn(members, name)) return `the context "${context}" has no "${name}"`
  return members[name] === 'text' && rest.length > 0 ? `"${context}.${name}" is a plain value and has no members` : undefined
}

/** `github.event.inputs` of a workflow started by hand. */
function dispatchMistake([member, name]: readonly PathStep[], scope: Scope): string | undefined {
  if (member !== 'inputs' || name === undefined || name === '*') return undefined
  return unknownName(scope.dispatchInputs, name, `"${name}" is no input of workflow_dispatch`)
}

function stepMistake(steps: EarlierSteps | undefined, id: string, [member, output, ...deeper]: readonly PathStep[]): string | undefined {
  if (!steps) return undefined
  if (!steps.has(id)) return `no earlier step here has the id "${id}"`
  if (member === undefined || member === '*') return undefined
  if (!['outputs', 'outcome', 'conclusion'].includes(member)) return `a step has outputs, outcome and conclusion, "steps.${id}.${member}" does not exist`
  if (member !== 'outputs' || output === undefined || output === '*') return undefined
  const unknown = unknownName(steps.outputsOf(id), output, `the action of the step "${id}" has no output "${output}"`)
  return unknown ?? (deeper.length > 0 ? `an output of the step "${id}" is a text and has no members; read it with fromJSON()` : undefined)
}

function jobMistake(jobs: ReadonlyMap<string, Names> | undefined, id: string, [member, output, ...deeper]: readonly PathStep[], unknown: string): string | undefined {
  if (!jobs) return undefined
  if (!jobs.has(id)) return unknown
  if (member === undefined || member === '*') return undefined
  if (member !== 'outputs' && member !== 'result') return `a job has outputs and a result, "${id}.${member}" does not exist`
  if (member === 'result' || output === undefined || output === '*') return undefined
  return unknownName(jobs.get(id), output, `the job "${id}" declares no output "${output}"`) ?? (deeper.length > 0 ? `an output of the job "${id}" is a text and has no members; read it with fromJSON()` : undefined)
}
