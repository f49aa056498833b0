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
    const onLine = byLine.get(line) ?? []
    for (let index = line === at.line ? firstFrom(onLine, at.column) : 0; index < onLine.length; index++) {
      const expression = onLine[index] as Expression
      if (at.endLine === at.line && expression.at.column >= at.column + text.length) break
      found.push(expression)
    }
  }
  return found
}

/** Index of the first expression of a line that begins at a column or behind it; they stand in order. */
function firstFrom(expressions: readonly Expression[], column: number): number {
  let low = 0
  let high = expressions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((expressions[middle] as Expression).at.column < column) low = middle + 1
    else high = middle
  }
  return low
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
