import { linesOf } from './source-lines.ts'
import type { SourceLine } from './source-lines.ts'
import type { SourceText } from '../tree/source-text.ts'

/** What a line of Markdown is; blank lines, comments and front matter are none of these. `step` is an item of an ordered list. */
export type MarkdownLineKind = 'heading' | 'step' | 'item' | 'task' | 'table' | 'prose' | 'code'

export interface BlockLine {
  readonly kind: MarkdownLineKind
  readonly line: SourceLine
  /** Of a heading. */
  readonly level: number
  /** Where a block of code begins: what stands behind its fence; '' for an indented one. */
  readonly opens: string | undefined
}

/** A range of the text whose inline marks belong together: a paragraph, an item, a heading. */
export interface InlineRange {
  readonly start: number
  readonly end: number
}

export interface MarkdownBlocks {
  readonly lines: readonly BlockLine[]
  readonly ranges: readonly InlineRange[]
  /** Comments inside the ranges. */
  readonly comments: readonly InlineRange[]
}

/** What lies beyond is not read: no document that people read is as long. In characters. */
export const MAX_MARKDOWN = 1_000_000

const FENCE = /^\s*(?:(?:>|[-*+]|\d{1,9}[.)])\s+)*(`{3,}|~{3,})(.*)$/s
const HEADING = /^ {0,3}(#{1,6})(?:\s|$)/
const HTML_HEADING = /^\s*<h([1-6])[\s>]/i
const ITEM = /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s+\S/
const STEP = /^[\s>]*\d{1,9}[.)]\s+\S/
const TASK = /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]?\]\s|[\u2610\u2611\u2612\u2705\u274c\u2714\u2718\u2b1c])/
const TASK_SIGN = /^[\s>]*[\u2610\u2611\u2612\u2b1c]/

/** The lines of a document by what they are, with code, comments and front matter told apart from text. */
export function markdownBlocks(source: SourceText): MarkdownBlocks {
  const reader = new BlockReader()
  for (const line of linesOf(source)) {
    if (line.offset > MAX_MARKDOWN) break
    reader.read(line)
  }
  reader.endRange()
  return reader
}

class BlockReader implements MarkdownBlocks {
  readonly lines: BlockLine[] = []
  readonly ranges: InlineRange[] = []
  readonly comments: InlineRange[] = []
  private fence: { readonly sign: string; readonly length: number } | undefined
  private frontMatter = false
  private commentFrom: number | undefined
  private rangeFrom: number | undefined
  private rangeEnd = 0
  private afterBlank = true
  private inList = false

  read(line: SourceLine): void {
    const { text, number } = line
    if (this.isFrontMatter(text, number)) return
    if (this.fence) return this.readCode(line, this.fence)
    if (this.commentFrom !== undefined) return this.readComment(line, this.commentFrom)
    if (text.trim() === '') {
      this.endRange()
      this.afterBlank = true
      return
    }
    this.readText(line)
    this.afterBlank = false
  }

  endRange(): void {
    if (this.rangeFrom !== undefined) this.ranges.push({ start: this.rangeFrom, end: this.rangeEnd })
    this.rangeFrom = undefined
  }

  private isFrontMatter(text: string, number: number): boolean {
    if (number === 1 && /^---\s*$/.test(text)) return (this.frontMatter = true)
    if (!this.frontMatter) return false
    if (/^(---|\.\.\.)\s*$/.test(text)) this.frontMatter = false
    return true
  }

  private readCode(line: SourceLine, { sign, length }: { readonly sign: string; readonly length: number }): void {
    const closing = line.text.replace(/^[\s>]+/, '').trimEnd()
    if (closing.length >= length && closing === sign.repeat(closing.length)) this.fence = undefined
    else if (closing !== '') this.add('code', line)
    this.afterBlank = false
  }

  private readComment(line: SourceLine, from: number): void {
    const end = line.text.indexOf('-->')
    if (end < 0) return
    this.comments.push({ start: from, end: line.offset + end + 3 })
    this.commentFrom = undefined
    if (line.text.slice(end + 3).trim() !== '') this.readText(line)
  }

  private readText(line: SourceLine): void {
    const { text } = line
    const fence = FENCE.exec(text)
    if (fence && !(fence[1]?.startsWith('`') && fence[2]?.includes('`'))) {
      this.endRange()
      this.fence = { sign: (fence[1] as string)[0] as string, length: (fence[1] as string).length }
      this.add('code', line, 0, (fence[2] as string).trim())
      return
    }
    if (this.isIndentedCode(text)) {
      this.endRange()
      this.add('code', line, 0, this.lines.at(-1)?.kind === 'code' && !this.afterBlank ? undefined : '')
      return
    }
    this.openComment(line)
    this.addText(line)
  }

  /** Four blanks make code where no list could hold the line. */
  private isIndentedCode(text: string): boolean {
    return /^( {4}|\t)/.test(text) && !this.inList && (this.afterBlank || this.lines.at(-1)?.kind === 'code')
  }

  /** Comments that begin on this line, from left to right; one that is not closed here goes on. None begins between backticks. */
  private openComment({ text, offset }: SourceLine): void {
    const lastTick = text.lastIndexOf('`')
    let ticks = 0
    let counted = 0
    for (let from = text.indexOf('<!--'); from >= 0; ) {
      for (; counted < from; counted++) if (text[counted] === '`') ticks++
      const code = ticks % 2 === 1 && lastTick > from
      const end = code ? from + 1 : text.indexOf('-->', from + 4)
      if (end < 0) {
        this.commentFrom = offset + from
        return
      }
      if (!code) this.comments.push({ start: offset + from, end: offset + end + 3 })
      from = text.indexOf('<!--', end + 3)
    }
  }

  private addText(line: SourceLine): void {
    const { text, offset } = line
    const heading = HEADING.exec(text)?.[1]?.length ?? Number(HTML_HEADING.exec(text)?.[1] ?? 0)
    const underlined = heading === 0 ? this.underlined(text) : 0
    if (underlined > 0) {
      const title = this.lines.pop() as BlockLine
      this.endRange()
      this.lines.push({ ...title, kind: 'heading', level: underlined })
      return
    }
    const item = ITEM.test(text)
    if (heading > 0 || item) this.endRange()
    this.inList = item || (this.inList && /^\s/.test(text))
    this.rangeFrom ??= offset
    this.rangeEnd = offset + text.length
    this.add(heading > 0 ? 'heading' : TASK.test(text) || TASK_SIGN.test(text) ? 'task' : STEP.test(text) ? 'step' : item ? 'item' : /^\s*\|/.test(text) ? 'table' : 'prose', line, heading)
    if (heading > 0) this.endRange()
  }

  /** Level of the heading that a line of `=` or `-` makes of the text above it; 0 where it makes none. */
  private underlined(text: string): number {
    if (this.rangeFrom === undefined || this.lines.at(-1)?.kind !== 'prose') return 0
    return /^ {0,3}=+\s*$/.test(text) ? 1 : /^ {0,3}-{2,}\s*$/.test(text) ? 2 : 0
  }

  private add(kind: MarkdownLineKind, line: SourceLine, level = 0, opens?: string): void {
    this.lines.push({ kind, line, level, opens })
  }
}
