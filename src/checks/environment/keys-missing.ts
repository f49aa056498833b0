import type { Project } from '../../production/project.ts'
import type { Outcome } from '../check.ts'
import { systemEnvironments } from './system-environment.ts'

/** Keys that a rule's options name and that no system sets in production, each at the place where it goes. */
export function* keysMissing(project: Project, keys: readonly string[]): Generator<Outcome & { readonly facts: Readonly<Record<string, string>> }> {
  const environments = systemEnvironments(project)
  const wanted = new Set(keys)
  for (const key of keys) {
    if (environments.some((environment) => environment.incomplete || environment.effective(key).length > 0)) continue
    const [first] = environments.flatMap((environment) => environment.placeForMissing(wanted) ?? [])
    const told = environments.flatMap((environment) => environment.told(key) ?? [])[0]
    if (first) yield { state: 'fail', variant: 'absent', at: first, facts: { key, value: 'nothing' }, ...(told && { related: [{ at: told, message: 'it is mentioned here, and not set for production' }] }) }
  }
}
