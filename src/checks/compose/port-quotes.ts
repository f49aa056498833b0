import { entriesOf, itemsOf, nodeAt } from '../../documents/yaml-node.ts'
import type { YamlScalar } from '../../documents/yaml-node.ts'
import type { Check, Outcome } from '../check.ts'
import type { Edit } from '../edit.ts'

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
          const facts = { service: key.text, port: item.text }
          if (item.style === 'plain') yield { state: 'fail', at: item.at, facts, edits: quoted(item) }
          else yield { state: 'pass', at: item.at, facts }
        }
      }
    }
  },
}

function quoted({ at, text }: YamlScalar): readonly Edit[] {
  return /["\\]/.test(text) ? [] : [{ at, written: text, replacement: `"${text}"`, safe: true }]
}
