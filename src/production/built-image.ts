import { shown } from '../documents/document.ts'
import type { Document, Text } from '../documents/document.ts'
import type { Dockerfile } from '../documents/dockerfile.ts'
import type { Documents } from '../documents/documents.ts'
import { oncePer } from '../tree/once-per.ts'
import { isRemote, repositoryPath } from './compose/circumstances.ts'
import { imageOfStage } from './image.ts'
import type { Image } from './image.ts'
import type { Build, Service, System } from './service.ts'

/**
 * The image of a service as far as it is built from this repository, by itself or by another service of the system
 * under the same name; undefined where it is pulled, or cannot be found.
 */
export const builtImage = oncePer((service: Service, system: System, documents: Documents): Image | undefined => {
  const build = service.build ?? (service.image && buildersOf(system).get(shown(service.image.value)))
  return build && imageOf(build, documents)
})

const buildersOf = oncePer((system: System): ReadonlyMap<string, Build> => new Map([...system.inactive, ...system.services].flatMap(({ build, image }) => (build && image ? [[shown(image.value), build] as const] : []))))

function imageOf(build: Build, documents: Documents): Image | undefined {
  const path = dockerfileOfBuild(build)
  const document = path === undefined ? undefined : dockerfileAt(path, documents)
  if (!document || (build.target && !build.target.value.known)) return undefined
  const target = build.target?.value.known ? build.target.value.value : undefined
  return imageOfStage(document, target === '' ? undefined : target, new Map<string, Text>(build.args.map(({ key, value }) => [key, value])))
}

export function dockerfileAt(path: string, documents: Documents): Document<Dockerfile> | undefined {
  return dockerfilesByPath(documents).get(path)
}

const dockerfilesByPath = oncePer((documents: Documents) => new Map(documents.of('dockerfile').map((document) => [document.path, document])))

/** Relative to the repository's root; undefined for an inline Dockerfile, or one that lies elsewhere. */
export function dockerfileOfBuild({ context, dockerfile, inline }: Build): string | undefined {
  if (inline || !context.value.known || (dockerfile && !dockerfile.value.known)) return undefined
  const folder = context.value.value
  if (isRemote(folder) || /^[/~]/.test(folder)) return undefined
  return repositoryPath(folder, dockerfile?.value.known ? dockerfile.value.value : 'Dockerfile')
}
