import { entryOf, itemsOf, nodeAt } from '../../documents/yaml-node.ts'
import type { Service } from '../../production/service.ts'
import type { Location } from '../../tree/location.ts'
import type { Outcome } from '../check.ts'
import { serviceCheck } from './service-check.ts'

/** Modes in which mounts made on one side appear on the other. */
const SHARING = new Set(['shared', 'rshared', 'slave', 'rslave'])

export const mountPropagation = serviceCheck({
  name: 'compose/mount-propagation',
  question: 'Do mounts made inside a container stay inside, and the host’s outside?',
  *look(service): Iterable<Outcome> {
    const places = propagationKeys(service)
    for (const { at, type, propagation: mode } of service.volumes) {
      if (type !== 'bind') continue
      if (mode !== undefined && SHARING.has(mode)) yield { state: 'fail', at: places.get(`${at.path}:${at.line}:${at.column}`) ?? at, facts: { mode } }
      else yield { state: 'pass', at }
    }
  },
})

/** The long form says it under a key of its own, by the place of the mount. */
function propagationKeys(service: Service): ReadonlyMap<string, Location> {
  return new Map(
    itemsOf(nodeAt(service.node, 'volumes')).flatMap((item) => {
      const key = entryOf(nodeAt(item, 'bind'), 'propagation')?.key
      return key ? [[`${item.at.path}:${item.at.line}:${item.at.column}`, key.at] as const] : []
    }),
  )
}
