import { shown } from '../../documents/document.ts'
import type { Document, Text } from '../../documents/document.ts'
import type { Dockerfile } from '../../documents/dockerfile.ts'
import type { Documents } from '../../documents/documents.ts'
import { imageOfStage } from '../../production/image.ts'
import type { Image } from '../../production/image.ts'
import type { Project } from '../../production/project.ts'
import type { Build, Service, System } from '../../production/service.ts'
import { joined } from './paths.ts'
import { indexOf } from './system-index.ts'

const images = new WeakMap<Service, Image | undefined>()
const dockerfiles = new WeakMap<Documents, ReadonlyMap<string, Document<Dockerfile>>>()

/**
 * The image of a service as far as it is built from this repository, by itself or by another service of the system
 * under the same name; undefined where it is pulled, or cannot be found.
 */
export function builtImage(service: Service, system: System, { documents }: Project): Image | undefined {
  if (!images.has(service)) {
    const build = service.build ?? (service.image && indexOf(system).builders.get(shown(service.image.value))?.build)
    images.set(service, build && imageOf(build, documents))
  }
  return images.get(service)
}

function imageOf(build: Build, documents: Documents): Image | undefined {
  const path = dockerfilePath(build)
  const document = path === undefined ? undefined : dockerfilesOf(documents).get(path)
  if (!document || (build.target && !build.target.value.known)) return undefined
  const target = build.target?.value.known ? build.target.value.value : undefined
  return imageOfStage(document, target === '' ? undefined : target, new Map<string, Text>(build.args.map(({ key, value }) => [key, value])))
}

function dockerfilesOf(documents: Documents): ReadonlyMap<string, Document<Dockerfile>> {
  const found = dockerfiles.get(documents) ?? new Map(documents.of('dockerfile').map((document) => [document.path, document]))
  dockerfiles.set(documents, found)
  return found
}

/** Relative to the repository's root; undefined for an inline Dockerfile, or one that lies elsewhere. */
export function dockerfilePath({ context, dockerfile, inline }: Build): string | undefined {
  if (inline || !context.value.known || (dockerfile && !dockerfile.value.known)) return undefined
  const name = dockerfile?.value.known ? dockerfile.value.value : 'Dockerfile'
  if (/^[a-z][\w+.-]*:|^git@|^[/~]/i.test(context.value.value) || name.startsWith('/')) return undefined
  return joined(context.value.value, name)
}
