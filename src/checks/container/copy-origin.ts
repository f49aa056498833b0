import type { CopyInstruction } from '../../documents/dockerfile.ts'
import { nodeAt, entriesOf, itemsOf } from '../../documents/yaml-node.ts'
import { StageIndex } from '../../production/image-copy.ts'
import type { CopyOrigin } from '../../production/image-copy.ts'
import { stepsOf } from '../../production/image-steps.ts'
import { stageOrigins } from '../../production/image-stages.ts'
import type { Project } from '../../production/project.ts'
import type { Check, Outcome } from '../check.ts'

/** What `COPY --from=` names: never its own stage; and an earlier stage, or an image with a tag or digest. */
export const copyOrigin: Check<{ forbid: 'own-stage' | 'unknown-stage' }> = {
  name: 'container/copy-origin',
  question: 'Does every COPY --from name something that is there before it?',
  reads: ['dockerfile'],
  options: (z) => z.strictObject({ forbid: z.enum(['own-stage', 'unknown-stage']) }),
  *look(project, { forbid }): Iterable<Outcome> {
    const contexts = namedContexts(project)
    for (const { content } of project.documents.of('dockerfile')) {
      if (!content) continue
      const stages = new StageIndex(stageOrigins(content))
      for (const { instruction, origin } of stepsOf(content)) {
        if (instruction.keyword !== 'COPY' || !origin.stage.from || (instruction.from !== undefined && contexts.has(instruction.from))) continue
        const found = stages.copyOrigin(instruction, origin)
        if (found) yield* forbid === 'own-stage' ? ownStage(instruction, found) : unknownStage(instruction, found)
      }
    }
  },
}

function* ownStage({ at, from = '' }: CopyInstruction, origin: CopyOrigin): Iterable<Outcome> {
  if (origin.kind !== 'itself') {
    yield { state: 'pass', at }
    return
  }
  const stage = origin.stage.stage.from
  yield { state: 'fail', at, facts: { from }, ...(stage && { related: [{ at: stage.at, message: 'The stage begins here.' }] }) }
}

function* unknownStage({ at, from = '' }: CopyInstruction, origin: CopyOrigin): Iterable<Outcome> {
  switch (origin.kind) {
    case 'itself':
    case 'unknown':
      return
    case 'earlier':
      yield { state: 'pass', at }
      return
    case 'later':
      yield { state: 'fail', at, variant: 'later', facts: { from }, related: [{ at: origin.stage.stage.from?.at ?? at, message: 'The stage stands only here.' }] }
      return
    case 'image':
      if (origin.reference?.tag !== undefined || origin.reference?.digest !== undefined) yield { state: 'pass', at }
      else yield { state: 'fail', at, facts: { from } }
      return
    case 'missing':
      yield { state: 'fail', at, facts: { from } }
  }
}

/** Contexts that compose gives a build by name may stand where a stage does. */
function namedContexts({ production }: Project): ReadonlySet<string> {
  const names = production.systems.flatMap(({ services }) =>
    services.flatMap(({ setting, build }) => {
      const contexts = build && nodeAt(setting('build'), 'additional_contexts')
      const listed = itemsOf(contexts).flatMap((item) => (item.kind === 'scalar' ? item.text.slice(0, Math.max(0, item.text.indexOf('='))) : []))
      return [...entriesOf(contexts).map(({ key }) => key.text), ...listed]
    }),
  )
  return new Set(names)
}
