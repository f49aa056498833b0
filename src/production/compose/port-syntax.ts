import { isIP } from 'node:net'
import { known } from '../../documents/document.ts'
import type { YamlEntry, YamlMapping, YamlNode, YamlScalar } from '../../documents/yaml-node.ts'
import { outerIndexOf } from './forms.ts'
import { filledText, mappingNode, partOf, scalarNode } from './node.ts'
import type { ComposeScalar } from './node.ts'

/** Ranges beyond this many ports stay ranges, and so does every range of a project whose ports come to too many. */
const MAX_RANGE = 256
/** What an expanded port costs of the project's budget, in values. */
const PORT_VALUES = 12

/** A port in short form as the long forms it stands for, or what is wrong with it. */
export function portsOfShortForm(node: YamlScalar, spend: (values: number) => boolean): readonly YamlNode[] | string {
  const text = filledText(node)
  const written = text.known ? scalarNode(node, text.value) : node
  const parts = portParts(written)
  if (typeof parts === 'string') return parts
  const target = rangeOf(parts.target)
  const published = parts.published && rangeOf(parts.published)
  if (target === 'invalid' || published === 'invalid') return `"${written.text}" is no port`
  const protocol = filledText(parts.protocol)
  if (protocol.known && !['tcp', 'udp', 'sctp'].includes(protocol.value.toLowerCase())) return `"${written.text}" has no protocol that Docker knows`
  if (target === undefined || published === undefined && parts.published) return [longForm(node, parts, parts.target, parts.published)]
  return expanded(node, parts, target, published, spend)
}

interface PortParts {
  readonly ip: ComposeScalar | undefined
  readonly published: ComposeScalar | undefined
  readonly target: ComposeScalar
  readonly protocol: ComposeScalar
}

/** `ip:published:target/protocol`, cut where no substitution stands. The last two parts are ports, what is before is the address. */
function portParts(node: ComposeScalar): PortParts | string {
  const slash = outerIndexOf(node, '/')
  const end = slash < 0 ? node.text.length : slash
  const colons: number[] = []
  for (let at = outerIndexOf(node, ':'); at >= 0 && at < end; at = outerIndexOf(node, ':', at + 1)) colons.push(at)
  const last = colons.at(-1)
  const before = colons.at(-2)
  const protocol = slash < 0 || slash + 1 === node.text.length ? scalarNode(node, 'tcp') : partOf(node, slash + 1, node.text.length)
  const target = partOf(node, last === undefined ? 0 : last + 1, end)
  if (target.text === '') return `"${node.text}" has no container port`
  const published = last === undefined ? undefined : partOf(node, before === undefined ? 0 : before + 1, last)
  const written = before === undefined ? undefined : partOf(node, 0, before)
  const ip = written && unbracketed(written)
  if (ip && written && !isAddress(ip, ip !== written)) return `"${node.text}" has no IP address before its ports`
  return { ip, published: published?.text === '' ? undefined : published, target, protocol }
}

function unbracketed(address: ComposeScalar): ComposeScalar {
  return address.text.startsWith('[') && address.text.endsWith(']') ? partOf(address, 1, address.text.length - 1) : address
}

/** An address of version 6 stands in brackets; none at all means every interface. */
function isAddress(ip: ComposeScalar, bracketed: boolean): boolean {
  const text = filledText(ip)
  if (!text.known || text.value === '') return true
  return isIP(text.value) === 4 || (isIP(text.value) === 6 && bracketed)
}

type Range = readonly [from: number, to: number]

/** Undefined where it cannot be known. */
function rangeOf(part: ComposeScalar): Range | 'invalid' | undefined {
  const text = filledText(part)
  if (!text.known) return undefined
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text.value)
  if (!match) return 'invalid'
  const from = Number(match[1])
  const to = match[2] === undefined ? from : Number(match[2])
  return from <= to && to <= 65535 ? [from, to] : 'invalid'
}

/** Ranges of equal length pair up; one target with a range of published ports lets Docker choose among them. */
function expanded(
  node: ComposeScalar,
  parts: PortParts,
  target: Range,
  published: Range | undefined,
  spend: (values: number) => boolean,
): readonly YamlNode[] | string {
  const count = target[1] - target[0] + 1
  const choices = published ? published[1] - published[0] + 1 : count
  if (published && choices !== count && count > 1) return `"${node.text}" pairs ${choices} published ports with ${count} of the container`
  if (count > MAX_RANGE || count === 1 || !spend(count * PORT_VALUES)) {
    return [longForm(node, parts, portScalar(parts.target, target), published && portScalar(parts.published, published))]
  }
  return Array.from({ length: count }, (_, index) =>
    longForm(node, parts, scalarNode(node, target[0] + index), published && scalarNode(node, String(published[0] + index))),
  )
}

function portScalar(part: ComposeScalar | undefined, [from, to]: Range): ComposeScalar | undefined {
  return part && scalarNode(part, from === to ? String(from) : `${from}-${to}`)
}

function longForm(node: ComposeScalar, parts: PortParts, target: ComposeScalar | undefined, published: ComposeScalar | undefined): YamlMapping {
  const entries: YamlEntry[] = []
  const add = (name: string, value: ComposeScalar | undefined): void => {
    if (value) entries.push({ key: scalarNode(node, name), value })
  }
  add('mode', scalarNode(node, 'ingress'))
  add('host_ip', parts.ip && parts.ip.text !== '' ? parts.ip : undefined)
  add('target', target && integral(target))
  add('published', published)
  const protocol = filledText(parts.protocol)
  add('protocol', protocol.known ? scalarNode(parts.protocol, protocol.value.toLowerCase()) : parts.protocol)
  return mappingNode(entries, node.at)
}

/** Container ports are numbers, as in the long form. */
function integral(part: ComposeScalar): ComposeScalar {
  const text = filledText(part)
  return text.known && /^\d+$/.test(text.value) ? scalarNode(part, Number(text.value)) : part
}

/** What makes a port the same as another one: address, published port, target and protocol. */
export function portKey(node: YamlNode): string {
  if (node.kind === 'scalar') return JSON.stringify(filledText(node))
  if (node.kind === 'sequence') return `?${node.at.line}:${node.at.column}`
  const part = (name: string): string => {
    const value = node.entries.find(({ key }) => key.text === name)?.value
    const text = value?.kind === 'scalar' ? filledText(value) : known(name === 'host_ip' ? '0.0.0.0' : name === 'protocol' ? 'tcp' : '')
    const numeral = name === 'published' && value?.kind === 'scalar' && typeof value.value === 'number'
    return JSON.stringify([text, numeral])
  }
  return ['host_ip', 'published', 'target', 'protocol'].map(part).join()
}
