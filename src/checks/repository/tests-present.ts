import { manifestStart, packagesOf } from '../dependencies/packages.ts'
import { fileStart } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'

const SOURCE = /\.([cm]?[jt]sx?|py|rb|go|rs|java|kt|scala|cs|php|ex|exs|swift|c|cc|cpp|clj|vue|svelte)$/i
const NOT_SOURCE = /\.(config|conf|d)\.[cm]?[jt]s$|(^|\/)(setup|conftest|manage|gulpfile|gruntfile)\.\w+$|(^|\/)(node_modules|vendor|third_party|dist|build|scripts|docs|\.github|migrations)\//i
const TEST_FOLDER = /(^|\/)(tests?|__tests__|specs?|e2e|cypress|integration[-_]tests?|src\/test|features)\//i
const TEST_FILE = /(^|\/)(test_[^/]+\.py|[^/]+_test\.(py|go|rb|exs?|cc|cpp|dart|clj)|[^/]+[.-](test|spec|e2e|cy)\.[cm]?[jt]sx?|[^/]+_spec\.rb|[^/]+(Test|Tests|IT|Spec)\.(java|kt|scala|cs|php|swift)|[^/]+_tests?\.rs)$/

/** Holds a repository with source code to tests of it. */
export const testsPresent: Check = {
  name: 'repository/tests-present',
  question: 'Are there tests of the source code?',
  reads: [],
  *look(project): Iterable<Outcome> {
    const files = project.tree.entries.filter(({ kind, path }) => kind === 'file' && SOURCE.test(path))
    const test = files.find(({ path }) => TEST_FILE.test(path) || TEST_FOLDER.test(path))
    const source = files.find(({ path }) => !NOT_SOURCE.test(path))
    if (test) yield { state: 'pass', at: fileStart(test.path) }
    // Rust keeps its tests inside the source, where the tree alone does not show them.
    else if (source && !files.some(({ path }) => path.endsWith('.rs'))) {
      const manifest = packagesOf(project)[0]?.manifest
      yield { state: 'fail', at: manifest ? manifestStart(manifest) : fileStart(source.path) }
    }
  },
}
