import type { Located, Problem } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import { dataAt, dataEntries, dataEntry, dataItems, located, stringOf } from './data-node.ts'
import type { DataNode } from './data-node.ts'
import type { Parsed } from './document.ts'
import { readJson } from './located-json.ts'
import { emptyManifest } from './manifest-content.ts'
import type { DeclaredDependency, DependencyGroup, DependencySource, Manifest } from './manifest-content.ts'

const GROUPS: readonly (readonly [key: string, group: DependencyGroup])[] = [
  ['dependencies', 'runtime'],
  ['devDependencies', 'development'],
  ['optionalDependencies', 'optional'],
  ['peerDependencies', 'peer'],
]

/** package.json, as npm, pnpm, Yarn and Bun read it. */
export function parsePackageJson(source: SourceText): Parsed<Manifest> {
  const { root, problems } = readJson(source)
  if (root?.kind !== 'mapping') {
    return { content: undefined, problems: problems.length > 0 ? problems : [notAnObject(source)] }
  }
  const isPrivate = dataEntry(root, 'private')?.value
  const library = isPrivate?.kind === 'scalar' && isPrivate.value === true ? false : published(root) ? true : undefined
  const content: Manifest = {
    ...emptyManifest(source, 'npm'),
    name: located(dataEntry(root, 'name')?.value),
    dependencies: GROUPS.flatMap(([key, group]) => dependenciesOf(dataEntry(root, key)?.value, group)),
    scripts: dataEntries(dataEntry(root, 'scripts')?.value).flatMap(({ key, keyAt, value }) => {
      const command = located(value)
      return command ? [{ name: key, command, at: keyAt }] : []
    }),
    runtimes: dataEntries(dataEntry(root, 'engines')?.value).flatMap(({ key, keyAt, value }) => {
      const requirement = stringOf(value)
      return requirement === undefined ? [] : [{ runtime: key, requirement, at: keyAt }]
    }),
    packageManager: located(dataEntry(root, 'packageManager')?.value),
    workspaces: workspacesOf(dataEntry(root, 'workspaces')?.value),
    tools: dataEntries(root).map(({ key, keyAt }) => ({ value: key, at: keyAt })),
    library,
  }
  return { content, problems }
}

function notAnObject(source: SourceText): Problem {
  return { kind: 'syntax', path: source.path, line: 1, message: 'not valid JSON: an object is expected' }
}

/** What only a package made for a registry says of itself. */
function published(root: DataNode): boolean {
  return ['publishConfig', 'peerDependencies', 'exports', 'files'].some((key) => dataEntry(root, key) !== undefined)
}

function dependenciesOf(node: DataNode | undefined, group: DependencyGroup): DeclaredDependency[] {
  return dataEntries(node).flatMap(({ key, keyAt, value }) => {
    const requirement = stringOf(value)
    return requirement === undefined ? [] : [{ name: key, requirement, group, source: npmSource(requirement), at: keyAt }]
  })
}

function npmSource(requirement: string): DependencySource {
  if (/^(workspace|catalog):/.test(requirement)) return requirement.startsWith('workspace:') ? 'workspace' : 'registry'
  if (/^(file|link|portal):|^\.{0,2}\//.test(requirement)) return 'path'
  if (/^(git[+:@]|github:|gitlab:|bitbucket:|gist:|ssh:)|\.git(#|$)|^[\w-]+\/[\w.-]+(#.*)?$/.test(requirement)) return 'git'
  return /^https?:/.test(requirement) ? 'url' : 'registry'
}

/** `workspaces: [...]` or `workspaces: { packages: [...] }`. */
function workspacesOf(node: DataNode | undefined): Located<string>[] {
  const list = node?.kind === 'mapping' ? dataAt(node, 'packages') : node
  return dataItems(list).flatMap((item) => located(item) ?? [])
}
