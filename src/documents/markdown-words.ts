import { oncePer } from '../tree/once-per.ts'
import type { Markdown } from './markdown.ts'

/** Every name that a document mentions anywhere, in code as well: words of letters, digits and underscores. */
export const markdownWords = oncePer((markdown: Markdown): ReadonlySet<string> => new Set(markdown.source.text.match(/[A-Za-z_]\w{1,100}/g)))
