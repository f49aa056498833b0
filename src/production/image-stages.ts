import type { Text } from '../documents/document.ts'
import type { Dockerfile, Instruction, Stage } from '../documents/dockerfile.ts'
import { expand, PLATFORM_ARGUMENTS } from './image-variables.ts'
import type { Lookup } from './image-variables.ts'
import { oncePer } from '../tree/once-per.ts'

/** Values given by `--build-arg`, or by a compose file's `build.args`. */
export type BuildArguments = ReadonlyMap<string, Text>

export const NO_ARGUMENTS: BuildArguments = new Map()

/** What a stage is built on. */
export interface StageOrigin {
  readonly stage: Stage
  /** The earlier stage that FROM names. */
  readonly parent: StageOrigin | undefined
  /** What FROM names, with the global arguments filled in; undefined in a fragment. */
  readonly base: Text | undefined
}

/** Every stage with its origin, in order. */
export function stageOrigins(file: Dockerfile, args: BuildArguments = NO_ARGUMENTS): readonly StageOrigin[] {
  const lookup = globalLookup(file.globals, args)
  const named = new Map<string, StageOrigin>()
  return file.stages.map((stage) => {
    const base = stage.from && expand(stage.from.image, lookup)
    const origin = { stage, base, parent: base?.known ? named.get(base.value.toLowerCase()) : undefined }
    if (stage.name !== undefined) named.set(stage.name, origin)
    return origin
  })
}

/** The stages whose layers the image of this one consists of, the lowest first. */
export function chainOf(origin: StageOrigin): readonly StageOrigin[] {
  const chain: StageOrigin[] = []
  for (let at: StageOrigin | undefined = origin; at; at = at.parent) chain.push(at)
  return chain.reverse()
}

/** Arguments before the first FROM, by name: their value, or `unset`. */
export function globalArguments(globals: readonly Instruction[], args: BuildArguments): ReadonlyMap<string, Text | 'unset'> {
  const values = new Map<string, Text | 'unset'>()
  for (const { key, value } of declaredIn(globals)) values.set(key, args.get(key) ?? (value === undefined ? 'unset' : expand(value, (name) => values.get(name) ?? 'unset')))
  return values
}

/** A broken file may have hundreds of thousands of lines before its FROM, and each of its stages asks. */
const declaredIn = oncePer((globals: readonly Instruction[]) => globals.flatMap((instruction) => (instruction.keyword === 'ARG' ? instruction.entries : [])))

/** In FROM only the global arguments count; what is not declared there is empty, save what the platform sets. */
function globalLookup(globals: readonly Instruction[], args: BuildArguments): Lookup {
  const values = globalArguments(globals, args)
  return (name) => values.get(name) ?? (PLATFORM_ARGUMENTS.has(name) ? undefined : 'unset')
}
