import { git, OBJECT_ID } from '../tree/git-command.ts'
import type { RunContext } from './run-context.ts'

/**
 * The target branch's commit whose readiness file holds. Only what GitHub itself says is believed: a head branch can
 * hold a merge commit with any parents.
 */
export function policyCommit(directory: string, context: RunContext): string | undefined {
  return mergedInto(directory, context) ?? context.baseSha
}

/** The commit that shows what was there before the pull request: the other side of the merge, or where its branch left the target. */
export function comparedCommit(directory: string, context: RunContext): string | undefined {
  const { baseSha } = context
  return mergedInto(directory, context) ?? (baseSha && (commitNamed(directory, ['merge-base', baseSha, 'HEAD']) ?? baseSha))
}

/** Whether the working directory holds the target branch and nothing of the pull request, as `pull_request_target` checks out. */
export function holdsTargetOnly(directory: string, context: RunContext): boolean {
  return context.event === 'pull_request_target' && context.sha !== undefined && commitNamed(directory, ['rev-parse', '--verify', 'HEAD']) === context.sha
}

/** First parent of the merge that GitHub made for `pull_request`. Its id is in the commit even where a shallow clone does not hold it. */
function mergedInto(directory: string, context: RunContext): string | undefined {
  if (context.event !== 'pull_request' || context.sha === undefined) return undefined
  if (commitNamed(directory, ['rev-parse', '--verify', 'HEAD']) !== context.sha) return undefined
  const header = git(directory, ['cat-file', 'commit', context.sha])?.toString('utf8').split('\n\n', 1)[0] ?? ''
  const parents = header.split('\n').flatMap((line) => (line.startsWith('parent ') ? [line.slice('parent '.length)] : []))
  return parents.length === 2 ? parents[0] : undefined
}

function commitNamed(directory: string, command: readonly string[]): string | undefined {
  const id = git(directory, command)?.toString('utf8').trim()
  return id !== undefined && OBJECT_ID.test(id) ? id : undefined
}

/** The folder's path from the top of its repository; where there is no git, from the workspace. */
export function folderInRepository(directory: string, fromWorkspace: string): string {
  const prefix = git(directory, ['rev-parse', '--show-prefix'])?.toString('utf8').replace(/\n$/, '')
  return (prefix ?? fromWorkspace).replace(/\/+$/, '')
}
