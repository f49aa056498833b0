import { findTokens } from '../../documents/tokens.ts'
import type { Token } from '../../documents/tokens.ts'
import { findUrlLogins } from '../../documents/url-logins.ts'
import type { UrlLogin } from '../../documents/url-logins.ts'
import type { Project } from '../../production/project.ts'
import { oncePer } from '../../tree/once-per.ts'
import { realKeys } from './real-key.ts'
import type { FoundKey } from './real-key.ts'
import { isReal } from './real-token.ts'
import { scannedFiles } from './scanned-files.ts'

/** What the repository's files hold. */
export interface Scan {
  /** The first file looked at. */
  readonly first: string | undefined
  readonly tokens: readonly Token[]
  /** `path:line` of each token. */
  readonly lines: ReadonlySet<string>
  readonly keys: readonly FoundKey[]
  /** Names and passwords in URLs. */
  readonly logins: readonly UrlLogin[]
}

/** Every file is read once for all that is looked for; its text is not kept. */
export const scanOf = oncePer((project: Project): Scan => {
  let first: string | undefined
  const tokens: Token[] = []
  const keys: FoundKey[] = []
  const logins: UrlLogin[] = []
  for (const source of scannedFiles(project)) {
    first ??= source.path
    for (const token of findTokens(source)) if (isReal(token, source)) tokens.push(token)
    keys.push(...realKeys(source))
    logins.push(...findUrlLogins(source))
  }
  return { first, tokens, lines: new Set(tokens.map(({ at }) => `${at.path}:${at.line}`)), keys, logins }
})
