import type { Service } from '../../production/service.ts'
import type { Outcome } from '../check.ts'
import { persistenceOf } from './data-folders.ts'
import { serviceCheck } from './service-check.ts'
import type { Store } from './stateful-images.ts'
import { storeOf } from './store-service.ts'

interface PersistentDataOptions {
  readonly folders?: Readonly<Record<string, string>> | undefined
}

/** A database's data must outlive the container it runs in, and so must what a team says its own programs store. */
export const persistentData = serviceCheck<PersistentDataOptions>({
  name: 'compose/persistent-data',
  question: 'Does the data of every database, search server and queue lie in a volume with a name?',
  options: (z) => z.strictObject({ folders: z.record(z.string(), z.string().min(1)).optional().describe('Services that store data of their own: each with the folder, or with the variable that names it.') }),
  *look(service, _surroundings, { folders = {} }): Iterable<Outcome> {
    const declared = Object.hasOwn(folders, service.name) ? folders[service.name] : undefined
    const folder = declared === undefined ? undefined : folderOf(service, declared)
    if (folder !== undefined) yield outcomeOf(service, { product: 'a program that stores data', kind: 'database', dataFolders: [folder], ports: [] })
    else if (declared !== undefined) yield { state: 'unknown', at: service.at, facts: { product: service.name, folder: declared } }
    const store = storeOf(service)
    if (store && store.kind !== 'cache' && store.dataFolders.length > 0) yield outcomeOf(service, store)
  },
})

/** A folder as it is, or the one that a variable of the service names; undefined where that cannot be known. */
function folderOf({ environment }: Service, declared: string): string | undefined {
  if (declared.startsWith('/')) return declared
  const value = environment.find(({ key }) => key === declared)?.value
  return value?.known && value.value.startsWith('/') ? value.value : undefined
}

function outcomeOf(service: Service, store: Store): Outcome {
  const { state, at: mount } = persistenceOf(service, store)
  const facts = { product: store.product, folder: store.dataFolders[0] as string }
  const at = mount ?? service.at
  if (state === 'kept') return { state: 'pass', at, facts }
  if (state === 'unknown') return { state: 'unknown', at, facts }
  return { state: 'fail', at, facts, ...(state !== 'lost' && { variant: state }) }
}
