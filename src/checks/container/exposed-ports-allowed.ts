import { parseExposedPorts } from '../../production/image-port.ts'
import type { Check, Outcome } from '../check.ts'

/** Judges what the image exposes in the end; stages that are only built expose nothing. */
export const exposedPortsAllowed: Check<{ forbid: number[] }> = {
  name: 'container/exposed-ports-allowed',
  question: 'Does the image expose none of the forbidden TCP ports?',
  reads: ['dockerfile'],
  options: (z) => z.strictObject({ forbid: z.array(z.int().min(0).max(65_535)) }),
  *look({ production }, { forbid }): Iterable<Outcome> {
    for (const { value, at } of production.images.flatMap(({ ports }) => ports)) {
      const ports = value.known ? parseExposedPorts(value.value) : undefined
      if (!ports) continue
      const found = ports.protocol === 'tcp' ? forbid.find((port) => ports.first <= port && port <= ports.last) : undefined
      if (found === undefined) yield { state: 'pass', at }
      else yield { state: 'fail', at, facts: { port: found } }
    }
  },
}
