import { expressionsOf } from '../../documents/expression.ts'
import type { Expression } from '../../documents/expression.ts'
import type { ShellWord } from '../../documents/shell.ts'
import type { Run, Step } from '../../documents/workflow.ts'
import { firstIndex } from '../../tree/first-index.ts'
import { groupedBy } from '../../tree/grouped-by.ts'
import { oncePer } from '../../tree/once-per.ts'

/** The expressions GitHub fills into a word of the step's script before the shell sees it. */
export function expressionsInWord(step: Step, word: ShellWord): readonly Expression[] {
  if (!step.run || word.value !== undefined) return []
  const { at, text } = word
  const byLine = expressionsByLine(step.run)
  const found: Expression[] = []
  for (let line = at.line; line <= at.endLine; line++) {
    const onLine = byLine.get(line) ?? []
    for (let index = line === at.line ? firstIndex(onLine, (expression) => expression.at.column >= at.column) : 0; index < onLine.length; index++) {
      const expression = onLine[index] as Expression
      if (at.endLine === at.line && expression.at.column >= at.column + text.length) break
      found.push(expression)
    }
  }
  return found
}

const expressionsByLine = oncePer((run: Run): ReadonlyMap<number, readonly Expression[]> => groupedBy(expressionsOf(run.scalar), ({ at }) => at.line))
