import type { Checklist, ChecklistItem } from '../documents/checklist.ts'
import type { Project } from '../production/project.ts'
import type { Binding } from '../rules/bind-item.ts'
import { isAnsweredByWord } from '../rules/bind-item-stance.ts'
import { namesOnlyFiles } from '../rules/bind-item-features.ts'
import { demandedValues } from '../rules/bind-item-subject.ts'
import { foreignPlace, unaccounted } from './checklist-accounted.ts'
import { judgeFigures } from './checklist-figures.ts'
import { answersByConcern, findingsAbout } from './checklist-findings.ts'
import type { ConcernAnswer, ShownPlace } from './checklist-findings.ts'
import { partsMeant } from './checklist-parts.ts'
import { namedFiles } from './checklist-paths.ts'
import type { NamedFiles } from './checklist-paths.ts'
import { asksToDo, isBrief, isConditional, isHedged, isQualified, saysNone, standOf, tellsOfElsewhere, tellsOfPeople, tellsOfPipeline, tellsOfResult } from './checklist-stand.ts'
import { toolPresent, unprovenTool } from './checklist-tools.ts'
import { areSet, judgeValues } from './checklist-values.ts'
import { servedHealth } from './checklist-health.ts'
import type { Rule } from '../rules/rule.ts'
import type { Finding, Report, RuleState } from './report.ts'

/**
 * `true`: the repository shows what the line says, be it done, open or absent; `contradicted`: it shows otherwise;
 * `unknown`: it shows too little to tell.
 */
export const CLAIM_STATES = ['true', 'contradicted', 'unticked-but-proven', 'attestation-missing', 'unbound', 'unknown'] as const
export type ClaimState = (typeof CLAIM_STATES)[number]

/** What came of a line of a checklist. */
export interface ClaimVerdict {
  readonly item: ChecklistItem
  readonly binding: Binding | undefined
  readonly state: ClaimState
  /** What the repository shows, as a sentence. */
  readonly reason: string
  /** Where it contradicts or proves the line. */
  readonly places: readonly ShownPlace[]
}

interface Judged {
  readonly state: ClaimState
  readonly reason: string
  readonly places: readonly ShownPlace[]
}

/** Holds every line of a checklist to what its rule found. `bindings`: one for each of the checklist's items; `rules`: those that `report` answers. */
export function judgeChecklist({ items }: Checklist, bindings: readonly (Binding | undefined)[], report: Pick<Report, 'findings' | 'rules'>, project: Project, rules: readonly Rule[] = []): readonly ClaimVerdict[] {
  const answerOf = answersByConcern(report, rules)
  return items.map((item, index): ClaimVerdict => {
    const binding = bindings[index]
    if (!binding) return { item, binding, state: 'unbound', reason: 'no rule speaks of it for sure', places: [] }
    return { item, binding, ...judged({ item, binding, answer: answerOf(binding), project }) }
  })
}

interface Line {
  readonly item: ChecklistItem
  readonly binding: Binding
  readonly answer: ConcernAnswer
  readonly project: Project
}

function judged(line: Line): Judged {
  const stand = standOf(line.item)
  const { polarity } = line.item
  if (polarity === 'trigger' || polarity === 'criterion') return byWord(line)
  if (stand === 'so') return claimedSo(line)
  if (stand === 'absent') return claimedAbsent(line)
  if (stand === 'open') return stillOpen(line)
  const state = stateOf(line.answer)
  return state === 'pass' || state === 'attested' ? { state: 'true', reason: shownBy(line), places: proofs(line) } : unknown('the line claims neither that it is done nor that it is missing')
}

function claimedSo(line: Line): Judged {
  const { item, answer, project } = line
  const files = namedFiles(item, project)
  if (files && files.missing.length > 0) return { state: 'contradicted', reason: `no file called ${files.missing.join(', ')} is in the repository`, places: files.there }
  const [fault] = files?.broken ?? []
  if (fault) return { state: 'contradicted', reason: fault.message, places: files?.broken ?? [] }
  const values = valuesOf(line)
  if (values?.state === 'broken' && !isConditional(item)) return { state: 'contradicted', reason: values.reason, places: values.places }
  const figures = judgeFigures(project, item)
  if (figures?.state === 'broken' && !isHedged(item) && !tellsOfPeople(item)) return { state: 'contradicted', reason: figures.reason, places: figures.places }
  const state = stateOf(answer)
  if (files && !files.unread && (state !== 'fail' || namesOnlyFiles(item))) return areThere('true', files)
  if (state === 'fail') return claimedButFailing(line)
  if (state === 'missing' || state === 'expired') return byWord(line)
  if (values?.state === 'met') return { state: 'true', reason: values.reason, places: values.places }
  if (state !== 'pass' && state !== 'attested') return unknown(whyNothing(state))
  const doubt = doubtOfProof(line)
  return doubt === undefined ? { state: 'true', reason: shownBy(line), places: proofs(line) } : unknown(doubt)
}

