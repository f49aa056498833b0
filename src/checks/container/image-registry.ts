import { shown } from '../../documents/document.ts'
import type { Dockerfile } from '../../documents/dockerfile.ts'
import { StageIndex } from '../../production/image-copy.ts'
import { parseImageReference, registryOf } from '../../production/image-reference.ts'
import { stepsOf } from '../../production/image-steps.ts'
import { stageOrigins } from '../../production/image-stages.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'

const DOCKER_HUB = 'docker.io'

/** Looks at FROM, `COPY --from=` and `RUN --mount=...,from=`; silent without a list. */
export const imageRegistry: Check<{ allow: string[] }> = {
  name: 'container/image-registry',
  question: 'Does every image come from a registry on the list?',
  reads: ['dockerfile'],
  options: (z) => z.strictObject({ allow: z.array(z.string().min(1)).default([]).describe('Registries by host, `docker.io` for Docker Hub; `*.example.com` for every host below.') }),
  *look({ documents }, { allow }): Iterable<Outcome> {
    if (allow.length === 0) return
    for (const { content } of documents.of('dockerfile')) {
      if (!content) continue
      for (const { image, at } of imagesNamedIn(content)) {
        const registry = registryOf(image) ?? (parseImageReference(image) ? DOCKER_HUB : undefined)
        if (registry === undefined || registry.includes('$')) yield { state: 'unknown', at }
        else if (allow.some((allowed) => matches(registry, allowed))) yield { state: 'pass', at }
        else yield { state: 'fail', at, facts: { image, registry } }
      }
    }
  },
}

function* imagesNamedIn(file: Dockerfile): Iterable<{ image: string; at: Location }> {
  const origins = stageOrigins(file)
  const names = new Set(origins.flatMap(({ stage }) => stage.name ?? []))
  for (const { stage, parent, base } of origins) {
    if (stage.from && base && !parent && shown(base) !== 'scratch') yield { image: shown(base), at: stage.from.imageAt }
  }
  const stages = new StageIndex(origins)
  for (const { instruction, origin } of stepsOf(file)) {
    if (instruction.keyword === 'COPY' && stages.copyOrigin(instruction, origin)?.kind === 'image') yield { image: instruction.from ?? '', at: instruction.at }
    if (instruction.keyword !== 'RUN') continue
    for (const { name, value, at } of instruction.flags) {
      const from = name === 'mount' ? value?.split(',').find((part) => part.startsWith('from='))?.slice('from='.length) : undefined
      if (from !== undefined && !names.has(from.toLowerCase()) && !/^\d+$/.test(from)) yield { image: from, at }
    }
  }
}

function matches(registry: string, allowed: string): boolean {
  return allowed.startsWith('*.') ? registry.endsWith(allowed.slice(1)) : registry === allowed || (registry === 'index.docker.io' && allowed === DOCKER_HUB)
}
