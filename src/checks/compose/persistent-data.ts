import type { Outcome } from '../check.ts'
import { persistenceOf } from './data-folders.ts'
import { serviceCheck } from './service-check.ts'
import { storeOf } from './store-service.ts'

/** A database's data must outlive the container it runs in. */
export const persistentData = serviceCheck({
  name: 'compose/persistent-data',
  question: 'Does the data of every database, search server and queue lie in a volume with a name?',
  *look(service): Iterable<Outcome> {
    const store = storeOf(service)
    if (!store || store.kind === 'cache' || store.dataFolders.length === 0) return
    const { state, at: mount } = persistenceOf(service, store)
    const facts = { product: store.product, folder: store.dataFolders[0] as string }
    const at = mount ?? service.at
    if (state === 'kept') yield { state: 'pass', at, facts }
    else if (state === 'unknown') yield { state: 'unknown', at, facts }
    else yield { state: 'fail', at, facts, ...(state !== 'lost' && { variant: state }) }
  },
})
