import type { Markdown } from './markdown.ts'

const KNOWN = new WeakMap<Markdown, ReadonlySet<string>>()

/** Every name that a document mentions anywhere, in code as well: words of letters, digits and underscores. */
export function markdownWords(markdown: Markdown): ReadonlySet<string> {
  let words = KNOWN.get(markdown)
  if (!words) KNOWN.set(markdown, (words = new Set(markdown.source.text.match(/[A-Za-z_]\w{1,100}/g))))
  return words
}
