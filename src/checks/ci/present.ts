import { fileStart } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { sourcesOf } from './sources.ts'
import { otherVendor } from './vendors.ts'

/** Looks for a CI configuration of any kind where there is something to build. */
export const ciPresent: Check = {
  name: 'ci/present',
  question: 'Is there a CI configuration of any kind?',
  reads: [],
  *look({ tree, documents }): Iterable<Outcome> {
    const workflow = documents.paths('workflow')[0]
    const found = workflow ?? otherVendor(tree)
    if (found !== undefined) return yield { state: 'pass', at: fileStart(found) }
    const built = [documents.paths('manifest'), documents.paths('dockerfile'), sourcesOf(tree)].find((paths) => paths.length > 0)
    const file = built && [...built].sort((a, b) => depth(a) - depth(b))[0]
    if (file !== undefined) yield { state: 'fail', at: fileStart(file), facts: { file } }
  },
}

function depth(path: string): number {
  return path.split('/').length
}
