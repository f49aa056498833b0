import { posix } from 'node:path'
import type { CopyInstruction, Stage, Word } from '../../documents/dockerfile.ts'
import { stageOrigins } from '../../production/image-stages.ts'
import type { Image } from '../../production/image.ts'
import type { Project } from '../../production/project.ts'
import { usedStages } from '../container/run-commands.ts'

/** A COPY or ADD that takes from the build context, in a stage that a build comes by. */
export interface ContextCopy {
  readonly image: Image
  readonly instruction: CopyInstruction
  /** Whether its layer is part of the image. */
  readonly shipped: boolean
}

/** Every COPY and ADD that takes something from the folder handed to the build. */
export function* contextCopies({ production }: Project): Generator<ContextCopy> {
  for (const image of production.images) {
    const used = usedStages(stageOrigins(image.file), image.stage)
    const shipped = new Set<Stage>(image.chain)
    for (const stage of image.file.stages) {
      if (!used.has(stage) || !stage.from) continue
      for (const instruction of stage.instructions) {
        if (instruction.onbuild || (instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD') || instruction.from !== undefined) continue
        yield { image, instruction, shipped: shipped.has(stage) }
      }
    }
  }
}

/**
 * The path below the context that a source names, '' for the whole of it. `..` does not lead out of the context: Docker
 * takes it for the context itself. Undefined for addresses, heredocs, and what a variable decides.
 */
export function contextPath({ text }: Word): string | undefined {
  if (text === '' || text.startsWith('<<') || /[$\\]|\{\{|^[a-z][\w+.-]*:|^git@|^github\.com\//i.test(text)) return undefined
  return posix.join('/', text).slice(1).replace(/\/$/, '')
}

/** Templates of files that something else fills in before they are built. */
export function isTemplate(path: string): boolean {
  return /(^|\/)(templates?|skeletons?|scaffold(ing)?|stubs?|boilerplates?|archetypes?|blueprints?)\/|\{\{|\$\{|__\w+__|%\w+%/i.test(path)
}
