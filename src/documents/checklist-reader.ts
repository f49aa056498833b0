import { codeEntries } from './checklist-code.ts'
import { bareTitle, Words } from './checklist-context.ts'
import { draftOf, finished, plainDraft } from './checklist-draft.ts'
import type { Draft, Line } from './checklist-draft.ts'
import { aboutLine } from './checklist-effort.ts'
import type { Checklist } from './checklist-item.ts'
import { repairMojibake } from './checklist-mojibake.ts'
import { Outline } from './checklist-outline.ts'
import type { Level, Section } from './checklist-outline.ts'
import { isItemOfProse, labelOf, standsAlone } from './checklist-prose.ts'
import { readSigns } from './checklist-signs.ts'
import { beginsTable, cellsOf, readRow } from './checklist-table.ts'
import { plainText, withoutCrossedOut } from './checklist-text.ts'
import type { BlockLine } from './markdown-blocks.ts'
import type { SourceLine } from './source-lines.ts'

const LIST_MARKER = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+){0,4}/
const STEP = /^[\s>]*\d{1,9}[.)]\s/
const HEADING_MARKS = /^\s{0,3}#{1,6}\s*|(?<!\s)\s+#+\s*$/g
/** A line is read no further than this, nor an item over more lines. */
const MAX_LINE = 4000
const MAX_CONTINUATION = 40

/** Goes through the lines of a document once, and collects its items. */
export class ChecklistReader {
  private readonly drafts: Draft[] = []
  /** Item by item, the section it stands in. */
  private readonly sections: Section[] = []
  private readonly outline = new Outline()
  private readonly lines: readonly BlockLine[]
  private readonly title: BlockLine | undefined
  private next = 0
  private repaired = false
  private marker: { readonly rule: string; readonly indent: number } | undefined
  /** Line of a label that tells its own value: a list introduced by it follows at once. */
  private toldOn: number | undefined
  /** The item that the last line read was part of. */
  private last: { readonly index: number; readonly line: number; readonly indent: number } | undefined

  constructor(lines: readonly BlockLine[]) {
    this.lines = lines
    const first = lines.filter(({ kind, level }) => kind === 'heading' && level === 1)
    const opening = lines.find(({ kind }) => kind === 'heading')
    this.title = first.length === 1 && first[0] === opening ? opening : undefined
  }

  read(): Checklist {
    while (this.next < this.lines.length) this.readLine(this.lines[this.next++] as BlockLine)
    this.giveMarkerToLast()
    return { items: this.drafts.map((draft, index) => finished(draft, this.sections[index] as Section)), repaired: this.repaired }
  }

  private readLine(block: BlockLine): void {
    const { kind, line, level } = block
    if (kind === 'code') {
      if (block.opens !== undefined) this.readCode(block)
      return
    }
    if (kind === 'heading') {
      this.giveMarkerToLast()
      this.outline.enter(level, this.meant(line).replace(HEADING_MARKS, ''), block === this.title)
      this.last = undefined
      return
    }
    if (kind === 'item' || kind === 'step' || kind === 'task') return this.readItem(block)
    if (beginsTable(line.text, this.behind(line, 1)?.text)) return this.readTable(line)
    this.readProse(line)
  }

  private readItem({ line }: BlockLine): void {
    if (this.toldOn !== undefined && line.number > this.toldOn + 1) this.outline.introduce(undefined)
    this.toldOn = undefined
    const indent = columnOf(line.text)
    this.outline.leaveTo(indent)
    const written = this.withContinuation(line, this.body(line))
    const shown = withoutCrossedOut(written)
    const signed = readSigns(shown ?? '')
    const about = signed.box || shown === undefined ? undefined : aboutLine(plainText(signed.text).text)
    const around = this.outline.levels.at(-1)
    const silent = (around?.silent ?? false) || (this.outline.silent && !signed.box)
    if (about) {
      const item = around?.index === undefined ? undefined : this.drafts[around.index]
      if (item) {
        item.effort ??= about.effort
        item.priority ??= about.priority ?? about.risk
      } else this.outline.section.tell(about)
    }
    const draft = silent || about || shown === undefined ? undefined : draftOf({ at: line.at, signed, kind: STEP.test(line.text) ? 'step' : 'list' }, this.outline)
    const index = draft ? this.add(draft, indent) : undefined
    const text = draft?.text ?? plainText(signed.text).text
    this.outline.push({ indent, index, words: new Words(text), silent: silent || shown === undefined || (draft === undefined && text !== '') })
    this.last = index === undefined ? undefined : { index, line: this.lastNumber, indent }
  }

  private add(draft: Draft, indent: number): number {
    if (this.marker && this.marker.indent > indent + 1 && this.last) this.giveMarkerToLast()
    draft.marker ??= this.marker?.rule
    this.marker = undefined
    this.sections.push(this.outline.section)
    return this.drafts.push(draft) - 1
  }

  private giveMarkerToLast(): void {
    const item = this.last && this.drafts[this.last.index]
    if (this.marker && item && this.marker.indent > (this.last?.indent ?? 0)) item.marker ??= this.marker.rule
    this.marker = undefined
  }

