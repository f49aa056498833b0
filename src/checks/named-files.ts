import { namedFilesIn } from '../documents/readiness-places.ts'
import type { Project } from '../production/project.ts'
import type { Location } from '../tree/location.ts'
import { oncePer } from '../tree/once-per.ts'

/** The files that the readiness file names for production, at their places; where the readiness file itself cannot be looked into, all of them at its first line. */
export const namedFiles = oncePer(({ tree, declared, production }: Project): readonly { path: string; at: Location }[] => {
  if (!declared.at) return []
  const located = namedFilesIn(tree, declared.at.path)
  if (located.length > 0) return located
  const paths = production.declared.flatMap(({ compose = [], dockerfile, platform, env = [] }) => [...compose, ...(dockerfile === undefined ? [] : [dockerfile]), ...(platform === undefined ? [] : [platform]), ...env])
  return paths.map((path) => ({ path, at: declared.at as Location }))
})
