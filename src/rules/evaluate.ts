import { attestedOutcomes } from '../checks/attestation/given.ts'
import { hasSubject } from '../checks/subject.ts'
import { CHECKS } from '../checks/table.ts'
import type { Outcome } from '../checks/check.ts'
import type { DocumentKind } from '../documents/kind.ts'
import type { Project } from '../production/project.ts'
import { compareLocations } from '../tree/location.ts'
import type { Location } from '../tree/location.ts'
import { oncePerName } from '../tree/once-per.ts'
import type { Rule } from './rule.ts'

/** What a rule came to: its state and every outcome of its check, in source order. */
export interface Evaluation {
  readonly rule: Rule
  readonly state: 'pass' | 'fail' | 'unknown' | 'not-applicable' | 'attested' | 'missing' | 'expired'
  readonly outcomes: readonly Outcome[]
  /** What was looked at for a pass; what stood in the way for an unknown. */
  readonly evidence: readonly Location[]
}

/** Asks one rule's question of a project. @throws where the check itself fails: our mistake, with the rule's name on it. */
export function evaluate(rule: Rule, project: Project): Evaluation {
  const check = CHECKS.get(rule.check)
  if (!check) throw new Error(`rule ${rule.id} names the unknown check ${rule.check}`)
  const applies = check.applies?.(project) !== false && (rule.needs === undefined || hasSubject(project, rule.needs) || isAttested(rule, project))
  if (!applies) return { rule, state: 'not-applicable', outcomes: [], evidence: [] }
  let outcomes: Outcome[]
  try {
    const question = { rule: rule.id, attest: rule.attest }
    const own = [...check.look(project, rule.with as never, question)]
    outcomes = rule.attest && rule.check !== GIVEN && !isShown(own) ? answered(rule, own, [...attestedOutcomes(project, question, rule.attest)]) : own
  } catch (error) {
    throw new Error(`rule ${rule.id} could not be evaluated: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
  outcomes.sort((a, b) => compareLocations(a.at, b.at))
  const places = (state: Outcome['state']): Location[] => outcomes.filter((outcome) => outcome.state === state).map((outcome) => outcome.at)
  if (places('fail').length > 0) return { rule, state: 'fail', outcomes, evidence: places('fail') }
  for (const state of ['expired', 'missing'] as const) if (places(state).length > 0) return { rule, state, outcomes, evidence: places(state) }
  const attested = [...places('attested'), ...places('expiring')]
  if (attested.length > 0) return { rule, state: 'attested', outcomes, evidence: attested }
  const unread = unreadPlaces(project, check.reads)
  if (unread.length > 0 || places('unknown').length > 0) return { rule, state: 'unknown', outcomes, evidence: [...places('unknown'), ...unread] }
  if (outcomes.length === 0) return { rule, state: 'not-applicable', outcomes, evidence: [] }
  return { rule, state: 'pass', outcomes, evidence: places('pass') }
}

function isAttested({ id, attest }: Rule, { declared }: Project): boolean {
  return attest !== undefined && declared.attestations.some(({ rule }) => rule === id)
}

/** The check that looks at nothing but attestations. */
const GIVEN = 'attestation/given'

/** Whether files show all of it. */
function isShown(outcomes: readonly Outcome[]): boolean {
  return outcomes.length > 0 && outcomes.every(({ state }) => state === 'pass')
}

/**
 * Somebody's word goes for what files do not show; where nobody gave it, what is wrong in a file is said at its place.
 * Only a rule that is there to ask for somebody's word misses it where files show nothing at all.
 */
function answered(rule: Rule, own: readonly Outcome[], given: readonly Outcome[]): Outcome[] {
  const silent = given.every(({ state, variant }) => state === 'missing' && variant === undefined)
  return silent && (rule.profile !== 'production' || own.some(({ state }) => state === 'fail')) ? [...own] : [...given]
}

/** Files the answer depends on that could not be looked at in whole. */
function unreadPlaces(project: Project, kinds: readonly DocumentKind[]): Location[] {
  return kinds.flatMap((kind) => unreadOfKind(project, kind))
}

/** Of compose, also what a project refers to and cannot be had. */
const unreadOfKind = oncePerName(({ documents, production }: Project, kind: DocumentKind): readonly Location[] => {
  const problems = documents.of(kind).flatMap((document) => document.problems.slice(0, 1))
  const referred = kind === 'compose' ? production.systems.filter((system) => system.production).flatMap((system) => system.problems.slice(0, 1)) : []
  return [...problems, ...referred].map(({ path, line }) => ({ path, line, endLine: line, column: 1 }))
})
