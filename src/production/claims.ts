import type { Location, Problem } from '../tree/location.ts'

/** A line of a checklist that could be held against what the repository shows. */
export interface HeldClaim {
  readonly at: Location
  /** As people read it. */
  readonly text: string
  /** Id of the rule it speaks of. */
  readonly rule: string
  /** Whether it says that something is so, or that it is absent. */
  readonly says: 'so' | 'absent'
  readonly holds: boolean
  /** What the repository shows, as a sentence. */
  readonly shown: string
  /** Where it shows that. */
  readonly places: readonly { readonly at: Location; readonly message: string }[]
}

/** What the checklists of a repository claim. */
export interface Claims {
  readonly held: readonly HeldClaim[]
  /** Checklists that could not be read, and lines of them whose markers name no rule. */
  readonly unread: readonly Problem[]
}
