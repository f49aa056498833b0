import { evaluate } from '../../../src/rules/evaluate.ts'
import { loadRules } from '../../../src/rules/load-rules.ts'
import type { ExampleFiles } from '../../../src/rules/rule.ts'
import { projectOfFiles } from '../../../src/policy/verify-examples.ts'
import { workingDirectory } from '../../../src/tree/working-directory.ts'

const { rules } = loadRules(workingDirectory('rules'))

/** Lines of a Dockerfile, or whole files; what a rule finds in them as line numbers, or as `path:line`. */
export function found(id: string, dockerfile: string): number[]
export function found(id: string, files: string | ExampleFiles): (number | string)[]
export function found(id: string, files: string | ExampleFiles): (number | string)[] {
  return failed(id, files).map(({ at }) => (typeof files === 'string' ? at.line : `${at.path}:${at.line}`))
}

/** Facts and variants of what a rule finds. */
export function factsOf(id: string, dockerfile: string): string[] {
  return failed(id, dockerfile).map(({ facts, variant }) => [...(variant === undefined ? [] : [`(${variant})`]), ...Object.values(facts ?? {})].join(' '))
}

/** What a rule finds, as `line (variant)`. */
export function fails(id: string, files: string | ExampleFiles): string[] {
  return failed(id, files).map(({ at, variant }) => (variant === undefined ? `${at.line}` : `${at.line} (${variant})`))
}

export function stateOf(id: string, files: string | ExampleFiles): string {
  return evaluated(id, files).state
}

function failed(id: string, files: string | ExampleFiles): ReturnType<typeof evaluate>['outcomes'] {
  return evaluated(id, files).outcomes.filter(({ state }) => state === 'fail')
}

function evaluated(id: string, files: string | ExampleFiles): ReturnType<typeof evaluate> {
  const rule = rules.find((candidate) => candidate.id === id)
  if (!rule) throw new Error(`there is no rule ${id}`)
  return evaluate(rule, projectOfFiles(typeof files === 'string' ? { Dockerfile: files } : files))
}
