import type { SourceText } from '../tree/source-text.ts'
import { dataAt, dataEntries, dataEntry, dataItems, located, stringOf } from './data-node.ts'
import type { DataNode } from './data-node.ts'
import type { Parsed } from './document.ts'
import { readToml } from './located-toml.ts'
import { emptyManifest } from './manifest-content.ts'
import type { DeclaredDependency, DependencyGroup, Manifest } from './manifest-content.ts'
import { versionTable } from './manifest-python.ts'

const GROUPS: readonly (readonly [key: string, group: DependencyGroup])[] = [
  ['dependencies', 'runtime'],
  ['dev-dependencies', 'development'],
  ['build-dependencies', 'build'],
]

/** Cargo.toml: https://doc.rust-lang.org/cargo/reference/manifest.html */
export function parseCargoManifest(source: SourceText): Parsed<Manifest> {
  const { root, problems } = readToml(source)
  if (!root) return { content: undefined, problems }
  const members = dataItems(dataAt(root, 'workspace', 'members'))
  const rust = dataEntry(dataEntry(root, 'package')?.value, 'rust-version')
  const program = dataEntry(root, 'bin') !== undefined
  const content: Manifest = {
    ...emptyManifest(source, 'cargo'),
    name: located(dataAt(root, 'package', 'name')),
    dependencies: [
      ...tables(root),
      ...tables(dataEntry(root, 'workspace')?.value).map((dependency): DeclaredDependency => ({ ...dependency, group: 'optional' })),
      ...dataEntries(dataEntry(root, 'target')?.value).flatMap(({ value }) => tables(value)),
    ],
    runtimes: rust && stringOf(rust.value) !== undefined ? [{ runtime: 'rust', requirement: stringOf(rust.value) ?? '', at: rust.keyAt }] : [],
    workspaces: members.flatMap((item) => located(item) ?? []),
    library: program ? false : dataEntry(root, 'lib') ? true : undefined,
  }
  return { content, problems }
}

function tables(node: DataNode | undefined): DeclaredDependency[] {
  return GROUPS.flatMap(([key, group]) => versionTable(dataEntry(node, key)?.value, group))
}
