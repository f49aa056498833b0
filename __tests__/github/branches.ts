import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pullRequest, temporaryFolder, workspaceOf } from './runner.ts'
import type { Files, Run, Workspace } from './runner.ts'

export interface Branches {
  readonly workspace: Workspace
  readonly base: string
  readonly head: string
  readonly merge: string
}

/** A pull request as `actions/checkout` finds it: the merge of a topic branch into main, which has moved on. */
export function merged(before: Files, change: Files, removed: readonly string[] = [], meanwhile: Files = {}): Branches {
  const workspace = workspaceOf(before)
  const { git } = workspace
  git('checkout', '--quiet', '-b', 'topic')
  workspace.write(change)
  for (const path of removed) rmSync(join(workspace.folder, path))
  const head = workspace.commit()
  git('checkout', '--quiet', 'main')
  workspace.write({ 'README.md': '# Moved on\n', ...meanwhile })
  const base = workspace.commit()
  git('checkout', '--quiet', '--detach')
  git('merge', '--quiet', '--no-ff', '--message', 'merge', 'topic')
  return { workspace, base, head, merge: git('rev-parse', 'HEAD') }
}

/** Only the newest `depth` commits of the merge, as a shallow checkout has them. */
export function shallow({ workspace, merge }: Branches, depth: number): string {
  const clone = join(temporaryFolder(), 'clone')
  workspace.git('branch', '--force', 'shallow', merge)
  execFileSync('git', ['clone', '--quiet', '--depth', String(depth), '--branch', 'shallow', `file://${workspace.folder}`, clone], { stdio: 'ignore' })
  execFileSync('git', ['checkout', '--quiet', '--detach'], { cwd: clone, stdio: 'ignore' })
  return clone
}

/** The run that GitHub starts for it. */
export function runOf({ workspace, head, base, merge }: Branches, api: string, inputs: Record<string, string> = {}, folder = workspace.folder): Run {
  return { workspace: folder, event: 'pull_request', payload: pullRequest(head, base), sha: merge, inputs, api }
}
