import type { Workflow } from '../documents/workflow.ts'
import { entryOf, scalarsOf } from '../documents/yaml-node.ts'
import type { YamlNode } from '../documents/yaml-node.ts'
import type { Location } from '../tree/location.ts'

/** An event that starts a workflow, with the filters that narrow it; a missing filter lets everything through. */
export interface CiEvent {
  readonly name: string
  readonly at: Location
  readonly types: readonly string[] | undefined
  readonly branches: readonly string[] | undefined
  readonly branchesIgnore: readonly string[] | undefined
  readonly tags: readonly string[] | undefined
  readonly tagsIgnore: readonly string[] | undefined
  readonly paths: readonly string[] | undefined
  readonly pathsIgnore: readonly string[] | undefined
}

/** Names a default branch has where nobody says otherwise. */
export const DEFAULT_BRANCHES: readonly string[] = ['main', 'master', 'trunk']

export function eventsOf(workflow: Workflow): readonly CiEvent[] {
  return workflow.triggers.map(({ event, at, config }) => ({
    name: event,
    at,
    types: listAt(config, 'types'),
    branches: listAt(config, 'branches'),
    branchesIgnore: listAt(config, 'branches-ignore'),
    tags: listAt(config, 'tags'),
    tagsIgnore: listAt(config, 'tags-ignore'),
    paths: listAt(config, 'paths'),
    pathsIgnore: listAt(config, 'paths-ignore'),
  }))
}

function listAt(config: YamlNode | undefined, key: string): readonly string[] | undefined {
  const entry = entryOf(config, key)
  return entry && scalarsOf(entry.value).map((scalar) => scalar.text)
}

/** Whether one of the events checks a change before it is merged. A pull request that is only closed or labelled checks nothing. */
export function runsOnPullRequest(events: readonly CiEvent[], branches = DEFAULT_BRANCHES): boolean {
  return events.some((event) => {
    if (event.name === 'merge_group') return true
    if (event.name !== 'pull_request' && event.name !== 'pull_request_target') return false
    const changes = event.types === undefined || event.types.some((type) => type === 'opened' || type === 'synchronize' || type === 'reopened')
    return changes && admitsBranch(event, branches)
  })
}

/** Whether one of the events is a push to the default branch. */
export function runsOnDefaultBranch(events: readonly CiEvent[], branches = DEFAULT_BRANCHES): boolean {
  return events.some((event) => event.name === 'push' && admitsBranch(event, branches))
}

/** A push that is filtered by tags alone does not run for branches. */
function admitsBranch(event: CiEvent, branches: readonly string[]): boolean {
  if (event.branches) return branches.some((branch) => admits(event.branches as readonly string[], branch))
  if (event.branchesIgnore) return !branches.every((branch) => admits(event.branchesIgnore as readonly string[], branch))
  return event.name !== 'push' || (event.tags === undefined && event.tagsIgnore === undefined)
}

/** Patterns are tried in order, the last that matches decides; `!` takes out again. */
export function admits(patterns: readonly string[], name: string): boolean {
  let admitted = patterns.includes('$default-branch')
  for (const pattern of patterns) {
    const negative = pattern.startsWith('!')
    if (negative === admitted && matchesFilter(negative ? pattern.slice(1) : pattern, name)) admitted = !negative
  }
  return admitted
}

/** Longer patterns are taken to match: they would make matching slow, and no branch is named like this. */
const MAX_PATTERN = 100

/** GitHub's filter patterns: `*` stops at a slash, `**` does not, `?` and `+` repeat what stands before them. */
export function matchesFilter(pattern: string, name: string): boolean {
  if (pattern === name || pattern.length > MAX_PATTERN) return true
  const source = pattern.replace(/\*{2,}\/?|\*|[.\\^${}()|/]/g, (part) => {
    if (part === '**/') return '(?:.*/)?'
    if (part.startsWith('**')) return '.*'
    return part === '*' ? '[^/]*' : `\\${part}`
  })
  try {
    return new RegExp(`^${source}$`).test(name)
  } catch {
    return true
  }
}
