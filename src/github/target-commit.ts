import { git, OBJECT_ID } from '../tree/git-command.ts'
import type { RunContext } from './run-context.ts'

/**
 * The target branch's commit whose readiness file holds. Only what GitHub itself says is believed: a head branch can
 * hold a merge commit with any parents.
 */
export function policyCommit(directory: string, context: RunContext): string | undefined {
  return mergedInto(directory, context) ?? context.baseSha
}

/** The commit that shows what was there before the pull request: the other side of the merge, or where its branch left the target. Nothing where git cannot tell. */
export function comparedCommit(directory: string, context: RunContext): string | undefined {
  const { baseSha } = context
  return mergedInto(directory, context) ?? (baseSha && commitNamed(directory, ['merge-base', baseSha, 'HEAD']))
}

/** The commit that lies in the working directory, where it is the one that the workflow was started for. */
export function startedFor(directory: string, { sha }: RunContext): string | undefined {
  return sha !== undefined && checkedOut(directory) === sha ? sha : undefined
}

function checkedOut(directory: string): string | undefined {
  return commitNamed(directory, ['rev-parse', '--verify', 'HEAD'])
}

/** Whether the working directory holds a branch of the repository itself and nothing of the pull request, as `pull_request_target` checks out. */
export function holdsNoChange(directory: string, context: RunContext): boolean {
  const { event, sha, baseSha } = context
  if (event !== 'pull_request_target') return false
  const held = checkedOut(directory)
  return held !== undefined && (held === sha || held === baseSha)
}

/** Paths below `folder` that a pull request changes, from there; nothing where git does not hold both sides of it. */
export function changedPaths(directory: string, context: RunContext, folder: string): ReadonlySet<string> | undefined {
  const before = mergedInto(directory, context) ?? leftTarget(directory, context)
  if (before === undefined) return undefined
  const prefix = folder === '' ? '' : `${folder}/`
  const listing = git(directory, ['diff-tree', '-r', '-z', '--name-only', '--no-renames', before, 'HEAD'])?.toString('utf8').split('\0')
  return listing && new Set(listing.flatMap((path) => (path !== '' && path.startsWith(prefix) ? [path.slice(prefix.length)] : [])))
}

/** Where the branch left its target, if it is the head commit that is checked out. */
function leftTarget(directory: string, { headSha, baseSha }: RunContext): string | undefined {
  if (headSha === undefined || baseSha === undefined || checkedOut(directory) !== headSha) return undefined
  return commitNamed(directory, ['merge-base', baseSha, headSha])
}

/** First parent of the merge that GitHub made of a pull request. Its id is in the commit even where a shallow clone does not hold it. */
function mergedInto(directory: string, context: RunContext): string | undefined {
  if (!context.event.startsWith('pull_request') || context.event === 'pull_request_target' || context.sha === undefined) return undefined
  if (startedFor(directory, context) === undefined) return undefined
  const header = git(directory, ['cat-file', 'commit', context.sha])?.toString('utf8').split('\n\n', 1)[0] ?? ''
  const parents = header.split('\n').flatMap((line) => (line.startsWith('parent ') ? [line.slice('parent '.length)] : []))
  return parents.length === 2 ? parents[0] : undefined
}

function commitNamed(directory: string, command: readonly string[]): string | undefined {
  const id = git(directory, command)?.toString('utf8').trim()
  return id !== undefined && OBJECT_ID.test(id) ? id : undefined
}

/** Whether the working directory is a submodule's, whose commits are not those of the run's repository. */
export function isSubmodule(directory: string): boolean {
  return (git(directory, ['rev-parse', '--show-superproject-working-tree'])?.toString('utf8').trim() ?? '') !== ''
}

/** Whether git has left out a part of the files on disk. */
export function isSparse(directory: string): boolean {
  return git(directory, ['config', '--bool', 'core.sparseCheckout'])?.toString('utf8').trim() === 'true'
}

/**
 * The judged root as GitHub knows it: from the workspace, and where the run's repository was checked out to a folder of
 * that, from the repository's top.
 */
export function folderOnGitHub(directory: string, fromWorkspace: string, { sha, headSha }: RunContext): string {
  if (fromWorkspace === '') return ''
  const held = checkedOut(directory)
  return held !== undefined && (held === sha || held === headSha) ? folderInRepository(directory, fromWorkspace) : fromWorkspace
}

/** The folder's path from the top of its repository; where there is no git, from the workspace. */
export function folderInRepository(directory: string, fromWorkspace: string): string {
  const prefix = git(directory, ['rev-parse', '--show-prefix'])?.toString('utf8').replace(/\n$/, '')
  return (prefix ?? fromWorkspace).replace(/(?<!\/)\/+$/, '')
}
