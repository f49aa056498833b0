import { coverageThresholds } from '../checks/ci/coverage-measured.ts'
import { runningDeployments } from '../checks/compose/running-part.ts'
import { productionSystems } from '../checks/compose/service-check.ts'
import { settingEntry, settingText } from '../checks/compose/setting.ts'
import { secondsOf } from '../checks/declared/written-value.ts'
import type { Text } from '../documents/document.ts'
import { kubernetesObjectsIn } from '../documents/kubernetes.ts'
import { entryOf, itemsOf, nodeAt, textOf } from '../documents/yaml-node.ts'
import type { Project } from '../production/project.ts'
import type { ServerValue } from '../production/server-command.ts'
import type { Location } from '../tree/location.ts'
import { oncePerName } from '../tree/once-per.ts'
import { isProblem } from '../tree/tree.ts'

/** A figure that a file holds. */
export interface Quantity {
  readonly value: number
  /** As the file has it. */
  readonly written: string
  /** The service it is of, where it is of one. */
  readonly service: string | undefined
  readonly at: Location
}

/** What a figure of a checklist may be about, and where files tell how much it is. */
export interface QuantityKind {
  readonly name: string
  /** Beyond it nobody would say the same figure. */
  readonly isSame: (a: number, b: number) => boolean
  readonly quantities: (project: Project) => readonly Quantity[]
}

const exactly = (a: number, b: number): boolean => a === b
/** 512M and 512MiB are the same to those who write checklists. */
const nearly = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(a, b) * 0.05

export const QUANTITIES = {
  workers: { name: 'workers', isSame: exactly, quantities: (project) => ofServers(project, 'workers') },
  threads: { name: 'threads', isSame: exactly, quantities: (project) => ofServers(project, 'threads') },
  timeout: { name: 'timeout of the server', isSame: exactly, quantities: (project) => ofServers(project, 'timeout') },
  replicas: { name: 'replicas', isSame: exactly, quantities: replicasIn },
  coverage: { name: 'coverage threshold', isSame: exactly, quantities: (project) => coverageThresholds(project).map(({ least, at }) => ({ value: least, written: `${least} %`, service: undefined, at })) },
  interval: { name: 'health check interval', isSame: exactly, quantities: (project) => ofServices(project, ['healthcheck.interval'], spanOf) },
  memory: { name: 'memory limit', isSame: nearly, quantities: (project) => [...ofServices(project, ['deploy.resources.limits.memory', 'mem_limit'], bytesOf), ...ofContainers(project, ['resources', 'limits', 'memory'], bytesOf)] },
  cpu: { name: 'CPU limit', isSame: exactly, quantities: (project) => [...ofServices(project, ['deploy.resources.limits.cpus', 'cpus'], coresOf), ...ofContainers(project, ['resources', 'limits', 'cpu'], coresOf)] },
  logSize: { name: 'size of a log file', isSame: nearly, quantities: (project) => ofServices(project, ['logging.options.max-size'], bytesOf) },
  logFiles: { name: 'number of log files', isSame: exactly, quantities: (project) => ofServices(project, ['logging.options.max-file'], numberOf) },
} satisfies Readonly<Record<string, QuantityKind>>

/** The figures of a kind, but for those that a variable may change. */
export const quantitiesOf = oncePerName((project: Project, kind: QuantityKind): readonly Quantity[] => kind.quantities(project).filter(({ at }) => isWritten(at, project)))

function isWritten({ path, line }: Location, { tree }: Project): boolean {
  const source = tree.read(path)
  return !isProblem(source) && !(source.text.split('\n', line)[line - 1] ?? '').includes('${')
}

function ofServers(project: Project, setting: 'workers' | 'threads' | 'timeout'): readonly Quantity[] {
  return runningDeployments(project).flatMap(({ server, name, standing, by }) => {
    const told: ServerValue | undefined = server?.[setting]
    return told && !told.fallback && !(by === 'image' && standing === 'candidate') ? quantityOf(told.value, told.at, name, numberOf) : []
  })
}

function replicasIn(project: Project): readonly Quantity[] {
  const objects = kubernetesObjectsIn(project.tree)
  // What scales by itself has no number of its own.
  if (objects.some(({ kind }) => kind === 'HorizontalPodAutoscaler' || kind === 'ScaledObject')) return []
  const inCluster = objects.flatMap(({ kind, root, name }) => {
    const replicas = kind === 'Deployment' || kind === 'StatefulSet' ? entryOf(nodeAt(root, 'spec'), 'replicas') : undefined
    const text = textOf(replicas?.value)
    return replicas && text !== undefined ? quantityOf({ known: true, value: text }, replicas.key.at, name, numberOf) : []
  })
  return [...inCluster, ...runningDeployments(project).flatMap(({ instances, name }) => (instances ? quantityOf(instances.value, instances.at, name, numberOf) : []))]
}

function ofServices(project: Project, paths: readonly string[], read: (text: string) => number | undefined): readonly Quantity[] {
  return productionSystems(project).flatMap(({ services }) =>
    services.flatMap((service) => {
      const entry = paths.map((path) => settingEntry(service, path)).find((each) => each !== undefined)
      const text = settingText(entry?.value)
      return entry && text ? quantityOf(text, entry.key.at, service.name, read) : []
    }),
  )
}

function ofContainers(project: Project, path: readonly string[], read: (text: string) => number | undefined): readonly Quantity[] {
  return kubernetesObjectsIn(project.tree).flatMap(({ root, name }) =>
    itemsOf(nodeAt(root, 'spec', 'template', 'spec', 'containers')).flatMap((container) => {
      const entry = entryOf(nodeAt(container, ...path.slice(0, -1)), path.at(-1) as string)
      const text = textOf(entry?.value)
      return entry && text !== undefined ? quantityOf({ known: true, value: text }, entry.key.at, textOf(nodeAt(container, 'name')) ?? name, read) : []
    }),
  )
}

function quantityOf(text: Text, at: Location, service: string | undefined, read: (text: string) => number | undefined): Quantity[] {
  const value = text.known ? read(text.value.trim()) : undefined
  return text.known && value !== undefined ? [{ value, written: text.value.trim(), service, at }] : []
}

function numberOf(text: string): number | undefined {
  return /^\d{1,9}(?:\.\d{1,3})?$/.test(text) ? Number(text) : undefined
}

/** `1m30s`, as Compose and Docker write spans of time. */
function spanOf(text: string): number | undefined {
  return /^(?:\d{1,6}(?:ms|s|m|h)){1,4}$/.test(text) ? secondsOf(text) : undefined
}

const BYTES: Readonly<Record<string, number>> = { '': 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30, t: 2 ** 40 }

export function bytesOf(text: string): number | undefined {
  const [, digits, unit = ''] = /^(\d{1,12}(?:\.\d{1,3})?)\s?([kmgt]?)(?:i?b?|bytes)$/i.exec(text) ?? []
  return digits === undefined ? undefined : Number(digits) * (BYTES[unit.toLowerCase()] ?? 1)
}

/** `0.5`, or `500m` as Kubernetes has it. */
function coresOf(text: string): number | undefined {
  const thousandths = /^(\d{1,6})m$/.exec(text)?.[1]
  return thousandths === undefined ? numberOf(text) : Number(thousandths) / 1000
}
