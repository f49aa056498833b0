import type { PathStep } from '../../documents/expression.ts'
import type { Trust } from './expression-trust.ts'

/** Properties of `github` that the platform makes: numbers, hashes, addresses of its own, names of limited letters. */
const PLATFORM = new Set([
  'sha', 'run_id', 'run_number', 'run_attempt', 'repository_id', 'repository_owner_id', 'actor_id', 'event_name', 'server_url', 'api_url',
  'graphql_url', 'workspace', 'action', 'action_path', 'action_repository', 'action_status', 'job', 'workflow_sha', 'job_workflow_sha',
  'retention_days', 'repository',
  'repository_owner', 'repositoryurl', 'ref_type', 'ref_protected', 'env', 'path', 'output', 'event_path', 'secret_source',
  'repository_visibility',
])

/** Ends of ways into an event's payload that are numbers, hashes, dates, truth values, or addresses GitHub makes. */
const FIXED_ENDS = new Set([
  'number', 'id', 'node_id', 'run_id', 'run_number', 'run_attempt', 'check_suite_id', 'workflow_id', 'sha', 'head_sha', 'before',
  'after', 'merge_commit_sha',
  'tree_id', 'merged', 'draft', 'locked', 'state', 'action', 'type', 'author_association', 'private', 'fork', 'size', 'additions',
  'deletions', 'changed_files',
  'conclusion', 'status', 'event', 'created_at', 'updated_at', 'closed_at', 'merged_at', 'published_at', 'prerelease', 'forced',
  'created', 'deleted', 'url',
])

/** Ends that hold text a person without any rights can have chosen. */
const WRITTEN_ENDS = new Set([
  'title', 'body', 'message', 'email', 'page_name', 'label', 'head_branch', 'display_title', 'description', 'homepage', 'default_branch',
  'text', 'summary',
])

/** Objects of a payload that hold such texts among others. */
const WRITTEN_OBJECTS = new Set([
  'event', 'pull_request', 'issue', 'comment', 'review', 'discussion', 'head', 'commits', 'head_commit', 'workflow_run', 'pages',
  'author', 'changes', 'pull_requests',
])

/** Who chooses the value at a way below `github`, given in lower case and without `github` itself. */
export function eventTrust(path: readonly PathStep[]): Trust {
  const [first, ...rest] = path
  if (first === undefined) return path.length === 0 ? 'outsider' : 'open'
  if (first === 'head_ref') return 'outsider'
  if (first !== 'event') return PLATFORM.has(first) ? 'fixed' : 'open'
  const end = rest.findLast((step) => step !== '*')
  if (rest.length === 0) return 'outsider'
  if (end === undefined) return 'open'
  return payloadTrust(end, rest)
}

function payloadTrust(end: string, way: readonly PathStep[]): Trust {
  if (FIXED_ENDS.has(end) || end.endsWith('_url') || end.endsWith('_at')) return 'fixed'
  const root = way[0] as string
  // Releases, milestones and dispatches are made by people with rights in the repository.
  const inside = [
    'release', 'client_payload', 'repository', 'organization', 'deployment', 'label', 'milestone', 'inputs', 'base',
  ].includes(root) || way.includes('base')
  if (inside) return 'open'
  if (WRITTEN_ENDS.has(end)) return 'outsider'
  if (end === 'ref') return way.includes('head') ? 'outsider' : 'open'
  if (end === 'name') return way.some((step) => step === 'author' || step === 'committer') ? 'outsider' : 'open'
  return WRITTEN_OBJECTS.has(end) ? 'outsider' : 'open'
}