/** The rule fails: that contradicts the line only where the finding is about the very thing, and about a state of files. */
function claimedButFailing(line: Line): Judged {
  const { item, binding, answer, project } = line
  const about = findingsAbout(item, binding, answer, project)
  const [first] = about
  if (!first) return unknown(`what ${binding.rule.id} found is not about what this line names`)
  if (binding.confidence === 'likely') return unknown(`it may speak of ${binding.rule.id}, which found: ${first.message}`)
  // What a line says a file sets up is not a matter of somebody's word.
  if (isAnsweredByWord(binding.rule) && !binding.reach.includes('exact')) return { state: 'attestation-missing', reason: `nobody attests it, and ${binding.rule.id} found: ${first.message}`, places: [] }
  if (isOfPipeline(binding) && !tellsOfPipeline(item)) return unknown(`how the code is stands in no workflow; ${binding.rule.id} found: ${first.message}`)
  if (asksToDo(item)) return unknown(`what somebody does stands in no file; ${binding.rule.id} found: ${first.message}`)
  if (tellsOfResult(item)) return unknown(`files do not keep a run's result; ${binding.rule.id} found: ${first.message}`)
  if (binding.confidence !== 'marker' && (tellsOfElsewhere(item) || foreignPlace(item, binding.rule, about, project) !== undefined)) return unknown(`it speaks of another place than this repository; ${binding.rule.id} found: ${first.message}`)
  const tool = toolPresent(item, binding, project)
  if (tool !== undefined) return unknown(`${tool} is set up, and what it does is not known for sure; ${binding.rule.id} found: ${first.message}`)
  if (isHedged(item) || isNarrower(binding)) return unknown(`it speaks of a part only; ${binding.rule.id} found: ${first.message}`)
  return { state: 'contradicted', reason: first.message, places: placesOf(about) }
}

/** A finding at more places is told by the first of them. */
const MOST_PLACES = 3
/** Below, a line says more than its phrase knows of: it may speak of something narrower. */
const LEAST_COVERAGE = 0.45
const LEAST_COVERAGE_OF_ABSENCE = 0.7
/** From here on even what follows `in` or `for` is a word of the phrase. */
const WHOLE_COVERAGE = 0.95

function isNarrower({ coverage, reach, subject }: Binding): boolean {
  return !reach.includes('exact') && coverage < LEAST_COVERAGE && subject.keys.length === 0
}

/** Rules that look at workflows tell how code is checked, not how it is. */
function isOfPipeline({ rule }: Binding): boolean {
  return rule.id.startsWith('ci/')
}

function claimedAbsent(line: Line): Judged {
  const { item, binding, answer, project } = line
  const state = stateOf(answer)
  const files = namesOnlyFiles(item) ? namedFiles(item, project) : undefined
  if (files) return files.missing.length === 0 ? areThere('contradicted', files) : { state: 'true', reason: `no file called ${files.missing.join(', ')} is in the repository`, places: [] }
  const health = servedHealth(item, binding, project)
  if (health && binding.confidence !== 'likely') return { state: 'contradicted', reason: health.message, places: [health] }
  if (state === 'fail') {
    const about = findingsAbout(item, binding, answer, project)
    return about.length > 0 ? { state: 'true', reason: about[0]?.message ?? '', places: placesOf(about) } : unknown(`what ${binding.rule.id} found is not about what this line names`)
  }
  if (state !== 'pass') return unknown(whyNothing(state))
  const places = proofs(line)
  if (isAnsweredByWord(binding.rule) && !(saysNone(item) && isBrief(item))) return unknown(`a sign of it is there (${binding.rule.id}), which does not tell whether it is enough`)
  if (binding.confidence !== 'marker' && !speaksOfAll(line)) return unknown(`${binding.rule.id} finds nothing wrong, but the line may speak of something else`)
  if (places.length === 0) return unknown(`${binding.rule.id} finds nothing wrong, and no place shows it`)
  const unnamed = unnamedIn(line)
  if (unnamed !== undefined) return unknown(`${binding.rule.id} finds nothing wrong, and nothing that shows it names ${unnamed}`)
  return { state: 'contradicted', reason: shownBy(line), places }
}

/** Whether a line bound by its words says that all of it is absent, and no side of it. */
function speaksOfAll({ item, binding: { confidence, coverage, reach } }: Line): boolean {
  if (confidence !== 'sure' || coverage < LEAST_COVERAGE_OF_ABSENCE || reach.includes('part')) return false
  if (isHedged(item) || tellsOfPeople(item) || tellsOfResult(item) || item.numbers.length > 0) return false
  return !isQualified(item) || coverage >= WHOLE_COVERAGE
}

