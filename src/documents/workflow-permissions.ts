import type { Permissions } from './workflow.ts'
import { entriesOf } from './yaml-node.ts'
import type { YamlEntry } from './yaml-node.ts'

/** `permissions:` of a workflow or job; undefined where there is none. */
export function permissionsOf(entry: YamlEntry | undefined): Permissions | undefined {
  if (!entry) return undefined
  const { key, value } = entry
  const all = value.kind === 'scalar' ? /^(read|write)-all$/.exec(value.text)?.[1] : undefined
  return {
    at: key.at,
    all: all as Permissions['all'],
    scopes: entriesOf(value).flatMap((scope) =>
      scope.value.kind === 'scalar' ? [{ name: scope.key.text, level: scope.value.text, at: scope.key.at }] : [],
    ),
  }
}
