import { kubernetesObjectsIn } from '../../documents/kubernetes.ts'
import { alertRulesOf } from '../../documents/prometheus.ts'
import type { AlertRule } from '../../documents/prometheus.ts'
import { entryOf, nodeAt } from '../../documents/yaml-node.ts'
import type { Project } from '../../production/project.ts'
import type { Location } from '../../tree/location.ts'
import { rulesOf } from './prometheus-files.ts'
import { ruleFilesLoaded } from './rule-files-loaded.ts'

/** The alerts of one file or object. */
export interface AlertFile {
  /** Its list of groups. */
  readonly at: Location
  readonly rules: readonly AlertRule[]
}

/** Files that no Prometheus of the repository loads watch nothing. */
export function loadedAlerts(project: Project): readonly AlertFile[] {
  const idle = new Set([...ruleFilesLoaded.look(project, {}, { rule: '', attest: undefined })].flatMap(({ state, at }) => (state === 'fail' ? [at.path] : [])))
  const files = rulesOf(project).flatMap(({ path, content }) => (content.alertRules.length > 0 && !idle.has(path) ? [{ at: content.at, rules: content.alertRules }] : []))
  const objects = kubernetesObjectsIn(project.tree).flatMap(({ kind, root, at }) => {
    const groups = kind === 'PrometheusRule' ? entryOf(nodeAt(root, 'spec'), 'groups') : undefined
    const rules = alertRulesOf(groups?.value)
    return rules.length > 0 ? [{ at: groups?.key.at ?? at, rules }] : []
  })
  return [...files, ...objects]
}
