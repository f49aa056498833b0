import type { Location } from '../tree/location.ts'
import { oncePer } from '../tree/once-per.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Tree } from '../tree/tree.ts'
import { codeParts } from './code-literals.ts'
import { dataAt, dataEntry, dataItems, stringOf } from './data-node.ts'
import type { DataNode } from './data-node.ts'
import { readJson } from './located-json.ts'
import { readToml } from './located-toml.ts'
import { readOwnFiles } from './own-files.ts'
import { linesOf } from './source-lines.ts'

/** A setting by which every test run measures its coverage, or by which too low a one fails. */
export interface CoverageSetting {
  readonly kind: 'measured' | 'threshold'
  /** Percent, of a threshold. */
  readonly least: number | undefined
  readonly at: Location
}

const FILE = /(^|\/)(pyproject\.toml|pytest\.ini|\.pytest\.ini|tox\.ini|setup\.cfg|\.coveragerc|package\.json|(jest|vitest|vite)\.config\.[cm]?[jt]s|\.nycrc(\.json)?|\.c8rc(\.json)?)$/
const MOST = { files: 200, length: 500_000 }

/** What the configuration of test runners says of coverage. */
export const coverageSettingsIn = oncePer((tree: Tree): readonly CoverageSetting[] => readOwnFiles(tree, (path) => FILE.test(path), MOST, settingsOf))

function settingsOf(source: SourceText): Iterable<CoverageSetting> {
  if (source.path.endsWith('pyproject.toml')) return ofPyproject(source)
  if (source.path.endsWith('package.json')) return ofPackageJson(source)
  if (/\.(nycrc|c8rc)(\.json)?$/.test(source.path)) return ofThresholds(readJson(source, true).root)
  return /\.config\.[cm]?[jt]s$/.test(source.path) ? ofCode(source) : ofLines(source)
}

function* ofPyproject(source: SourceText): Generator<CoverageSetting> {
  const { root } = readToml(source)
  const options = dataEntry(dataAt(root, 'tool', 'pytest', 'ini_options'), 'addopts') ?? dataEntry(dataAt(root, 'tool', 'pytest'), 'addopts')
  const words = options && [stringOf(options.value) ?? '', ...dataItems(options.value).map((item) => stringOf(item) ?? '')].join(' ')
  if (options && words !== undefined) yield* ofWords(words, options.keyAt)
  const least = dataEntry(dataAt(root, 'tool', 'coverage', 'report'), 'fail_under')
  if (least) yield* threshold(least.value, least.keyAt)
}

/** Options of pytest-cov. */
function* ofWords(words: string, at: Location): Generator<CoverageSetting> {
  if (/(^|\s)--cov([=\s]|$)/.test(words)) yield { kind: 'measured', least: undefined, at }
  const least = /--cov-fail-under[=\s](\d+(?:\.\d+)?)/.exec(words)?.[1]
  if (least !== undefined) yield { kind: 'threshold', least: Number(least), at }
}

function* threshold(node: DataNode, at: Location): Generator<CoverageSetting> {
  if (node.kind === 'scalar' && typeof node.value === 'number') yield { kind: 'threshold', least: node.value, at }
}

function* ofLines(source: SourceText): Generator<CoverageSetting> {
  let options = false
  for (const { text, at } of linesOf(source)) {
    const line = text.trim().slice(0, 2000)
    if (/^[#;]/.test(line)) continue
    // `addopts` goes on over the indented lines below it.
    options = /^addopts\s*=/.test(line) || (options && /^\s/.test(text))
    if (options) yield* ofWords(line, at)
    const least = /^fail_under\s*=\s*(\d+(?:\.\d+)?)/.exec(line)?.[1]
    if (least !== undefined) yield { kind: 'threshold', least: Number(least), at }
  }
}

function* ofPackageJson(source: SourceText): Generator<CoverageSetting> {
  const { root } = readJson(source)
  const jest = dataEntry(root, 'jest')?.value
  const collects = dataEntry(jest, 'collectCoverage')
  if (collects?.value.kind === 'scalar' && collects.value.value === true) yield { kind: 'measured', least: undefined, at: collects.keyAt }
  yield* ofThresholds(dataAt(jest, 'coverageThreshold', 'global'))
  yield* ofThresholds(dataEntry(root, 'nyc')?.value)
  yield* ofThresholds(dataEntry(root, 'c8')?.value)
}

function* ofThresholds(node: DataNode | undefined): Generator<CoverageSetting> {
  const least = dataEntry(node, 'lines') ?? dataEntry(node, 'statements') ?? dataEntry(node, 'branches')
  if (least) yield* threshold(least.value, least.keyAt)
}

function* ofCode(source: SourceText): Generator<CoverageSetting> {
  const { code } = codeParts(source.text, 'javascript')
  for (const match of code.matchAll(/\bcollectCoverage:\s*true\b|\bcoverage:\s*\{\s*(?:[^{}]{0,300},\s*)?enabled:\s*true\b/g)) yield { kind: 'measured', least: undefined, at: source.locate(match.index, match.index + match[0].length) }
  for (const match of code.matchAll(/\b(?:coverageThreshold|thresholds?):\s*\{(?:\s*global:\s*\{)?[^{}]{0,200}?\b(?:lines|statements|branches):\s*(\d+)/g)) yield { kind: 'threshold', least: Number(match[1]), at: source.locate(match.index, match.index + match[0].length) }
}
