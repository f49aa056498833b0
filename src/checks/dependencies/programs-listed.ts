import type { Check, Outcome } from '../check.ts'
import { oncePerPlace } from '../compose/service-check.ts'
import { npmPrograms } from './npm-programs-listed.ts'
import { pythonPrograms } from './python-programs-listed.ts'
import type { Project } from '../../production/project.ts'

export const programsListed: Check = {
  name: 'dependencies/programs-listed',
  question: 'Do the manifests list the packages whose programs scripts, CI and production call?',
  reads: ['manifest', 'lockfile', 'dockerfile'],
  look: (project) => oncePerPlace(lookAt(project)),
}

function* lookAt(project: Project): Iterable<Outcome> {
  yield* npmPrograms(project)
  yield* pythonPrograms(project)
}
