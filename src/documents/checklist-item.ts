import type { Location } from '../tree/location.ts'

/** What a line's mark says: a task's box, or the sign a status line begins or ends with. */
export type ChecklistMark = 'ticked' | 'open' | 'done' | 'missing' | 'partial' | 'none'

/** `task`: a box to tick; `status`: a bullet with a sign; `env`, `command`: lines of a fenced block; `row`: of a table. */
export type ChecklistItemKind = 'task' | 'status' | 'bullet' | 'env' | 'command' | 'row'

/** Whether a line says that something is so, is absent, calls for a rollback, or tells when a deployment succeeded. */
export type ChecklistPolarity = 'claim' | 'absence' | 'trigger' | 'criterion'

export interface ChecklistKey {
  readonly key: string
  readonly value: string | undefined
}

export interface ChecklistNumber {
  readonly value: number
  readonly unit: string
}

/** One line of a checklist, with all that it names. */
export interface ChecklistItem {
  readonly at: Location
  /** Marks and emphasis taken off, mojibake repaired. */
  readonly text: string
  readonly mark: ChecklistMark
  readonly kind: ChecklistItemKind
  /** Outermost first, the document's title left out. */
  readonly headings: readonly string[]
  /** The line that introduces its list, as `What's missing:` does. */
  readonly label: string | undefined
  readonly depth: number
  /** Index of the item it is nested in; of a line of code, of the item whose block it is. */
  readonly parent: number | undefined
  readonly polarity: ChecklistPolarity
  /** A key with several values that will do stands once for each; one without a demanded value has none. */
  readonly keys: readonly ChecklistKey[]
  /** Files and folders; targets of links from the root on. */
  readonly paths: readonly string[]
  /** Of its code spans, and of the block below it. */
  readonly commands: readonly string[]
  readonly ports: readonly number[]
  readonly numbers: readonly ChecklistNumber[]
  /** Code spans, as written. */
  readonly spans: readonly string[]
  /** Rule named by `<!-- readiness: RULE -->` on the line or the one before. */
  readonly marker: string | undefined
  /** As written, `2-3 days`; its own or its section's. */
  readonly effort: string | undefined
  /** `critical`, `high`, `medium` or `low`; its own or its section's. */
  readonly priority: string | undefined
  /** What waits to be filled in, each by the words before the blank: `Deployment Lead`, `Date`. */
  readonly blanks: readonly string[]
}

export interface Checklist {
  readonly items: readonly ChecklistItem[]
  /** Whether mojibake had to be repaired. */
  readonly repaired: boolean
}
