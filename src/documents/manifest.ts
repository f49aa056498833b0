import type { SourceText } from '../tree/source-text.ts'
import type { Parsed } from './document.ts'

export interface Manifest {
  readonly source: SourceText
}

export function parseManifest(source: SourceText): Parsed<Manifest> {
  return { content: { source }, problems: [] }
}
