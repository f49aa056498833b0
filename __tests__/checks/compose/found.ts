import { evaluate } from '../../../src/rules/evaluate.ts'
import { worded } from '../../../src/rules/finding-text.ts'
import { loadRules } from '../../../src/rules/load-rules.ts'
import type { ExampleFiles, Rule } from '../../../src/rules/rule.ts'
import { projectOfFiles } from '../../../src/policy/verify-examples.ts'
import { workingDirectory } from '../../../src/tree/working-directory.ts'

const RULES: ReadonlyMap<string, Rule> = new Map(loadRules(workingDirectory('rules')).rules.map((rule) => [rule.id, rule]))

function outcomes(id: string, files: ExampleFiles): ReturnType<typeof evaluate> & { readonly rule: Rule } {
  const rule = RULES.get(id)
  if (!rule) throw new Error(`there is no rule ${id}`)
  return evaluate(rule, projectOfFiles(files))
}

/** What a rule finds in a repository, as `path:line`. */
export function found(id: string, files: ExampleFiles): string[] {
  return outcomes(id, files).outcomes.flatMap(({ state, at }) => (state === 'fail' ? [`${at.path}:${at.line}`] : []))
}

/** What a rule finds, as `line severity message`. */
export function messages(id: string, files: ExampleFiles): string[] {
  const { rule, outcomes: all } = outcomes(id, files)
  return all.filter(({ state }) => state === 'fail').map((outcome) => `${outcome.at.line} ${worded(rule, outcome).severity} ${worded(rule, outcome).message}`)
}

/** What a rule says to type for each finding. */
export function fixes(id: string, files: ExampleFiles): string[] {
  const { rule, outcomes: all } = outcomes(id, files)
  return all.filter(({ state }) => state === 'fail').map((outcome) => worded(rule, outcome).fix)
}

export function stateOf(id: string, files: ExampleFiles): string {
  return outcomes(id, files).state
}

/** A compose file of one service `app`, whose settings begin on line 3. */
export function app(...settings: readonly string[]): ExampleFiles {
  return { 'compose.yaml': ['services:', '  app:', ...settings.map((line) => `    ${line}`), ''].join('\n') }
}

/** Lines of `app`'s settings a rule finds wanting, counted from 1; 0 is the service's own. */
export function foundIn(id: string, ...settings: readonly string[]): number[] {
  return found(id, app(...settings)).map((place) => Number(place.split(':')[1]) - 2)
}
