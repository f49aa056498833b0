import { evaluate } from '../../../src/rules/evaluate.ts'
import { loadRules } from '../../../src/rules/load-rules.ts'
import type { ExampleFiles } from '../../../src/rules/rule.ts'
import { projectOfFiles } from '../../../src/policy/verify-examples.ts'
import { workingDirectory } from '../../../src/tree/working-directory.ts'

const { rules } = loadRules(workingDirectory('rules'))
const PATH = '.github/workflows/w.yml'

/** The text of a workflow, or whole files; what a rule finds as lines with their variant, or as `path:line`. */
export function findings(id: string, files: string | ExampleFiles): string[] {
  const single = typeof files === 'string'
  return outcomes(id, single ? { [PATH]: files } : files)
    .filter(({ state }) => state === 'fail')
    .map(({ at, variant }) => (single ? [at.line, variant].filter((part) => part !== undefined).join(' ') : `${at.path}:${at.line}`))
}

/** Like `findings` for several files, with the variant in place of the path. */
export function variants(id: string, files: ExampleFiles): string[] {
  return outcomes(id, files).filter(({ state }) => state === 'fail').map(({ at, variant }) => [at.line, variant].filter((part) => part !== undefined).join(' '))
}

export function stateOf(id: string, files: string | ExampleFiles): string {
  return evaluate(ruleOf(id), projectOfFiles(typeof files === 'string' ? { [PATH]: files } : files)).state
}

/** A workflow with one job of these steps, which begin on line 6. */
export function steps(event: string, text: string): string {
  const indented = text.trim().split('\n').map((line) => `      ${line}`).join('\n')
  return `on: ${event}\njobs:\n  job:\n    runs-on: ubuntu-24.04\n    steps:\n${indented}\n`
}

function outcomes(id: string, files: ExampleFiles): ReturnType<typeof evaluate>['outcomes'] {
  return evaluate(ruleOf(id), projectOfFiles(files)).outcomes
}

function ruleOf(id: string): (typeof rules)[number] {
  const rule = rules.find((candidate) => candidate.id === id)
  if (!rule) throw new Error(`there is no rule ${id}`)
  return rule
}
