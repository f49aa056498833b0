import type { Service } from '../../production/service.ts'
import type { Outcome } from '../check.ts'
import { persistenceOf } from './data-folders.ts'
import { serviceCheck } from './service-check.ts'
import { storeOf } from './store-service.ts'

type Wish = 'asked' | 'refused' | 'default' | 'unknown'

/** A Redis that is told to keep its data needs a place for it; one that has a place needs to be told. */
export const redisPersistence = serviceCheck({
  name: 'compose/redis-persistence',
  question: 'Does every Redis that is to keep its data have both the volume and the setting for it?',
  *look(service): Iterable<Outcome> {
    const store = storeOf(service)
    if (store?.product !== 'Redis' && store?.product !== 'Valkey') return
    const { state, at } = persistenceOf(service, store)
    const wish = wishOf(service)
    const command = service.command?.at ?? service.at
    if (wish === 'unknown' || (state === 'unknown' && wish !== 'refused')) yield { state: 'unknown', at: command }
    else if (wish === 'refused') yield state === 'kept' ? { state: 'fail', at: command, variant: 'switched-off' } : { state: 'pass', at: command }
    else if (state === 'kept') yield { state: 'pass', at: at ?? service.at }
    else yield { state: 'fail', at: at ?? service.at, ...(wish === 'default' && { variant: 'undecided' }) }
  },
})

/** What the command line says of snapshots and the append-only file; an eviction policy makes it a cache. */
function wishOf({ command }: Service): Wish {
  if (!command) return 'default'
  if (command.value.some((word) => !word.known)) return 'unknown'
  const words = command.value.flatMap((word) => (word.known && /^(\S*\/)?(ba|a)?sh$/.test(word.value) ? [] : word.known ? splitScript(word.value) : []))
  const argumentOf = (option: string): string | undefined => {
    const index = words.lastIndexOf(option)
    return index < 0 ? undefined : (words[index + 1] ?? '')
  }
  if (argumentOf('--appendonly') === 'yes') return 'asked'
  const save = argumentOf('--save')
  if (save === '' || save === '""' || save === "''") return 'refused'
  if (save !== undefined) return 'asked'
  if (words.some((word) => word.endsWith('.conf'))) return 'unknown'
  return /^(allkeys|volatile)-/.test(argumentOf('--maxmemory-policy') ?? '') ? 'refused' : 'default'
}

/** A word that holds a whole script, as behind `sh -c`, as its parts. */
function splitScript(word: string): readonly string[] {
  return word.includes(' --') ? word.split(/\s+/) : [word]
}
