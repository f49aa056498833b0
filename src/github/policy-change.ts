import { policyFor } from '../policy/policy-for.ts'
import type { JudgeOptions } from '../judge.ts'
import { ConfigurationError } from '../policy/configuration-error.ts'
import { loosenings } from '../policy/loosening.ts'
import type { Report } from '../policy/report.ts'
import { commitTree } from '../tree/git-commit.ts'
import { textAt } from '../tree/text-at.ts'
import { UnreadableRootError } from '../tree/tree.ts'
import type { Tree } from '../tree/tree.ts'
import type { Inputs } from './inputs.ts'
import type { RunContext } from './run-context.ts'
import { comparedCommit, folderInRepository } from './target-commit.ts'

/**
 * In what a pull request itself asks for less than its target branch, one sentence each: for the reviewer's eyes, not for the
 * gate. Only what git holds is compared; where it does not hold the target's commit nothing is said.
 */
export async function policyChanges(inputs: Inputs, context: RunContext, tree: Tree, options: JudgeOptions, report: Report): Promise<readonly string[]> {
  if (!context.hasTarget) return []
  const directory = inputs.path.absolute
  const commit = comparedCommit(directory, context) ?? context.baseSha
  const before = commit === undefined ? undefined : commitTree(directory, commit, folderInRepository(directory, inputs.path.relative), [options.config])
  if (!before) return []
  try {
    const earlier = await policyFor(before, { ...options, configNamed: false, configText: textAt(before, options.config)?.text ?? null, policyTree: before })
    // Also where the target branch's policy holds, what the pull request would change is worth knowing.
    const later = await policyFor(tree, inputs.policyRef === 'base' ? { ...options, configNamed: false, configText: undefined, policyTree: undefined } : options)
    return [...loosenings(earlier, later).map(({ about, change }) => `${about} ${change}`), ...newComments(report, before)]
  } catch (error) {
    // What the target branch held may be no policy of today, or a clone may lack its contents: then there is nothing to compare.
    if (error instanceof ConfigurationError || error instanceof UnreadableRootError) return []
    throw error
  }
}

/** Comments beside the code that excuse findings and do not stand in the target branch. */
function newComments(report: Report, before: Tree): string[] {
  const waivers = new Set(report.findings.flatMap(({ waiver }) => (waiver?.lines ? [waiver] : [])))
  return [...waivers].flatMap(({ rule, written, reason, at }) => {
    const text = textAt(before, at.path)?.text ?? ''
    return text.includes(`readiness-ignore ${rule} until ${written}`) ? [] : [`${rule} is waived by a comment in ${at.path}:${at.line} until ${written}: ${reason}`]
  })
}
