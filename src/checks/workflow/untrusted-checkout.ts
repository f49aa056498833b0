import { contextsIn, expressionsOf } from '../../documents/expression.ts'
import type { Expression } from '../../documents/expression.ts'
import type { Job, Step, Workflow } from '../../documents/workflow.ts'
import type { YamlScalar } from '../../documents/yaml-node.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { comparesContexts, comparisonOf, demandsOf } from './conditions.ts'
import { PRIVILEGED_TRIGGERS } from './dangerous-trigger.ts'
import { environmentQuestion } from './environment-names.ts'
import { actionName, inputOf, jobsOf } from './steps.ts'
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
        const at = isKeptOut(step.condition, triggers) ? undefined : (headCheckout(step) ?? headFetch(step, { workflow, job }))
        if (at) yield { state: 'fail', at, facts: { event: triggers[0] as string, job: job.id } }
        else if (checksOut) yield { state: 'pass', at: step.uses?.at ?? step.at }
      }
    }
  },
}

function headCheckout(step: Step): Location | undefined {
  if (actionName(step.uses) !== 'actions/checkout') return undefined
  for (const name of ['ref', 'repository']) {
    const input = inputOf(step, name)
    if (input && namesHead(input.value)) return input.at
  }
  return undefined
}

function namesHead(scalar: YamlScalar): boolean {
  if (/(^|\/)pull\/(\d+|\$\{\{.+\}\})\/(head|merge)$/.test(scalar.text.trim())) return true
  return expressionsOf(scalar).some(namesHeadIn)
}

function namesHeadIn({ tree }: Expression): boolean {
  return tree !== undefined && [...contextsIn(tree)].some(({ path }) => isHead(path.map((step) => step ?? '?').join('.')))
}

function isHead(path: string): boolean {
  return HEADS.some((head) => (head.endsWith('.') ? path.startsWith(head) : path === head || path.startsWith(`${head}.`)))
}

const isHeadVariable = environmentQuestion(({ value }) => namesHead(value))

/** `gh pr checkout`, and `git fetch`, `checkout` or `switch` of a pull request's ref. */
function headFetch(step: Step, { workflow, job }: { workflow: Workflow; job: Job }): Location | undefined {
  const holdsHead = (word: string): boolean => [...word.matchAll(/\$\{?(\w+)/g)].some((match) => isHeadVariable({ step, job, workflow }, match[1] as string))
  for (const { name, args, at } of step.run?.script?.commands ?? []) {
    const words = args.map((arg) => arg.text.slice(0, LONGEST_WORD))
    if (name === 'gh' && words[0] === 'pr' && words[1] === 'checkout') return at
    if (name !== 'git' || !['fetch', 'pull', 'checkout', 'switch', 'reset', 'merge'].includes(words[0] ?? '')) continue
    const pulls = words.some((word) => /(^|["'/+:])pull\/.+\/(head|merge)\b/.test(word))
    if (pulls || args.some((arg) => expressionsInWord(step, arg).some(namesHeadIn)) || words.some(holdsHead)) return at
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
