import { known } from '../../documents/document.ts'
import type { Text } from '../../documents/document.ts'
import { entryOf, itemsOf, nodeAt } from '../../documents/yaml-node.ts'
import type { YamlEntry, YamlMapping, YamlNode, YamlScalar } from '../../documents/yaml-node.ts'
import type { Located } from '../../tree/location.ts'
import type { Build, Healthcheck, Mount, Port, Service } from '../service.ts'
import { isRemote, repositoryPath } from './circumstances.ts'
import type { Circumstances } from './circumstances.ts'
import { dependenciesOf } from './dependencies.ts'
import { environmentOf, envFilesOf, variablesOf } from './environment.ts'
import { cleanPath } from './mount-syntax.ts'
import { filledText, flagAt, folderOf, isNull, scalarAt, shownText } from './node.ts'
import type { Session } from './session.ts'
import { wordsOf } from './words.ts'

/** A service of the merged model in the terms checks ask for. */
export function serviceOf(key: YamlScalar, node: YamlMapping, circumstances: Circumstances, session: Session): Service {
  const definitions = session.definitions.get(key.text) ?? [key.at]
  const envFiles = envFilesOf(nodeAt(node, 'env_file'), circumstances, session)
  return {
    name: key.text,
    at: definitions[0] ?? key.at,
    definitions,
    image: textAt(node, 'image'),
    build: buildOf(entryOf(node, 'build'), circumstances, session),
    command: commandAt(node, 'command', session),
    entrypoint: commandAt(node, 'entrypoint', session),
    environment: environmentOf(node, envFiles, circumstances, session),
    envFiles,
    ports: itemsOf(nodeAt(node, 'ports')).flatMap(portOf),
    volumes: itemsOf(nodeAt(node, 'volumes')).flatMap((item) => mountOf(item, circumstances.folder)),
    healthcheck: healthcheckOf(entryOf(node, 'healthcheck')),
    restart: textAt(node, 'restart'),
    user: textAt(node, 'user'),
    profiles: itemsOf(nodeAt(node, 'profiles')).flatMap((item) => (item.kind === 'scalar' ? [shownText(item)] : [])),
    dependsOn: dependenciesOf(node),
    setting: (...keys) => nodeAt(node, ...keys),
    node,
  }
}

function textAt(node: YamlNode | undefined, name: string): Located<Text> | undefined {
  const scalar = scalarAt(node, name)
  return scalar && { value: filledText(scalar), at: scalar.at }
}

function textsOf(items: readonly YamlNode[]): Text[] {
  return items.flatMap((item) => (item.kind === 'scalar' ? [filledText(item)] : []))
}

function commandAt(node: YamlMapping, name: string, session: Session): Located<readonly Text[]> | undefined {
  const value = entryOf(node, name)?.value
  if (value === undefined || isNull(value) || value.kind === 'mapping') return undefined
  if (value.kind === 'sequence') return { value: textsOf(value.items), at: value.at }
  const words = wordsOf(value)
  if (!words) session.notes.problem(value.at, `"${name}" is no command line: a quote or parenthesis is left open`)
  return words && { value: words, at: value.at }
}

function buildOf(entry: YamlEntry | undefined, circumstances: Circumstances, session: Session): Build | undefined {
  if (entry?.value.kind !== 'mapping') return undefined
  const build = entry.value
  const { folder } = circumstances
  const context = scalarAt(build, 'context')
  const inline = scalarAt(build, 'dockerfile_inline')
  return {
    at: entry.key.at,
    context: context ? { value: contextPath(context, folder), at: context.at } : { value: known(folder), at: entry.key.at },
    dockerfile: textAt(build, 'dockerfile'),
    inline: inline && { value: inline.text, at: inline.at },
    target: textAt(build, 'target'),
    args: variablesOf(nodeAt(build, 'args'), circumstances, session),
  }
}

/** Relative to the repository's root; a URL, a git address, an absolute path or one out of the repository stays as written. */
function contextPath(node: YamlScalar, folder: string): Text {
  const text = filledText(node)
  if (!text.known || isRemote(text.value)) return text
  const path = repositoryPath(folderOf(node) ?? folder, text.value)
  return path === undefined ? text : known(path)
}

function portOf(item: YamlNode): Port[] {
  const defaults = { published: undefined, hostIp: undefined, protocol: 'tcp', mode: 'ingress' }
  if (item.kind === 'scalar') return [{ ...defaults, at: item.at, target: filledText(item) }]
  const target = textAt(item, 'target')
  if (!target) return []
  const [protocol, mode] = [scalarAt(item, 'protocol'), scalarAt(item, 'mode')]
  return [
    {
      at: item.at,
      target: target.value,
      published: textAt(item, 'published')?.value,
      hostIp: textAt(item, 'host_ip')?.value,
      protocol: protocol ? shownText(protocol) : 'tcp',
      mode: mode ? shownText(mode) : 'ingress',
    },
  ]
}

const MOUNT_TYPES = ['bind', 'volume', 'tmpfs', 'npipe', 'cluster', 'image'] as const

function mountOf(item: YamlNode, folder: string): Mount[] {
  const target = textAt(item, 'target')
  const type = MOUNT_TYPES.find((name) => name === scalarAt(item, 'type')?.text)
  if (!target || !type) return []
  const source = scalarAt(item, 'source')
  const text = source && filledText(source)
  const propagation = scalarAt(nodeAt(item, 'bind'), 'propagation')
  return [
    {
      at: item.at,
      type,
      source: text,
      sourcePath: type === 'bind' && source && text?.known ? repositoryPath(folderOf(source) ?? folder, text.value) : undefined,
      target: cleaned(target.value),
      readOnly: flagAt(item, 'read_only') ?? false,
      propagation: propagation && shownText(propagation),
    },
  ]
}

function cleaned(target: Text): Text {
  return target.known && target.value !== '' ? known(cleanPath(target.value)) : target
}

/** A check that is switched off stands where that is said, which may be another file than the one that has the check. */
function healthcheckOf(entry: YamlEntry | undefined): Healthcheck | undefined {
  if (entry?.value.kind !== 'mapping') return undefined
  const test = testOf(entryOf(entry.value, 'test')?.value)
  const first = test?.value[0]
  const off = flagAt(entry.value, 'disable') === true ? entryOf(entry.value, 'disable')?.key.at : undefined
  const none = first?.known === true && first.value === 'NONE' ? test?.at : undefined
  const disabledAt = off ?? none
  return { at: disabledAt ?? entry.key.at, disabled: disabledAt !== undefined, test }
}

/** A test written as one text is run by a shell. */
function testOf(node: YamlNode | undefined): Located<readonly Text[]> | undefined {
  if (!node || isNull(node) || node.kind === 'mapping') return undefined
  return { value: node.kind === 'scalar' ? [known('CMD-SHELL'), filledText(node)] : textsOf(node.items), at: node.at }
}
