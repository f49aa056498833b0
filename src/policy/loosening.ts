import type { AttestationTerms } from '../checks/check.ts'
import { SEVERITIES } from '../rules/rule.ts'
import type { Rule } from '../rules/rule.ts'
import type { Policy } from './policy.ts'

/** One way in which a policy asks for less than another. */
export interface Loosening {
  /** What it is about: a rule's id, or a key of the readiness file. */
  readonly about: string
  readonly kind: 'rule' | 'gate' | 'waiver'
  /** What it comes to, as the end of a sentence that begins with what it is about. */
  readonly change: string
}

/** Where `after` asks for less than `before`: rules that are gone or weigh less, a weaker gate, further waivers. */
export function loosenings(before: Policy, after: Policy): readonly Loosening[] {
  return [...ruleLoosenings(before, after), ...gateLoosenings(before, after), ...waiverLoosenings(before, after)]
}

function ruleLoosenings(before: Policy, after: Policy): Loosening[] {
  const rules = new Map(after.rules.map(({ rule }) => [rule.id, rule]))
  return before.rules.flatMap(({ rule: earlier }) => {
    const later = rules.get(earlier.id)
    const changes = later ? weakened(earlier, later) : ['is no longer in force']
    return changes.map((change): Loosening => ({ about: earlier.id, kind: 'rule', change }))
  })
}

function weakened(before: Rule, after: Rule): string[] {
  const changes: string[] = []
  if (SEVERITIES.indexOf(after.severity) > SEVERITIES.indexOf(before.severity)) changes.push(`weighs ${after.severity} instead of ${before.severity}`)
  if (before.blocks === 'merge' && after.blocks === 'schedule') changes.push('stops the scheduled run only')
  if ((after.blocksFrom ?? '') > (before.blocksFrom ?? '')) changes.push(`blocks from ${after.blocksFrom} only`)
  if (JSON.stringify(after.with) !== JSON.stringify(before.with)) changes.push('has other options')
  if (before.attest && after.attest) changes.push(...weakerTerms(before.attest, after.attest))
  return changes
}

function weakerTerms(before: AttestationTerms, after: AttestationTerms): string[] {
  const changes: string[] = []
  if (typeof before.validFor === 'number' && typeof after.validFor === 'number' && after.validFor > before.validFor) changes.push(`is attested for ${after.validFor} days instead of ${before.validFor}`)
  if (typeof before.validFor !== typeof after.validFor) changes.push(after.validFor === 'release' ? 'is attested for a release instead of a time' : 'is attested for a time instead of a release')
  if (before.items.some((item) => !after.items.includes(item))) changes.push('asks for fewer items')
  if (Object.entries(before.measured).some(([name, bounds]) => JSON.stringify(after.measured[name]) !== JSON.stringify(bounds))) changes.push('has other bounds')
  return changes
}

function gateLoosenings(before: Policy, after: Policy): Loosening[] {
  // The more severities fail, the stricter; none is the least.
  const strictness = (policy: Policy): number => (policy.failOn === 'never' ? -1 : SEVERITIES.indexOf(policy.failOn))
  const gate = (about: string, change: string): Loosening => ({ about, kind: 'gate', change })
  return [
    ...(strictness(after) < strictness(before) ? [gate('gate.fail-on', `is ${after.failOn} instead of ${before.failOn}`)] : []),
    ...(before.unknownFails && !after.unknownFails ? [gate('gate.unknown', 'no longer fails')] : []),
    ...(!before.onlyNew && after.onlyNew ? [gate('gate.only-new', 'is on')] : []),
  ]
}

function waiverLoosenings(before: Policy, after: Policy): Loosening[] {
  const known = new Map(before.waivers.map((waiver) => [waiverKey(waiver), waiver.expires ?? '']))
  return after.waivers.flatMap((waiver) => {
    const earlier = known.get(waiverKey(waiver))
    if (earlier !== undefined && earlier >= (waiver.expires ?? '')) return []
    return [{ about: waiver.rule, kind: 'waiver' as const, change: `is waived${waiver.path === undefined ? '' : ` in ${waiver.path}`} until ${waiver.written}: ${waiver.reason}` }]
  })
}

function waiverKey({ rule, path, lines }: Policy['waivers'][number]): string {
  return JSON.stringify([rule, path, lines !== undefined])
}
