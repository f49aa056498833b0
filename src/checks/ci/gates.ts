import type { Uses } from '../../documents/workflow.ts'
import type { Ci, CiCommand, CiJob } from '../../production/ci.ts'
import type { CiEvent } from '../../production/ci-events.ts'
import type { CiNeutered } from '../../production/ci-neutered.ts'
import type { Location } from '../../tree/location.ts'
import { actionName } from '../workflow/steps.ts'
import { actionPurposes } from './action-purpose.ts'
import { readCommand } from './command-purpose.ts'
import type { Purpose } from './purpose.ts'

/** A step of CI that serves a purpose. */
export interface Gate {
  readonly purposes: readonly Purpose[]
  readonly tool: string
  readonly at: Location
  /** Where it would have to be changed to block: the option, the key or the command. */
  readonly mendAt: Location
  readonly events: readonly CiEvent[]
  readonly neutered: CiNeutered | undefined
}

/** What CI does, and the places of which it cannot be told what they do. */
export interface GateList {
  readonly gates: readonly Gate[]
  readonly opaque: readonly Location[]
}

export function gatesOf(ci: Ci): GateList {
  const gates: Gate[] = []
  const opaque: Location[] = []
  for (const job of ci.jobs) {
    addCall(job, gates, opaque)
    addCommands(job, gates, opaque)
    for (const use of job.uses) {
      const purposes = actionPurposes(use)
      if (purposes.length > 0) gates.push({ purposes, tool: actionName(use.uses), at: use.at, mendAt: use.neutered?.at ?? use.at, events: use.events, neutered: use.neutered })
      else if (mayRunAnything(use.uses, use.with.map(({ name }) => name))) opaque.push(use.at)
    }
  }
  return { gates, opaque }
}

/** A reusable workflow of another repository: its name may tell, its content does not. */
function addCall({ job, events }: CiJob, gates: Gate[], opaque: Location[]): void {
  if (!job.uses) return
  const purposes = actionPurposes({ uses: job.uses, with: [] } as never)
  if (purposes.length > 0) gates.push({ purposes, tool: actionName(job.uses), at: job.uses.at, mendAt: job.uses.at, events, neutered: undefined })
  else opaque.push(job.uses.at)
}

function addCommands({ commands }: CiJob, gates: Gate[], opaque: Location[]): void {
  commands.forEach((entry, index) => {
    const { purposes, tool, opaque: unclear } = readCommand(entry.command)
    // What a task runner calls stands right behind it where it could be followed.
    const followed = (commands[index + 1]?.via.length ?? 0) > entry.via.length
    if (purposes.length > 0) gates.push({ purposes, tool, at: entry.at, mendAt: mendOf(entry), events: entry.events, neutered: isAsked(entry) ? undefined : entry.neutered })
    if (unclear && !followed) opaque.push(entry.at)
  })
}

/** In `diffs="$(gofmt -d .)"` the output is looked at, and the status does not matter. */
function isAsked({ command, neutered }: CiCommand): boolean {
  return neutered?.why === 'ignored-status' && (command.within?.by === 'substitution' || command.within?.by === 'process')
}

/** A command that is swallowed by itself has to be mended, too, where its step goes on after errors. */
function mendOf({ command, neutered, at }: CiCommand): Location {
  return command.neutered === 'or-true' ? command.at : (neutered?.at ?? at)
}

function mayRunAnything(uses: Uses, inputs: readonly string[]): boolean {
  if (uses.form === 'docker' || uses.form === 'malformed') return true
  return inputs.some((name) => /^(run|script|command|commands|cmd|tasks?|targets?|arguments|args)$/i.test(name)) && !/^actions\/(github-script|cache)/.test(actionName(uses))
}
