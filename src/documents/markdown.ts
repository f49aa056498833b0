import type { Located, Location } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Parsed } from './document.ts'
import { markdownBlocks } from './markdown-blocks.ts'
import type { BlockLine, InlineRange, MarkdownLineKind } from './markdown-blocks.ts'
import { codeSpans, inlineMarks } from './markdown-inline.ts'

export type { MarkdownLineKind } from './markdown-blocks.ts'

export interface MarkdownLine {
  readonly kind: MarkdownLineKind
  /** Without its marker; code spans and comments are blank, code stands as it is. */
  readonly text: string
  readonly at: Location
  /** Where a block of code begins: what stands behind its fence, '' where nothing does. */
  readonly opens: string | undefined
  /** Whether a code span of several words stands in it, such as a command. */
  readonly command: boolean
}

export interface MarkdownHeading {
  /** 1 to 6. */
  readonly level: number
  /** As people read it, without marks of emphasis and the targets of links. */
  readonly text: string
  readonly at: Location
  /** Its index among the document's headings, and in its lines. */
  readonly index: number
  readonly line: number
}

export interface MarkdownLink {
  /** As written, without its title: an address, a path, an anchor. */
  readonly target: string
  readonly image: boolean
  /** Place of the target. */
  readonly at: Location
}

/** A Markdown document: what its lines are, where it leads, and what it leaves in brackets. */
export interface Markdown {
  readonly source: SourceText
  /** Without blank lines, comments and front matter. */
  readonly lines: readonly MarkdownLine[]
  readonly headings: readonly MarkdownHeading[]
  /** Inline links, images, definitions of links, and `href` and `src` of HTML; none of code. */
  readonly links: readonly MarkdownLink[]
  /** `[texts]` that are no links, as templates leave them to be filled in. */
  readonly brackets: readonly Located<string>[]
}

/** What stands below a heading, up to the next one that is not below it. */
export interface MarkdownSection {
  readonly lines: readonly MarkdownLine[]
  /** Items of ordered lists, and headings that are numbered or called steps. */
  readonly steps: number
  /** Items of other lists. */
  readonly items: number
  readonly tasks: number
  readonly codeBlocks: number
  /** Lines with a command in a code span. */
  readonly commands: number
  readonly words: number
}

/** Reads a document of Markdown, as far as GitHub's dialect of CommonMark tells its parts by their lines. Never fails. */
export function parseMarkdown(source: SourceText): Parsed<Markdown> {
  const { lines, ranges, comments } = markdownBlocks(source)
  const written = blanked(source.text, comments)
  const spans = ranges.flatMap((range) => codeSpans(written, range))
  const masked = blanked(written, spans)
  const commands = linesOfCommands(lines, spans, written)
  const links: MarkdownLink[] = []
  const brackets: Located<string>[] = []
  const defined = definedLabels(lines)
  for (const range of ranges) {
    for (const mark of inlineMarks(masked, range)) {
      const at = source.locate(mark.start, mark.end)
      if (mark.kind === 'bracket') {
        if (!defined.has(mark.text.toLowerCase())) brackets.push({ value: mark.text, at })
      } else links.push({ target: mark.text, image: mark.kind === 'image', at })
    }
  }
  return { content: { source, lines: lines.map((line) => lineOf(line, masked, commands.has(line.line))), headings: headingsOf(lines), links, brackets }, problems: [] }
}

/** Labels of `[label]: target`, which make a link of every `[label]`. */
function definedLabels(lines: readonly BlockLine[]): Set<string> {
  const labels = lines.flatMap(({ kind, line }) => (kind === 'code' ? [] : (/^ {0,3}\[([^[\]]{1,100})\]:/.exec(line.text)?.[1]?.toLowerCase() ?? [])))
  return new Set(labels)
}

function headingsOf(lines: readonly BlockLine[]): MarkdownHeading[] {
  const headings: MarkdownHeading[] = []
  for (const [index, { kind, level, line }] of lines.entries()) {
    if (kind === 'heading') headings.push({ level, text: headingText(line.text), at: line.at, index: headings.length, line: index })
  }
  return headings
}

/** What stands below a heading of a document. */
export function sectionOf({ lines, headings }: Markdown, heading: MarkdownHeading): MarkdownSection {
  let next = heading.index + 1
  while (next < headings.length && (headings[next] as MarkdownHeading).level > heading.level) next++
  return sectionOfLines(lines.slice(heading.line + 1, headings[next]?.line))
}

/** All of a document as one section. */
export function wholeOf({ lines }: Markdown): MarkdownSection {
  return sectionOfLines(lines)
}

function sectionOfLines(lines: readonly MarkdownLine[]): MarkdownSection {
  const count = (kind: MarkdownLineKind): number => lines.filter((line) => line.kind === kind).length
  return {
    lines,
    steps: count('step') + lines.filter(isNumberedTitle).length,
    items: count('item'),
    tasks: count('task'),
    codeBlocks: lines.filter(({ opens }) => opens !== undefined).length,
    commands: lines.filter(({ command }) => command).length,
    words: lines.reduce((sum, { kind, text }) => sum + (kind === 'code' || kind === 'heading' ? 0 : (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0)), 0),
  }
}

/** `### 2. Stop the traffic`, `**Step 2:** Stop the traffic`. */
function isNumberedTitle({ kind, text }: MarkdownLine): boolean {
  const start = text.slice(0, 40)
  return kind === 'heading' ? /^\W{0,6}(step\s+)?\d{1,3}[.):\s]/i.test(start) : (kind === 'prose' || kind === 'item') && /^\W{0,6}step\s+\d/i.test(start)
}

function lineOf({ kind, line, opens }: BlockLine, masked: string, command: boolean): MarkdownLine {
  if (kind === 'code') return { kind, text: line.text, at: line.at, opens, command: false }
  const visible = masked.slice(line.offset, line.offset + line.text.length)
  return { kind, text: visible.replace(/^[\s>#]*([-*+]|\d{1,9}[.)])?\s+/, '').trim(), at: line.at, opens, command }
}

/** Lines in which a code span of several words begins; both come in the order of the text. */
function linesOfCommands(lines: readonly BlockLine[], spans: readonly InlineRange[], text: string): ReadonlySet<BlockLine['line']> {
  const found = new Set<BlockLine['line']>()
  let index = 0
  for (const { start, end } of spans) {
    while (index + 1 < lines.length && (lines[index + 1] as BlockLine).line.offset <= start) index++
    const line = lines[index]?.line
    if (line && /[\w.\/$-] +[\w.\/$-]/.test(text.slice(start, Math.min(end, start + 300)))) found.add(line)
  }
  return found
}

function headingText(line: string): string {
  return line
    .slice(0, 300)
    .replace(/^\s*#{1,6}\s*|(?<!\s)\s+#+\s*$|<[^<>]*>/g, '')
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/[*_`~]/g, '')
    .trim()
}

/** The text with blanks for every character of these ranges; line ends stay. */
function blanked(text: string, ranges: readonly InlineRange[]): string {
  const parts: string[] = []
  let from = 0
  for (const { start, end } of ranges) {
    if (start < from) continue
    parts.push(text.slice(from, start), text.slice(start, end).replace(/[^\n]/g, ' '))
    from = end
  }
  return from === 0 ? text : [...parts, text.slice(from)].join('')
}
