import { baseNameOf } from '../tree/folders.ts'
import type { Location } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Tree } from '../tree/tree.ts'
import { codeParts } from './code-literals.ts'
import { dataAt, dataEntries, dataEntry, dataItems, stringOf } from './data-node.ts'
import type { DataEntry, DataNode } from './data-node.ts'
import { readJson } from './located-json.ts'
import { readToml } from './located-toml.ts'
import { readYaml } from './located-yaml.ts'
import { readOwnFiles } from './own-files.ts'
import { linesOf } from './source-lines.ts'
import { entriesOf, nodeAt, scalarsOf, textOf } from './yaml-node.ts'

/** The rules that a linter's configuration switches on as errors. */
export interface LintSettings {
  readonly tool: 'ruff' | 'flake8' | 'eslint' | 'biome' | 'golangci-lint'
  /** Codes, beginnings of codes, or names, as written. */
  readonly rules: readonly string[]
  /** Where they are listed. */
  readonly at: Location
  /** Whether it builds on other configurations, which may switch on more. */
  readonly builds: boolean
}

const MOST = { files: 100, length: 500_000 }

/** What the linters of a repository are told to look for. */
export function lintSettingsIn(tree: Tree): readonly LintSettings[] {
  return readOwnFiles(tree, (path) => readerOf(path) !== undefined, MOST, (source) => readerOf(source.path)?.(source) ?? [])
}

type Reader = (source: SourceText) => Iterable<LintSettings>

function readerOf(path: string): Reader | undefined {
  const name = baseNameOf(path)
  if (name === 'pyproject.toml') return (source) => ofRuff(dataAt(readToml(source).root, 'tool', 'ruff'))
  if (name === 'ruff.toml' || name === '.ruff.toml') return (source) => ofRuff(readToml(source).root)
  if (name === '.flake8' || name === 'setup.cfg' || name === 'tox.ini') return ofFlake8
  if (name === '.eslintrc.json' || name === '.eslintrc') return (source) => ofEslint(readJson(source, true).root)
  if (name === 'package.json') return (source) => ofEslint(dataAt(readJson(source).root, 'eslintConfig'))
  if (/^\.eslintrc\.ya?ml$/.test(name)) return ofEslintYaml
  if (/^(eslint\.config|\.eslintrc)\.[cm]?[jt]s$/.test(name)) return ofEslintCode
  if (/^biome\.jsonc?$/.test(name)) return ofBiome
  return /^\.golangci\.ya?ml$/.test(name) ? ofGolangci : undefined
}

/** `select` and `extend-select` without what `ignore` takes out again. */
function* ofRuff(root: DataNode | undefined): Generator<LintSettings> {
  if (!root) return
  const tables = [dataEntry(root, 'lint')?.value, root]
  const lists = (...names: readonly string[]): DataEntry[] => tables.flatMap((table) => names.flatMap((name) => dataEntry(table, name) ?? []))
  const selected = lists('select', 'extend-select')
  const codes = (entries: readonly DataEntry[]): string[] => entries.flatMap(({ value }) => dataItems(value).flatMap((item) => stringOf(item) ?? []))
  const ignored = new Set(codes(lists('ignore', 'extend-ignore')))
  const at = selected[0]?.keyAt ?? dataEntries(root)[0]?.keyAt
  if (at) yield { tool: 'ruff', rules: codes(selected).filter((code) => !ignored.has(code)), at, builds: dataEntry(root, 'extend') !== undefined }
}

