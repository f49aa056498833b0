import type { Service, System } from '../../production/service.ts'
import { settingEntry, settingText } from './setting.ts'
import { indexOf } from './system-index.ts'

/** Names people give to services that do one thing and end. */
const TASK_NAME = /(^|[-_.])(migrat(e|es|ion|ions|or)|seed|seeds|seeder|init|setup|bootstrap|create-?buckets?|provision|puller|collectstatic)($|[-_.])/i

/** Whether a service does its work once and ends, so that neither a restart nor a health check is for it. */
export function runsToCompletion(service: Service, system: System): boolean {
  if (service.restart?.value.known && service.restart.value.value === 'no') return true
  if (valueOf(service, 'deploy.restart_policy.condition') === 'none' || valueOf(service, 'deploy.mode').endsWith('-job')) return true
  return indexOf(system).awaitedToEnd.has(service.name) || (TASK_NAME.test(service.name) && service.ports.length === 0 && !service.restart)
}

function valueOf(service: Service, path: string): string {
  const text = settingText(settingEntry(service, path)?.value)
  return text?.known ? text.value : ''
}
