import type { AnyCheck } from '../check.ts'
import { filesParse } from './files-parse.ts'
import { filesReadable } from './files-readable.ts'

export const documentChecks: readonly AnyCheck[] = [filesParse, filesReadable]
