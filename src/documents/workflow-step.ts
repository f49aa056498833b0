import type { SourceText } from '../tree/source-text.ts'
import { parseUses } from './uses.ts'
import type { EnvEntry, Step } from './workflow.ts'
import { runOf } from './workflow-run.ts'
import type { RunDefaults } from './workflow-run.ts'
import { entriesOf, itemsOf, nodeAt } from './yaml-node.ts'
import type { YamlMapping, YamlNode, YamlScalar } from './yaml-node.ts'

/** The steps of a job or of a composite action. */
export function stepsOf(source: SourceText, node: YamlNode | undefined, defaults: RunDefaults): readonly Step[] {
  return itemsOf(node).flatMap((item) => {
    if (item.kind !== 'mapping') return []
    // The steps of `parallel` run beside each other and are steps like any other.
    const beside = nodeAt(item, 'parallel')
    return beside ? itemsOf(beside).flatMap((inner) => (inner.kind === 'mapping' ? [stepOf(source, inner, defaults)] : [])) : [stepOf(source, item, defaults)]
  })
}

/** The variables of `env:` or the inputs of `with:` whose values are scalars. */
export function envOf(node: YamlNode | undefined): readonly EnvEntry[] {
  return entriesOf(node).flatMap(({ key, value }) => (value.kind === 'scalar' ? [{ name: key.text, value, at: key.at }] : []))
}

function stepOf(source: SourceText, node: YamlMapping, defaults: RunDefaults): Step {
  const scalar = (key: string): YamlScalar | undefined => {
    const value = nodeAt(node, key)
    return value?.kind === 'scalar' ? value : undefined
  }
  const uses = scalar('uses')
  return {
    at: node.at,
    node,
    id: scalar('id'),
    name: scalar('name'),
    condition: scalar('if'),
    continueOnError: nodeAt(node, 'continue-on-error'),
    env: envOf(nodeAt(node, 'env')),
    uses: uses && parseUses(source, uses),
    with: envOf(nodeAt(node, 'with')),
    run: runOf(node, defaults),
  }
}
