import type { Location } from '../../tree/location.ts'
import type { Dependency, Service } from '../service.ts'

export interface DependencyCircle {
  /** From the first service of the circle, which stands again at its end. */
  readonly names: readonly string[]
  readonly at: Location
}

/** Services that wait for each other; the first circle in the order of the files. Walks without recursion, each service once. */
export function dependencyCircle(services: readonly Service[]): DependencyCircle | undefined {
  const byName = new Map(services.map((service) => [service.name, service]))
  const done = new Set<string>()
  for (const { name } of services) {
    const trail: { readonly name: string; readonly rest: Dependency[] }[] = []
    const inside = new Set<string>()
    const enter = (next: string): void => {
      inside.add(next)
      trail.push({ name: next, rest: [...(byName.get(next)?.dependsOn ?? [])].reverse() })
    }
    if (!done.has(name)) enter(name)
    for (let here = trail.at(-1); here; here = trail.at(-1)) {
      const dependency = here.rest.pop()
      if (!dependency) {
        done.add(here.name)
        inside.delete(here.name)
        trail.pop()
      } else if (inside.has(dependency.service)) {
        const names = trail.map((step) => step.name)
        return { names: [...names.slice(names.indexOf(dependency.service)), dependency.service], at: dependency.at }
      } else if (byName.has(dependency.service) && !done.has(dependency.service)) {
        enter(dependency.service)
      }
    }
  }
  return undefined
}
