import type { Problem } from '../tree/location.ts'
import { isProblem } from '../tree/tree.ts'
import type { Tree } from '../tree/tree.ts'
import { readRule } from './read-rule.ts'
import type { Rule } from './rule.ts'

/** Reads every `<pack>/<rule>.yml` of a tree of rule files. A broken file costs only itself. */
export function loadRules(tree: Tree): { rules: readonly Rule[]; problems: readonly Problem[] } {
  const rules: Rule[] = []
  const problems: Problem[] = []
  for (const { path } of tree.entries) {
    if (!/\.ya?ml$/.test(path)) continue
    const source = tree.read(path)
    if (isProblem(source)) {
      problems.push(source)
      continue
    }
    const read = readRule(path.replace(/\.ya?ml$/, ''), source)
    if (read.rule) rules.push(read.rule)
    problems.push(...read.problems)
  }
  return { rules, problems }
}
