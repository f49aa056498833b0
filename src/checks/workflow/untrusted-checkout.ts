import { contextsIn, expressionsOf } from '../../documents/expression.ts'
import type { Expression } from '../../documents/expression.ts'
import type { YamlScalar } from '../../documents/yaml-node.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { comparesContexts, comparisonOf, demandsOf } from './conditions.ts'
import { PRIVILEGED_TRIGGERS } from './dangerous-trigger.ts'
import { environmentQuestion } from './environment-names.ts'
import { actionName, inputOf, jobsOf } from './steps.ts'
import type { PlacedStep } from './steps.ts'
import { expressionsInWord } from './words.ts'

/** Ways to the code of a pull request or of the run that a `workflow_run` follows. */
const HEADS = [
  'github.head_ref', 'github.event.pull_request.head.', 'github.event.pull_request.merge_commit_sha', 'github.event.workflow_run.head_sha',
  'github.event.workflow_run.head_branch', 'github.event.workflow_run.head_commit', 'github.event.workflow_run.head_repository', 'github.event.workflow_run.pull_requests.',
]

/** No ref of a pull request is longer. */
const LONGEST_WORD = 500

/** Finds workflows that run with the repository's rights and fetch an outsider's code. */
export const untrustedCheckout: Check = {
  name: 'workflow/untrusted-checkout',
  question: "Does a run with the repository's rights check out the code of a pull request?",
  reads: ['workflow'],
  *look(project): Iterable<Outcome> {
    for (const { workflow, job } of jobsOf(project)) {
      const triggers = workflow.triggers.map(({ event }) => event).filter((event) => (PRIVILEGED_TRIGGERS as readonly string[]).includes(event))
      if (triggers.length === 0 || isKeptOut(job.condition, triggers)) continue
      for (const step of job.steps) {
        const checksOut = actionName(step.uses) === 'actions/checkout'
        const at = isKeptOut(step.condition, triggers) ? undefined : (headCheckout({ step, job, workflow }) ?? headFetch({ step, job, workflow }))
        if (at) yield { state: 'fail', at, facts: { event: triggers[0] as string, job: job.id } }
        else if (checksOut) yield { state: 'pass', at: step.uses?.at ?? step.at }
      }
    }
  },
}

function headCheckout(placed: PlacedStep): Location | undefined {
  if (actionName(placed.step.uses) !== 'actions/checkout') return undefined
  for (const name of ['ref', 'repository']) {
    const input = inputOf(placed.step, name)
    if (input && (namesHead(input.value) || expressionsOf(input.value).some((expression) => handsOnHead(expression, placed)))) return input.at
  }
  return undefined
}

/** `env.HEAD` or `steps.pr.outputs.sha`, where the variable or the earlier step's output holds it. */
function handsOnHead({ tree }: Expression, placed: PlacedStep): boolean {
  for (const { path } of tree ? contextsIn(tree) : []) {
    const [context, name, member, output] = path
    if (context === 'env' && name !== undefined && isHeadEntry(placed, name)) return true
    if (context !== 'steps' || member !== 'outputs' || output === undefined) continue
    const step = placed.job?.steps.find(({ id }) => id !== undefined && id.text.toLowerCase() === name)
    if (step && printsHead({ ...placed, step }, output)) return true
  }
  return false
}

/** `echo "sha=<head>" >> "$GITHUB_OUTPUT"`. */
function printsHead(placed: PlacedStep, output: string): boolean {
  return (placed.step.run?.script?.commands ?? []).some(({ name, args }) => (name === 'echo' || name === 'printf') && args.some((word) => {
    if (!word.prefix.toLowerCase().startsWith(`${output}=`)) return false
    return expressionsInWord(placed.step, word).some(namesHeadIn) || holdsHead(word.text.slice(0, LONGEST_WORD), placed)
  }))
}

function namesHead(scalar: YamlScalar): boolean {
  if (/(^|\/)pull\/(\d+|\$\{\{.{1,500}\}\})\/(head|merge)$/.test(scalar.text.trim())) return true
  return expressionsOf(scalar).some(namesHeadIn)
}

function namesHeadIn({ tree }: Expression): boolean {
  return tree !== undefined && [...contextsIn(tree)].some(({ path }) => isHead(path.map((step) => step ?? '?').join('.')))
}

function isHead(path: string): boolean {
  return HEADS.some((head) => (head.endsWith('.') ? path.startsWith(head) : path === head || path.startsWith(`${head}.`)))
}

const isHeadVariable = environmentQuestion(({ value }) => namesHead(value))

function holdsHead(word: string, placed: PlacedStep): boolean {
  return [...word.matchAll(/\$\{?(\w+)/g)].some((match) => isHeadVariable(placed, match[1] as string))
}

/** Expressions name variables without regard to case. */
function isHeadEntry({ step, job, workflow }: PlacedStep, name: string): boolean {
  for (const entries of [step.env, job?.env, workflow?.env]) {
    const entry = entries?.find((candidate) => candidate.name.toLowerCase() === name)
    if (entry) return namesHead(entry.value)
  }
  return false
}

/** `gh pr checkout`, and `git fetch`, `checkout` or `switch` of a pull request's ref. */
function headFetch(placed: PlacedStep): Location | undefined {
  const { step } = placed
  for (const { name, args, at } of step.run?.script?.commands ?? []) {
    const words = args.map((arg) => arg.text.slice(0, LONGEST_WORD))
    if (name === 'gh' && words[0] === 'pr' && words[1] === 'checkout') return at
    if (name !== 'git' || !['fetch', 'pull', 'checkout', 'switch', 'reset', 'merge'].includes(words[0] ?? '')) continue
    const pulls = words.some((word) => /(^|["'/+:])pull\/.{1,200}\/(head|merge)\b/.test(word))
    if (pulls || args.some((arg) => expressionsInWord(step, arg).some(namesHeadIn)) || words.some((word) => holdsHead(word, placed))) return at
  }
  return undefined
}

/** True where an `if:` keeps runs of these triggers, or code from elsewhere, from getting here. */
function isKeptOut(condition: YamlScalar | undefined, triggers: readonly string[]): boolean {
  return demandsOf(condition).some((demand) => {
    if (comparesContexts(demand, 'github.event.pull_request.head.repo.full_name', 'github.repository')) return true
    if (comparesContexts(demand, 'github.event.workflow_run.head_repository.full_name', 'github.repository')) return true
    const comparison = comparisonOf(demand)
    if (!comparison) return false
    const { path, operator, value } = comparison
    if (path === 'github.event_name') return operator === '==' ? !triggers.includes(value) : triggers.length === 1 && triggers[0] === value
    if (path === 'github.event.workflow_run.event') return operator === '==' ? !value.startsWith('pull_request') : value === 'pull_request'
    return path === 'github.event.pull_request.head.repo.fork' && value === (operator === '==' ? 'false' : 'true')
  })
}
