/** Properties of contexts whose members GitHub fixes; in lower case. Texts have no members of their own. */
const GITHUB_TEXTS = [
  'action', 'action_path', 'action_ref', 'action_repository', 'action_status', 'actor', 'actor_id', 'api_url', 'artifact_cache_size_limit', 'base_ref', 'env',
  'event_name', 'event_path', 'graphql_url', 'head_ref', 'job', 'job_workflow_sha', 'output', 'path', 'ref', 'ref_name', 'ref_protected', 'ref_type', 'repository',
  'repository_id', 'repository_owner', 'repository_owner_id', 'repository_visibility', 'repositoryurl', 'retention_days', 'run_attempt', 'run_id', 'run_number',
  'secret_source', 'server_url', 'sha', 'state', 'step_summary', 'token', 'triggering_actor', 'workflow', 'workflow_ref', 'workflow_sha', 'workspace',
]

/** `text`: has no members. `any`: its members are not ours to know. */
export type Member = 'text' | 'any'

export const STRICT_CONTEXTS: Readonly<Record<string, Readonly<Record<string, Member>>>> = {
  github: { ...Object.fromEntries(GITHUB_TEXTS.map((name) => [name, 'text' as const])), event: 'any' },
  runner: { name: 'text', os: 'text', arch: 'text', temp: 'text', tool_cache: 'text', debug: 'text', environment: 'text', workspace: 'text' },
  job: { container: 'any', services: 'any', status: 'text', check_run_id: 'text', workflow_ref: 'text', workflow_sha: 'text', workflow_repository: 'text', workflow_file_path: 'text' },
  strategy: { 'fail-fast': 'text', 'job-index': 'text', 'job-total': 'text', 'max-parallel': 'text' },
}

export const CONTEXTS: readonly string[] = ['github', 'env', 'vars', 'job', 'jobs', 'steps', 'runner', 'secrets', 'strategy', 'matrix', 'needs', 'inputs']
