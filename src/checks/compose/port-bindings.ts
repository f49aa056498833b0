import type { Outcome } from '../check.ts'
import { portRange, reachOf, shownPort } from './port-numbers.ts'
import { serviceCheck } from './service-check.ts'

/** Asks of every published port which of the host's addresses it takes. */
export const portsBound = serviceCheck({
  name: 'compose/ports-bound',
  question: 'Is every published port bound to one of the host’s addresses?',
  *look(service): Iterable<Outcome> {
    for (const port of service.ports) {
      const reach = reachOf(port)
      const state = reach === 'everywhere' ? 'fail' : reach === 'unknown' ? 'unknown' : 'pass'
      yield { state, at: port.at, facts: { port: shownPort(port) } }
    }
  },
})

/** Ports below this number need a privilege to listen on. */
const FIRST_UNPRIVILEGED = 1024

/** Asks of every port mapping whether one of its sides is below 1024. */
export const portsUnprivileged = serviceCheck({
  name: 'compose/ports-unprivileged',
  question: 'Are all mapped ports, on the host and in the container, 1024 or above?',
  *look(service): Iterable<Outcome> {
    for (const port of service.ports) {
      const sides = [port.published, port.target].flatMap((side) => side ?? [])
      const low = sides.flatMap((side) => portRange(side) ?? []).find(({ from }) => from < FIRST_UNPRIVILEGED)
      const facts = { port: shownPort(port), number: low?.from ?? '' }
      if (low) yield { state: 'fail', at: port.at, facts }
      else yield { state: sides.every((side) => side.known) ? 'pass' : 'unknown', at: port.at, facts }
    }
  },
})
