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
  /** Outermost first. */
  readonly headings: readonly string[]
  readonly depth: number
  /** Index of the item it is nested in. */
  readonly parent: number | undefined
  readonly polarity: ChecklistPolarity
  readonly keys: readonly ChecklistKey[]
  readonly paths: readonly string[]
  readonly commands: readonly string[]
  readonly ports: readonly number[]
  readonly numbers: readonly ChecklistNumber[]
  /** Code spans, as written. */
  readonly spans: readonly string[]
  /** Rule named by `<!-- readiness: RULE -->` on the line or the one before. */
  readonly marker: string | undefined
  readonly effort: string | undefined
  readonly priority: string | undefined
}

export interface Checklist {
  readonly items: readonly ChecklistItem[]
  /** Whether mojibake had to be repaired. */
  readonly repaired: boolean
}
