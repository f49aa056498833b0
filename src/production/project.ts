import type { Documents } from '../documents/documents.ts'
import type { Tree } from '../tree/tree.ts'
import type { Advisories } from './advisories.ts'
import type { Claims } from './claims.ts'
import type { Declarations } from './declarations.ts'
import type { Production } from './production.ts'

/** All that a check may ask: the files, what they say, what would run, and what the team declares. */
export interface Project {
  readonly tree: Tree
  readonly documents: Documents
  readonly production: Production
  readonly declared: Declarations
  /** Day to judge by, `YYYY-MM-DD` in UTC. */
  readonly today: string
  /** What is known against the locked packages; undefined where it was not asked for. */
  readonly advisories?: Advisories | undefined
  /** What checklists claim, held against the other rules' answers; undefined where nobody asks or there is none. */
  readonly claims?: Claims | undefined
}
