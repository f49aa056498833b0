import type { SourceText } from '../tree/source-text.ts'
import type { Parsed } from './document.ts'

export interface Lockfile {
  readonly source: SourceText
}

export function parseLockfile(source: SourceText): Parsed<Lockfile> {
  return { content: { source }, problems: [] }
}
