import { checklistPaths } from '../documents/checklist-files.ts'
import { documentsOf } from '../documents/documents.ts'
import { loadLinearPatterns } from '../documents/linear-pattern.ts'
import { productionOf } from '../production/production.ts'
import type { Project } from '../production/project.ts'
import { memoryTree } from '../tree/memory.ts'
import { NOTHING_DECLARED } from '../production/declarations.ts'
import { evaluate } from '../rules/evaluate.ts'
import { worded } from '../rules/finding-text.ts'
import type { ExampleFiles, Rule } from '../rules/rule.ts'
import { fileText } from '../tree/source-text.ts'
import { claimsOf, heldChecklists } from './held-checklists.ts'
import { declarationsOf } from './declarations-of.ts'
import { declaredSystem } from './settle-policy.ts'
import { readReadinessFile } from './read-readiness-file.ts'

// Examples may declare patterns, and are verified without waiting.
await loadLinearPatterns()

/** Holds a rule to its own examples. `known`: the rules that lines of its checklists may speak of. Returns what is wrong, one sentence a mistake; empty where all hold. */
export function verifyExamples(rule: Rule, known: readonly Rule[] = []): readonly string[] {
  const projectOf = (files: ExampleFiles): Project => (rule.check === 'policy/checklist-claims' ? claiming(projectOfFiles(files), known) : projectOfFiles(files))
  return rule.examples.flatMap((example, index) => {
    const configured = { ...rule, with: { ...rule.with, ...example.with } }
    return [
      ...(example.bad ? verifyBad(configured, projectOf(example.bad), example.finds ?? []) : []).map((mistake) => `example ${index + 1}, bad: ${mistake}`),
      ...(example.good ? verifyGood(configured, projectOf(example.good)) : []).map((mistake) => `example ${index + 1}, good: ${mistake}`),
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

/** With what its checklists claim, held against all the known rules. */
function claiming(project: Project, known: readonly Rule[]): Project {
  const paths = checklistPaths(project.documents.paths('markdown'), project.declared.checklists)
  return { ...project, claims: claimsOf(heldChecklists(paths, project, { rules: known, asked: { rules: known, waivers: [] }, answers: { findings: [], rules: [] } }), project) }
}

function verifyBad(rule: Rule, project: Project, expected: readonly string[]): string[] {
  const { outcomes } = evaluate(rule, project)
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

function verifyGood(rule: Rule, project: Project): string[] {
  const { state, outcomes } = evaluate(rule, project)
  if (state === 'pass' || state === 'not-applicable' || state === 'attested') return []
  return outcomes.filter((outcome) => outcome.state !== 'pass').map(({ state: is, at }) => `${is} at ${at.path}:${at.line}`)
}