  /** The lines of the item's paragraph put together. */
  private withContinuation(line: SourceLine, first: string): string {
    const parts = [first]
    for (let ahead = 1; parts.length < MAX_CONTINUATION; ahead++) {
      const next = this.behind(line, ahead)
      const block = this.lines[this.next]
      if (!next || !block || (block.kind !== 'prose' && block.kind !== 'table')) break
      const text = this.meant(next).trim()
      if (standsAlone(text, next.indent > 0) || beginsTable(next.text, this.lines[this.next + 1]?.line.text)) break
      parts.push(text)
      this.next++
    }
    return parts.length === 1 ? first : parts.join(' ').slice(0, MAX_LINE)
  }

  private readProse(line: SourceLine): void {
    const text = this.meant(line).replace(/^[\s>]+/, '')
    const plain = plainText(text)
    if (plain.text === '') {
      if (plain.marker !== undefined) this.marker = { rule: plain.marker, indent: columnOf(line.text) }
      return
    }
    const about = aboutLine(bareTitle(plain.text))
    if (about) this.outline.section.tell(about)
    if (line.indent >= 2 && this.outline.levels.length > 0) return
    this.giveMarkerUnless(plain.marker)
    const label = labelOf(text, plain.text)
    const signed = readSigns(withoutCrossedOut(text) ?? '')
    const isItem = !about && !this.outline.silent && isItemOfProse(text, signed, plain)
    this.outline.introduce(undefined)
    this.last = undefined
    const draft = isItem ? draftOf({ at: line.at, signed, kind: 'prose' } satisfies Line, this.outline) : undefined
    if (draft) this.last = { index: this.add(draft, 0), line: line.number, indent: 0 }
    if (label !== undefined) this.outline.introduce(label)
    this.toldOn = label !== undefined && !plain.text.endsWith(':') && plain.text.length > label.length ? line.number : undefined
  }

  private giveMarkerUnless(own: string | undefined): void {
    if (own === undefined && this.last) this.giveMarkerToLast()
  }

  private readTable(line: SourceLine): void {
    this.outline.introduce(this.outline.label?.text)
    const header = cellsOf(this.meant(line))
    let previous = (this.lines[this.next++] as BlockLine).line
    for (let block = this.lines[this.next]; block && block.line.number === previous.number + 1 && block.line.text.includes('|') && (block.kind === 'table' || block.kind === 'prose'); block = this.lines[this.next]) {
      this.next++
      previous = block.line
      if (!this.outline.silent) this.readTableRow(header, previous)
    }
    this.last = undefined
  }

  private readTableRow(header: readonly string[], line: SourceLine): void {
    const cells = cellsOf(this.meant(line))
    const shown = withoutCrossedOut(cells[0] ?? '')
    if (shown === undefined) return
    const row = readRow(header, [shown, ...cells.slice(1)])
    const plain = plainText(row.written)
    if (row.dropped || plain.text === '') return
    this.add(plainDraft('row', plain, line.at, this.outline, { mark: row.mark, keys: row.keys, effort: row.effort, priority: row.priority, blanks: row.blanks }), 0)
  }

  private readCode({ line, opens }: BlockLine): void {
    const fenced = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(?:`{3,}|~{3,})/.test(line.text)
    const owner = this.ownerOfCode(line)
    const lines = fenced ? [] : [this.repairedLine(line)]
    for (let block = this.lines[this.next]; block && block.kind === 'code' && block.opens === undefined; block = this.lines[++this.next]) lines.push(this.repairedLine(block.line))
    if (this.outline.silent) return
    for (const entry of codeEntries(opens ?? '', lines)) {
      if (owner !== undefined && entry.typed) (this.drafts[owner] as Draft).commands.push(entry.text)
      const keys = entry.key ? [entry.key] : []
      const plain = { text: entry.text, spans: [entry.text], outside: ' \u0001 ', targets: [], marker: undefined }
      const depth = owner === undefined ? 0 : (this.drafts[owner] as Draft).depth + 1
      const draft = plainDraft(entry.kind, plain, entry.line.at, this.outline, { keys, parent: owner, depth })
      if (entry.typed && draft.commands[0] === undefined) draft.commands.push(entry.text)
      this.add(draft, 0)
    }
  }

  /** The item whose block of code begins here: the one it is indented below, or the one on the line before. */
  private ownerOfCode(line: SourceLine): number | undefined {
    if (this.last && this.last.line === line.number - 1) return this.last.index
    const indent = columnOf(line.text)
    const level: Level | undefined = this.outline.levels.findLast((candidate) => candidate.indent < indent)
    return level?.index
  }

  /** The line that stands so many lines behind another, if the reader has not gone past it. */
  private behind(line: SourceLine, ahead: number): SourceLine | undefined {
    const next = this.lines[this.next]?.line
    return next?.number === line.number + ahead ? next : undefined
  }

  private get lastNumber(): number {
    return (this.lines[this.next - 1] as BlockLine).line.number
  }

  private body(line: SourceLine): string {
    const text = this.meant(line)
    return text.slice((LIST_MARKER.exec(text) as RegExpExecArray)[0].length)
  }

  private repairedLine(line: SourceLine): SourceLine {
    const text = this.meant(line)
    return text === line.text ? line : { ...line, text }
  }

  private meant({ text }: SourceLine): string {
    const written = text.slice(0, MAX_LINE)
    const repaired = repairMojibake(written)
    this.repaired ||= repaired !== written
    return repaired
  }
}

/** The column of a line's first character, tabs counted as stops of four; marks of quotes count as blanks. */
function columnOf(text: string): number {
  let column = 0
  for (const character of text.slice(0, MAX_LINE)) {
    if (character === '\t') column += 4 - (column % 4)
    else if (character === ' ' || character === '>') column++
    else break
  }
  return column
}
