import { conditionExpressions, expressionsOf } from '../../documents/expression.ts'
import type { Expression } from '../../documents/expression.ts'
import type { Workflow } from '../../documents/workflow.ts'
import type { YamlNode } from '../../documents/yaml-node.ts'
import { entriesOf } from '../../documents/yaml-node.ts'
import type { Project } from '../../production/project.ts'

/** Every expression of every workflow and action, `if:` without braces included. */
export function* everyExpression(project: Project): Generator<{ readonly expression: Expression; readonly workflow: Workflow | undefined }> {
  for (const { content } of project.documents.of('workflow')) if (content) for (const expression of expressionsWithin(content.root)) yield { expression, workflow: content }
  for (const { content } of project.documents.of('action')) if (content) for (const expression of expressionsWithin(content.root)) yield { expression, workflow: undefined }
}

export function* expressionsWithin(root: YamlNode | undefined): Generator<Expression> {
  const seen = new Set<YamlNode>()
  const open: YamlNode[] = root ? [root] : []
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    if (node.kind === 'scalar') yield* expressionsOf(node)
    else if (node.kind === 'sequence') for (const item of node.items) open.push(item)
    for (const { key, value } of entriesOf(node)) {
      if (key.text === 'if' && value.kind === 'scalar') yield* conditionExpressions(value)
      else open.push(value)
    }
  }
}
