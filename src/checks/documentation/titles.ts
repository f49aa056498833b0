import type { Markdown, MarkdownHeading } from '../../documents/markdown.ts'

/** The headings of a document, each with the texts of those it stands below. */
export function* titlesOf({ headings }: Markdown): Generator<{ readonly heading: MarkdownHeading; readonly above: readonly string[] }> {
  const open: MarkdownHeading[] = []
  for (const heading of headings) {
    while (open.length > 0 && (open.at(-1) as MarkdownHeading).level >= heading.level) open.pop()
    yield { heading, above: open.map(({ text }) => text) }
    open.push(heading)
  }
}