function* ofFlake8(source: SourceText): Generator<LintSettings> {
  let inside = false
  let list = false
  const rules: string[] = []
  let at: Location | undefined
  for (const line of linesOf(source)) {
    const text = line.text.trim()
    if (text.startsWith('[')) inside = text === '[flake8]'
    if (!inside || /^[#;]/.test(text)) continue
    if (text === '[flake8]') at = line.at
    list = /^(extend[-_])?select\s*=/.test(text) || (list && /^\s/.test(line.text))
    if (!list) continue
    if (/^(extend[-_])?select/.test(text)) at = line.at
    rules.push(...text.replace(/^[\w-]+\s*=/, '').split(/[\s,]+/).filter((code) => code !== ''))
  }
  if (at) yield { tool: 'flake8', rules, at, builds: false }
}

/** Configurations whose rules are known: none of them looks for prints or open tasks. */
const OWN_BASE = /^(eslint:\w+|@eslint\/js|globals|(plugin:)?@?typescript-eslint(\/[\w/-]+)?|eslint\/config|node:[\w/]+|(eslint-(config|plugin)-)?(plugin:)?prettier(\/\w+)?)$/

function* ofEslint(root: DataNode | undefined): Generator<LintSettings> {
  const entry = dataEntry(root, 'rules')
  if (!entry) return
  const bases = dataEntry(root, 'extends')?.value
  const named = bases?.kind === 'sequence' ? dataItems(bases) : bases ? [bases] : []
  const rules = dataEntries(entry.value).filter(({ value }) => isError(value.kind === 'sequence' ? value.items[0] : value)).map(({ key }) => key)
  yield { tool: 'eslint', rules, at: entry.keyAt, builds: named.some((base) => !OWN_BASE.test(stringOf(base) ?? '')) }
}

function isError(node: DataNode | undefined): boolean {
  return node?.kind === 'scalar' && (node.value === 'error' || node.value === 2)
}

function* ofEslintYaml(source: SourceText): Generator<LintSettings> {
  const root = readYaml(source).roots[0]
  const entry = entriesOf(root).find(({ key }) => key.text === 'rules')
  if (!entry) return
  const rules = entriesOf(entry.value).filter(({ value }) => /^(error|2)$/.test(scalarsOf(value)[0]?.text ?? '')).map(({ key }) => key.text)
  const bases = scalarsOf(nodeAt(root, 'extends'))
  yield { tool: 'eslint', rules, at: entry.key.at, builds: bases.some(({ text }) => !OWN_BASE.test(text)) }
}

/** Of a configuration in code only what is written out can be seen. */
function* ofEslintCode(source: SourceText): Generator<LintSettings> {
  const { code } = codeParts(source.text, 'javascript')
  const found = [...code.matchAll(/['"]?(no-console|no-debugger|no-warning-comments)['"]?\s*:\s*(?:\[\s*)?(?:['"]error['"]|2\b)/g)]
  const rules = found.map((match) => match[1] as string)
  const at = found[0] ? source.locate(found[0].index, found[0].index + found[0][0].length) : source.locate(0)
  const bases = [...code.matchAll(/(?:\bfrom\s*|\b(?:require|import)\s*(?:\(\s*)?)['"]([^'"\n]{1,200})['"]/g)]
  yield { tool: 'eslint', rules, at, builds: bases.some((match) => !OWN_BASE.test(match[1] as string)) }
}

function* ofBiome(source: SourceText): Generator<LintSettings> {
  const rules = dataAt(readJson(source, true).root, 'linter', 'rules')
  const named = dataEntries(rules).flatMap(({ value }) => dataEntries(value)).filter(({ value }) => isError(value) || isError(dataEntry(value, 'level')?.value))
  if (rules) yield { tool: 'biome', rules: named.map(({ key }) => key), at: rules.at, builds: false }
}

function* ofGolangci(source: SourceText): Generator<LintSettings> {
  const root = readYaml(source).roots[0]
  const linters = nodeAt(root, 'linters')
  if (!linters) return
  const rules = scalarsOf(nodeAt(linters, 'enable')).map(({ text }) => text)
  yield { tool: 'golangci-lint', rules: textOf(nodeAt(linters, 'enable-all')) === 'true' ? [...rules, 'forbidigo', 'godox'] : rules, at: linters.at, builds: false }
}
