import type { Documents } from '../../documents/documents.ts'
import { entriesOf } from '../../documents/yaml-node.ts'
import type { YamlMapping } from '../../documents/yaml-node.ts'
import type { Tree } from '../../tree/tree.ts'
import { fileStart } from '../../tree/location.ts'
import type { DeclaredSystem } from '../production.ts'
import type { Service, System } from '../service.ts'
import { fileGroups } from './file-groups.ts'
import type { FileGroup } from './file-groups.ts'
import type { Circumstances } from './circumstances.ts'
import { servicesOf } from './compose-model.ts'
import { reportInconsistencies } from './consistency.ts'
import { projectVariables } from './env-files.ts'
import { loadFiles } from './load.ts'
import { mappingNode } from './node.ts'
import { serviceOf } from './service-model.ts'
import { startSession } from './session.ts'

/** The groups of compose files that run together, each resolved as Compose resolves it. */
export function systemsOf(tree: Tree, documents: Documents, declared: readonly DeclaredSystem[]): readonly System[] {
  return fileGroups(tree, documents, declared).map((group) => systemOf(group, tree, documents))
}

function systemOf(group: FileGroup, tree: Tree, documents: Documents): System {
  const session = startSession(tree, documents)
  const circumstances: Circumstances = { folder: group.folder, variables: projectVariables(group.folder, new Map(), session) }
  const root = loadFiles(group.files, circumstances, session) ?? mappingNode([], fileStart(group.files[0] as string))
  const all = entriesOf(servicesOf(root)).flatMap(({ key, value }): Service[] => (value.kind === 'mapping' ? [serviceOf(key, value, circumstances, session)] : []))
  const active = (service: Service): boolean => service.profiles.length === 0 || service.profiles.some((profile) => profile === '*' || group.profiles.includes(profile) || group.profiles.includes('*'))
  const services = all.filter(active)
  const inactive = all.filter((service) => !active(service))
  // A file that could not be read may hold what seems to be missing.
  if (!session.problems.some(({ kind }) => kind === 'unreadable')) reportInconsistencies(services, inactive, root, session.notes.problem)
  return {
    name: group.name,
    files: group.files,
    production: group.production,
    services,
    inactive,
    root: withoutServices(root),
    problems: session.problems,
    ineffectiveClears: session.clears,
  }
}

function withoutServices(root: YamlMapping): YamlMapping {
  return { ...root, entries: root.entries.filter(({ key }) => key.text !== 'services') }
}
