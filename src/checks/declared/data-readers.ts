import { formatOf, loadCsvReader } from '../../documents/data-file.ts'
import { loadSchemaJudge } from '../../documents/json-schema.ts'
import type { DeclaredFile } from '../../production/declarations.ts'

/** Loads what reads the declared files, as far as they need it; before that such files are not judged. */
export async function loadDataReaders(files: readonly DeclaredFile[]): Promise<void> {
  if (files.some(({ path, format }) => (format ?? formatOf(path)) === 'csv')) await loadCsvReader()
  if (files.some(({ schema }) => schema !== undefined)) await loadSchemaJudge()
}
