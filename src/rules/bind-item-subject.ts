import type { ChecklistItem, ChecklistNumber } from '../documents/checklist-item.ts'
import { isDemanded } from './bind-item-features.ts'

/** What a line names of a rule's subject. */
export interface BindingSubject {
  readonly keys: readonly string[]
  readonly paths: readonly string[]
  readonly numbers: readonly ChecklistNumber[]
}

/** What a line demands of environment keys. */
export interface DemandedValues {
  /** By key, the values any of which will do. */
  readonly values: Readonly<Record<string, readonly string[]>>
  /** By key, the values that will not. */
  readonly forbidden: Readonly<Record<string, readonly string[]>>
}

export function subjectOf({ keys, paths, numbers }: ChecklistItem): BindingSubject {
  return { keys: [...new Set(keys.map(({ key }) => key))], paths, numbers }
}

const NOT_BEFORE = /\b(?:not|never|instead of|rather than|no longer|other than|don['’]t use)\b[\s`"'(]*(?:set to\s*)?$/i

/** The values a line names for its keys; undefined where it names none. */
export function demandedValues(item: ChecklistItem): DemandedValues | undefined {
  const values: Record<string, string[]> = {}
  const forbidden: Record<string, string[]> = {}
  for (const named of item.keys) {
    if (!isDemanded(named) || named.value === undefined) continue
    const side = isForbidden(item.text, named.value) ? forbidden : values
    ;(side[named.key] ??= []).push(named.value)
  }
  return Object.keys(values).length + Object.keys(forbidden).length === 0 ? undefined : { values, forbidden }
}

function isForbidden(text: string, value: string): boolean {
  const at = text.lastIndexOf(value)
  return at > 0 && NOT_BEFORE.test(text.slice(Math.max(0, at - 40), at))
}
