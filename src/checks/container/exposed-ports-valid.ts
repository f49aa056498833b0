import { parseExposedPorts } from '../../production/image-port.ts'
import { allSteps } from '../../production/image-steps.ts'
import type { Check, Outcome } from '../check.ts'

const LAST_PORT = 65_535

export const exposedPortsValid: Check = {
  name: 'container/exposed-ports-valid',
  question: 'Does every EXPOSE name ports that exist?',
  reads: ['dockerfile'],
  *look({ documents }): Iterable<Outcome> {
    for (const { instruction, scope } of allSteps(documents)) {
      if (instruction.keyword !== 'EXPOSE') continue
      for (const { text, at } of instruction.words) {
        const written = scope.expand(text)
        const ports = written.known ? parseExposedPorts(written.value) : undefined
        if (!written.known || !ports) continue
        if (ports.last > LAST_PORT || ports.first > ports.last) yield { state: 'fail', at, facts: { port: written.value } }
        else yield { state: 'pass', at }
      }
    }
  },
}