function stillOpen(line: Line): Judged {
  const { item, binding, answer, project } = line
  const values = valuesOf(line)
  const state = stateOf(answer)
  if (state === 'fail' || values?.state === 'broken') {
    const [first] = findingsAbout(item, binding, answer, project)
    const reason = values?.state === 'broken' ? values.reason : first?.message
    return reason === undefined ? unknown(`what ${binding.rule.id} found is not about what this line names`) : { state: 'true', reason, places: values?.places ?? (first ? [{ at: first.at, message: first.message }] : []) }
  }
  if (values?.state === 'met') return { state: 'unticked-but-proven', reason: values.reason, places: values.places }
  const files = namedFiles(item, project)
  if (files) return files.missing.length + files.broken.length === 0 && !files.unread && !tellsOfPeople(item) ? areThere('unticked-but-proven', files) : unknown('not all that it names is there and can be read')
  if (state !== 'pass' && state !== 'attested') return unknown(whyNothing(state))
  const doubt = binding.confidence === 'likely' ? `it may speak of ${binding.rule.id}, which finds nothing wrong` : doubtOfProof(line)
  return doubt === undefined ? { state: 'unticked-but-proven', reason: shownBy(line), places: proofs(line) } : unknown(doubt)
}

/** What a pass leaves open of what the line says. */
function doubtOfProof({ item, binding, answer, project }: Line): string | undefined {
  if (stateOf(answer) === 'attested') return undefined
  if (binding.subject.keys.length > 0 && !areSet(binding.subject.keys, project)) return `no file tells whether ${binding.subject.keys.join(', ')} is set in production`
  const figures = judgeFigures(project, item)
  if (item.numbers.length > (figures?.state === 'met' ? figures.count : 0)) return `files show it, but not its figure (${item.numbers.map(({ value, unit }) => `${value}${unit === '' ? '' : ` ${unit}`}`).join(', ')})`
  if (tellsOfResult(item)) return "it is set up; a run's result stands in no file"
  if (tellsOfPeople(item)) return 'files show a part of it; the rest only people know'
  const unnamed = unnamedIn({ item, binding, answer, project })
  if (unnamed !== undefined) return `files show it, and none of them names ${unnamed}`
  return isNarrower(binding) || binding.reach.some((reach) => reach !== 'exact') ? `it says more than ${binding.rule.id} looks at` : undefined
}

/** What the line names and no proof of the rule does. */
function unnamedIn({ item, binding, answer, project }: Line): string | undefined {
  if (binding.confidence === 'marker') return undefined
  const proofs = answer.results.flatMap(({ evidence }) => evidence)
  return unprovenTool(item, proofs, project) ?? unaccounted(item, binding.rule, proofs, project)
}

function valuesOf({ item, project }: Line): ReturnType<typeof judgeValues> {
  const demanded = demandedValues(item)
  return demanded && judgeValues(demanded, project, partsMeant(item, project))
}

/** Somebody's word is what answers it. */
function byWord({ item, binding, answer }: Line): Judged {
  const state = stateOf(answer)
  if (state === 'attested') return { state: 'true', reason: 'somebody attests it', places: answer.results.flatMap(({ evidence }) => evidence.slice(0, 1)).map((at) => ({ at, message: 'attested here' })) }
  if (!isAnsweredByWord(binding.rule)) return unknown(whyNothing(state))
  const ticked = item.mark === 'ticked' || item.mark === 'done'
  if (!ticked) return unknown('only people know, and nobody attests it')
  return { state: 'attestation-missing', reason: state === 'expired' ? 'what was attested has lapsed' : 'only people know, and nobody attests it', places: [] }
}

const HEAVIEST: readonly RuleState[] = ['fail', 'expired', 'missing', 'waived', 'unknown', 'attested', 'pass', 'not-applicable']

/** The heaviest state among the rules that answer together. */
function stateOf({ results }: ConcernAnswer): RuleState {
  return HEAVIEST.find((state) => results.some((result) => result.state === state)) ?? 'not-applicable'
}

function proofs({ answer }: Line): readonly ShownPlace[] {
  return answer.results.flatMap(({ evidence, title }) => evidence.slice(0, 1).map((at) => ({ at, message: title })))
}

function placesOf(findings: readonly Finding[]): readonly ShownPlace[] {
  return findings.slice(0, MOST_PLACES).map(({ at, message }) => ({ at, message }))
}

/** The files that a line names are there, whatever that makes of it. */
function areThere(state: ClaimState, { there }: NamedFiles): Judged {
  return { state, reason: there.map(({ message }) => message).join(', '), places: there }
}

function shownBy({ answer, binding }: Line): string {
  const result = answer.results.find(({ state }) => state === 'pass' || state === 'attested')
  return result?.state === 'attested' ? `somebody attests it (${result.id})` : `${result?.title ?? binding.rule.title} (${result?.id ?? binding.rule.id})`
}

function whyNothing(state: RuleState): string {
  if (state === 'waived') return 'what the rule finds is waived'
  if (state === 'unknown') return 'a file that would tell could not be read for sure'
  return state === 'missing' || state === 'expired' ? 'only people know, and nobody attests it' : 'nothing in the repository tells of it'
}

function unknown(reason: string): Judged {
  return { state: 'unknown', reason, places: [] }
}
