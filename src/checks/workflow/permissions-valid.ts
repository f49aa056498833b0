import { entryOf } from '../../documents/yaml-node.ts'
import type { YamlEntry, YamlNode } from '../../documents/yaml-node.ts'
import type { Check, Outcome } from '../check.ts'
import type { Mistake } from './grammar.ts'
import { judged } from './judged.ts'
import { workflowsOf } from './steps.ts'

const ALL = ['read', 'write', 'none']

/** https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#permissions */
const SCOPES: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    [
      'actions', 'artifact-metadata', 'attestations', 'checks', 'code-quality', 'contents', 'deployments', 'discussions', 'drives', 'issues', 'packages', 'pages',
      'pull-requests', 'repository-projects', 'security-events', 'statuses',
    ].map((scope) => [scope, ALL]),
  ),
  'copilot-requests': ['write', 'none'],
  'id-token': ['write', 'none'],
  models: ['read', 'none'],
  'vulnerability-alerts': ['read', 'none'],
}

/** Holds `permissions:` to the scopes and levels there are. */
export const permissionsValid: Check = {
  name: 'workflow/permissions-valid',
  question: 'Does every permission scope exist, with the level it is given?',
  reads: ['workflow'],
  *look(project): Iterable<Outcome> {
    for (const workflow of workflowsOf(project)) {
      for (const node of [workflow.root as YamlNode, ...workflow.jobs.map((job) => job.node)]) {
        const entry = entryOf(node, 'permissions')
        if (entry) yield* judged(entry.key.at, permissionMistakes(entry))
      }
    }
  },
}

function* permissionMistakes({ key, value }: YamlEntry): Generator<Mistake> {
  if (value.kind === 'sequence') return yield { at: key.at, problem: '"permissions" is a list; it is a mapping of scopes to levels' }
  if (value.kind === 'scalar') {
    if (value.text === 'read-all' || value.text === 'write-all') return
    return yield { at: value.value === null ? key.at : value.at, problem: value.value === null ? '"permissions" is empty; `{}` takes all of them away' : `"permissions: ${value.text}" is unknown; as a single word there are read-all and write-all` }
  }
  for (const scope of value.entries) {
    const levels = Object.hasOwn(SCOPES, scope.key.text) ? SCOPES[scope.key.text] : undefined
    if (!levels) yield { at: scope.key.at, problem: `there is no permission "${scope.key.text}"` }
    else if (scope.value.kind !== 'scalar' || !levels.includes(scope.value.text)) {
      const given = scope.value.kind === 'scalar' ? scope.value.text : `a ${scope.value.kind}`
      yield { at: scope.key.at, problem: `the permission "${scope.key.text}" is "${given}", one of ${levels.join(', ')} is expected` }
    }
  }
}
