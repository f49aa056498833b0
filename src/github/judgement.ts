import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { judge } from '../judge.ts'
import { policyFor } from '../policy/policy-for.ts'
import type { JudgeOptions } from '../judge.ts'
import { ConfigurationError } from '../policy/configuration-error.ts'
import { newFingerprints, onlyNew } from '../policy/only-new.ts'
import type { Finding, Report } from '../policy/report.ts'
import { commitTree } from '../tree/git-commit.ts'
import { readingTree } from '../tree/reading-tree.ts'
import { UnreadableRootError } from '../tree/tree.ts'
import type { Tree } from '../tree/tree.ts'
import { workingDirectory } from '../tree/working-directory.ts'
import { lookAtCommit } from './api-tree.ts'
import type { Api } from './api.ts'
import { ApiFault } from './api-fault.ts'
import { basePolicy } from './base-policy.ts'
import type { Inputs } from './inputs.ts'
import { policyChanges } from './policy-change.ts'
import { policiesFrom } from './remote-policy.ts'
import type { RunContext } from './run-context.ts'
import { changedPaths, comparedCommit, folderInRepository, holdsTargetOnly, startedFor } from './target-commit.ts'
import { Unanswerable } from './unanswerable.ts'
import { below } from './workspace-path.ts'

export interface Judgement {
  readonly report: Report
  readonly tree: Tree
  /** Fingerprints of what the pull request brings in, where only that counts. */
  readonly fresh: ReadonlySet<string> | undefined
  readonly standing: Standing
}

/** How what was judged stands to the pull request, as far as git can tell. */
export interface Standing {
  /** The commit that was judged, where it is the one that the workflow was started for. */
  readonly commit: string | undefined
  /** The judged root from the top of its repository. */
  readonly folder: string
  /** Paths from the judged root that the pull request changes. */
  readonly changed: ReadonlySet<string> | undefined
}

/**
 * Judges the workspace as the inputs ask for. `connected` is called only for what git cannot answer.
 * @throws ConfigurationError, UnreadableRootError, Unanswerable
 */
export async function judgeWorkspace(inputs: Inputs, context: RunContext, connected: () => Promise<Api>): Promise<Judgement> {
  const { tree, paths } = readingTree(workingDirectory(inputs.path.absolute))
  const options = await judgeOptions(inputs, context, tree, connected)
  const judged = await judge(tree, options)
  const report = {
    ...judged,
    notes: holdsTargetOnly(inputs.path.absolute, context) ? [...judged.notes, 'This is the target branch, not the pull request: pull_request_target checks that out unless it is told otherwise.'] : judged.notes,
    loosened: await policyChanges(inputs, context, tree, options, judged),
  }
  const standing = standingOf(inputs, context)
  const asked = context.event.startsWith('pull_request') && (inputs.onlyNew || (await policyFor(tree, options)).onlyNew)
  if (!asked) return { report, tree, fresh: undefined, standing }
  const before = await findingsBefore(inputs, context, connected, { ...options, configText: policyText(tree, options), policyTree: options.policyTree ?? tree, inlineFrom: undefined }, paths)
  const fresh = newFingerprints(report.findings, before)
  return { report: onlyNew(report, fresh), tree, fresh, standing }
}

function standingOf(inputs: Inputs, context: RunContext): Standing {
  if (!context.hasTarget) return { commit: undefined, folder: inputs.path.relative, changed: undefined }
  const directory = inputs.path.absolute
  const folder = folderInRepository(directory, inputs.path.relative)
  return { commit: startedFor(directory, context), folder, changed: changedPaths(directory, context, folder) }
}

async function judgeOptions(inputs: Inputs, context: RunContext, tree: Tree, connected: () => Promise<Api>): Promise<JudgeOptions> {
  const config = posix.relative(inputs.path.relative, inputs.config.relative)
  const written = [inputs.jsonFile, inputs.sarifFile].flatMap((file) => (file ? [below(inputs.path.relative, file.relative) ?? ''] : []))
  return {
    root: inputs.root,
    config,
    configNamed: inputs.configNamed,
    ...(inputs.policyRef === 'base' && context.hasTarget ? await basePolicy(inputs, context, connected) : { configText: textOutsideTree(inputs, config, tree) }),
    fetchPolicy: policiesFrom(connected),
    failOn: inputs.failOn,
    // A run that nobody's merge waits for may also stop at what lapses with time.
    clock: context.event === 'schedule' || context.event === 'workflow_dispatch' ? 'schedule' : 'merge',
    today: new Date().toISOString().slice(0, 10),
    written: written.filter((path) => path !== ''),
  }
}

/** A readiness file that serves several roots lies outside of the tree that is judged, or git ignores it. */
function textOutsideTree(inputs: Inputs, config: string, tree: Tree): string | undefined {
  if (!inputs.configNamed || tree.entries.some(({ path }) => path === config)) return undefined
  try {
    return readFileSync(inputs.config.absolute, 'utf8')
  } catch {
    throw new ConfigurationError(`input config: ${inputs.config.relative} is not there, or cannot be read`)
  }
}

/** What was there before is judged by today's policy: a rule that comes into force finds old things, too. */
function policyText(tree: Tree, options: JudgeOptions): string | null {
  if (options.configText !== undefined) return options.configText
  const source = tree.entries.some(({ path }) => path === options.config) ? tree.read(options.config) : undefined
  return source && 'text' in source ? source.text : null
}

async function findingsBefore(inputs: Inputs, context: RunContext, connected: () => Promise<Api>, options: JudgeOptions, paths: ReadonlySet<string>): Promise<readonly Finding[]> {
  const directory = inputs.path.absolute
  const commit = comparedCommit(directory, context)
  if (commit === undefined) throw new Unanswerable('only-new', context.payloadProblem ?? 'the event names no target branch')
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
