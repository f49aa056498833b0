import { CORE_SCHEMA, EVENT_ID, NOT_RESOLVED, SCALAR_STYLE, YAMLException, getScalarValue, parseEvents } from 'js-yaml'
import type { Event, ScalarEvent } from 'js-yaml'
import type { Location, Problem } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { YamlEntry, YamlMapping, YamlNode, YamlScalar, YamlSequence } from './yaml-node.ts'
import { MAX_DEPTH } from './yaml-repair.ts'
import { scalarSource } from './yaml-scalar-source.ts'

/** Nodes a document may come to once every alias is written out; a limit against alias bombs. */
const MAX_NODES = 500_000
/** The error of a text with more: nothing of it is worth another try. */
export const TOO_MANY = `more than ${MAX_NODES} nodes once aliases are written out`

/** The roots of a text as it stands, keys that stand twice among the problems; places are those of `source`. @throws YAMLException at the first error of syntax */
export function composeYaml(source: SourceText, text: string, problems: Problem[]): YamlNode[] {
  return new Composer(source, text, problems).compose(parseEvents(text, { maxDepth: MAX_DEPTH }))
}

interface Frame {
  readonly node: YamlNode
  readonly size: number
}

/** Builds located nodes from the parser's events; one instance a document stream. */
class Composer {
  private readonly file: SourceText
  private readonly text: string
  private readonly problems: Problem[]
  private readonly anchors = new Map<string, Frame>()
  private events: readonly Event[] = []
  private position = 0
  private nodes = 0

  constructor(source: SourceText, text: string, problems: Problem[]) {
    this.file = text === source.text ? source : { path: source.path, text, locate: (start, end) => source.locate(start, end) }
    this.text = text
    this.problems = problems
  }

  compose(events: readonly Event[]): YamlNode[] {
    this.events = events
    const roots: YamlNode[] = []
    while (this.position < events.length) {
      const event = this.events[this.position++] as Event
      if (event.type !== EVENT_ID.DOCUMENT) continue
      this.anchors.clear()
      if (this.peek()?.type === EVENT_ID.POP) continue
      const root = this.node(0).node
      if (!(root.kind === 'scalar' && root.value === null)) roots.push(root)
    }
    return roots
  }

  private peek(): Event | undefined {
    return this.events[this.position]
  }

