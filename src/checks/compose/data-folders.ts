import { scalarsOf } from '../../documents/yaml-node.ts'
import type { Service } from '../../production/service.ts'
import type { Location } from '../../tree/location.ts'
import { withoutTrailingSlashes } from './paths.ts'
import { settingEntry } from './setting.ts'
import type { Store } from './stateful-images.ts'

/** Whether the folder a store writes to outlives its container. */
export type Persistence = 'kept' | 'anonymous' | 'memory' | 'lost' | 'unknown'

/** What becomes of a store's data, and the place of the mount that decides it. */
export function persistenceOf(service: Service, store: Store): { readonly state: Persistence; readonly at: Location | undefined } {
  if (settingEntry(service, 'volumes_from')) return { state: 'unknown', at: undefined }
  const folders = dataFolders(service, store)
  const covering = service.volumes.filter(({ target }) => (target.known ? folders.some((folder) => covers(target.value, folder)) : false))
  const kept = covering.find(({ type, source }) => type !== 'tmpfs' && source !== undefined)
  if (kept) return { state: 'kept', at: kept.at }
  if (covering[0]) return { state: covering[0].type === 'tmpfs' ? 'memory' : 'anonymous', at: covering[0].at }
  const inMemory = scalarsOf(settingEntry(service, 'tmpfs')?.value).find(({ text }) => folders.some((folder) => covers(text.split(':', 1)[0] ?? '', folder)))
  if (inMemory) return { state: 'memory', at: inMemory.at }
  const elsewhere = isFolderOpen(service, store) || service.volumes.some(({ target }) => !target.known)
  return { state: elsewhere && service.volumes.length > 0 ? 'unknown' : 'lost', at: undefined }
}

/** The usual folders, or the one a variable names instead. */
function dataFolders(service: Service, { dataFolders: usual, folderVariables = [] }: Store): readonly string[] {
  const named = service.environment.filter(({ key }) => folderVariables.includes(key))
  return [...usual, ...named.flatMap(({ value }) => (value.known ? [value.value] : []))]
}

/** A mount at the folder, above it, or at a part of it. */
function covers(target: string, folder: string): boolean {
  const mounted = withoutTrailingSlashes(target)
  return mounted === folder || folder.startsWith(`${mounted}/`) || (mounted.startsWith(`${folder}/`) && !mounted.includes('.'))
}

/** A start command or a variable of its own may send the data anywhere. */
function isFolderOpen(service: Service, { folderVariables = [] }: Store): boolean {
  return service.command !== undefined || service.entrypoint !== undefined || service.environment.some(({ key }) => folderVariables.includes(key))
}
