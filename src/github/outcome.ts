import { ConfigurationError } from '../policy/configuration-error.ts'
import type { Report } from '../policy/report.ts'
import { unjudged } from '../policy/unjudged.ts'
import { printable } from '../report/printable.ts'
import { UnreadableRootError } from '../tree/tree.ts'
import type { Tree } from '../tree/tree.ts'
import type { Judgement, Standing } from './judgement.ts'
import { Unanswerable } from './unanswerable.ts'
import { fromWorkspace } from './workspace-path.ts'

/** Why nothing was judged, in one line; the place is from the workspace. */
export interface ShownMistake {
  readonly message: string
  readonly path?: string | undefined
  readonly line?: number | undefined
  /** Further mistakes, for the log. */
  readonly further: readonly string[]
}

/** What is told to the outside. */
export interface Outcome {
  readonly report: Report
  readonly tree?: Tree | undefined
  readonly fresh?: ReadonlySet<string> | undefined
  readonly standing?: Standing | undefined
  /** Set where nothing was judged: the report then fails and says why. */
  readonly mistake?: ShownMistake | undefined
}

export function outcomeOfJudgement(judgement: Judgement): Outcome {
  return judgement
}

/** A mistake of the user's, a root that cannot be looked at, or a fault of our own: never a pass. `folder` is the judged root as GitHub knows it. */
export function outcomeOfFault(error: unknown, root: string, folder: string): Outcome {
  const mistakes = error instanceof ConfigurationError ? error.mistakes : [{ message: messageOf(error), path: undefined, line: undefined }]
  const [first, ...rest] = mistakes.map(({ message, path, line }) => ({
    message: printable(message),
    path: path === undefined ? undefined : fromWorkspace(folder, path),
    line,
  }))
  const more = rest.length === 0 ? '' : ` (and ${rest.length} more ${rest.length === 1 ? 'mistake' : 'mistakes'})`
  return {
    report: unjudged(root, mistakes.map(({ message, path, line }) => ({ path: path ?? '.', line: line ?? 1, message }))),
    mistake: {
      message: `${first?.message ?? 'the configuration is not valid'}${more}`,
      path: first?.path,
      line: first?.line,
      further: rest.map(({ message, path, line }) => `${path === undefined ? '' : `${path}:${line ?? 1}: `}${message}`),
    },
  }
}

function messageOf(error: unknown): string {
  if (error instanceof Unanswerable || error instanceof UnreadableRootError) return error.message
  return `the repository could not be judged: ${error instanceof Error ? error.message : String(error)}`
}
