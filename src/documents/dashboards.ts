import type { Location } from '../tree/location.ts'
import { oncePer } from '../tree/once-per.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Tree } from '../tree/tree.ts'
import { dataAt, dataItems, stringOf } from './data-node.ts'
import type { DataNode } from './data-node.ts'
import { readJson } from './located-json.ts'
import { readOwnFiles } from './own-files.ts'

/** A dashboard of Grafana as JSON: https://grafana.com/docs/grafana/latest/dashboards/build-dashboards/view-dashboard-json-model/ */
export interface Dashboard {
  readonly path: string
  /** Its list of panels. */
  readonly at: Location
  readonly panels: readonly DashboardPanel[]
}

export interface DashboardPanel {
  readonly title: string
  /** Its queries as written. */
  readonly queries: readonly string[]
}

const CANDIDATE = /(^|\/)(grafana|dashboards?)\/(.*\/)?[^/]+\.json$|dashboard[^/]*\.json$/i
const MOST = { files: 200, length: 2_000_000 }
/** Rows within rows are not drawn. */
const MOST_ROWS = 2

export const dashboardsIn = oncePer((tree: Tree): readonly Dashboard[] => readOwnFiles(tree, (path) => CANDIDATE.test(path), MOST, dashboardOf))

function dashboardOf(source: SourceText): Dashboard[] {
  if (!/"(panels|rows)"/.test(source.text)) return []
  const { root } = readJson(source)
  const model = dataAt(root, 'dashboard') ?? root
  const list = dataAt(model, 'panels') ?? dataAt(model, 'rows')
  return list?.kind === 'sequence' ? [{ path: source.path, at: list.at, panels: panelsIn(list, 0) }] : []
}

/** Rows hold panels of their own. */
function panelsIn(list: DataNode | undefined, depth: number): DashboardPanel[] {
  if (depth > MOST_ROWS) return []
  return dataItems(list).flatMap((item) => {
    const inner = panelsIn(dataAt(item, 'panels'), depth + 1)
    const type = stringOf(dataAt(item, 'type'))
    if (inner.length > 0 || type === undefined || type === 'row') return inner
    const queries = dataItems(dataAt(item, 'targets')).flatMap((target) => stringOf(dataAt(target, 'expr') ?? dataAt(target, 'query') ?? dataAt(target, 'rawSql')) ?? [])
    return [{ title: stringOf(dataAt(item, 'title')) ?? '', queries }]
  })
}
