import { conditionExpressions, contextsIn } from '../../documents/expression.ts'
import type { Job, Workflow } from '../../documents/workflow.ts'
import { nodeAt, scalarsOf } from '../../documents/yaml-node.ts'
import type { YamlScalar } from '../../documents/yaml-node.ts'
import type { Check, Outcome } from '../check.ts'
import { comparisonOf, demandsOf } from './conditions.ts'
import { actionName, inputText, jobsOf } from './steps.ts'

/** Events that anybody with an account can set off by writing something. */
const WRITTEN_EVENTS = new Set(['issue_comment', 'issues', 'discussion', 'discussion_comment', 'pull_request_review', 'pull_request_review_comment'])
/** Ends of contexts that tell who acted, or what they are allowed. */
const ACTOR = /(^github\.(actor|triggering_actor|actor_id)|\.author_association|\.(user|sender|owner)\.(login|id|type)|\.permission|is_?(team_?)?member|allowed|authori[sz]ed|has_?access)$/i
const PERMISSION_ACTIONS = /(check|verify|get|require|actor|user).{0,200}(permission|membership|author|access|collaborator)|(permission|membership|access).{0,200}check|slash-command|branch-deploy|command$/

/** Looks whether a run that a stranger's text sets off asks who the stranger is. */
export const triggerAuthorisation: Check = {
  name: 'workflow/trigger-authorisation',
  question: 'Does a run set off by a comment, an issue or a label ask who acted?',
  reads: ['workflow'],
  *look(project): Iterable<Outcome> {
    for (const { workflow, job } of jobsOf(project)) {
      const event = writtenEvent(workflow, job)
      if (event === undefined || !acts(job)) continue
      const asked = asksWho(job) || jobsBefore(workflow, job).some(asksWho)
      const labelled = event === 'pull_request_target' ? { variant: 'label' } : {}
      yield asked ? { state: 'pass', at: job.at } : { state: 'fail', at: job.at, ...labelled, facts: { event, job: job.id } }
    }
  },
}

function writtenEvent({ triggers }: Workflow, { condition }: Job): string | undefined {
  const demanded = demandsOf(condition).map(comparisonOf).filter((found) => found?.path === 'github.event_name')
  return triggers.find(({ event, config }) => {
    if (demanded.some((found) => (found?.operator === '==') !== (found?.value === event))) return false
    if (WRITTEN_EVENTS.has(event)) return true
    return event === 'pull_request_target' && scalarsOf(nodeAt(config, 'types')).some((type) => type.text === 'labeled')
  })?.event
}

/** A job that only sorts and answers with GitHub's own actions does nothing a stranger could turn to account. */
function acts(job: Job): boolean {
  return job.uses !== undefined || job.steps.some((step) => step.run || (step.uses && !/^actions\/(labeler|stale|first-interaction|add-to-project)$/.test(actionName(step.uses))))
}

function asksWho(job: Job): boolean {
  if (nodeAt(job.node, 'environment') || asksInCondition(job.condition)) return true
  return job.steps.some((step) => {
    if (asksInCondition(step.condition) || PERMISSION_ACTIONS.test(actionName(step.uses).slice(0, 200))) return true
    if (/getCollaboratorPermissionLevel|checkCollaborator|author_association/.test(inputText(step, 'script') ?? '')) return true
    const commands = step.run?.script?.commands ?? []
    return commands.some(({ name, args }) => (name === 'gh' || name === 'curl') && args.some((arg) => /collaborators|memberships|\/members/.test(arg.text)))
  })
}

function asksInCondition(condition: YamlScalar | undefined): boolean {
  if (!condition) return false
  return conditionExpressions(condition).some(({ tree }) => tree && [...contextsIn(tree)].some(({ path }) => ACTOR.test(path.map((step) => step ?? '?').join('.'))))
}

function jobsBefore(workflow: Workflow, job: Job): Job[] {
  const needed = new Set(job.needs.map((need) => need.text))
  return workflow.jobs.filter((candidate) => candidate !== job && needed.has(candidate.id))
}
