import { printable } from './printable.ts'

/** Zero-width space, written as an entity: breaks what GitHub would turn into a mention, a reference or a link. */
const BREAK = '&#8203;'

/** Text of the repository as prose in GitHub's Markdown: nothing of it formats, mentions, links, or is HTML. */
export function prose(text: string): string {
  return printable(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]()|~]/g, (character) => `\\${character}`)
    .replace(/[@#]/g, (character) => character + BREAK)
    .replace(/:\/\//g, `:${BREAK}//`)
    .replace(/\b(www|GH)([.-])/gi, `$1${BREAK}$2`)
}

/** Text as a code span whose fence is longer than any run of backticks inside; a bar is escaped for tables. */
export function code(text: string): string {
  const inner = printable(text).replace(/\|/g, '\\|')
  const runs = inner.match(/`+/g) ?? []
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1)
  const pad = inner.startsWith('`') || inner.endsWith('`') || inner.trim() === '' ? ' ' : ''
  return `${fence}${pad}${inner}${pad}${fence}`
}

/** A sentence of a rule, whose words between backticks become code spans; all else is prose. */
export function sentence(text: string): string {
  const parts = text.split('`')
  // Backticks that do not pair come from the repository: then none of them means anything.
  if (parts.length % 2 === 0) return prose(text)
  return parts.map((part, index) => (index % 2 === 0 ? prose(part) : part === '' ? '' : code(part))).join('')
}
