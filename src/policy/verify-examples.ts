import { documentsOf } from '../documents/documents.ts'
import { productionOf } from '../production/production.ts'
import type { Project } from '../production/project.ts'
import { memoryTree } from '../tree/memory.ts'
import { NOTHING_DECLARED } from '../production/declarations.ts'
import { evaluate } from '../rules/evaluate.ts'
import { worded } from '../rules/finding-text.ts'
import type { ExampleFiles, Rule } from '../rules/rule.ts'
import { fileText } from '../tree/source-text.ts'
import { declarationsOf } from './declarations-of.ts'
import { declaredSystem } from './settle-policy.ts'
import { readReadinessFile } from './read-readiness-file.ts'

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

/** Day by which examples are judged. */
export const EXAMPLE_DAY = '2026-11-21'

const READINESS_FILE = '.readiness.yml'

/** A small repository as checks see it; what its readiness file declares holds, what that asks of the policy does not. */
export function projectOfFiles(files: ExampleFiles): Project {
  const tree = memoryTree(files)
  const documents = documentsOf(tree)
  const text = files[READINESS_FILE]
  const located = text === undefined ? undefined : readReadinessFile(fileText(READINESS_FILE, text))
  return {
    tree,
    documents,
    production: productionOf(tree, documents, located?.file.systems.map(declaredSystem) ?? []),
    declared: located ? declarationsOf(located) : NOTHING_DECLARED,
    today: EXAMPLE_DAY,
  }
}

function verifyBad(rule: Rule, files: ExampleFiles, expected: readonly string[]): string[] {
  const { outcomes } = evaluate(rule, projectOfFiles(files))
  const fails = outcomes.filter(({ state }) => state === 'fail' || state === 'missing' || state === 'expired')
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
  if (state === 'pass' || state === 'not-applicable' || state === 'attested') return []
  return outcomes.filter((outcome) => outcome.state !== 'pass').map(({ state: is, at }) => `${is} at ${at.path}:${at.line}`)
}
