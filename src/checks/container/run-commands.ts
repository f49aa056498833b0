import type { Text } from '../../documents/document.ts'
import { invocationsOf } from '../../documents/invocation.ts'
import type { Invocation } from '../../documents/invocation.ts'
import type { CommandInstruction, Dockerfile, Instruction, Stage } from '../../documents/dockerfile.ts'
import { parseShell } from '../../documents/shell.ts'
import type { ShellCommand, ShellWord } from '../../documents/shell.ts'
import { chainOf, stageOrigins } from '../../production/image-stages.ts'
import type { StageOrigin } from '../../production/image-stages.ts'
import type { Project } from '../../production/project.ts'
import { mountsOf } from './run-mounts.ts'
import { StageState } from './stage-state.ts'

/** A RUN and what it executes. */
export interface RunStep {
  readonly path: string
  readonly file: Dockerfile
  readonly stage: Stage
  readonly instruction: CommandInstruction
  /** Programs it comes to run, in the order written; of a shell that is no POSIX one, none. */
  readonly invocations: readonly Invocation[]
  /** Whether its layer is part of the image that is built in the end. */
  readonly shipped: boolean
  /** Whether something of its stage comes into that image, be it by COPY. */
  readonly used: boolean
  /** The image below its chain of stages; undefined in a fragment. */
  readonly base: Text | undefined
  /** What is set where it stands. Grows with the following instructions: ask before taking the next step. */
  readonly state: StageState
}

/** The RUN instructions of every Dockerfile, those behind ONBUILD included. */
export function* runSteps(project: Project): Generator<RunStep> {
  for (const { path, content } of project.documents.of('dockerfile')) if (content) yield* runStepsOf(path, content)
}

function* runStepsOf(path: string, file: Dockerfile): Generator<RunStep> {
  const origins = stageOrigins(file)
  const last = origins.at(-1)
  const shipped = new Set(last ? chainOf(last).map(({ stage }) => stage) : [])
  const used = usedStages(origins)
  const states = new Map<Stage, StageState>()
  const bases = new Map<Stage, Text | undefined>()
  for (const { stage, parent, base } of origins) {
    bases.set(stage, parent ? bases.get(parent.stage) : base)
    const state = new StageState(parent && states.get(parent.stage))
    states.set(stage, state)
    for (const instruction of stage.instructions) {
      const invocations = instruction.keyword === 'RUN' ? invocationsOf(commandsOf(instruction)) : []
      state.add(instruction, invocations)
      if (instruction.keyword !== 'RUN') continue
      yield { path, file, stage, instruction, invocations, shipped: shipped.has(stage), used: used.has(stage), base: bases.get(stage), state }
    }
  }
}

/** The stages that one, the last unless another is named, is built on or copies from, directly or not. */
export function usedStages(origins: readonly StageOrigin[], built = origins.at(-1)?.stage): ReadonlySet<Stage> {
  const byName = new Map(origins.map(({ stage }) => [String(stage.index), stage]))
  for (const { stage } of origins) if (stage.name !== undefined) byName.set(stage.name, stage)
  const parents = new Map(origins.map(({ stage, parent }) => [stage, parent?.stage]))
  const used = new Set<Stage>()
  const open = [built]
  while (open.length > 0) {
    const stage = open.pop()
    if (!stage || used.has(stage)) continue
    used.add(stage)
    open.push(parents.get(stage))
    for (const instruction of stage.instructions) for (const name of sourceStages(instruction)) open.push(byName.get(name.toLowerCase()))
  }
  return used
}

function sourceStages(instruction: Instruction): readonly string[] {
  if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') return instruction.from === undefined ? [] : [instruction.from]
  return mountsOf(instruction).flatMap(({ from }) => from ?? [])
}

function commandsOf(instruction: CommandInstruction): readonly ShellCommand[] {
  if (instruction.script) return instruction.script.commands
  return instruction.exec && instruction.exec.length > 0 ? [execCommand(instruction.exec, instruction)] : []
}

/** The words of an exec form are one command, without a shell. */
function execCommand(words: readonly string[], { at }: CommandInstruction): ShellCommand {
  const [word, ...args] = words.map((text): ShellWord => ({ text, value: text, prefix: text, at }))
  const command = {
    name: word?.value?.slice(word.value.lastIndexOf('/') + 1),
    word,
    args,
    assignments: [],
    redirects: [],
    at,
    nameAt: at,
    enclosing: [],
    pipeline: [] as ShellCommand[],
    onFailure: [],
    neutered: undefined,
    pipefail: false,
    statement: 0,
    conditional: false,
    within: undefined,
  }
  command.pipeline.push(command)
  return command
}

/** Commands of a shell that is no POSIX one, as far as its plain calls read alike; none where they do not. */
export function foreignInvocations({ instruction }: RunStep): readonly Invocation[] {
  if (instruction.script || instruction.exec) return []
  const { commands, errors } = parseShell(instruction.arguments, { errexit: false, pipefail: false })
  return errors.length > 0 ? [] : invocationsOf(commands)
}
