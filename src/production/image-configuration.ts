import { known, unknown } from '../documents/document.ts'
import type { Text } from '../documents/document.ts'
import type { CommandInstruction, Instruction, PlainInstruction, Stage, Word } from '../documents/dockerfile.ts'
import type { Located } from '../tree/location.ts'
import { Scope } from './image-scope.ts'
import type { Image } from './image.ts'
import type { BuildArguments } from './image-stages.ts'

type Configuration = Pick<Image, 'user' | 'workdir' | 'entrypoint' | 'command' | 'healthcheck' | 'ports' | 'volumes' | 'stopSignal' | 'environment'>
type Mutable = { -readonly [Key in keyof Configuration]: Configuration[Key] }

/** An image's configuration as its instructions build it up, stage upon stage. */
export class ImageConfiguration {
  private readonly globals: ReadonlyMap<string, Text | 'unset'>
  private readonly given: BuildArguments
  private scope: Scope | undefined
  private readonly ports: Located<Text>[] = []
  private readonly volumes: Located<Text>[] = []
  private commandOfStage = false
  private readonly state: Mutable

  constructor(globals: ReadonlyMap<string, Text | 'unset'>, given: BuildArguments) {
    this.globals = globals
    this.given = given
    this.state = {
      user: undefined,
      workdir: undefined,
      entrypoint: undefined,
      command: undefined,
      healthcheck: undefined,
      ports: this.ports,
      volumes: this.volumes,
      stopSignal: undefined,
      environment: [],
    }
  }

  /** Takes up a stage's instructions. Its arguments end with it; a CMD below does not outlive its ENTRYPOINT. */
  apply(stage: Stage): void {
    this.scope = new Scope(this.globals, this.given, this.scope)
    this.commandOfStage = false
    for (const instruction of stage.instructions) {
      if (!instruction.onbuild) this.instruction(instruction)
      this.scope.take(instruction)
    }
  }

  result(): Configuration {
    return { ...this.state, environment: this.scope?.environment() ?? [] }
  }

  private instruction(instruction: Instruction): void {
    switch (instruction.keyword) {
      case 'CMD':
      case 'ENTRYPOINT':
      case 'HEALTHCHECK':
        return this.command(instruction)
      case 'USER':
      case 'WORKDIR':
      case 'EXPOSE':
      case 'VOLUME':
      case 'STOPSIGNAL':
        return this.plain(instruction)
      default:
        return undefined
    }
  }

  private command(instruction: CommandInstruction): void {
    if (instruction.keyword === 'HEALTHCHECK') {
      const disabled = instruction.exec === undefined && instruction.arguments.text.toUpperCase() === 'NONE'
      this.state.healthcheck = { at: instruction.at, disabled, instruction }
    } else if (instruction.keyword === 'CMD') {
      this.state.command = instruction
      this.commandOfStage = true
    } else {
      this.state.entrypoint = instruction
      if (!this.commandOfStage) this.state.command = undefined
    }
  }

  private plain({ keyword, words }: PlainInstruction): void {
    const [first] = words
    if (keyword === 'EXPOSE') for (const word of words) this.ports.push(this.located(word))
    else if (keyword === 'VOLUME') for (const word of words) this.volumes.push(this.located(word))
    else if (!first) return
    else if (keyword === 'USER') this.state.user = this.located(first)
    else if (keyword === 'STOPSIGNAL') this.state.stopSignal = this.located(first)
    else this.state.workdir = { value: joinedPath(this.state.workdir?.value, this.expanded(first.text)), at: first.at }
  }

  private located({ text, at }: Word): Located<Text> {
    return { value: this.expanded(text), at }
  }

  private expanded(text: string): Text {
    return this.scope?.expand(text) ?? unknown(text)
  }
}

function joinedPath(before: Text | undefined, step: Text): Text {
  if (!step.known) return step
  if (/^(\/|[A-Za-z]:)/.test(step.value)) return step
  return before?.known && before.value.length < 4096 ? known(`${before.value.replace(/\/$/, '')}/${step.value}`) : unknown(step.value)
}
