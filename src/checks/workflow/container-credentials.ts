import { entryOf, entriesOf, nodeAt } from '../../documents/yaml-node.ts'
import type { YamlNode } from '../../documents/yaml-node.ts'
import type { Check, Outcome } from '../check.ts'
import { jobsOf } from './steps.ts'

/** Looks at the registry logins of job containers and services. */
export const containerCredentials: Check = {
  name: 'workflow/container-credentials',
  question: 'Is a registry password of a container written into the workflow?',
  reads: ['workflow'],
  *look(project): Iterable<Outcome> {
    for (const { job } of jobsOf(project)) {
      const containers: { name: string; node: YamlNode | undefined }[] = [{ name: 'container', node: nodeAt(job.node, 'container') }]
      for (const { key, value } of entriesOf(nodeAt(job.node, 'services'))) containers.push({ name: key.text, node: value })
      for (const { name, node } of containers) {
        const password = entryOf(nodeAt(node, 'credentials'), 'password')
        if (password?.value.kind !== 'scalar' || password.value.value === null || password.value.text === '') continue
        const literal = !password.value.text.includes('${{')
        yield { state: literal ? 'fail' : 'pass', at: password.key.at, facts: { container: name, job: job.id } }
      }
    }
  },
}
