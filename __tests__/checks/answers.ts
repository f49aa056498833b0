import { evaluate } from '../../src/rules/evaluate.ts'
import { loadRules } from '../../src/rules/load-rules.ts'
import type { ExampleFiles, Rule } from '../../src/rules/rule.ts'
import { projectOfFiles } from '../../src/policy/verify-examples.ts'
import { workingDirectory } from '../../src/tree/working-directory.ts'

const RULES: ReadonlyMap<string, Rule> = new Map(loadRules(workingDirectory('rules')).rules.map((rule) => [rule.id, rule]))

/**
 * What a rule answers: `pass`, `missing` and its other states where nothing is wrong at a place, else each place with
 * the kind of what is wrong: `app.sh:1 local`. It is asked whether or not the files show what it needs.
 */
export function answers(id: string, files: ExampleFiles, options: Readonly<Record<string, unknown>> = {}): string[] {
  const rule = RULES.get(id)
  if (!rule) throw new Error(`there is no rule ${id}`)
  const { state, outcomes } = evaluate({ ...rule, needs: undefined, with: { ...rule.with, ...options } }, projectOfFiles(files))
  const wrong = outcomes.filter((outcome) => outcome.state === 'fail')
  return wrong.length === 0 ? [state] : wrong.map(({ at, variant }) => `${at.path}:${at.line}${variant === undefined ? '' : ` ${variant}`}`)
}

/** A workflow of one job with steps that run these scripts. */
export function workflow(on: string, ...scripts: readonly string[]): string {
  const steps = scripts.map((script) => `      - run: |\n${script.split('\n').map((line) => `          ${line}`).join('\n')}`)
  return ['on:', ...on.split('\n').map((line) => `  ${line}`), 'jobs:', '  work:', '    runs-on: ubuntu-24.04', '    steps:', ...steps, ''].join('\n')
}
