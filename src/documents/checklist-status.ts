import type { SourceText } from '../tree/source-text.ts'

/** Between these stands the section that is generated. */
export const STATUS_BEGIN = '<!-- readiness:status -->'
export const STATUS_END = '<!-- /readiness:status -->'

interface Range {
  readonly start: number
  readonly end: number
}

/** Where the generated section stands, its markers included; undefined where no two of them belong together. */
export function statusSection(text: string): Range | undefined {
  let begin: Range | undefined
  for (const marker of markersIn(text)) {
    if (text.startsWith(STATUS_BEGIN, marker.start)) begin = marker
    else if (begin) return { start: begin.start, end: marker.end }
  }
  return undefined
}

/** Markers, each on a line of its own. */
function* markersIn(text: string): Generator<Range> {
  for (const { index, 0: marker } of text.matchAll(/<!-- \/?readiness:status -->/g)) {
    const end = index + marker.length
    if ((index === 0 || text[index - 1] === '\n') && /^(?:[\r\n]|$)/.test(text.slice(end, end + 1))) yield { start: index, end }
  }
}

/** The same text, every place in it the same, with the generated section blank: what the tool wrote is no claim of the team, and a lone marker names no rule. */
export function withoutStatus(source: SourceText): SourceText {
  const { path, text } = source
  const section = statusSection(text)
  const lone = [...markersIn(text)].filter(({ start, end }) => !section || end <= section.start || start >= section.end)
  const ranges = [...lone, ...(section ? [section] : [])].sort((a, b) => a.start - b.start)
  if (ranges.length === 0) return source
  const parts: string[] = []
  let from = 0
  for (const { start, end } of ranges) {
    parts.push(text.slice(from, start), text.slice(start, end).replace(/[^\r\n]/g, ' '))
    from = end
  }
  return { path, text: [...parts, text.slice(from)].join(''), locate: (start, end) => source.locate(start, end) }
}
