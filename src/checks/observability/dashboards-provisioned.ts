import type { Project } from '../../production/project.ts'
import { joinedPath } from '../../tree/joined-path.ts'
import type { Located } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { containersWith } from './container-files.ts'
import { folderOf } from '../../tree/folders.ts'

/** Looks into the folders from which Grafana is told to take dashboards. */
export const dashboardsProvisioned: Check = {
  name: 'observability/dashboards-provisioned',
  question: 'Does every folder that Grafana takes dashboards from hold one?',
  reads: ['grafana', 'compose'],
  *look(project): Iterable<Outcome> {
    for (const { path, content } of project.documents.of('grafana')) {
      for (const folder of content?.dashboardFolders ?? []) yield outcomeOf(folder, path, project)
    }
  },
}

function outcomeOf({ value, at }: Located<string>, file: string, project: Project): Outcome {
  if (/[$]|\{\{/.test(value)) return { state: 'unknown', at }
  // Who mounts the whole repository works on the sources; Grafana is another one.
  const containers = containersWith(project, file).filter((container) => !container.service.build || !container.inside(file).every((inside) => inside.endsWith(`/${file}`)))
  const places = containers.map((container) => container.outside(value))
  if (places.some((place) => place !== undefined && place !== 'unknown' && holdsDashboard(project, place))) return { state: 'pass', at }
  if (places.includes('unknown')) return { state: 'unknown', at }
  const inside = places.find((place) => place !== undefined)
  if (inside !== undefined) return { state: 'fail', variant: 'empty', at, facts: { path: value, folder: inside === '' ? 'the root' : inside } }
  if (containers[0]) return { state: 'fail', variant: 'unmounted', at, facts: { path: value, service: containers[0].service.name } }
  // Nothing mounts the file: it may be copied into an image, and the dashboards with it.
  const home = folderOf(file)
  const near = [home, joinedPath(home, '..'), joinedPath(home, value)].some((folder) => folder !== '' && holdsDashboard(project, folder))
  const anywhere = project.tree.entries.some(({ path }) => /(^|\/)(grafana|dashboards?)\/.*\.json(net)?$/.test(path))
  return near || anywhere ? { state: 'pass', at } : { state: 'fail', variant: 'none', at, facts: { path: value } }
}

function holdsDashboard({ tree }: Project, folder: string): boolean {
  return tree.entries.some(({ path, kind }) => kind !== 'other' && path.endsWith('.json') && (folder === '' || path === folder || path.startsWith(`${folder}/`)))
}
