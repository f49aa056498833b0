import type { Project } from '../../production/project.ts'
import { fileStart } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { sourcesOf } from './sources.ts'
import { otherVendor } from './vendors.ts'

/** Looks for a CI configuration of any kind where there is something to build. */
export const ciPresent: Check = {
  name: 'ci/present',
  question: 'Is there a CI configuration of any kind?',
  reads: [],
  *look(project): Iterable<Outcome> {
    const found = project.documents.paths('workflow')[0] ?? otherVendor(project.tree)
    if (found !== undefined) return yield { state: 'pass', at: fileStart(found) }
    const file = builtFile(project)
    if (file !== undefined) yield { state: 'fail', at: fileStart(file), facts: { file } }
  },
}

/** The file that says there is something to build: the outermost manifest, Dockerfile or source. */
export function builtFile({ tree, documents }: Project): string | undefined {
  const built = [documents.paths('manifest'), documents.paths('dockerfile'), sourcesOf(tree)].find((paths) => paths.length > 0)
  return built && [...built].sort((a, b) => depth(a) - depth(b))[0]
}

function depth(path: string): number {
  return path.split('/').length
}
