import { withoutTokens } from '../documents/tokens.ts'
import { ATTEST, ATTESTATION_VARIANTS } from './attestation-text.ts'
import type { Outcome } from '../checks/check.ts'
import type { Rule, RuleVariant, Severity } from './rule.ts'

/** The variant that words what could not be decided, whatever variant a failure would have had. */
export const UNKNOWN = 'unknown'

/** An outcome in the rule's words: placeholders filled, variant applied. */
export function worded(rule: Rule, outcome: Outcome): { message: string; fix: string; severity: Severity } {
  const variant = variantOf(rule, outcome)
  const item = outcome.facts?.['item']
  const message = filled(variant?.message ?? rule.message, outcome.facts)
  return {
    message: item === undefined ? message : `${filled('{item}', outcome.facts)}: ${message}`,
    fix: filled(variant?.fix ?? (rule.attest ? `${rule.fix} ${ATTEST.replace('{rule}', rule.id)}` : rule.fix), outcome.facts),
    severity: variant?.severity ?? rule.severity,
  }
}

/** The rule's own words for the kind of outcome, else those that all attestations share. */
function variantOf(rule: Rule, { state, variant }: Outcome): RuleVariant | undefined {
  const name = state === 'unknown' ? UNKNOWN : (variant ?? (state === 'expired' || state === 'expiring' ? state : undefined))
  if (name === undefined) return undefined
  if (Object.hasOwn(rule.variants, name)) return rule.variants[name]
  return state !== 'unknown' && rule.attest && Object.hasOwn(ATTESTATION_VARIANTS, name) ? ATTESTATION_VARIANTS[name] : undefined
}

/** Only names of facts are replaced; `${KEY}` and other braces of a text stay. What has the form of a credential is cut, whichever rule brings it. */
function filled(text: string, facts: Outcome['facts']): string {
  return text.replace(/(?<!\$)\{([a-z]\w*)\}/g, (whole, name: string) => (facts && Object.hasOwn(facts, name) ? withoutTokens(String(facts[name])) : whole))
}

/** A rule's sentence where no outcome fills it, as in its documentation: the names of facts stand in angle quotes. */
export function unfilled(text: string): string {
  return text.replace(/(?<!\$)\{([a-z]\w*)\}/g, '‹$1›')
}
