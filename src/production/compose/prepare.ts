import type { YamlEntry, YamlMapping, YamlNode, YamlScalar } from '../../documents/yaml-node.ts'
import type { Location } from '../../tree/location.ts'
import { isKeyed } from './node.ts'
import type { ComposeScalar } from './node.ts'
import { readTemplate } from './template.ts'
import type { Lookup } from './template.ts'

/** Keys a file resets (`!reset`) or overrides (`!override`) in what stands before it. */
export interface Resets {
  readonly inside: Map<string, Resets>
  cleared: boolean
}

export interface Prepared {
  /** With variables filled in and `!reset` values taken out; undefined where the whole document is reset. */
  readonly node: YamlNode | undefined
  readonly resets: Resets
}

export interface Surroundings {
  readonly lookup: Lookup
  readonly problem: (at: Location, message: string) => void
}

/** First steps of reading one file: its variables and its reset tags. An aliased node stays one node. */
export function prepare(root: YamlNode, surroundings: Surroundings): Prepared {
  return prepared(root, surroundings, new Map())
}

function prepared(node: YamlNode, surroundings: Surroundings, done: Map<YamlNode, Prepared>): Prepared {
  const earlier = done.get(node)
  if (earlier) return earlier
  const answer = prepareFresh(node, surroundings, done)
  done.set(node, answer)
  return answer
}

function prepareFresh(node: YamlNode, surroundings: Surroundings, done: Map<YamlNode, Prepared>): Prepared {
  const resets: Resets = { inside: new Map(), cleared: node.tag === '!reset' || node.tag === '!override' }
  if (node.tag === '!reset') return { node: undefined, resets }
  if (node.kind === 'scalar') return { node: prepareScalar(node, surroundings), resets }
  if (node.kind === 'sequence') {
    const items = node.items.flatMap((item) => prepared(item, surroundings, done).node ?? [])
    return { node: { ...node, items }, resets }
  }
  const entries: YamlEntry[] = []
  for (const { key, value } of node.entries) {
    const inner = prepared(value, surroundings, done)
    if (inner.node) entries.push({ key, value: inner.node })
    if (inner.resets.cleared || inner.resets.inside.size > 0) resets.inside.set(key.text, inner.resets)
  }
  return { node: { ...node, entries }, resets }
}

function prepareScalar(node: YamlScalar, { lookup, problem }: Surroundings): YamlScalar {
  if (typeof node.value !== 'string' || !node.text.includes('$')) return node
  const template = readTemplate(node.text, lookup)
  if (template.mistake !== undefined) problem(node.at, template.mistake)
  const filled: ComposeScalar = { ...node, template }
  return filled
}

/** What is left of a mapping once the keys are taken out that a later file resets. */
export function withoutReset(node: YamlMapping, resets: Resets | undefined): YamlMapping {
  if (!resets || resets.inside.size === 0 || isKeyed(node)) return node
  const entries = node.entries.flatMap((entry): YamlEntry[] => {
    const inner = resets.inside.get(entry.key.text)
    if (!inner) return [entry]
    if (inner.cleared) return []
    return entry.value.kind === 'mapping' ? [{ key: entry.key, value: withoutReset(entry.value, inner) }] : [entry]
  })
  return { ...node, entries }
}
