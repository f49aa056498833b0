import type { Dockerfile, FromInstruction, Instruction, Stage } from './dockerfile.ts'
import { DEFAULT_SHELL, WINDOWS_SHELL } from './dockerfile-script.ts'

const WINDOWS_IMAGE = /windows|nanoserver|servercore/i

interface OpenStage {
  readonly from: FromInstruction
  readonly instructions: Instruction[]
  shell: readonly string[]
}

/** Sorts instructions into stages as they come, and follows the SHELL each is read with. */
export class StageBuilder {
  private readonly instructions: Instruction[] = []
  private readonly stages: OpenStage[] = []
  private readonly named = new Map<string, OpenStage>()
  private readonly globals: Instruction[] = []
  private fragmentShell = DEFAULT_SHELL

  /** Words of the SHELL in force behind the instructions so far. */
  get shell(): readonly string[] {
    return this.stages.at(-1)?.shell ?? this.fragmentShell
  }

  add(instruction: Instruction): void {
    this.instructions.push(instruction)
    if (instruction.keyword === 'FROM' && !instruction.onbuild) {
      this.open({ from: instruction, instructions: [], shell: this.inheritedShell(instruction) })
      return
    }
    const stage = this.stages.at(-1)
    ;(stage?.instructions ?? this.globals).push(instruction)
    if (instruction.keyword !== 'SHELL' || instruction.onbuild || instruction.words.length === 0) return
    const shell = instruction.words.map(({ text }) => text)
    if (stage) stage.shell = shell
    else this.fragmentShell = shell
  }

  result(): Omit<Dockerfile, 'source'> {
    const { instructions, globals } = this
    if (this.stages.length === 0) return { instructions, globals: [], stages: [{ index: 0, from: undefined, name: undefined, instructions: globals }] }
    const stages = this.stages.map((stage, index): Stage => ({ index, from: stage.from, name: stage.from.alias?.toLowerCase(), instructions: stage.instructions }))
    return { instructions, globals, stages }
  }

  private open(stage: OpenStage): void {
    this.stages.push(stage)
    if (stage.from.alias !== undefined) this.named.set(stage.from.alias.toLowerCase(), stage)
  }

  private inheritedShell({ image }: FromInstruction): readonly string[] {
    const parent = this.named.get(image.toLowerCase())
    return parent?.shell ?? (WINDOWS_IMAGE.test(image) ? WINDOWS_SHELL : DEFAULT_SHELL)
  }
}
