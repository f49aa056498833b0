import type { Located } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Parsed } from './document.ts'
import { linesOf } from './source-lines.ts'

/** Who answers for the files of a repository, as GitHub reads its CODEOWNERS. */
export interface CodeOwners {
  /** Handles (`@name`), teams (`@organisation/team`) and mail addresses, as written. */
  readonly owners: readonly Located<string>[]
}

/** The owners of every line; a `#` starts a comment, the first word is a pattern of paths. Never fails. */
export function parseCodeOwners(source: SourceText): Parsed<CodeOwners> {
  const owners: Located<string>[] = []
  for (const { text, at } of linesOf(source)) {
    const words = text.replace(/(^|\s)#.*$/, '').trim().split(/\s+/)
    for (const word of words.slice(1)) if (word.includes('@')) owners.push({ value: word, at })
  }
  return { content: { owners }, problems: [] }
}
