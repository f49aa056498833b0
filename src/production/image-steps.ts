import type { Dockerfile, Instruction } from '../documents/dockerfile.ts'
import type { Documents } from '../documents/documents.ts'
import { Scope } from './image-scope.ts'
import { globalArguments, NO_ARGUMENTS, stageOrigins } from './image-stages.ts'
import type { BuildArguments, StageOrigin } from './image-stages.ts'

/** One instruction of a stage, with the variables in force where it stands. The scope moves on with the walk. */
export interface BuildStep {
  readonly origin: StageOrigin
  readonly instruction: Instruction
  readonly scope: Scope
}

/** Every instruction of every stage in order, FROM excluded. */
export function* stepsOf(file: Dockerfile, args: BuildArguments = NO_ARGUMENTS): Iterable<BuildStep> {
  const globals = globalArguments(file.globals, args)
  const scopes = new Map<StageOrigin, Scope>()
  for (const origin of stageOrigins(file, args)) {
    const scope = new Scope(globals, args, origin.parent && scopes.get(origin.parent))
    scopes.set(origin, scope)
    for (const instruction of origin.stage.instructions) {
      yield { origin, instruction, scope }
      scope.take(instruction)
    }
  }
}

/** The steps of every Dockerfile. */
export function* allSteps(documents: Documents): Iterable<BuildStep> {
  for (const { content } of documents.of('dockerfile')) if (content) yield* stepsOf(content)
}

/** Every stage of every Dockerfile with its origin. */
export function allStages(documents: Documents): readonly StageOrigin[] {
  return documents.of('dockerfile').flatMap(({ content }) => (content ? stageOrigins(content) : []))
}
