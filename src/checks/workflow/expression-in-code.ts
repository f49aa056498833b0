import { expressionsOf } from '../../documents/expression.ts'
import type { Action, Step } from '../../documents/workflow.ts'
import type { YamlScalar } from '../../documents/yaml-node.ts'
import type { Project } from '../../production/project.ts'
import type { Check, Outcome } from '../check.ts'
import { codeInputs } from './code-inputs.ts'
import { trustOf } from './expression-trust.ts'
import type { ExpressionScope } from './expression-trust.ts'
import { actionName, inputOf, jobsOf } from './steps.ts'

/** An expression inside code is pasted in before the code is read: its value becomes code. */
export const expressionInCode: Check = {
  name: 'workflow/expression-in-code',
  question: 'Is any value pasted into a script by an expression, and who can choose it?',
  reads: ['workflow', 'action'],
  *look(project): Iterable<Outcome> {
    for (const { code, scope } of codeOf(project)) {
      let clean = true
      for (const { tree, text, at } of expressionsOf(code)) {
        if (!tree) continue
        const trust = trustOf(tree, scope)
        if (trust === 'fixed') continue
        clean = false
        yield { state: 'fail', at, variant: trust, facts: { expression: text.trim().replace(/\s+/g, ' ') } }
      }
      if (clean) yield { state: 'pass', at: code.at }
    }
  },
}

function* codeOf(project: Project): Generator<{ code: YamlScalar; scope: ExpressionScope }> {
  for (const { workflow, job } of jobsOf(project)) for (const step of job.steps) yield* codeOfStep(step, { workflow, job, step })
  for (const { content } of project.documents.of('action')) for (const step of content?.steps ?? []) yield* codeOfStep(step, { action: content as Action, step })
}

function* codeOfStep(step: Step, scope: ExpressionScope): Generator<{ code: YamlScalar; scope: ExpressionScope }> {
  if (step.run) yield { code: step.run.scalar, scope }
  for (const name of codeInputs(actionName(step.uses))) {
    const input = inputOf(step, name)
    if (input) yield { code: input.value, scope }
  }
}
