import type { Text } from '../documents/document.ts'
import type { Instruction, KeyValueInstruction } from '../documents/dockerfile.ts'
import type { ImageVariable } from './image.ts'
import type { BuildArguments } from './image-stages.ts'
import { expand } from './image-variables.ts'

/** Docker stacks no more layers than that, so no real chain of stages is longer. */
const MAX_STAGES = 128

/** The variables in force at a point of a stage: its ARGs, and the ENVs of its chain. */
export class Scope {
  private readonly globals: ReadonlyMap<string, Text | 'unset'>
  private readonly given: BuildArguments
  private readonly below: Scope | undefined
  private readonly args = new Map<string, Text | 'unset'>()
  private readonly variables = new Map<string, ImageVariable>()

  /** @param below what the stage it is built on ended with. */
  constructor(globals: ReadonlyMap<string, Text | 'unset'>, given: BuildArguments, below?: Scope) {
    this.globals = globals
    this.given = given
    this.below = below
  }

  expand(text: string): Text {
    return expand(text, (name) => this.variable(name)?.value ?? this.args.get(name))
  }

  /** Whether an ARG or ENV so far sets or names it. */
  declares(name: string): boolean {
    return this.args.has(name) || this.variable(name) !== undefined
  }

  take(instruction: Instruction): void {
    if (instruction.onbuild) return
    if (instruction.keyword === 'ARG') this.takeArguments(instruction)
    if (instruction.keyword === 'ENV') this.takeEnvironment(instruction)
  }

  /** Each variable of the chain once. */
  environment(): ImageVariable[] {
    const scopes: Scope[] = []
    for (let at: Scope | undefined = this as Scope; at; at = at.below) scopes.push(at)
    const all = new Map<string, ImageVariable>()
    for (const scope of scopes.reverse()) for (const [key, variable] of scope.variables) all.set(key, variable)
    return [...all.values()]
  }

  private variable(name: string): ImageVariable | undefined {
    let depth = 0
    for (let at: Scope | undefined = this as Scope; at && depth < MAX_STAGES; at = at.below, depth++) {
      const found = at.variables.get(name)
      if (found) return found
    }
    return undefined
  }

  private takeArguments({ entries }: KeyValueInstruction): void {
    for (const { key, value } of entries) {
      const own = value === undefined ? undefined : this.expand(value)
      this.args.set(key, this.given.get(key) ?? own ?? this.globals.get(key) ?? 'unset')
    }
  }

  /** All values of one ENV are worked out before any of its names is set. */
  private takeEnvironment({ entries }: KeyValueInstruction): void {
    const values = entries.map(({ key, value, at }) => ({ key, value: this.expand(value ?? ''), at }))
    for (const variable of values) this.variables.set(variable.key, variable)
  }
}
