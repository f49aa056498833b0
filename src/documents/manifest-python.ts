import type { SourceText } from '../tree/source-text.ts'
import { dataAt, dataEntries, dataEntry, dataItems, located, stringOf } from './data-node.ts'
import type { DataNode } from './data-node.ts'
import type { Parsed } from './document.ts'
import { readToml } from './located-toml.ts'
import { emptyManifest } from './manifest-content.ts'
import type { DeclaredDependency, DependencyGroup, Manifest } from './manifest-content.ts'
import { requirementOf } from './manifest-requirements.ts'

/** pyproject.toml: PEP 621, PEP 735 dependency groups, Poetry's and uv's own tables. */
export function parsePyproject(source: SourceText): Parsed<Manifest> {
  const { root, problems } = readToml(source)
  if (!root) return { content: undefined, problems }
  const project = dataEntry(root, 'project')?.value
  const poetry = dataAt(root, 'tool', 'poetry')
  const sources = new Set(dataEntries(dataAt(root, 'tool', 'uv', 'sources')).map(({ key }) => key.toLowerCase()))
  const python = dataEntry(project, 'requires-python') ?? dataEntry(dataEntry(poetry, 'dependencies')?.value, 'python')
  const runtime = stringOf(python?.value)
  const dependencies = [
    ...requirements(dataEntry(project, 'dependencies')?.value, 'runtime'),
    ...dataEntries(dataEntry(project, 'optional-dependencies')?.value).flatMap(({ value }) => requirements(value, 'optional')),
    ...dataEntries(dataEntry(root, 'dependency-groups')?.value).flatMap(({ value }) => requirements(value, 'development')),
    ...requirements(dataAt(root, 'tool', 'uv', 'dev-dependencies'), 'development'),
    ...requirements(dataAt(root, 'build-system', 'requires'), 'build'),
    ...poetryDependencies(poetry),
  ]
  const content: Manifest = {
    ...emptyManifest(source, 'pypi'),
    name: located(dataEntry(project, 'name')?.value ?? dataEntry(poetry, 'name')?.value),
    dependencies: dependencies.map((dependency) => (sources.has(dependency.name.toLowerCase()) ? { ...dependency, source: 'workspace' } : dependency)),
    runtimes: python && runtime !== undefined ? [{ runtime: 'python', requirement: runtime, at: python.keyAt }] : [],
    workspaces: dataItems(dataAt(root, 'tool', 'uv', 'workspace', 'members')).flatMap((item) => located(item) ?? []),
    tools: dataEntries(dataEntry(root, 'tool')?.value).map(({ key, keyAt }) => ({ value: key, at: keyAt })),
    library: dataItems(dataEntry(project, 'classifiers')?.value).some((item) => stringOf(item)?.startsWith('Private ::')) ? false : undefined,
  }
  return { content, problems }
}

/** Pipfile, as Pipenv reads it. */
export function parsePipfile(source: SourceText): Parsed<Manifest> {
  const { root, problems } = readToml(source)
  if (!root) return { content: undefined, problems }
  const python = dataEntry(dataEntry(root, 'requires')?.value, 'python_version')
  const content: Manifest = {
    ...emptyManifest(source, 'pypi'),
    dependencies: [...versionTable(dataEntry(root, 'packages')?.value, 'runtime'), ...versionTable(dataEntry(root, 'dev-packages')?.value, 'development')],
    runtimes: python ? [{ runtime: 'python', requirement: stringOf(python.value) ?? '', at: python.keyAt }] : [],
    library: false,
  }
  return { content, problems }
}

/** setup.py is a program and setup.cfg may defer to it: that they are there is all that is known of them. */
export function parseSetupFile(source: SourceText): Parsed<Manifest> {
  return { content: { ...emptyManifest(source, 'pypi'), library: true }, problems: [] }
}

function requirements(list: DataNode | undefined, group: DependencyGroup): DeclaredDependency[] {
  return dataItems(list).flatMap((item) => {
    const requirement = requirementOf(stringOf(item) ?? '')
    return requirement ? [{ ...requirement, group, at: item.at }] : []
  })
}

function poetryDependencies(poetry: DataNode | undefined): DeclaredDependency[] {
  const groups = dataEntries(dataEntry(poetry, 'group')?.value)
  return [
    ...versionTable(dataEntry(poetry, 'dependencies')?.value, 'runtime').filter(({ name }) => name !== 'python'),
    ...versionTable(dataEntry(poetry, 'dev-dependencies')?.value, 'development'),
    ...groups.flatMap(({ key, value }) => versionTable(dataEntry(value, 'dependencies')?.value, key === 'main' ? 'runtime' : 'development')),
  ]
}

/** `name = "^1"` and `name = { version = "^1", git = ..., path = ..., package = ... }`. */
export function versionTable(table: DataNode | undefined, group: DependencyGroup): DeclaredDependency[] {
  return dataEntries(table).map(({ key, keyAt, value }) => {
    const requirement = stringOf(value) ?? stringOf(dataEntry(value, 'version')?.value) ?? ''
    const has = (name: string): boolean => dataEntry(value, name) !== undefined
    const source = has('git') ? 'git' : has('path') || has('file') ? 'path' : has('url') ? 'url' : has('workspace') ? 'workspace' : 'registry'
    const extras = dataItems(dataEntry(value, 'extras')?.value).flatMap((item) => stringOf(item)?.toLowerCase() ?? [])
    return { name: stringOf(dataEntry(value, 'package')?.value) ?? key, requirement, group, source, extras, at: keyAt }
  })
}
