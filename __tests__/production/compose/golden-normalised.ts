import { posix } from 'node:path'
import type { Text } from '../../../src/documents/document.ts'
import type { YamlMapping, YamlNode, YamlScalar } from '../../../src/documents/yaml-node.ts'
import { filledText, folderOf } from '../../../src/production/compose/node.ts'
import { readTemplate } from '../../../src/production/compose/template.ts'
import { printed } from '../../../src/production/compose/environment.ts'
import { cleanPath } from '../../../src/production/compose/mount-syntax.ts'
import type { Service, Variable } from '../../../src/production/service.ts'

/**
 * Both sides in one form: all scalars as texts, `KEY=value` lists as mappings, paths from the root, defaults written out.
 * The golden answers were made with an empty environment, so what we leave to the host is blank here.
 */
export type Plain = string | null | readonly Plain[] | { readonly [key: string]: Plain }

export function blank(text: Text): string {
  if (text.known) return text.value
  const filled = readTemplate(text.raw, () => ({ value: undefined })).text
  return filled.known ? filled.value : `unknown ${text.raw}`
}

const KEYED = /^(environment|labels|annotations|sysctls|args|additional_contexts)$/
const PATHS = /^(build\.context|build\.additional_contexts\.[^.]+|env_file\.\d+\.path|label_file\.\d+|develop\.watch\.\d+\.path|[^.]+\.file|[^.]+\.driver_opts\.device)$/

/** Our merged node as plain values. */
export function plainNode(node: YamlNode, path: readonly string[] = []): Plain {
  if (node.kind === 'mapping' && path[0] === 'volumes' && path.length === 2) return plainMount(node, path)
  if (node.kind === 'mapping') return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, plainNode(value, [...path, key.text])]))
  if (node.kind === 'sequence') return node.items.map((item, index) => plainNode(item, [...path, String(index)]))
  if (node.value === null) return null
  const text = typeof node.value === 'string' ? blank(filledText(node)) : printed(node)
  return PATHS.test(path.join('.')) ? fromRoot(node, text) : text
}

function plainMount(node: YamlMapping, path: readonly string[]): Plain {
  const bind = node.entries.some(({ key, value }) => key.text === 'type' && value.kind === 'scalar' && value.text === 'bind')
  return Object.fromEntries(node.entries.map(({ key, value }) => {
    const plain = plainNode(value, [...path, key.text])
    return [key.text, bind && key.text === 'source' && value.kind === 'scalar' ? fromRoot(value, String(plain)) : plain]
  }))
}

function fromRoot(node: YamlScalar, text: string): string {
  if (text.startsWith('~')) return `/home/user${text.slice(1)}`
  if (/^(\/|[A-Za-z]:|\\|[\w+.-]+:\/\/|git@)/.test(text) || text === '') return text
  const path = posix.join(folderOf(node) ?? '', text).replace(/\/$/, '')
  return path === '.' ? '' : path
}

/** A value of the golden answer, or our plain one, in the common form. */
export function normalised(value: unknown, path: readonly string[] = []): Plain {
  const last = path.at(-1) ?? ''
  if (Array.isArray(value)) {
    if (KEYED.test(last)) return keyed(value)
    if (last === 'extra_hosts') return value.map((item) => String(item).replace('=', ':')).sort()
    return value.map((item, index) => withDefaults(normalised(item, [...path, String(index)]), path))
  }
  if (typeof value === 'object' && value !== null) {
    if (last === 'extra_hosts') return Object.entries(value).map(([host, ip]) => `${host}:${String(ip)}`).sort()
    if (path.join('.') === 'build') value = { context: '', ...value }
    if (path.join('.') === 'environment') return keyed(Object.entries(value as object).map(([key, inner]) => (inner === null ? key : `${key}=${String(inner)}`)))
    const entries = Object.entries(value as object).map(([key, inner]) => [key, normalised(key === 'ignore' && typeof inner === 'string' ? [inner] : inner, [...path, key])] as const)
    return Object.fromEntries(entries.filter(([key, inner]) => !isEmptyMapping(inner) || path.length === 0 || key === last))
  }
  if (value === null || value === undefined) return null
  return last === 'tmpfs' ? [String(value)] : String(value)
}

function keyed(list: readonly unknown[]): Plain {
  return Object.fromEntries(list.map((item) => {
    const text = String(item)
    const equals = text.indexOf('=')
    return equals < 0 ? [text, null] : [text.slice(0, equals), text.slice(equals + 1)]
  }))
}

function isEmptyMapping(value: Plain): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
}

/** Defaults that compose-go writes out and we leave to whoever reads the node. */
function withDefaults(item: Plain, path: readonly string[]): Plain {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return item
  const mapping = item as Record<string, Plain>
  const list = path.at(-1)
  if (list === 'ports') return Object.fromEntries(Object.entries({ protocol: 'tcp', mode: 'ingress', ...mapping }).filter(([key, inner]) => key !== 'published' || inner !== ''))
  if (list === 'secrets' && path.length === 1) return { target: `/run/secrets/${String(mapping.source)}`, ...mapping }
  if (list === 'gpus' || list === 'devices') return 'count' in mapping || 'device_ids' in mapping || 'source' in mapping ? mapping : { ...mapping, count: 'all' }
  if (list === 'volumes' && typeof mapping.target === 'string') return normalisedMount({ ...mapping, target: cleanPath(mapping.target) })
  return mapping
}

function normalisedMount(mapping: Record<string, Plain>): Plain {
  if (mapping.bind) return { ...mapping, bind: { create_host_path: 'true', ...(mapping.bind as Record<string, Plain>) } }
  return mapping
}

/** The typed parts of a service, as the golden answer has them. */
export function typed(service: Service): Plain {
  // A word that comes to nothing is none, unless it stands in a list.
  const words = (texts: { readonly value: readonly Text[] } | undefined, key = ''): Plain =>
    texts ? texts.value.filter((text) => text.known || blank(text) !== '' || service.setting(key)?.kind !== 'scalar').map(blank) : null
  return {
    command: words(service.command, 'command'),
    entrypoint: words(service.entrypoint, 'entrypoint'),
    environment: variables(service.environment),
    depends_on: Object.fromEntries(service.dependsOn.map(({ service: name, condition, required }) => [name, { condition, required: String(required) }])),
    ...(service.healthcheck ? { test: words(service.healthcheck.test), disabled: String(service.healthcheck.disabled) } : {}),
    ...(service.build ? { args: variables(service.build.args.filter(({ value, raw }) => value.known || raw !== '')) } : {}),
  }
}

function variables(list: readonly Variable[]): Plain {
  return Object.fromEntries(list.map(({ key, value, raw }) => [key, !value.known && raw === '' ? null : blank(value)]))
}
