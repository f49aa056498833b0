import * as z from '../checks/schema.ts'
import { CHECKS } from '../checks/table.ts'
import { isDay } from '../checks/attestation/days.ts'
import type { Declarations } from '../production/declarations.ts'
import { attestationOf } from '../rules/read-rule.ts'
import type { Rule } from '../rules/rule.ts'
import { ConfigurationError } from './configuration-error.ts'
import type { Mistake } from './configuration-error.ts'
import { didYouMean } from './nearest.ts'
import { inProfile, inTier } from './policy.ts'
import type { Profile, RuleInForce, Waiver } from './policy.ts'
import type { LocatedReadinessFile } from './read-readiness-file.ts'
import type { ReadinessFile } from './readiness-schema.ts'

/** The rules in force once the readiness file's settings are applied to the known ones. @throws ConfigurationError */
export function settledRules(located: LocatedReadinessFile, known: readonly Rule[], profile: Profile, declared: Declarations): readonly RuleInForce[] {
  const attested = new Set(declared.attestations.map(({ rule }) => rule))
  const settings = new Map(Object.entries(located.file.rules))
  const packs = packSettings(settings)
  const mistakes: Mistake[] = []
  const rules: RuleInForce[] = []
  for (const rule of known) {
    const own = [rule.id, ...rule.formerly].find((id) => settings.has(id))
    const pack = packs.find(({ prefix }) => rule.id.startsWith(prefix))
    if (pack) pack.used = true
    const name = own ?? pack?.name
    const setting = own === undefined ? pack?.setting : settings.get(own)
    if (own !== undefined) settings.delete(own)
    // A pack's setting says how its rules weigh, not that all of them are asked for; a rule that is attested is.
    // What is set by itself is asked, whatever the repository shows.
    const asked = own === undefined ? rule : { ...rule, needs: undefined }
    const wanted = own !== undefined || attested.has(rule.id) || (inProfile(rule, profile) && inTier(rule, located.file.tier))
    if ((setting === 'off' && (own !== undefined || !attested.has(rule.id))) || !wanted) continue
    if (setting === undefined || setting === 'off') rules.push({ rule: asked, severityFrom: 'rule' })
    else if (typeof setting === 'string') rules.push({ rule: weighed(asked, setting), severityFrom: 'readiness file' })
    else {
      const changed = withOptions(withTerms(asked, setting), setting.with ?? {})
      if (setting['blocks-from'] !== undefined && !isDay(setting['blocks-from'])) mistakes.push({ ...placed(located, 'rules', name as string, 'blocks-from'), message: `rules.${name}.blocks-from: ${setting['blocks-from']} is no day of the calendar; write it as YYYY-MM-DD` })
      if (setting.attest && !rule.attest) mistakes.push({ ...placed(located, 'rules', name as string, 'attest'), message: `rules.${name}.attest: files decide this rule; nobody can attest it` })
      if (typeof changed === 'string') mistakes.push({ ...placed(located, 'rules', name as string, 'with'), message: `rules.${name}.with: ${changed}` })
      else rules.push(setting.severity ? { rule: weighed(changed, setting.severity), severityFrom: 'readiness file' } : { rule: changed, severityFrom: 'rule' })
    }
  }
  for (const name of settings.keys()) mistakes.push({ ...placed(located, 'rules', name), message: `unknown rule "${name}"${didYouMean(name, known.map(({ id }) => id))}` })
  for (const { name, used } of packs) if (!used) mistakes.push({ ...placed(located, 'rules', name), message: `no rule's id begins as "${name}" does` })
  if (mistakes.length > 0) throw new ConfigurationError(mistakes)
  return rules
}

interface PackSetting {
  readonly name: string
  /** The pack with its slash. */
  readonly prefix: string
  readonly setting: ReadinessFile['rules'][string]
  used: boolean
}

/** Settings for a whole pack, `legal/*`, taken out of those for single rules, which stand above them. */
function packSettings(settings: Map<string, ReadinessFile['rules'][string]>): readonly PackSetting[] {
  return [...settings].flatMap(([name, setting]) => {
    if (!name.endsWith('/*')) return []
    settings.delete(name)
    return [{ name, prefix: name.slice(0, -1), setting, used: false }]
  })
}

/** A severity set by the team holds for every variant of the rule. */
function weighed(rule: Rule, severity: Rule['severity']): Rule {
  const variants = Object.fromEntries(Object.entries(rule.variants).map(([name, variant]) => [name, { ...variant, severity }]))
  return { ...rule, severity, variants }
}

type Setting = Exclude<ReadinessFile['rules'][string], string>

/** When a rule blocks and on what terms it may be attested, as the team set it. */
function withTerms(rule: Rule, { attest, blocks, 'blocks-from': blocksFrom }: Setting): Rule {
  const terms = rule.attest
  const own = attest && Object.fromEntries(Object.entries(attest).filter(([, value]) => value !== undefined))
  const written = terms && { 'valid-for': terms.validFor, items: [...terms.items], measured: { ...terms.measured }, 'stale-after': [...terms.staleAfter], tier: terms.tier, ...own }
  return { ...rule, ...(blocks && { blocks }), ...(blocksFrom !== undefined && { blocksFrom }), ...(written && own && { attest: attestationOf(written) }) }
}

function withOptions(rule: Rule, options: Readonly<Record<string, unknown>>): Rule | string {
  const check = CHECKS.get(rule.check)
  const parsed = (check?.options?.(z) ?? z.strictObject({})).safeParse({ ...rule.with, ...options })
  if (parsed.success) return { ...rule, with: parsed.data as Rule['with'] }
  return parsed.error.issues.map((issue) => (issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message)).join('; ')
}

/** Waivers of rules that exist. A date that is none makes an expired waiver, never a lasting one. @throws ConfigurationError */
export function settledWaivers(located: LocatedReadinessFile, known: readonly Rule[]): readonly Waiver[] {
  const ids = new Map(known.flatMap((rule) => [rule.id, ...rule.formerly].map((id) => [id, rule.id] as const)))
  const mistakes: Mistake[] = []
  const waivers = located.file.waivers.map((waiver, index): Waiver => {
    const rule = ids.get(waiver.rule)
    if (rule === undefined) mistakes.push({ ...placed(located, 'waivers', index, 'rule'), message: `unknown rule "${waiver.rule}"${didYouMean(waiver.rule, [...ids.keys()])}` })
    return { rule: rule ?? waiver.rule, path: waiver.path, reason: waiver.reason, owner: waiver.owner, expires: isDay(waiver.expires) ? waiver.expires : undefined, written: waiver.expires, at: located.placeOf('waivers', index) }
  })
  if (mistakes.length > 0) throw new ConfigurationError(mistakes)
  return waivers
}

function placed(located: LocatedReadinessFile, ...steps: PropertyKey[]): { path: string; line: number } {
  const { path, line } = located.placeOf(...steps)
  return { path, line }
}
