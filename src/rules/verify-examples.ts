import { documentsOf } from '../documents/documents.ts'
import { productionOf } from '../production/production.ts'
import type { Project } from '../production/project.ts'
import { memoryTree } from '../tree/memory.ts'
import { evaluate } from './evaluate.ts'
import { worded } from './finding-text.ts'
import type { ExampleFiles, Rule } from './rule.ts'

/** Holds a rule to its own examples. Returns what is wrong, one sentence a mistake; empty where all hold. */
export function verifyExamples(rule: Rule): readonly string[] {
  return rule.examples.flatMap((example, index) => {
    const configured = { ...rule, with: { ...rule.with, ...example.with } }
    return [
      ...(example.bad ? verifyBad(configured, example.bad, example.finds ?? []) : []).map((mistake) => `example ${index + 1}, bad: ${mistake}`),
      ...(example.good ? verifyGood(configured, example.good) : []).map((mistake) => `example ${index + 1}, good: ${mistake}`),
    ]
  })
}

export function projectOfFiles(files: ExampleFiles): Project {
  const tree = memoryTree(files)
  const documents = documentsOf(tree)
  return { tree, documents, production: productionOf(tree, documents, []) }
}

function verifyBad(rule: Rule, files: ExampleFiles, expected: readonly string[]): string[] {
  const { outcomes } = evaluate(rule, projectOfFiles(files))
  const fails = outcomes.filter((outcome) => outcome.state === 'fail')
  const found = fails.map(({ at }) => `${at.path}:${at.line}`)
  const mistakes: string[] = []
  if (found.join(' ') !== expected.join(' ')) mistakes.push(`finds [${found.join(', ')}], expected [${expected.join(', ')}]`)
  for (const outcome of fails) {
    const { message, fix } = worded(rule, outcome)
    for (const text of [message, fix]) if (/(?<!\$)\{[a-z]\w*\}/.test(text)) mistakes.push(`"${text}" has a placeholder without a fact`)
  }
  return mistakes
}

function verifyGood(rule: Rule, files: ExampleFiles): string[] {
  const { state, outcomes } = evaluate(rule, projectOfFiles(files))
  if (state === 'pass' || state === 'not-applicable') return []
  return outcomes.filter((outcome) => outcome.state !== 'pass').map(({ state: is, at }) => `${is} at ${at.path}:${at.line}`)
}
