import type { Uses } from '../../documents/workflow.ts'
import { ACTION_INTERFACES } from './action-interfaces.ts'
import type { ActionInterface } from './action-interfaces.ts'
import { actionName } from './steps.ts'
import { versionNumbers } from './version.ts'

/** A well-known action at a major release: by its tag, or by the comment behind a hash. */
export interface ActionRelease {
  readonly name: string
  readonly major: number
  readonly known: ActionInterface
}

export function releaseOf(uses: Uses | undefined): ActionRelease | undefined {
  const name = actionName(uses)
  if (!uses?.ref || !Object.hasOwn(ACTION_INTERFACES, name)) return undefined
  const hash = /^[\da-f]{40}$/i.test(uses.ref)
  const written = hash ? /^(?:tag=|pin@)?(v?\d[\w.-]*)/.exec(uses.comment ?? '')?.[1] : uses.ref.replace(/^release\//, '')
  // `v3-node20` and `v3.pre.node20` are lines of their own, apart from the releases of that major.
  if (written !== undefined && /-|node/.test(written)) return undefined
  const major = written === undefined ? undefined : versionNumbers(written)?.[0]
  return major === undefined ? undefined : { name, major, known: ACTION_INTERFACES[name] as ActionInterface }
}
