import { fileStart } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'

const EXECUTABLE = /\.(exe|dll|so(\.\d+)*|dylib|jar|war|ear|class|pyc|pyo|o|a|elf|apk|aab|ipa|msi|deb|rpm|dmg|appimage|crx|whl|egg|nupkg)$/i
/** What a build tool asks to be committed, and what tests feed to a program. */
const EXPECTED = /(^|\/)(gradle-wrapper|maven-wrapper)\.jar$|(^|\/)(tests?|__tests__|fixtures?|testdata|spec)\//i

/** Looks for compiled programs and packages among the tracked files. */
export const binaryArtifacts: Check = {
  name: 'repository/binary-artifacts',
  question: 'Are compiled programs or packages tracked?',
  reads: [],
  *look({ tree }): Iterable<Outcome> {
    for (const { path, kind } of tree.entries) {
      if (kind === 'file' && EXECUTABLE.test(path) && !EXPECTED.test(path)) yield { state: 'fail', at: fileStart(path), facts: { path } }
    }
    const [first] = tree.entries
    if (first) yield { state: 'pass', at: fileStart(first.path) }
  },
}
