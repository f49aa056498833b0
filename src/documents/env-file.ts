import type { SourceText } from '../tree/source-text.ts'
import type { Parsed } from './document.ts'

export interface EnvFile {
  readonly source: SourceText
}

export function parseEnvFile(source: SourceText): Parsed<EnvFile> {
  return { content: { source }, problems: [] }
}
