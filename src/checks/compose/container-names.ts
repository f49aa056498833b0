import type { YamlEntry } from '../../documents/yaml-node.ts'
import { shown } from '../../documents/document.ts'
import type { Service, System } from '../../production/service.ts'
import type { Check, Outcome } from '../check.ts'
import { oncePerPlace, productionSystems, serviceCheck } from './service-check.ts'
import { settingEntry, settingText } from './setting.ts'

/** What Docker takes for a container's name. */
const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/

export const containerNameValid = serviceCheck({
  name: 'compose/container-name-valid',
  question: 'Does Docker take the name of every container?',
  *look(service): Iterable<Outcome> {
    const entry = settingEntry(service, 'container_name')
    const name = settingText(entry?.value)
    if (!entry || !name) return
    const facts = { name: shown(name) }
    if (!name.known) yield { state: 'unknown', at: entry.key.at, facts }
    else yield { state: NAME.test(name.value) ? 'pass' : 'fail', at: entry.key.at, facts }
  },
})

export const containerNameUnique: Check = {
  name: 'compose/container-name-unique',
  question: 'Has every service a container name of its own?',
  reads: ['compose'],
  look: (project) => oncePerPlace(productionSystems(project).flatMap((system) => [...duplicatesOf(system)])),
}

function* duplicatesOf(system: System): Iterable<Outcome> {
  const holders = new Map<string, { readonly service: Service; readonly entry: YamlEntry }>()
  for (const service of system.services) {
    const entry = settingEntry(service, 'container_name')
    const name = settingText(entry?.value)
    if (!entry || !name) continue
    // The same variables make the same name, whatever the host sets them to.
    const holder = holders.get(shown(name))
    const facts = { service: service.name, name: shown(name), other: holder?.service.name ?? '' }
    if (holder) {
      yield { state: 'fail', at: entry.key.at, facts, related: [{ at: holder.entry.key.at, message: `${holder.service.name} has it here` }] }
      continue
    }
    holders.set(shown(name), { service, entry })
    yield { state: 'pass', at: entry.key.at, facts }
  }
}
