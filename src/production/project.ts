import type { Documents } from '../documents/documents.ts'
import type { Tree } from '../tree/tree.ts'
import type { Production } from './production.ts'

/** All that a check may ask: the files, what they say, and what would run. */
export interface Project {
  readonly tree: Tree
  readonly documents: Documents
  readonly production: Production
}
