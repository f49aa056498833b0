/** https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows */

const PULL_REQUEST = [
  'assigned', 'unassigned', 'labeled', 'unlabeled', 'opened', 'edited', 'closed', 'reopened', 'synchronize', 'converted_to_draft', 'locked', 'unlocked', 'enqueued',
  'dequeued', 'milestoned', 'demilestoned', 'ready_for_review', 'review_requested', 'review_request_removed', 'auto_merge_enabled', 'auto_merge_disabled', 'stacked',
]
const CHANGED = ['created', 'edited', 'deleted']

export interface EventSyntax {
  /** The activity types there are; `any`: the sender names them. Undefined where the event has none. */
  readonly types?: readonly string[] | 'any'
  readonly filters?: readonly string[]
}

const BRANCHES = ['branches', 'branches-ignore']
const PATHS = ['paths', 'paths-ignore']

export const EVENTS: Readonly<Record<string, EventSyntax>> = {
  branch_protection_rule: { types: CHANGED },
  check_run: { types: ['created', 'rerequested', 'completed', 'requested_action'] },
  check_suite: { types: ['completed'] },
  create: {},
  delete: {},
  deployment: {},
  deployment_status: {},
  discussion: {
    types: ['created', 'edited', 'deleted', 'transferred', 'pinned', 'unpinned', 'labeled', 'unlabeled', 'locked', 'unlocked', 'category_changed', 'answered', 'unanswered'],
  },
  discussion_comment: { types: CHANGED },
  fork: {},
  gollum: {},
  image_version: { types: ['created', 'ready', 'deleted'], filters: ['names', 'versions'] },
  issue_comment: { types: CHANGED },
  issues: {
    types: [
      'opened', 'edited', 'deleted', 'transferred', 'pinned', 'unpinned', 'closed', 'reopened', 'assigned', 'unassigned', 'labeled', 'unlabeled', 'locked', 'unlocked',
      'milestoned', 'demilestoned', 'typed', 'untyped', 'field_added', 'field_removed',
    ],
  },
  label: { types: CHANGED },
  merge_group: { types: ['checks_requested'], filters: BRANCHES },
  milestone: { types: ['created', 'closed', 'opened', 'edited', 'deleted'] },
  page_build: {},
  project: { types: ['created', 'closed', 'reopened', 'edited', 'deleted'] },
  project_card: { types: ['created', 'moved', 'converted', 'edited', 'deleted'] },
  project_column: { types: ['created', 'updated', 'moved', 'deleted'] },
  public: {},
  pull_request: { types: PULL_REQUEST, filters: [...BRANCHES, ...PATHS] },
  pull_request_comment: { types: CHANGED },
  pull_request_review: { types: ['submitted', 'edited', 'dismissed'] },
  pull_request_review_comment: { types: CHANGED },
  pull_request_target: { types: PULL_REQUEST, filters: [...BRANCHES, ...PATHS] },
  push: { filters: [...BRANCHES, 'tags', 'tags-ignore', ...PATHS] },
  registry_package: { types: ['published', 'updated'] },
  release: { types: ['published', 'unpublished', 'created', 'edited', 'deleted', 'prereleased', 'released'] },
  repository_dispatch: { types: 'any' },
  schedule: {},
  status: {},
  watch: { types: ['started'] },
  workflow_call: {},
  workflow_dispatch: {},
  workflow_run: { types: ['requested', 'completed', 'in_progress'], filters: [...BRANCHES, 'workflows'] },
}
