import type { Location, Problem } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Ecosystem } from './manifest-content.ts'

export type LockTool = 'npm' | 'pnpm' | 'yarn' | 'bun' | 'uv' | 'poetry' | 'pipenv' | 'pdm' | 'go' | 'bundler' | 'cargo' | 'composer' | 'gradle'

export interface LockedPackage {
  readonly name: string
  /** '' where the entry names none. */
  readonly version: string
  readonly at: Location
}

/** What a package manager settled on. */
export interface Lockfile {
  readonly source: SourceText
  readonly ecosystem: Ecosystem
  readonly tool: LockTool
  /** A package stands once for each version that is locked. */
  readonly packages: readonly LockedPackage[]
}

/** What a merge left behind, which no package manager reads. */
export function isConflictMarker(line: string): boolean {
  return /^(<{7}|={7}|>{7}|\|{7})(\s|$)/.test(line)
}

export function conflictProblem(source: SourceText, line: number): Problem {
  return { kind: 'syntax', path: source.path, line, message: 'a merge conflict was left in this lock file' }
}
