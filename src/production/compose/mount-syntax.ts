import { posix } from 'node:path'
import type { YamlEntry, YamlMapping, YamlNode, YamlScalar } from '../../documents/yaml-node.ts'
import { outerIndexOf } from './forms.ts'
import { filledText, mappingNode, partOf, scalarNode } from './node.ts'
import type { ComposeScalar } from './node.ts'

const PROPAGATIONS = new Set(['private', 'rprivate', 'shared', 'rshared', 'slave', 'rslave'])

/** A volume in short form, `source:target:options`, as its long form, or what is wrong with it. */
export function mountOfShortForm(node: YamlScalar): YamlMapping | string {
  const text = filledText(node)
  const spec: ComposeScalar = text.known ? scalarNode(node, text.value) : node
  if (spec.text === '') return 'a volume is empty'
  if (spec.text.length <= 2) return mappingNode(anonymous(node, spec), node.at)
  const sections = sectionsOf(spec)
  if (sections.some((section) => section.text === '')) return `"${spec.text}" has nothing between two colons`
  if (sections.length > 3) return `"${spec.text}" has too many colons`
  const [first, second, options] = sections as [ComposeScalar, ComposeScalar | undefined, ComposeScalar | undefined]
  if (!second) return mappingNode(anonymous(node, first), node.at)
  return mappingNode(mountEntries(node, first, second, options), node.at)
}

function anonymous(node: ComposeScalar, target: ComposeScalar): YamlEntry[] {
  return [entry(node, 'type', scalarNode(node, 'volume')), entry(node, 'target', cleaned(target))]
}

function entry(node: ComposeScalar, name: string, value: YamlNode): YamlEntry {
  return { key: scalarNode(node, name), value }
}

/** A single letter before a colon is a drive of Windows. */
function sectionsOf(spec: ComposeScalar): ComposeScalar[] {
  const sections: ComposeScalar[] = []
  let start = 0
  for (let at = outerIndexOf(spec, ':'); at >= 0; at = outerIndexOf(spec, ':', at + 1)) {
    if (at - start === 1 && /\p{L}/u.test(spec.text[start] as string)) continue
    sections.push(partOf(spec, start, at))
    start = at + 1
  }
  sections.push(partOf(spec, start, spec.text.length))
  return sections
}

function mountEntries(node: ComposeScalar, source: ComposeScalar, target: ComposeScalar, options: ComposeScalar | undefined): YamlEntry[] {
  const bind = isHostPath(source)
  const type = scalarNode(node, bind ? 'bind' : 'volume')
  const entries = [entry(node, 'type', type), entry(node, 'source', source), entry(node, 'target', cleaned(target))]
  const bindOptions = bind ? [entry(node, 'create_host_path', scalarNode(node, true))] : []
  for (const option of options ? (filledText(options).known ? options.text.split(',') : []) : []) {
    if (option === 'ro') entries.push(entry(node, 'read_only', scalarNode(node, true)))
    if (option === 'nocopy') entries.push(entry(node, 'volume', mappingNode([entry(node, 'nocopy', scalarNode(node, true))], node.at)))
    if (PROPAGATIONS.has(option)) bindOptions.push(entry(node, 'propagation', scalarNode(node, option)))
    if (option === 'z' || option === 'Z') bindOptions.push(entry(node, 'selinux', scalarNode(node, option)))
  }
  if (bindOptions.length > 0) entries.push(entry(node, 'bind', mappingNode(bindOptions, node.at)))
  return entries
}

/** By its first characters, as Compose tells a path from a volume's name; a variable in front leaves it open: Compose looks at the filled-in text. */
function isHostPath(source: ComposeScalar): boolean {
  return /^(?:[./~]|\\\\|\p{L}:)/u.test(source.text)
}

function cleaned(target: ComposeScalar): ComposeScalar {
  const text = filledText(target)
  if (!text.known || text.value === '') return target
  const clean = cleanPath(text.value)
  return clean === target.text ? target : scalarNode(target, clean)
}

/** Without doubled slashes, dots and a slash at the end. */
export function cleanPath(path: string): string {
  const clean = posix.normalize(path)
  return clean.length > 1 && clean.endsWith('/') ? clean.slice(0, -1) : clean
}
