import { ChecklistReader } from './checklist-reader.ts'
import type { Checklist } from './checklist-item.ts'
import type { Parsed } from './document.ts'
import { markdownBlocks } from './markdown-blocks.ts'
import type { SourceText } from '../tree/source-text.ts'

export { checklistPaths, isChecklistPath } from './checklist-files.ts'
export type { Checklist, ChecklistItem, ChecklistItemKind, ChecklistKey, ChecklistMark, ChecklistNumber, ChecklistPolarity } from './checklist-item.ts'

/** Reads what a checklist of Markdown claims, line by line. Never fails; what is no claim is left out. */
export function parseChecklist(source: SourceText): Parsed<Checklist> {
  const { lines } = markdownBlocks(withoutFalseStart(source))
  return { content: new ChecklistReader(lines).read(), problems: [] }
}

/** A byte order mark, and a rule on the first line that opens no front matter, hide what follows from a reader of Markdown. */
function withoutFalseStart(source: SourceText): SourceText {
  const marked = source.text.startsWith('\uFEFF')
  const text = marked ? ` ${source.text.slice(1)}` : source.text
  const opening = /^ ?---[ \t]*\r?\n/.exec(text)?.[0]
  if (opening === undefined) return marked ? { ...source, text } : source
  const head = text.slice(opening.length, opening.length + 20_000)
  const end = head.search(/^(?:---|\.\.\.)[ \t]*\r?$/m)
  const isFrontMatter = end >= 0 && !/^[ \t]*(?:[-*+]\s+\[[ xX]\]|#{1,6} .*\n\s*\n)/m.test(head.slice(0, end))
  return { ...source, text: isFrontMatter ? text.replace(/^ ---/, '--- ') : opening.replace(/---/, '   ') + text.slice(opening.length) }
}
