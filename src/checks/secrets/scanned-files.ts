import { kindOf } from '../../documents/kind.ts'
import type { Project } from '../../production/project.ts'
import { baseNameOf } from '../../tree/folders.ts'
import type { SourceText } from '../../tree/source-text.ts'
import { isProblem } from '../../tree/tree.ts'

/** Longer files are made by programs and hold data; in UTF-16 units. */
const MAX_LENGTH = 2 * 1024 * 1024

const BINARY =
  /\.(png|jpe?g|gif|webp|avif|ico|icns|bmp|tiff?|psd|mp[34]|m4a|mov|avi|webm|ogg|wav|flac|pdf|docx?|xlsx?|pptx?|zip|gz|tgz|bz2|xz|7z|rar|tar|jar|war|class|exe|dll|so|dylib|a|o|wasm|pyc|woff2?|ttf|otf|eot|parquet|sqlite3?|db|onnx|pt|npy|npz|bin|svg|map|snap|min\.js|min\.css|lock)$/i
const FOREIGN = /(^|\/)(node_modules|vendor|vendored|_vendor|third_party|bower_components|\.venv|venv|site-packages|\.git)\//
const TESTS = /(^|\/)\.env[\w.-]*\.(test|testing|tests|ci|e2e|spec)(\.|$)|(^|\/)([\w.-]*[-_.])?(tests?|testing|testdata|testfiles|testcerts|spec|specs|e2e|fixtures?|mocks?|dummy|dummyserver)(__|[-_.][\w.-]*)?\/|[._-](test|spec)\.\w+$|(^|\/)(test_\w+|conftest)\.py$/i

/** The repository's own text files that a person may have put a secret into, read one at a time. */
export function* scannedFiles({ tree }: Project): Generator<SourceText> {
  for (const { path, kind } of tree.entries) {
    if (kind !== 'file' || BINARY.test(path) || FOREIGN.test(path) || kindOf(path) === 'lockfile') continue
    const source = tree.read(path)
    if (!isProblem(source) && source.text.length <= MAX_LENGTH) yield source
  }
}

const DEVELOPMENT = /(^|[._-])(dev|develop|development|local|test|tests|testing|ci|e2e)([._-]|$)/i

/** Whether a file by its name belongs to what developers start: `.env.development`, `appsettings.Development.json`. */
export function servesDevelopment(path: string): boolean {
  return DEVELOPMENT.test(baseNameOf(path))
}

/** Whether a settings file keeps what stands under a key for developers and tests: Rails' `development`. */
export function isDevelopmentSection(section: string | undefined): boolean {
  return section !== undefined && /^(dev|development|test|testing|local)$/i.test(section)
}

/** Tests and their fixtures hold made-up keys by the dozen. */
export function belongsToTests(path: string): boolean {
  return TESTS.test(path)
}
