import type { Project } from '../../production/project.ts'
import type { Location } from '../../tree/location.ts'
import { oncePer } from '../../tree/once-per.ts'

/**
 * What a line is to the services that production starts: it sets a variable of one, a build argument, or nothing
 * (undefined), as in development files, behind profiles that are off, and where an override wins.
 */
export function productionUse(project: Project, { path, line }: Location): 'environment' | 'argument' | undefined {
  return placesOf(project).get(`${path}:${line}`)
}

const placesOf = oncePer(({ production }: Project): ReadonlyMap<string, 'environment' | 'argument'> => {
  const places = new Map<string, 'environment' | 'argument'>()
  for (const { services } of production.systems.filter((system) => system.production)) {
    for (const { environment, build } of services) {
      for (const { at } of build?.args ?? []) places.set(`${at.path}:${at.line}`, 'argument')
      for (const { at } of environment) places.set(`${at.path}:${at.line}`, 'environment')
    }
  }
  return places
})
