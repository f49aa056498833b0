import type { Located } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Parsed } from './document.ts'
import { readYaml } from './located-yaml.ts'
import { itemsOf, nodeAt, textOf } from './yaml-node.ts'

/** A provisioning file of Grafana: https://grafana.com/docs/grafana/latest/administration/provisioning/ */
export interface GrafanaFile {
  /** Folders that dashboards are read from, as the container sees them. */
  readonly dashboardFolders: readonly Located<string>[]
}

/** Reads a provisioning file. What has no `providers` is something else and holds nothing. */
export function parseGrafanaFile(source: SourceText): Parsed<GrafanaFile> {
  if (!/^providers\s*:/m.test(source.text)) return { content: { dashboardFolders: [] }, problems: [] }
  const { roots, problems } = readYaml(source)
  const dashboardFolders = itemsOf(nodeAt(roots[0], 'providers')).flatMap((provider) => {
    const type = textOf(nodeAt(provider, 'type')) ?? 'file'
    const path = nodeAt(provider, 'options', 'path') ?? nodeAt(provider, 'folder_path')
    return type === 'file' && path?.kind === 'scalar' && path.value !== null ? [{ value: path.text, at: path.at }] : []
  })
  return { content: { dashboardFolders }, problems }
}
