import { withoutTokens } from '../documents/tokens.ts'
import type { Outcome } from '../checks/check.ts'
import type { Rule, Severity } from './rule.ts'

/** The variant that words what could not be decided, whatever variant a failure would have had. */
export const UNKNOWN = 'unknown'

/** An outcome in the rule's words: placeholders filled, variant applied. */
export function worded(rule: Rule, outcome: Outcome): { message: string; fix: string; severity: Severity } {
  const name = outcome.state === 'unknown' ? UNKNOWN : outcome.variant
  const variant = name === undefined || !Object.hasOwn(rule.variants, name) ? undefined : rule.variants[name]
  return {
    message: filled(variant?.message ?? rule.message, outcome.facts),
    fix: filled(variant?.fix ?? rule.fix, outcome.facts),
    severity: variant?.severity ?? rule.severity,
  }
}

/** Only names of facts are replaced; `${KEY}` and other braces of a text stay. What has the form of a credential is cut, whichever rule brings it. */
function filled(text: string, facts: Outcome['facts']): string {
  return text.replace(/(?<!\$)\{([a-z]\w*)\}/g, (whole, name: string) => (facts && Object.hasOwn(facts, name) ? withoutTokens(String(facts[name])) : whole))
}

/** A rule's sentence where no outcome fills it, as in its documentation: the names of facts stand in angle quotes. */
export function unfilled(text: string): string {
  return text.replace(/(?<!\$)\{([a-z]\w*)\}/g, '‹$1›')
}
