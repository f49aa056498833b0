import type { Document } from '../documents/document.ts'
import type { Documents } from '../documents/documents.ts'
import type { ShellCommand } from '../documents/shell.ts'
import type { Job, Step, Uses, Workflow } from '../documents/workflow.ts'
import type { Location } from '../tree/location.ts'
import type { Tree } from '../tree/tree.ts'
import { eventsOf } from './ci-events.ts'
import { conditionOutcome } from './ci-condition.ts'
import type { CiEvent } from './ci-events.ts'
import { continuesOnError } from './ci-neutered.ts'
import type { CiNeutered } from './ci-neutered.ts'
import { stepContents } from './ci-steps.ts'

/** Continuous integration as it acts: the jobs of all workflows, those of called workflows once a call. */
export interface Ci {
  readonly jobs: readonly CiJob[]
}

export interface CiJob {
  readonly id: string
  readonly workflow: Workflow
  readonly job: Job
  /** The job's key. */
  readonly at: Location
  /** The events it may run on: those of its workflow, or of the workflow that calls it, that its `if:` does not rule out. */
  readonly events: readonly CiEvent[]
  readonly needs: readonly string[]
  /** What runs, in order, local actions, package scripts and make targets followed. */
  readonly commands: readonly CiCommand[]
  readonly uses: readonly CiUse[]
}

/** What a command and a used action have in common. */
export interface CiPlace {
  /** The workflow's own step, also where the command stands in something that the step calls. */
  readonly step: Step
  /** In the workflow: the command, the command that calls it, or the `uses:` of the action it is part of. */
  readonly at: Location
  /** What was followed from there, outermost first: the script, target or action and where it is written. */
  readonly via: readonly { readonly name: string; readonly at: Location }[]
  /** The events it may run on. */
  readonly events: readonly CiEvent[]
  /** Present, but its failure stops nothing: neither absent nor a pass. Undefined where it blocks. */
  readonly neutered: CiNeutered | undefined
}

/** A command that CI runs. */
export interface CiCommand extends CiPlace {
  readonly command: ShellCommand
}

/** An action that CI uses, not followed unless it is local. */
export interface CiUse extends CiPlace {
  readonly uses: Uses
  /** The inputs it is given. */
  readonly with: Step['with']
}

/** Calls of workflows by workflows are followed so far, GitHub's own limit; and so many jobs are listed in all. */
const MAX_CALLS = 10
const MAX_JOBS = 5000
/** So many called scripts are looked into in all. */
const MAX_CALLED_SCRIPTS = 20_000

export function ciOf(documents: Documents, tree: Tree): Ci {
  const workflows = documents.of('workflow').filter((document): document is Document<Workflow> & { content: Workflow } => document.content !== undefined)
  const byPath = new Map(workflows.map(({ path, content }) => [path, content]))
  let listed = 0
  const calls = { left: MAX_CALLED_SCRIPTS }
  const jobs = workflows.flatMap(({ content }) => {
    const events = eventsOf(content).filter(({ name }) => name !== 'workflow_call')
    return events.length > 0 ? jobsOf(content, { events, neutered: undefined, calls: 0 }) : []
  })
  return { jobs }

  function jobsOf(workflow: Workflow, from: { events: readonly CiEvent[]; neutered: CiNeutered | undefined; calls: number }): CiJob[] {
    return workflow.jobs.flatMap((job) => {
      const condition = conditionOutcome(job.condition, from.events)
      const neutered = from.neutered ?? condition.neutered ?? continuesOnError(job.continueOnError)
      if (listed >= MAX_JOBS) return []
      const called = job.uses?.form === 'local' ? byPath.get(job.uses.path as string) : undefined
      if (called && from.calls < MAX_CALLS) return jobsOf(called, { events: condition.events, neutered, calls: from.calls + 1 })
      listed++
      return [ciJob(workflow, job, condition.events, neutered)]
    })
  }

  function ciJob(workflow: Workflow, job: Job, events: readonly CiEvent[], neutered: CiNeutered | undefined): CiJob {
    let contents: { commands: CiCommand[]; uses: CiUse[] } | undefined
    const lookedInto = (): { commands: CiCommand[]; uses: CiUse[] } => (contents ??= stepContents(job.steps, { tree, documents, calls, events, neutered }))
    return {
      id: job.id,
      workflow,
      job,
      at: job.at,
      events,
      needs: job.needs.map((need) => need.text),
      get commands() {
        return lookedInto().commands
      },
      get uses() {
        return lookedInto().uses
      },
    }
  }
}
