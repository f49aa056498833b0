import { known, unknown } from '../../documents/document.ts'
import type { Text } from '../../documents/document.ts'
import { entryOf, itemsOf } from '../../documents/yaml-node.ts'
import type { YamlNode, YamlScalar } from '../../documents/yaml-node.ts'
import type { EnvFileReference, Variable } from '../service.ts'
import { isRemote, repositoryPath } from './circumstances.ts'
import type { Circumstances } from './circumstances.ts'
import { readEnvFile } from './env-files.ts'
import { filledText, flagAt, folderOf, kindOfScalar, scalarAt } from './node.ts'
import type { Session } from './session.ts'

/** Variables of a mapping; a key without a value is the host's, unless the project's env file sets it. */
export function variablesOf(node: YamlNode | undefined, { variables }: Circumstances, session: Session): readonly Variable[] {
  if (node?.kind !== 'mapping') return []
  return session.rememberOf(node, 'variables', () =>
    node.entries.flatMap(({ key, value }): Variable[] => (value.kind === 'scalar' ? [variableOf(key, value, variables)] : [])),
  )
}

function variableOf(key: YamlScalar, value: YamlScalar, variables: ReadonlyMap<string, Text>): Variable {
  const { text: name, at } = key
  if (value.value === null) {
    const set = variables.get(name)
    return set?.known ? { key: name, kind: 'default', value: set, raw: '', at } : { key: name, kind: 'reference', value: unknown(name), raw: '', at }
  }
  const text = typeof value.value === 'string' ? filledText(value) : known(printed(value))
  const kind = kindOfScalar(value)
  return { key: name, kind: kind === 'literal' && value.text === '' ? 'unset' : kind, value: text, raw: value.text, rawText: value.source, at }
}

/** Numbers and flags as Compose prints them: `1.10` is `1.1`, `0x10` is `16`, and `0755` is octal. */
export function printed({ value, text }: YamlScalar): string {
  if (typeof value === 'number' && /^[-+]?0[0-7]+$/.test(text)) return String(parseInt(text, 8))
  return typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER ? text : String(value)
}

/** The variables a container starts with: those of the env files that can be read, under those of `environment`. */
export function environmentOf(
  service: YamlNode,
  envFiles: readonly EnvFileReference[],
  circumstances: Circumstances,
  session: Session,
): readonly Variable[] {
  const explicit = variablesOf(entryOf(service, 'environment')?.value, circumstances, session)
  const readable = envFiles.filter(({ path }) => path.known && session.tree.has(path.value))
  if (readable.length === 0) return explicit
  const fixed = new Map<string, Text>()
  for (const { key, value, raw } of explicit) if (value.known || raw !== '') fixed.set(key, value)
  for (const [key, value] of circumstances.variables) fixed.set(key, value)
  const set = new Map<string, Variable>()
  for (const { path, format, at } of readable) {
    if (!session.notes.spend(0, at)) break
    const earlier = new Map([...set].map(([key, { value }]) => [key, value]))
    const variables = readEnvFile((path as { value: string }).value, format, { fixed, earlier }, session)
    session.notes.spend(variables.length, at)
    for (const variable of variables) set.set(variable.key, variable)
  }
  for (const { key } of explicit) set.delete(key)
  return [...explicit, ...set.values()]
}

export function envFilesOf(node: YamlNode | undefined, { folder }: Circumstances, session: Session): EnvFileReference[] {
  return itemsOf(node).flatMap((item): EnvFileReference[] => {
    const path = scalarAt(item, 'path')
    if (!path) return []
    const text = filledText(path)
    const local = text.known ? repositoryPath(folderOf(path) ?? folder, text.value) : undefined
    if (text.known && local === undefined && !isRemote(text.value)) {
      session.unreadable(path.at, `reads the env file "${text.value}", which is outside the repository and was not read`)
    }
    const format = scalarAt(item, 'format')?.text === 'raw' ? 'raw' : 'dotenv'
    return [{ at: path.at, path: local === undefined ? text : known(local), required: flagAt(item, 'required') ?? true, format }]
  })
}
