import { judge } from '../judge.ts'
import type { JudgeOptions } from '../judge.ts'
import { ConfigurationError } from '../policy/configuration-error.ts'
import { fingerprinter } from '../policy/fingerprint.ts'
import { newFingerprints } from '../policy/only-new.ts'
import type { Finding } from '../policy/report.ts'
import { commitTree } from '../tree/git-commit.ts'
import { UnreadableRootError } from '../tree/tree.ts'
import type { Tree } from '../tree/tree.ts'
import { lookAtCommit } from './api-tree.ts'
import type { Api } from './api.ts'
import { ApiFault } from './api-fault.ts'
import { comparisonByGitHub, renamedByGit } from './comparison.ts'
import type { Inputs } from './inputs.ts'
import type { RunContext } from './run-context.ts'
import { comparedCommit, folderInRepository, holdsNoChange, isSubmodule } from './target-commit.ts'
import { Unanswerable } from './unanswerable.ts'
import { below } from './workspace-path.ts'

export interface Change {
  readonly inputs: Inputs
  readonly context: RunContext
  readonly connected: () => Promise<Api>
  /** What was judged, and the paths of it that were read. */
  readonly tree: Tree
  readonly paths: ReadonlySet<string>
  /** How it was judged. */
  readonly options: JudgeOptions
}

/** Fingerprints of the findings that a pull request brings in. @throws Unanswerable */
export async function broughtIn(findings: readonly Finding[], change: Change): Promise<ReadonlySet<string>> {
  const commit = await commitBefore(change)
  const before = await findingsAt(commit, change)
  const fresh = newFingerprints(findings, before)
  const rules = new Set(findings.flatMap(({ rule, fingerprint }) => (fresh.has(fingerprint) ? [rule] : [])))
  const gone = before.filter(({ rule, at }) => rules.has(rule) && !change.tree.has(at.path))
  if (gone.length === 0) return fresh
  return newFingerprints(findings, [...before, ...inNewPlaces(gone, await renamedSince(commit, change))])
}

/** Where the pull request began: by git, else by GitHub; where neither tells, the commit its branch is to be merged into. */
async function commitBefore({ inputs, context, connected }: Change): Promise<string> {
  const directory = inputs.path.absolute
  if (isSubmodule(directory)) throw new Unanswerable('only-new', '`path` is a submodule, whose commits are not those of this repository')
  if (holdsNoChange(directory, context)) throw new Unanswerable('only-new', 'the pull request is not checked out, as `pull_request_target` does not do by itself')
  const { baseSha, headSha } = context
  const known = comparedCommit(directory, context)
  if (known !== undefined) return known
  if (baseSha === undefined || headSha === undefined) throw new Unanswerable('only-new', context.payloadProblem ?? 'the event names no target branch')
  return (await comparisonByGitHub(connected, baseSha, headSha))?.mergeBase ?? baseSha
}

async function findingsAt(commit: string, { inputs, connected, paths, options }: Change): Promise<readonly Finding[]> {
  const directory = inputs.path.absolute
  const folder = folderInRepository(directory, inputs.path.relative)
  const look = async (tree: Tree): Promise<readonly Finding[]> => (await judge(tree, options)).findings
  try {
    const local = commitTree(directory, commit, folder, paths)
    if (local) return await look(local)
  } catch (error) {
    if (error instanceof ConfigurationError) throw new Unanswerable('only-new', `this policy does not fit ${commit}: ${error.message}`)
    // A clone without contents: GitHub has them.
    if (!(error instanceof UnreadableRootError)) throw error
  }
  try {
    return await lookAtCommit({ api: await connected(), commit, folder, likeness: directory, ahead: paths }, look)
  } catch (error) {
    if (error instanceof ConfigurationError) throw new Unanswerable('only-new', `this policy does not fit ${commit}: ${error.message}`)
    if (error instanceof ApiFault) throw new Unanswerable('only-new', `git does not hold ${commit} (check out with \`fetch-depth: 2\`) and the API says: ${error.message}`)
    throw error
  }
}

/** New paths by old ones, both from the judged root. What neither git nor GitHub tells of is taken for new files. */
async function renamedSince(commit: string, { inputs, context, connected }: Change): Promise<ReadonlyMap<string, string>> {
  const directory = inputs.path.absolute
  const folder = folderInRepository(directory, inputs.path.relative)
  const { headSha } = context
  const renamed = renamedByGit(directory, commit) ?? (headSha === undefined ? undefined : (await comparisonByGitHub(connected, commit, headSha))?.renamed)
  const inFolder = new Map<string, string>()
  for (const [from, to] of renamed ?? []) {
    const [earlier, later] = [below(folder, from), below(folder, to)]
    if (earlier !== undefined && later !== undefined) inFolder.set(earlier, later)
  }
  return inFolder
}

/** Old findings as they would be told of the files' new names, whether their words hold the name or not. */
function inNewPlaces(findings: readonly Finding[], renamed: ReadonlyMap<string, string>): Finding[] {
  const moved = findings.flatMap((finding): [Finding, string][] => {
    const path = renamed.get(finding.at.path)
    return path === undefined ? [] : [[finding, path]]
  })
  const [asBefore, inNewWords] = [fingerprinter(), fingerprinter()]
  return moved.flatMap(([finding, path]) => [
    { ...finding, fingerprint: asBefore(finding.rule, path, finding.message) },
    { ...finding, fingerprint: inNewWords(finding.rule, path, finding.message.replaceAll(finding.at.path, path)) },
  ])
}
