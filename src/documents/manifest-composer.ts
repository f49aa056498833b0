import type { SourceText } from '../tree/source-text.ts'
import { dataEntries, dataEntry, located, stringOf } from './data-node.ts'
import type { DataNode } from './data-node.ts'
import type { Parsed } from './document.ts'
import { readJson } from './located-json.ts'
import { emptyManifest } from './manifest-content.ts'
import type { DeclaredDependency, DependencyGroup, Manifest } from './manifest-content.ts'

/** composer.json; requirements of the platform itself (`php`, `ext-*`) are no packages. */
export function parseComposerManifest(source: SourceText): Parsed<Manifest> {
  const { root, problems } = readJson(source)
  if (root?.kind !== 'mapping') {
    return { content: undefined, problems: problems.length > 0 ? problems : [{ kind: 'syntax', path: source.path, line: 1, message: 'not valid JSON: an object is expected' }] }
  }
  const php = dataEntry(dataEntry(root, 'require')?.value, 'php')
  const content: Manifest = {
    ...emptyManifest(source, 'composer'),
    name: located(dataEntry(root, 'name')?.value),
    dependencies: [...packages(dataEntry(root, 'require')?.value, 'runtime'), ...packages(dataEntry(root, 'require-dev')?.value, 'development')],
    runtimes: php ? [{ runtime: 'php', requirement: stringOf(php.value) ?? '', at: php.keyAt }] : [],
    library: stringOf(dataEntry(root, 'type')?.value) === 'project' ? false : stringOf(dataEntry(root, 'type')?.value) === undefined ? undefined : true,
  }
  return { content, problems }
}

function packages(node: DataNode | undefined, group: DependencyGroup): DeclaredDependency[] {
  return dataEntries(node).flatMap(({ key, keyAt, value }) =>
    key.includes('/') ? [{ name: key, requirement: stringOf(value) ?? '', group, source: 'registry' as const, at: keyAt }] : [],
  )
}
