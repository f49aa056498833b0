import type { Attestation } from '../../production/declarations.ts'
import type { Project } from '../../production/project.ts'
import { fileStart } from '../../tree/location.ts'
import { matchesPathPattern } from '../../tree/path-pattern.ts'
import type { AttestationTerms, Check, Outcome, Question } from '../check.ts'
import { daysAfter, daysBetween } from './days.ts'
import { evidenceProblem } from './evidence.ts'
import { unknownOwner } from './owners.ts'

/** An attestation that lapses within these days is told of; what holds for a week or a day only is told of later. */
const NOTICE_DAYS = 14
const NOTICE_SHARE = 1 / 4

/** Asks whether somebody answers for what no file can show. */
export const given: Check = {
  name: 'attestation/given',
  question: 'Has somebody attested it, with evidence, and does that still hold?',
  reads: [],
  *look(project, _options, question): Iterable<Outcome> {
    if (question.attest) yield* attestedOutcomes(project, question, question.attest)
  },
}

/** One outcome an item of the rule, or one for the rule as a whole. */
export function* attestedOutcomes(project: Project, { rule }: Question, terms: AttestationTerms): Generator<Outcome> {
  const own = project.declared.attestations.filter((attestation) => attestation.rule === rule)
  const items = terms.items.length > 0 ? terms.items : [undefined]
  for (const item of items) {
    const answers = own.filter((attestation) => attestation.item === item)
    const outcomes = answers.map((attestation) => outcomeOf(project, attestation, terms))
    // The best of several answers counts: an older one may stay in the file as history.
    const best = outcomes.sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))[0]
    const facts = item === undefined ? { rule } : { rule, item }
    yield best ? { ...best, facts: { ...best.facts, ...facts } } : { state: 'missing', at: project.declared.at ?? fileStart('.readiness.yml'), facts }
  }
}

const ORDER: readonly Outcome['state'][] = ['attested', 'expiring', 'fail', 'expired', 'missing']

function outcomeOf(project: Project, attestation: Attestation, terms: AttestationTerms): Outcome {
  const { at, owner, evidence, on, release } = attestation
  const facts = { owner: owner.value, evidence: evidence.value, on: on?.value ?? '', release: release?.value ?? '' }
  const refused = (variant: string, place: Outcome['at'], more: Outcome['facts'] = {}): Outcome => ({ state: 'missing', variant, at: place, facts: { ...facts, ...more } })
  const missing = evidenceProblem(project, evidence.value)
  if (missing !== undefined) return refused(missing, evidence.at)
  if (unknownOwner(project, owner.value)) return refused('owner', owner.at)
  const changed = changedFile(project, attestation, terms)
  if (changed !== undefined) return { state: 'expired', variant: 'stale', at, facts: { ...facts, path: changed } }
  const figure = figureProblem(attestation, terms)
  if (figure) return { ...figure, facts: { ...facts, ...figure.facts } }
  return termOutcome(project, attestation, terms, facts) ?? { state: 'attested', at, facts: { ...facts, until: '' } }
}

/** A file named by the terms that was changed after the attestation, where the history tells. */
function changedFile({ tree }: Project, { on }: Attestation, { staleAfter }: AttestationTerms): string | undefined {
  if (staleAfter.length === 0 || !on) return undefined
  const changed = tree.changedAfter?.(on.value)
  return changed && [...changed].sort().find((path) => staleAfter.some((pattern) => matchesPathPattern(pattern, path)))
}

/** What the dates or releases come to; undefined where it holds for the release and knows no last day. */
function termOutcome({ today, declared }: Project, { at, on, release, expires }: Attestation, { validFor }: AttestationTerms, facts: Record<string, string>): Outcome | undefined {
  const current = declared.release?.value
  if (release && current !== undefined && release.value !== current) return { state: 'expired', variant: 'other-release', at: release.at, facts: { ...facts, current } }
  if (validFor === 'release') {
    if (!release) return { state: 'missing', variant: 'no-release', at, facts }
    if (!expires) return undefined
  } else if (!on) {
    // It was done for the release that goes live now; of any other release nobody knows how long ago that was.
    return current === undefined ? { state: 'missing', variant: 'no-day', at, facts } : undefined
  }
  const ends = [expires?.value, on && validFor !== 'release' ? daysAfter(on.value, validFor) : undefined].filter((day) => day !== undefined).sort()
  const until = ends[0] as string
  if (until < today) return { state: 'expired', at: expires?.value === until ? expires.at : (on?.at ?? at), facts: { ...facts, until } }
  const notice = on ? Math.min(NOTICE_DAYS, Math.floor(daysBetween(on.value, until) * NOTICE_SHARE)) : NOTICE_DAYS
  return { state: until <= daysAfter(today, notice) ? 'expiring' : 'attested', at, facts: { ...facts, until } }
}

/** The first figure that is wanted and is not given, or is not good enough. */
function figureProblem(attestation: Attestation, terms: AttestationTerms): Outcome | undefined {
  for (const [name, { min, max, unit }] of Object.entries(terms.measured)) {
    const figure = attestation.measured.get(name)
    const facts = { figure: name, unit: unit === undefined ? '' : ` ${unit}`, bound: min !== undefined && max !== undefined ? `from ${min} to ${max}` : min !== undefined ? `at least ${min}` : `at most ${max}` }
    if (!figure) return { state: 'missing', variant: 'no-figure', at: attestation.at, facts }
    if ((min !== undefined && figure.value < min) || (max !== undefined && figure.value > max)) return { state: 'fail', variant: 'figure', at: figure.at, facts: { ...facts, measured: figure.value } }
  }
  return undefined
}
