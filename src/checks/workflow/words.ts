import { expressionsOf } from '../../documents/expression.ts'
import type { Expression } from '../../documents/expression.ts'
import type { ShellWord } from '../../documents/shell.ts'
import type { Run, Step } from '../../documents/workflow.ts'

const lines = new WeakMap<Run, ReadonlyMap<number, readonly Expression[]>>()

/** The expressions GitHub fills into a word of the step's script before the shell sees it. */
export function expressionsInWord(step: Step, word: ShellWord): readonly Expression[] {
  if (!step.run || word.value !== undefined) return []
  const { at, text } = word
  const byLine = expressionsByLine(step.run)
  const found: Expression[] = []
  for (let line = at.line; line <= at.endLine; line++) {
    for (const expression of byLine.get(line) ?? []) {
      const { column } = expression.at
      const before = line === at.line && column < at.column
      const behind = at.endLine === at.line && column >= at.column + text.length
      if (!before && !behind) found.push(expression)
    }
  }
  return found
}

function expressionsByLine(run: Run): ReadonlyMap<number, readonly Expression[]> {
  const known = lines.get(run)
  if (known) return known
  const byLine = new Map<number, Expression[]>()
  for (const expression of expressionsOf(run.scalar)) {
    const others = byLine.get(expression.at.line)
    if (others) others.push(expression)
    else byLine.set(expression.at.line, [expression])
  }
  lines.set(run, byLine)
  return byLine
}
