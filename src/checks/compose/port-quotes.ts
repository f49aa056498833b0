import { entriesOf, itemsOf, nodeAt } from '../../documents/yaml-node.ts'
import type { Check, Outcome } from '../check.ts'

/** A question of the files as written: what `22:22` means depends on the reader's YAML version. */
export const portQuotes: Check = {
  name: 'compose/port-quotes',
  question: 'Is every entry of ports and expose in quotes?',
  reads: ['compose'],
  *look({ documents }): Iterable<Outcome> {
    for (const { content } of documents.of('compose')) {
      for (const { key, value } of (content?.roots ?? []).flatMap((root) => entriesOf(nodeAt(root, 'services')))) {
        for (const item of ['ports', 'expose'].flatMap((list) => itemsOf(nodeAt(value, list)))) {
          if (item.kind !== 'scalar' || item.value === null) continue
          yield { state: item.style === 'plain' ? 'fail' : 'pass', at: item.at, facts: { service: key.text, port: item.text } }
        }
      }
    }
  },
}
