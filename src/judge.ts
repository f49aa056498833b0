import { documentsOf } from './documents/documents.ts'
import { productionOf } from './production/production.ts'
import type { Severity } from './rules/rule.ts'
import type { Report } from './policy/report.ts'
import type { Tree } from './tree/tree.ts'

export interface JudgeOptions {
  /** The root as the user named it; stands in the report. */
  readonly root: string
  /** Path of the readiness file inside the tree. */
  readonly config: string
  /** Whether the user named that file: then it must be there. */
  readonly configNamed: boolean
  /** The readiness file's text where it comes from elsewhere (the target branch); null: there is none there. */
  readonly configText?: string | null | undefined
  readonly failOn?: Severity | 'never' | undefined
  readonly profile?: 'recommended' | 'strict' | 'production' | undefined
  /** Folder of more rules, on disk. */
  readonly rulesFolder?: string | undefined
  /** Day to judge by, `YYYY-MM-DD` in UTC. */
  readonly today: string
  /** Paths in the tree that this run writes: not judged. */
  readonly written?: readonly string[] | undefined
}

/** The straight line: tree -> documents -> production -> rules -> verdict. @throws ConfigurationError for a mistake in the readiness file */
export function judge(tree: Tree, _options: JudgeOptions): Report {
  const documents = documentsOf(tree)
  productionOf(tree, documents, [])
  throw new Error('unfinished')
}
