import { itemsOf, nodeAt, textOf } from '../../documents/yaml-node.ts'
import type { Project } from '../../production/project.ts'
import type { Service, System } from '../../production/service.ts'
import { joinedPath } from '../../tree/joined-path.ts'
import { folderOf } from '../../tree/folders.ts'
import { oncePer } from '../../tree/once-per.ts'

/** A file or folder of the repository, and where a container finds it. */
interface Place {
  readonly source: string
  readonly target: string
}

/** How the files of the repository look from inside a service's container: by its bind mounts and configs. */
export class ContainerFiles {
  readonly service: Service
  readonly system: System
  private readonly places: readonly Place[]
  /** Targets of which it is not known what they hold: named volumes, mounts from elsewhere. */
  private readonly opaque: readonly string[]

  constructor(service: Service, system: System) {
    this.service = service
    this.system = system
    const places: Place[] = [...configsOf(service, system)]
    const opaque: string[] = []
    for (const { type, sourcePath, target } of service.volumes) {
      if (!target.known) opaque.push('')
      else if (type === 'bind' && sourcePath !== undefined) places.push({ source: sourcePath, target: trimmed(target.value) })
      else opaque.push(trimmed(target.value))
    }
    // Of places within each other the inner one counts.
    this.places = places.sort((a, b) => b.target.length - a.target.length)
    this.opaque = opaque
  }

  /** The paths under which the container has a file of the repository. */
  inside(path: string): readonly string[] {
    return this.places.flatMap(({ source, target }) => {
      if (source === path) return [target]
      if (source === '') return [`${target}/${path}`]
      return path.startsWith(`${source}/`) ? [`${target}${path.slice(source.length)}`] : []
    })
  }

  /** What the repository has under a path of the container; `unknown` where a volume lies there or the image brings it. */
  outside(path: string): string | 'unknown' | undefined {
    const wanted = trimmed(path)
    const place = this.places.find(({ target }) => wanted === target || wanted.startsWith(`${target}/`))
    if (place) return joinedPath(place.source, wanted.slice(place.target.length))
    const covered = this.opaque.some((target) => target === '' || wanted === target || wanted.startsWith(`${target}/`))
    return covered || this.service.build || this.places.some(({ target }) => target.startsWith(`${wanted}/`)) ? 'unknown' : undefined
  }
}

const containersOf = oncePer(({ production }: Project): readonly ContainerFiles[] =>
  production.systems.flatMap((system) => [...system.services, ...system.inactive].map((service) => new ContainerFiles(service, system))),
)

/** The services of all systems that have a file of the repository mounted. */
export function containersWith(project: Project, path: string): readonly ContainerFiles[] {
  return containersOf(project).filter((files) => files.inside(path).length > 0)
}

function configsOf(service: Service, system: System): Place[] {
  return itemsOf(service.setting('configs')).flatMap((item) => {
    const name = item.kind === 'scalar' ? item.text : textOf(nodeAt(item, 'source'))
    const file = name === undefined ? undefined : textOf(nodeAt(system.root, 'configs', name, 'file'))
    if (name === undefined || file === undefined || file.includes('$')) return []
    const first = system.files[0] ?? ''
    const home = folderOf(first)
    return [{ source: joinedPath(home, file), target: trimmed((item.kind === 'mapping' ? textOf(nodeAt(item, 'target')) : undefined) ?? `/${name}`) }]
  })
}

function trimmed(path: string): string {
  return path.length > 1 ? path.replace(/(?<!\/)\/+$/, '') : path
}
