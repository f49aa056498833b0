import type { Documents } from '../documents/documents.ts'
import { parseShell } from '../documents/shell.ts'
import type { ShellCommand, ShellScript } from '../documents/shell.ts'
import type { Action, Step } from '../documents/workflow.ts'
import type { Location } from '../tree/location.ts'
import { oncePer } from '../tree/once-per.ts'
import type { SourceText } from '../tree/source-text.ts'
import { joinedPath } from '../tree/joined-path.ts'
import type { Tree } from '../tree/tree.ts'
import { conditionOutcome } from './ci-condition.ts'
import type { CiCommand, CiPlace, CiUse } from './ci.ts'
import type { CiEvent } from './ci-events.ts'
import { actionNeutered, commandNeutered, continuesOnError, exitsFailing } from './ci-neutered.ts'
import type { CiNeutered } from './ci-neutered.ts'
import { idsLookedAt } from './ci-outcomes.ts'
import { calledScripts } from './ci-scripts.ts'

/** How far calls of scripts, targets and actions are followed, and how many commands one job may come to. */
const MAX_DEPTH = 8
const MAX_COMMANDS = 5000

/** How many called scripts may still be looked into, over all jobs of a repository. */
export interface CallBudget {
  left: number
}

/** What surrounds the steps of a job. */
export interface StepSurroundings {
  readonly calls: CallBudget
  readonly tree: Tree
  readonly documents: Documents
  readonly events: readonly CiEvent[]
  readonly neutered: CiNeutered | undefined
}

/** What the steps of a job run and use, with what they call followed. */
export function stepContents(steps: readonly Step[], around: StepSurroundings): { commands: CiCommand[]; uses: CiUse[] } {
  const walk = new StepWalk(around)
  walk.steps(steps, { at: undefined, via: [], events: around.events, neutered: around.neutered })
  return { commands: walk.commands, uses: walk.uses }
}

/** `at` is open until a command or a `uses:` of the workflow itself is met. */
type Place = Omit<CiPlace, 'at'> & { readonly at: Location | undefined }

class StepWalk {
  readonly commands: CiCommand[] = []
  readonly uses: CiUse[] = []
  private readonly around: StepSurroundings

  constructor(around: StepSurroundings) {
    this.around = around
  }

  /** `from.step` is the workflow's own step, where these are those of an action it uses. */
  steps(steps: readonly Step[], from: Omit<Place, 'step'> & { readonly step?: Step }): void {
    const anyContinues = steps.some(({ id, continueOnError }) => id !== undefined && continueOnError !== undefined)
    const lookedAt: ReadonlySet<string> = anyContinues ? idsLookedAt(steps) : new Set()
    for (const step of steps) this.step(step, { ...from, step: from.step ?? step }, lookedAt.has(step.id?.text.toLowerCase() ?? ''))
  }

  private step(step: Step, from: Place, lookedAt: boolean): void {
    const condition = conditionOutcome(step.condition, from.events)
    const neutered = from.neutered ?? condition.neutered ?? (lookedAt ? undefined : continuesOnError(step.continueOnError))
    const place: Place = { ...from, events: condition.events, neutered }
    if (step.uses) this.use(step, place)
    const folder = step.run?.workingDirectory?.text ?? ''
    if (step.run?.script) this.script(step.run.script, place, folder.includes('${{') ? undefined : joinedPath('', folder))
  }

  private use(step: Step, place: Place): void {
    if (this.uses.length >= MAX_COMMANDS) return
    const uses = step.uses as NonNullable<Step['uses']>
    const at = place.at ?? uses.at
    this.uses.push({ ...place, at, uses, with: step.with, neutered: place.neutered ?? actionNeutered(uses, step.with) })
    const action = uses.form === 'local' ? this.localAction(uses.path as string) : undefined
    if (!action || place.via.length >= MAX_DEPTH || place.via.some(({ name }) => name === action.source.path)) return
    const via = [...place.via, { name: action.source.path, at: { path: action.source.path, line: 1, endLine: 1, column: 1 } }]
    this.steps(action.steps, { ...place, at, via })
  }

  private localAction(path: string): Action | undefined {
    const folder = joinedPath('', path)
    const wanted = ['action.yml', 'action.yaml'].map((name) => (folder === '' ? name : `${folder}/${name}`))
    return this.around.documents.of('action').find((document) => wanted.includes(document.path))?.content
  }

  /** `folder` is where the script runs, undefined where that is not known. */
  private script(script: ShellScript, place: Place, folder: string | undefined): void {
    let current = folder
    const lastExit = script.commands.findLastIndex(exitsFailing)
    for (const [index, command] of script.commands.entries()) {
      if (this.commands.length >= MAX_COMMANDS) return
      const at = place.at ?? command.at
      const neutered = place.neutered ?? commandNeutered(command, index < lastExit)
      this.commands.push({ ...place, at, command, neutered })
      if (command.name === 'cd') current = changedFolder(current, command)
      else if (place.via.length < MAX_DEPTH) this.follow(command, { ...place, at, neutered }, current)
    }
  }

  private follow(command: ShellCommand, place: Place, folder: string | undefined): void {
    const { calls } = this.around
    for (const called of calls.left > 0 ? calledScripts(command, folder, this.around) : []) {
      if (calls.left-- <= 0 || this.commands.length >= MAX_COMMANDS) return
      if (place.via.some(({ name, at }) => name === called.name && at.path === called.at.path && at.line === called.at.line)) continue
      const via = [...place.via, { name: called.name, at: called.at }]
      const neutered = place.neutered ?? (called.failureIgnored ? { why: 'make', at: called.at } : undefined)
      this.script(calledScript(called.script), { ...place, via, neutered }, called.folder)
    }
  }
}

/** Scripts, targets and recipes are called by many jobs and read once. */
const calledScript = oncePer((source: SourceText): ShellScript => parseShell(source, { errexit: false, pipefail: false }))

function changedFolder(folder: string | undefined, command: ShellCommand): string | undefined {
  const target = command.args[0]?.value
  return folder === undefined || target === undefined || target.startsWith('/') ? undefined : joinedPath(folder, target)
}
