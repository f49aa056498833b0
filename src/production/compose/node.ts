import { known, shown } from '../../documents/document.ts'
import type { Text } from '../../documents/document.ts'
import { entryOf, plainValue } from '../../documents/yaml-node.ts'
import type { YamlEntry, YamlMapping, YamlNode, YamlScalar, YamlSequence } from '../../documents/yaml-node.ts'
import type { Location } from '../../tree/location.ts'
import { kindOfPieces, sliceTemplate } from './template.ts'
import type { Template } from './template.ts'
import type { VariableKind } from '../service.ts'

/** A scalar of a compose file: `text` as written, beside it what its variables come to and the folder it starts from where it is a path. */
export interface ComposeScalar extends YamlScalar {
  /** Missing where the text holds no variable. */
  readonly template?: Template
  /** Folder that the path in `text` starts from, '' for the root; missing where that is the project's own. */
  readonly folder?: string
}

/** What a scalar of a merged service comes to once its variables are filled in. */
export function filledText(node: YamlScalar): Text {
  return (node as ComposeScalar).template?.text ?? known(node.text)
}

/** What people should see of a scalar. */
export function shownText(node: YamlScalar): string {
  return shown(filledText(node))
}

/** How much a scalar leaves to the host. */
export function kindOfScalar(node: YamlScalar): VariableKind {
  const { template } = node as ComposeScalar
  return template ? kindOfPieces(template.pieces) : 'literal'
}

export function folderOf(node: YamlScalar): string | undefined {
  return (node as ComposeScalar).folder
}

/** A mapping that was, or could be, written as a list of `key=value`: Compose keeps such a list, and resets no key of a list. */
export interface KeyedMapping extends YamlMapping {
  readonly keyed: true
}

export function isKeyed(node: YamlMapping): node is KeyedMapping {
  return 'keyed' in node
}

export function mappingNode(entries: readonly YamlEntry[], at: Location): YamlMapping {
  return { kind: 'mapping', entries, tag: undefined, at }
}

export function sequenceNode(items: readonly YamlNode[], at: Location): YamlSequence {
  return { kind: 'sequence', items, flow: false, tag: undefined, at }
}

/** A scalar that stands in no file under this text, at the place of the one it was made from. */
export function scalarNode(origin: YamlScalar, value: YamlScalar['value']): ComposeScalar {
  const { at, style, source } = origin
  const folder = folderOf(origin)
  const text = value === null ? '' : String(value)
  const scalar: ComposeScalar = { kind: 'scalar', value, text, style, tag: undefined, at, source }
  return folder === undefined ? scalar : { ...scalar, folder }
}

/** The part [start, end) of a scalar's text as a scalar of its own, with its variables. */
export function partOf(origin: YamlScalar, start: number, end: number): ComposeScalar {
  const text = origin.text.slice(start, end)
  const part: ComposeScalar = {
    ...scalarNode(origin, text),
    source() {
      const whole = origin.source()
      return { path: whole.path, text, locate: (from, to = from) => whole.locate(start + from, start + to) }
    },
  }
  const { template } = origin as ComposeScalar
  return template ? { ...part, template: sliceTemplate(origin.text, template, start, end) } : part
}

export function isNull(node: YamlNode | undefined): boolean {
  return node === undefined || (node.kind === 'scalar' && node.value === null)
}

/** A text that is the same for two nodes of the same content, with variables filled in. */
export function contentKey(node: YamlNode): string {
  if (node.kind === 'scalar') {
    const text = filledText(node)
    return JSON.stringify([typeof node.value, shown(text), text.known, folderOf(node)])
  }
  if (node.kind === 'sequence') return `[${node.items.map(contentKey).join(',')}]`
  return `{${node.entries.map(({ key, value }) => `${JSON.stringify(key.text)}=${contentKey(value)}`).sort().join(',')}}`
}

/** The scalar under a key, unless it is empty. */
export function scalarAt(node: YamlNode | undefined, name: string): YamlScalar | undefined {
  const value = entryOf(node, name)?.value
  return value?.kind === 'scalar' && value.value !== null ? value : undefined
}

/** True or false under a key, also as Compose reads `yes` and `"off"`; undefined where it is neither or cannot be known. */
export function flagAt(node: YamlNode | undefined, name: string): boolean | undefined {
  const scalar = scalarAt(node, name)
  const text = scalar && filledText(scalar)
  if (!text?.known) return undefined
  return /^(?:true|y|yes|on)$/i.test(text.value) ? true : /^(?:false|n|no|off)$/i.test(text.value) ? false : undefined
}

/** The mapping with the value under a key changed; the same node where nothing changes. */
export function withEntry(node: YamlNode, name: string, change: (value: YamlNode, key: YamlScalar) => YamlNode): YamlNode {
  const entry = entryOf(node, name)
  const value = entry && change(entry.value, entry.key)
  if (node.kind !== 'mapping' || !entry || !value || value === entry.value) return node
  return { ...node, entries: node.entries.map((each) => (each === entry ? { key: each.key, value } : each)) }
}

/** The mapping with each of its values changed. */
export function withValues(node: YamlMapping, change: (value: YamlNode, key: YamlScalar) => YamlNode): YamlMapping {
  return { ...node, entries: node.entries.map(({ key, value }) => ({ key, value: change(value, key) })) }
}

/** Entries of a mapping by key. */
export function entriesByKey(mapping: YamlMapping): Map<string, YamlEntry> {
  return new Map(mapping.entries.map((entry) => [entry.key.text, entry]))
}

/** Word for what stands somewhere, in problems. */
export function describe(node: YamlNode): string {
  if (node.kind === 'sequence') return 'a list'
  if (node.kind === 'mapping') return 'a mapping'
  return node.value === null ? 'empty' : `"${String(plainValue(node)).slice(0, 40)}"`
}
