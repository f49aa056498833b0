import type { Uses } from '../../documents/workflow.ts'
import type { Ci, CiCommand, CiJob } from '../../production/ci.ts'
import type { CiEvent } from '../../production/ci-events.ts'
import type { CiNeutered } from '../../production/ci-neutered.ts'
import type { Location } from '../../tree/location.ts'
import { oncePer } from '../../tree/once-per.ts'
import { actionName } from '../workflow/steps.ts'
import { actionPurposes } from './action-purpose.ts'
import { readCommand } from './command-purpose.ts'
import type { CommandReading } from './command-purpose.ts'
import type { Purpose } from './purpose.ts'
import { asksForChanges, rewritesForm } from './written-format.ts'

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

/** A place of which it cannot be told what it does. */
export interface OpaqueStep {
  readonly at: Location
  /** The command, action or workflow, as written; a long one is cut. */
  readonly command: string
}

/** What CI does, and the places of which it cannot be told what they do. */
export interface GateList {
  readonly gates: readonly Gate[]
  readonly opaque: readonly OpaqueStep[]
}

export const gatesOf = oncePer((ci: Ci): GateList => {
  const gates: Gate[] = []
  const opaque: OpaqueStep[] = []
  for (const job of ci.jobs) {
    addCall(job, gates, opaque)
    addCommands(job, gates, opaque)
    for (const use of job.uses) {
      const purposes = actionPurposes(use)
      if (purposes.length > 0) gates.push({ purposes, tool: actionName(use.uses), at: use.at, mendAt: use.neutered?.at ?? use.at, events: use.events, neutered: use.neutered })
      else if (mayRunAnything(use.uses, use.with.map(({ name }) => name))) opaque.push({ at: use.at, command: use.uses.text })
    }
  }
  return { gates, opaque }
})

/** A reusable workflow of another repository: its name may tell, its content does not. */
function addCall({ job, events }: CiJob, gates: Gate[], opaque: OpaqueStep[]): void {
  if (!job.uses) return
  const purposes = actionPurposes({ uses: job.uses, with: [] })
  if (purposes.length > 0) gates.push({ purposes, tool: actionName(job.uses), at: job.uses.at, mendAt: job.uses.at, events, neutered: undefined })
  else opaque.push({ at: job.uses.at, command: job.uses.text })
}

function addCommands({ commands }: CiJob, gates: Gate[], opaque: OpaqueStep[]): void {
  const readings = commands.map(({ command }) => readCommand(command))
  const lastAsked = commands.findLastIndex(({ command }) => asksForChanges(command))
  commands.forEach((entry, index) => {
    const { purposes: read, tool, opaque: unclear } = readings[index] as CommandReading
    // Files rewritten, and then compared with what was committed, are a check of their form.
    const named = index < lastAsked && !read.includes('format') && rewritesForm(entry.command) ? [...read, 'format' as const] : read
    // What a task runner calls stands right behind it where it could be followed, and tells more than the task's name.
    const called = readings.slice(index + 1, endOfCalled(commands, index))
    const purposes = named.filter((purpose) => !called.some((inner) => inner.purposes.includes(purpose)))
    if (purposes.length > 0) gates.push({ purposes, tool, at: entry.at, mendAt: mendOf(entry), events: entry.events, neutered: isAsked(entry) ? undefined : entry.neutered })
    if (unclear && called.length === 0) opaque.push({ at: entry.at, command: commandText(entry) })
  })
}

/** Index behind the commands that a command has come to by calling a script or target. */
function endOfCalled(commands: readonly CiCommand[], index: number): number {
  const depth = commands[index]?.via.length ?? 0
  let end = index + 1
  while ((commands[end]?.via.length ?? 0) > depth) end++
  return end
}

const LONGEST_COMMAND = 60

/** As much of a command as its reader needs to find it. */
function commandText({ command }: CiCommand): string {
  const text = [command.word, ...command.args.slice(0, 8)].map((word) => word?.text.slice(0, LONGEST_COMMAND) ?? '').join(' ').replace(/\$\{__+\}/g, '...').replace(/\s+/g, ' ').trim()
  return text.length > LONGEST_COMMAND ? `${text.slice(0, LONGEST_COMMAND)}...` : text
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
