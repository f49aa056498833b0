import { isSecretKey } from '../checks/secrets/declared-secrets.ts'
import { parseChecklist } from '../documents/checklist.ts'
import type { Checklist, ChecklistItem } from '../documents/checklist.ts'
import { withoutStatus } from '../documents/checklist-status.ts'
import type { Claims, HeldClaim } from '../production/claims.ts'
import type { Project } from '../production/project.ts'
import { bindItem, parentsOf } from '../rules/bind-item.ts'
import type { Binding } from '../rules/bind-item.ts'
import { evaluate } from '../rules/evaluate.ts'
import { concernOf } from '../rules/phrase.ts'
import type { Rule } from '../rules/rule.ts'
import type { Problem } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import { isProblem } from '../tree/tree.ts'
import { standOf } from './checklist-stand.ts'
import { unknownMarkers } from './checklist-markers.ts'
import { judgeChecklist } from './checklist-verdict.ts'
import type { ClaimVerdict } from './checklist-verdict.ts'
import type { Policy } from './policy.ts'
import type { Finding, Report } from './report.ts'
import { findingsOf } from './verdict.ts'

/** What rules found. */
export type Answers = Pick<Report, 'findings' | 'rules'>

/** A checklist whose lines are bound to rules and held to what these found. */
export interface HeldChecklist {
  readonly source: SourceText
  readonly checklist: Checklist
  /** Line by line, as the checklist's items. */
  readonly bindings: readonly (Binding | undefined)[]
  readonly verdicts: readonly ClaimVerdict[]
}

export interface HeldChecklists {
  readonly held: readonly HeldChecklist[]
  /** Checklists that could not be read, and markers that name no rule. */
  readonly unread: readonly Problem[]
  /** The rules that lines could be bound to. */
  readonly rules: readonly Rule[]
}

/** The checklists of a tree, every line with what came of it. */
export interface ChecklistJudgement extends HeldChecklists {
  /** The contradictions, in the words and with the waivers of the policy. */
  readonly findings: readonly Finding[]
  /** Fingerprints of those that fail the gate. */
  readonly blocking: ReadonlySet<string>
  /** Names of variables whose values are never shown. */
  readonly secrets: readonly string[]
}

/** What checklists are held against. */
export interface Held {
  /** All rules there are. */
  readonly rules: readonly Rule[]
  /** The rules as the team asks for them, whatever its profile: those it turned off are not among them. */
  readonly asked: { readonly rules: readonly Rule[]; readonly waivers: Policy['waivers'] }
  /** Answers that are known already. */
  readonly answers: Answers
  /** Leave out lines that say neither that something is so nor that it is absent: nothing can contradict them. */
  readonly claimsOnly?: boolean
}

/** Reads checklists, binds their lines, and holds each to what its rule finds. Rules without an answer yet are asked. */
export function heldChecklists(paths: readonly string[], project: Project, { rules, asked, answers, claimsOnly = false }: Held): HeldChecklists {
  const inForce = new Map(asked.rules.map((rule) => [rule.id, rule]))
  const known = new Set(rules.map(({ id }) => id))
  const own = asked.rules.filter(({ id }) => !known.has(id))
  const all = own.length === 0 ? rules : [...rules, ...own]
  const unread: Problem[] = []
  const bound = paths.flatMap((path) => {
    const source = project.tree.read(path)
    if (isProblem(source)) {
      unread.push(source)
      return []
    }
    const checklist = parseChecklist(withoutStatus(source)).content
    if (!checklist) return []
    unread.push(...unknownMarkers(checklist, all))
    const { items } = checklist
    const bindings = items.map((item) => {
      const binding = claimsOnly && !isClaim(item) ? undefined : bindItem(item, all, parentsOf(item, items))
      return binding && { ...binding, rule: inForce.get(binding.rule.id) ?? binding.rule }
    })
    return [{ source, checklist, bindings }]
  })
  const wanted = new Set(bound.flatMap(({ bindings }) => bindings.flatMap((binding) => (binding ? [concernOf(binding.rule)] : []))))
  const complete = completed(answers, [...inForce.values()].filter((rule) => wanted.has(concernOf(rule)) || rule.covers.some((concern) => wanted.has(concern))), asked, project)
  return { held: bound.map((each) => ({ ...each, verdicts: judgeChecklist(each.checklist, each.bindings, complete, project, asked.rules) })), unread, rules: all }
}

function completed({ findings, rules }: Answers, wanted: readonly Rule[], asked: Held['asked'], project: Project): Answers {
  const answered = new Set(rules.map(({ id }) => id))
  const more = findingsOf(wanted.filter(({ id }) => !answered.has(id)).map((rule) => evaluate(rule, project)), asked, project.today)
  return { findings: [...findings, ...more.findings], rules: [...rules, ...more.rules] }
}

/** What the lines claim that could be held against something. */
export function claimsOf({ held, unread }: HeldChecklists, { declared }: Project): Claims {
  const isSecret = (key: string): boolean => isSecretKey(declared, key)
  return { held: held.flatMap(({ verdicts }) => verdicts.flatMap((verdict) => heldClaim(verdict, isSecret))), unread }
}

function heldClaim({ item, binding, state, reason, places }: ClaimVerdict, isSecret: (key: string) => boolean): HeldClaim[] {
  if (!binding || (state !== 'contradicted' && (state !== 'true' || !isClaim(item)))) return []
  return [{ at: item.at, text: withoutSecrets(item, isSecret), rule: binding.rule.id, says: standOf(item) === 'absent' ? 'absent' : 'so', holds: state === 'true', shown: reason, places }]
}

function isClaim(item: ChecklistItem): boolean {
  const stand = standOf(item)
  return stand === 'so' || stand === 'absent'
}

/** A line's words as a finding may quote them: what it says a secret is to be stays out. */
function withoutSecrets({ text, keys }: ChecklistItem, isSecret: (key: string) => boolean): string {
  return keys.reduce((shown, { key, value }) => (value !== undefined && value.length > 2 && isSecret(key) ? shown.replaceAll(value, '…') : shown), text)
}
