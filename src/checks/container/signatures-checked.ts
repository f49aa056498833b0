import type { Check, Outcome } from '../check.ts'
import { disabledSignatureCheck } from '../commands/signature-check.ts'
import { executedScripts } from './executed-scripts.ts'

/** The signature is what ties a package to the distribution; a mirror or a proxy can change all the rest. */
export const signaturesChecked: Check = {
  name: 'container/signatures-checked',
  question: 'Are packages installed only with their signatures checked?',
  reads: ['dockerfile', 'workflow', 'action'],
  *look(project): Iterable<Outcome> {
    for (const { scripts } of executedScripts(project)) {
      for (const { at, invocations } of scripts) {
        const loose = invocations.flatMap((invocation) => {
          const by = disabledSignatureCheck(invocation)
          return by === undefined ? [] : [{ at: invocation.at, by }]
        })
        if (loose.length === 0) yield { state: 'pass', at }
        for (const { at: place, by } of loose) yield { state: 'fail', at: place, facts: { switch: by } }
      }
    }
  },
}
