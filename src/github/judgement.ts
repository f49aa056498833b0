import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { judge } from '../judge.ts'
import { policyFor } from '../policy/policy-for.ts'
import type { JudgeOptions } from '../judge.ts'
import { ConfigurationError } from '../policy/configuration-error.ts'
import { onlyNew } from '../policy/only-new.ts'
import type { Report } from '../policy/report.ts'
import { readingTree } from '../tree/reading-tree.ts'
import { textAt } from '../tree/text-at.ts'
import type { Tree } from '../tree/tree.ts'
import { workingDirectory } from '../tree/working-directory.ts'
import type { Api } from './api.ts'
import { basePolicy } from './base-policy.ts'
import { broughtIn } from './brought-in.ts'
import type { Inputs } from './inputs.ts'
import { policyChanges } from './policy-change.ts'
import { policiesFrom } from './remote-policy.ts'
import type { RunContext } from './run-context.ts'
import { changedPaths, folderInRepository, holdsNoChange, isSparse, startedFor } from './target-commit.ts'
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
  /** Whether nothing of the pull request was judged at all. */
  readonly beside: boolean
}

/**
 * Judges the workspace as the inputs ask for. `connected` is called only for what git cannot answer.
 * @throws ConfigurationError, UnreadableRootError, Unanswerable
 */
export async function judgeWorkspace(inputs: Inputs, context: RunContext, connected: () => Promise<Api>): Promise<Judgement> {
  const { tree, paths } = readingTree(workingDirectory(inputs.path.absolute))
  const options = await judgeOptions(inputs, context, tree, connected)
  const ofTarget = inputs.policyRef === 'base' && context.hasTarget
  const judged = await judge(tree, options).catch((error: unknown) => {
    throw ofTarget && error instanceof ConfigurationError ? onTargetBranch(error) : error
  })
  const standing = standingOf(inputs, context)
  const report = {
    ...judged,
    notes: [...judged.notes, ...notesOf(standing, inputs)],
    loosened: await policyChanges(inputs, context, tree, options, judged),
  }
  const asked = context.event.startsWith('pull_request') && (inputs.onlyNew || (await policyFor(tree, options)).onlyNew)
  if (!asked) return { report, tree, fresh: undefined, standing }
  // What was there before is judged by today's policy: a rule that comes into force finds old things, too.
  const today = { ...options, configText: policyText(tree, options), policyTree: options.policyTree ?? tree, inlineFrom: undefined }
  const fresh = await broughtIn(report.findings, { inputs, context, connected, tree, paths, options: today })
  return { report: onlyNew(report, fresh), tree, fresh, standing }
}

function standingOf(inputs: Inputs, context: RunContext): Standing {
  if (!context.hasTarget) return { commit: undefined, folder: inputs.path.relative, changed: undefined, beside: false }
  const directory = inputs.path.absolute
  const folder = folderInRepository(directory, inputs.path.relative)
  return { commit: startedFor(directory, context), folder, changed: changedPaths(directory, context, folder), beside: holdsNoChange(directory, context) }
}

/** What a reader could take for judged, and was not. */
function notesOf({ beside }: Standing, inputs: Inputs): string[] {
  return [
    ...(beside ? ['This is not the pull request: `pull_request_target` checks out a branch of this repository unless it is told otherwise.'] : []),
    ...(isSparse(inputs.path.absolute) ? ['This is a sparse checkout: what it leaves out was not looked at.'] : []),
  ]
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
  if (!inputs.configNamed || tree.has(config)) return undefined
  try {
    return readFileSync(inputs.config.absolute, 'utf8')
  } catch {
    throw new ConfigurationError(`input config: ${inputs.config.relative} is not there, or cannot be read`)
  }
}

function policyText(tree: Tree, options: JudgeOptions): string | null {
  if (options.configText !== undefined) return options.configText
  return textAt(tree, options.config)?.text ?? null
}

/** The head's file has other lines, or is not there: the place is told in words. */
function onTargetBranch({ mistakes }: ConfigurationError): ConfigurationError {
  return new ConfigurationError(mistakes.map(({ path, line, message }) => ({ message: `on the target branch${path === undefined ? '' : `, ${path}:${line ?? 1}`}: ${message}` })))
}
