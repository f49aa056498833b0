import type { Problem } from '../tree/location.ts'
import { isProblem } from '../tree/tree.ts'
import type { Tree } from '../tree/tree.ts'
import { readRule } from './read-rule.ts'
import type { Rule } from './rule.ts'

/** What the report's contract and the settings of a readiness file know as the name of a rule. */
const ID = /^[a-z0-9-]+(?:\/[a-z0-9-]+)+$/

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
    const id = path.replace(/\.ya?ml$/, '')
    if (!ID.test(id)) {
      problems.push({ kind: 'syntax', path, line: 1, message: 'a rule lies in the folder of its pack, and both are named in lower case letters, digits and dashes, as team/no-ssh.yml is' })
      continue
    }
    const read = readRule(id, source)
    if (read.rule) rules.push(read.rule)
    problems.push(...read.problems)
  }
  return { rules, problems }
}
