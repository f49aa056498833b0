import type { CopyInstruction, Instruction } from '../../documents/dockerfile.ts'
import type { Invocation } from '../../documents/invocation.ts'
import { settingsIn, settingsWritten } from '../commands/package-configuration.ts'
import type { PackageSetting } from '../commands/package-configuration.ts'

/** How many stages below one are asked for what they set; real chains have a handful. */
const MAX_CHAIN = 64
const MAX_COPIED = 200

/** What the instructions so far have set in a stage: variables, and settings of package managers. */
export class StageState {
  private readonly variables = new Map<string, string | undefined>()
  private readonly settings = new Set<PackageSetting>()
  private readonly copied: string[] = []
  private relinked = false
  /** Itself, then the stages below it. */
  private readonly chain: readonly StageState[]

  constructor(below: StageState | undefined) {
    this.chain = below ? [this, ...below.chain.slice(0, MAX_CHAIN)] : [this]
  }

  /** Takes up what an instruction sets; `invocations` are those of a RUN. */
  add(instruction: Instruction, invocations: readonly Invocation[]): void {
    if (instruction.keyword === 'ENV') for (const { key, value } of instruction.entries) this.variables.set(key, value)
    else if (instruction.keyword === 'ARG') for (const { key, value } of instruction.entries) this.takeArgument(key, value)
    else if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') this.copy(instruction)
    for (const invocation of invocations) {
      for (const setting of settingsWritten(invocation)) this.settings.add(setting)
      if (replacesShell(invocation)) this.relinked = true
    }
  }

  /** Whether /bin/sh is no longer what the base image has there. */
  get hasOtherShell(): boolean {
    return this.chain.some((state) => state.relinked)
  }

  /** The value a variable has in a RUN here. `set` with an undefined value: an argument without default. */
  variable(name: string): { readonly set: boolean; readonly value: string | undefined } {
    for (const state of this.chain) if (state.variables.has(name)) return { set: true, value: state.variables.get(name) }
    return { set: false, value: undefined }
  }

  has(setting: PackageSetting): boolean {
    return this.chain.some((state) => state.settings.has(setting))
  }

  /** Whether files of unknown content were copied to where a program keeps its configuration. */
  hasCopiedTo(place: RegExp): boolean {
    return this.chain.some((state) => state.copied.some((target) => place.test(target)))
  }

  private takeArgument(key: string, value: string | undefined): void {
    if (value !== undefined || !this.variables.has(key)) this.variables.set(key, value)
  }

  private copy({ heredocs, target }: CopyInstruction): void {
    for (const text of heredocs) for (const setting of settingsIn(text)) this.settings.add(setting)
    const unknown = heredocs.length === 0 && this.copied.length < MAX_COPIED
    if (unknown && target && /^\/etc\/|pip\.conf|^\/$/.test(target.text)) this.copied.push(target.text)
  }
}

function replacesShell({ program, args }: Invocation): boolean {
  if (program === 'dpkg-reconfigure' || program === 'update-alternatives') return true
  return (program === 'ln' || program === 'mv' || program === 'cp') && /^(\/usr)?\/bin\/sh$/.test(args.at(-1)?.value ?? '')
}
