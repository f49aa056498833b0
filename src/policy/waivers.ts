import type { Location } from '../tree/location.ts'
import type { DeclaredWaiver } from '../production/declarations.ts'
import type { Policy, Waiver } from './policy.ts'
import type { Finding } from './report.ts'

/** Which waiver of the policy, if any, holds on a day for what a rule finds at a place. */
export function waiverFor(policy: Pick<Policy, 'waivers'>, rule: string, today: string): (at: Location) => Waiver | undefined {
  const waivers = policy.waivers.filter((waiver) => waiver.rule === rule && waiver.expires !== undefined && waiver.expires >= today)
  return (at) => waivers.find((waiver) => covers(waiver, at))
}

function covers({ path, lines }: Waiver, at: Location): boolean {
  if (path !== undefined && path !== at.path && !at.path.startsWith(`${path.replace(/(?<!\/)\/+$/, '')}/`)) return false
  return lines === undefined || (at.line <= lines.last && at.endLine >= lines.first)
}

/** The declared waivers with the answer whether they hide anything, once the other rules' findings are known. Of a rule that this run does not ask nobody can say. */
export function withUse(policy: Policy, findings: readonly Finding[]): readonly DeclaredWaiver[] {
  const asked = new Set(policy.rules.map(({ rule }) => rule.id))
  const used = new Set(findings.flatMap(({ waiver }) => (waiver ? [waiver] : [])))
  return policy.waivers.map(
    (waiver): DeclaredWaiver => ({ rule: waiver.rule, path: waiver.lines ? undefined : waiver.path, reason: waiver.reason, owner: waiver.owner, expires: waiver.written, at: waiver.at, used: used.has(waiver) || (asked.has(waiver.rule) ? false : undefined) }),
  )
}
