import type { Documents } from '../../documents/documents.ts'
import { entriesOf } from '../../documents/yaml-node.ts'
import type { YamlEntry, YamlMapping, YamlNode } from '../../documents/yaml-node.ts'
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
import type { Session } from './session.ts'

/** The groups of compose files that run together, each resolved as Compose resolves it. */
export function systemsOf(tree: Tree, documents: Documents, declared: readonly DeclaredSystem[]): readonly System[] {
  return fileGroups(tree, documents, declared).map((group) => systemOf(group, tree, documents))
}

function systemOf(group: FileGroup, tree: Tree, documents: Documents): System {
  const session = startSession(tree, documents)
  const circumstances: Circumstances = { folder: group.folder, variables: projectVariables(group.folder, new Map(), session) }
  const root = loadFiles(group.files, circumstances, session) ?? mappingNode([], fileStart(group.files[0] as string))
  const all = withinLimit(entriesOf(servicesOf(root)), session).flatMap(({ key, value }): Service[] =>
    value.kind === 'mapping' ? [serviceOf(key, value, circumstances, session)] : [],
  )
  const profiles = activeProfiles(group, circumstances)
  const active = (service: Service): boolean => service.profiles.length === 0 || profiles.has('*') || service.profiles.some((profile) => profiles.has(profile))
  const services = all.filter(active)
  const inactive = all.filter((service) => !active(service))
  // What seems to be missing may stand in a file that could not be read, or beside which a development file is meant to run.
  if (group.production && session.complete) reportInconsistencies(services, inactive, root, session.notes.problem)
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

/** Those declared, or else those the project's own env file switches on. */
function activeProfiles({ profiles }: FileGroup, { variables }: Circumstances): ReadonlySet<string> {
  const set = variables.get('COMPOSE_PROFILES')
  return new Set(profiles.length === 0 && set?.known ? set.value.split(',').map((profile) => profile.trim()) : profiles)
}

/** Values that all services of a system may come to, those counted twice that two services share. */
const MAX_VALUES = 1_000_000

function withinLimit(services: readonly YamlEntry[], session: Session): readonly YamlEntry[] {
  let values = 0
  const kept = services.filter(({ value }) => (values += valuesIn(value, session)) <= MAX_VALUES)
  const first = services.find((entry, index) => kept[index] !== entry)
  const left = services.length - kept.length
  if (first) session.notes.problem(first.key.at, `the services come to more than ${MAX_VALUES} values; ${left} of them, from this one on, were left out`)
  return kept
}

function valuesIn(node: YamlNode, session: Session): number {
  if (node.kind === 'scalar') return 1
  return session.rememberOf(node, 'values', () => {
    const inner = node.kind === 'sequence' ? node.items : node.entries.map(({ value }) => value)
    return inner.reduce((sum, each) => sum + valuesIn(each, session), 1)
  })
}

function withoutServices(root: YamlMapping): YamlMapping {
  return { ...root, entries: root.entries.filter(({ key }) => key.text !== 'services') }
}
