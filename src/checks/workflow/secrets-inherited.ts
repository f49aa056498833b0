import { entryOf, textOf } from '../../documents/yaml-node.ts'
import type { Check, Outcome } from '../check.ts'
import { jobsOf } from './steps.ts'

export const secretsInherited: Check = {
  name: 'workflow/secrets-inherited',
  question: 'Is a reusable workflow handed every secret there is?',
  reads: ['workflow'],
  *look(project): Iterable<Outcome> {
    for (const { job } of jobsOf(project)) {
      const secrets = job.uses && entryOf(job.node, 'secrets')
      if (!job.uses || !secrets) continue
      const inherited = textOf(secrets.value)?.trim() === 'inherit'
      yield { state: inherited ? 'fail' : 'pass', at: secrets.key.at, variant: job.uses.form === 'local' ? 'local' : 'foreign', facts: { workflow: job.uses.text } }
    }
  },
}
