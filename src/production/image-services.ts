import { posix } from 'node:path'
import { groupedBy } from '../tree/grouped-by.ts'
import { oncePer } from '../tree/once-per.ts'
import type { Image } from './image.ts'
import type { Service, System } from './service.ts'

/** The services of production systems that build this very stage of its Dockerfile. */
export function servicesOf(image: Image, systems: readonly System[]): readonly Service[] {
  const last = image.file.stages.at(-1) === image.stage
  return servicesBuilding(image.path, systems).filter(({ build }) => {
    const target = build?.target?.value
    return target ? target.known && target.value.toLowerCase() === image.stage.name : last
  })
}

/** The stages of a Dockerfile that production systems build: by name, `undefined` for the last one; none where no service builds it. */
export function builtTargets(path: string, systems: readonly System[]): readonly (string | undefined)[] {
  const targets = servicesBuilding(path, systems).flatMap(({ build }) => (build?.target ? (build.target.value.known ? [build.target.value.value] : []) : [undefined]))
  return [...new Set(targets)]
}

function servicesBuilding(path: string, systems: readonly System[]): readonly Service[] {
  return byDockerfile(systems).get(path) ?? []
}

/** The services of production systems by the Dockerfile they build. A repository may have thousands of both. */
const byDockerfile = oncePer((systems: readonly System[]): ReadonlyMap<string, readonly Service[]> => groupedBy(systems.flatMap((system) => (system.production ? system.services : [])), dockerfileOf))

function dockerfileOf({ build }: Service): string | undefined {
  if (!build || build.inline || !build.context.value.known) return undefined
  const file = build.dockerfile?.value
  if (file && !file.known) return undefined
  return posix.join(build.context.value.value, file?.value ?? 'Dockerfile')
}
