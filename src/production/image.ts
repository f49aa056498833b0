import type { Document, Text } from '../documents/document.ts'
import type { CommandInstruction, Dockerfile, Stage } from '../documents/dockerfile.ts'
import type { Documents } from '../documents/documents.ts'
import type { Located, Location } from '../tree/location.ts'
import { ImageConfiguration } from './image-configuration.ts'
import { isForProduction, isForWorkOnProject } from './image-purpose.ts'
import { builtTargets } from './image-services.ts'
import { parseImageReference } from './image-reference.ts'
import type { ImageReference } from './image-reference.ts'
import { chainOf, globalArguments, NO_ARGUMENTS, stageOrigins } from './image-stages.ts'
import type { BuildArguments, StageOrigin } from './image-stages.ts'
import type { DeclaredSystem } from './production.ts'
import type { System } from './service.ts'

/** What a stage of a Dockerfile comes to. What only the base image says is not known and left out. */
export interface Image {
  /** The Dockerfile. */
  readonly path: string
  /** False for what development, tests or an action run: `Dockerfile.dev`, `.devcontainer/Dockerfile`, and beside a declared one; whatever a production system builds is production. */
  readonly production: boolean
  readonly file: Dockerfile
  /** The stage that is built: the last one, unless a target names another. */
  readonly stage: Stage
  /** The stages it consists of, from the one on the base image to itself; these are shipped. */
  readonly chain: readonly Stage[]
  /** Stages that are only built, or not at all. */
  readonly unshipped: readonly Stage[]
  /** The image below the whole chain, global arguments filled in; undefined in a fragment without FROM. */
  readonly base: Located<Text> | undefined
  /** The base image's name taken apart, where it is known and no `scratch`. */
  readonly reference: ImageReference | undefined
  readonly user: Located<Text> | undefined
  /** Joined from relative steps; unknown where it starts from the base image's own. */
  readonly workdir: Located<Text> | undefined
  readonly entrypoint: CommandInstruction | undefined
  /** Undefined, too, where an ENTRYPOINT of a later stage resets it. */
  readonly command: CommandInstruction | undefined
  readonly healthcheck: ImageHealthcheck | undefined
  readonly ports: readonly Located<Text>[]
  readonly volumes: readonly Located<Text>[]
  readonly stopSignal: Located<Text> | undefined
  /** Each variable once, with the value that holds in the end. */
  readonly environment: readonly ImageVariable[]
}

export interface ImageHealthcheck {
  readonly at: Location
  /** `HEALTHCHECK NONE`. */
  readonly disabled: boolean
  readonly instruction: CommandInstruction
}

export interface ImageVariable {
  readonly key: string
  readonly value: Text
  readonly at: Location
}

/** The stages that production systems build of each Dockerfile; its last one where none names another. */
export function imagesOf(documents: Documents, systems: readonly System[], declared: readonly DeclaredSystem[] = []): readonly Image[] {
  return documents.of('dockerfile').flatMap((document) => {
    const targets = builtTargets(document.path, systems)
    const images = targets.flatMap((target) => imageOfStage(document, target) ?? [])
    const production = isForProduction(document.path, documents, systems, declared)
    const last = images.length > 0 ? undefined : imageOfStage(document)
    return (last ? [last] : images).map((image) => ({ ...image, production }))
  })
}

/** What a stage comes to, by name or number; the last one where no target is given. Undefined where there is no such stage. */
export function imageOfStage(document: Document<Dockerfile>, target?: string, args: BuildArguments = NO_ARGUMENTS): Image | undefined {
  const file = document.content
  if (!file) return undefined
  const origins = stageOrigins(file, args)
  const origin = target === undefined ? origins.at(-1) : stageCalled(origins, target)
  return origin && imageOf(document.path, file, origin, args)
}

function stageCalled(origins: readonly StageOrigin[], target: string): StageOrigin | undefined {
  return origins.findLast(({ stage }) => stage.name === target.toLowerCase()) ?? (/^\d+$/.test(target) ? origins[Number(target)] : undefined)
}

function imageOf(path: string, file: Dockerfile, origin: StageOrigin, args: BuildArguments): Image {
  const origins = chainOf(origin)
  const chain = origins.map(({ stage }) => stage)
  const shipped = new Set(chain)
  const configuration = new ImageConfiguration(globalArguments(file.globals, args), args)
  for (const stage of chain) configuration.apply(stage)
  const lowest = origins[0]
  const base = lowest?.base && lowest.stage.from && { value: lowest.base, at: lowest.stage.from.imageAt }
  return {
    path,
    production: !isForWorkOnProject(path),
    file,
    stage: origin.stage,
    chain,
    unshipped: file.stages.filter((stage) => !shipped.has(stage)),
    base,
    reference: base?.value.known && base.value.value !== 'scratch' ? parseImageReference(base.value.value) : undefined,
    ...configuration.result(),
  }
}
