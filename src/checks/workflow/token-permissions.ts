import type { Permissions, Workflow } from '../../documents/workflow.ts'
import { entryOf, isBlockMapping } from '../../documents/yaml-node.ts'
import type { Check, Outcome } from '../check.ts'
import type { Edit } from '../edit.ts'
import { workflowsOf } from './steps.ts'

/** Looks what GITHUB_TOKEN may do, and whether that is said where it is needed. */
export const tokenPermissions: Check = {
  name: 'workflow/token-permissions',
  question: 'Is GITHUB_TOKEN given no more than each job needs?',
  reads: ['workflow'],
  *look(project): Iterable<Outcome> {
    for (const workflow of workflowsOf(project)) {
      if (workflow.jobs.length === 0) continue
      const outcomes = [...missing(workflow), ...wholesale(workflow.permissions), ...writeScopes(workflow), ...workflow.jobs.flatMap((job) => wholesale(job.permissions))]
      if (outcomes.length > 0) yield* outcomes
      else yield { state: 'pass', at: workflow.permissions?.at ?? workflow.jobs[0]?.permissions?.at ?? workflow.root.at }
    }
  },
}

/** A reusable workflow's token is limited by its caller. */
function missing(workflow: Workflow): Outcome[] {
  if (workflow.permissions || workflow.triggers.length === 0) return []
  if (workflow.triggers.every(({ event }) => event === 'workflow_call')) return []
  const without = workflow.jobs.filter((job) => !job.permissions)
  if (without.length === workflow.jobs.length) {
    const at = workflow.root.entries[0]?.key.at ?? workflow.root.at
    return [{ state: 'fail', at, variant: 'workflow-missing', edits: readOnly(workflow) }]
  }
  return without.map((job) => ({ state: 'fail', at: job.at, variant: 'job-missing', facts: { job: job.id } }))
}

/** Before the jobs, where most people write it. Which scopes the jobs need is for people to say. */
function readOnly({ root }: Workflow): readonly Edit[] {
  const at = entryOf(root, 'jobs')?.key.at
  if (!at || !isBlockMapping(root) || at.column !== root.at.column) return []
  const indent = ' '.repeat(at.column - 1)
  return [{ at, written: '', replacement: `permissions:\n${indent}  contents: read\n\n${indent}`, safe: false }]
}

function wholesale(permissions: Permissions | undefined): Outcome[] {
  if (!permissions?.all) return []
  return [{ state: 'fail', at: permissions.at, variant: `${permissions.all}-all` }]
}

/** With a single job nobody else gets the scope; with several, all do. */
function writeScopes({ permissions, jobs }: Workflow): Outcome[] {
  const writing = permissions?.scopes.filter(({ level }) => level === 'write') ?? []
  const variant = jobs.length > 1 ? 'workflow-write' : 'single-job-write'
  return writing.map(({ name, at }) => ({ state: 'fail', at, variant, facts: { scope: name } }))
}