  /** `anchorOffset`: where an empty value is said to stand, since it has no place of its own. */
  private node(anchorOffset: number): Frame {
    const event = this.events[this.position++] as Event
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return this.named(event, { node: this.scalar(event, anchorOffset), size: 1 })
      case EVENT_ID.SEQUENCE:
        return this.sequence(event)
      case EVENT_ID.MAPPING:
        return this.mapping(event)
      case EVENT_ID.ALIAS:
        return this.alias(event)
      default:
        throw new YAMLException('unexpected end of the document')
    }
  }

  private named(event: { anchorStart: number; anchorEnd: number }, frame: Frame): Frame {
    if (event.anchorStart >= 0) this.anchors.set(this.text.slice(event.anchorStart, event.anchorEnd), frame)
    return frame
  }

  private alias(event: { anchorStart: number; anchorEnd: number }): Frame {
    const name = this.text.slice(event.anchorStart, event.anchorEnd)
    const frame = this.anchors.get(name)
    if (!frame) YAMLException.throwAt(this.text, event.anchorStart - 1, `the alias "*${name}" has no anchor before it`)
    this.count(frame.size, event.anchorStart)
    return frame
  }

  private count(size: number, offset: number): void {
    this.nodes += size
    if (this.nodes > MAX_NODES) YAMLException.throwAt(this.text, offset, TOO_MANY)
  }

  private scalar(event: ScalarEvent, anchorOffset: number): YamlScalar {
    this.count(1, Math.max(0, event.valueStart))
    const empty = event.valueStart < 0
    const text = empty ? '' : getScalarValue(this.text, event)
    const style = STYLES[event.style] ?? 'plain'
    const tag = event.tagStart >= 0 ? this.text.slice(event.tagStart, event.tagEnd) : undefined
    const start = empty ? anchorOffset : style === 'literal' || style === 'folded' ? this.headerOf(event) : event.valueStart
    const quote = style === 'single' || style === 'double' ? 1 : 0
    const file = this.file
    return {
      kind: 'scalar',
      value: style === 'plain' ? resolve(text, tag) : text,
      text,
      style,
      tag,
      at: file.locate(start - quote, empty ? start : event.valueEnd + quote),
      source: () => scalarSource(file, event, text, style),
    }
  }

  /** Offset of the `|` or `>` that opens a block scalar: the last such character on the line before its content. */
  private headerOf(event: ScalarEvent): number {
    const lineEnd = this.text.lastIndexOf('\n', event.valueStart - 1)
    const line = this.text.slice(this.text.lastIndexOf('\n', lineEnd - 1) + 1, lineEnd)
    const header = line.match(/[|>][-+\d]*\s*(#.*)?$/)
    return header ? lineEnd - line.length + (header.index as number) : event.valueStart
  }

  private sequence(event: Event & { start: number; anchorStart: number; anchorEnd: number; tagStart: number; tagEnd: number; style: number }): Frame {
    this.count(1, event.start)
    const items: YamlNode[] = []
    let size = 1
    let end = event.start + 1
    while (this.peek()?.type !== EVENT_ID.POP) {
      const before = this.position
      const item = this.node(end)
      items.push(item.node)
      size += item.size
      end = this.endOf(before, end)
    }
    this.position++
    const node: YamlSequence = { kind: 'sequence', items, flow: event.style === 2, tag: this.tagOf(event), at: this.file.locate(event.start, end) }
    return this.named(event, { node, size })
  }

  private mapping(event: Event & { start: number; anchorStart: number; anchorEnd: number; tagStart: number; tagEnd: number }): Frame {
    this.count(1, event.start)
    const entries: YamlEntry[] = []
    const places = new Map<string, number>()
    const merged: YamlNode[] = []
    let mergeAt: Location | undefined
    let size = 1
    let end = event.start + 1
    while (this.peek()?.type !== EVENT_ID.POP) {
      const before = this.position
      const key = this.keyNode(this.node(end))
      const afterKey = this.endOf(before, end)
      const value = this.node(afterKey)
      size += 1 + value.size
      end = this.endOf(before, afterKey)
      if (key.text === '<<' && key.style === 'plain') {
        merged.push(value.node)
        mergeAt ??= key.at
      } else this.addEntry(entries, places, { key, value: value.node })
    }
    this.position++
    mergeInto(entries, merged)
    const node: YamlMapping = { kind: 'mapping', entries, ...(mergeAt && { mergeAt }), tag: this.tagOf(event), at: this.file.locate(event.start, end) }
    return this.named(event, { node, size })
  }

  private tagOf(event: { tagStart: number; tagEnd: number }): string | undefined {
    return event.tagStart >= 0 ? this.text.slice(event.tagStart, event.tagEnd) : undefined
  }

  /** Offset behind the last scalar between two events, which is where the node they make ends. */
  private endOf(from: number, fallback: number): number {
    for (let index = this.position - 1; index >= from; index--) {
      const event = this.events[index] as Event
      if (event.type === EVENT_ID.SCALAR && event.valueEnd >= 0) return Math.max(fallback, this.trimmedEnd(event.valueEnd))
      if (event.type === EVENT_ID.ALIAS) return Math.max(fallback, event.anchorEnd)
    }
    return fallback
  }

  private trimmedEnd(end: number): number {
    let trimmed = end
    while (trimmed > 0 && /\s/.test(this.text[trimmed - 1] as string)) trimmed--
    return trimmed
  }

  private keyNode(frame: Frame): YamlScalar {
    if (frame.node.kind === 'scalar') return frame.node
    YAMLException.throwAt(this.text, Math.max(0, this.offsetOf(frame.node)), 'a list or mapping stands where a key belongs')
  }

  private offsetOf(node: YamlNode): number {
    let offset = 0
    for (let line = 1; line < node.at.line; line++) offset = this.text.indexOf('\n', offset) + 1
    return offset + node.at.column - 1
  }

  private addEntry(entries: YamlEntry[], places: Map<string, number>, entry: YamlEntry): void {
    const index = places.get(entry.key.text)
    if (index === undefined) {
      places.set(entry.key.text, entries.push(entry) - 1)
      return
    }
    const { path, line } = entry.key.at
    this.problems.push({ kind: 'syntax', path, line, message: `the key "${entry.key.text}" stands here a second time; the first is on line ${entries[index]?.key.at.line}` })
    entries[index] = entry
  }
}

const STYLES: Record<number, YamlScalar['style']> = {
  [SCALAR_STYLE.PLAIN]: 'plain',
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double',
  [SCALAR_STYLE.LITERAL_BLOCK]: 'literal',
  [SCALAR_STYLE.FOLDED_BLOCK]: 'folded',
}

function resolve(text: string, tag: string | undefined): YamlScalar['value'] {
  if (tag === '!!str') return text
  const { value } = CORE_SCHEMA.resolveImplicitScalarTag(text)
  return value === NOT_RESOLVED ? text : (value as YamlScalar['value'])
}

/** Keys of the mapping itself win over merged ones; of several merged mappings the first wins. */
function mergeInto(entries: YamlEntry[], merged: readonly YamlNode[]): void {
  const seen = new Set(entries.map((entry) => entry.key.text))
  const sources = merged.flatMap((node) => (node.kind === 'sequence' ? node.items : [node]))
  for (const source of sources) {
    if (source.kind !== 'mapping') continue
    for (const entry of source.entries) {
      if (seen.has(entry.key.text)) continue
      seen.add(entry.key.text)
      entries.push(entry)
    }
  }
}
