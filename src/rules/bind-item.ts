import type { Checklist, ChecklistItem } from '../documents/checklist-item.ts'
import { isAnsweredByWord, wordOfPeople } from './bind-item-stance.ts'
import { demandedValues, subjectOf } from './bind-item-subject.ts'
import type { BindingSubject } from './bind-item-subject.ts'
import { itemWords } from './bind-item-words.ts'
import type { ItemWords } from './bind-item-words.ts'
import { concernOf, phraseBookOf } from './phrase.ts'
import type { PhraseBook, Reach } from './phrase.ts'
import { coverageOf, matchPhrases } from './phrase-match.ts'
import type { PhraseMatch } from './phrase-match.ts'
import { isStateWord, stem } from './phrase-words.ts'
import type { Rule } from './rule.ts'

/** `marker`: the line names the rule itself; `sure`: nothing else comes near; `likely`: the best of several. */
export type Confidence = 'marker' | 'sure' | 'likely'

/** A line of a checklist together with the rule it speaks of. */
export interface Binding {
  readonly rule: Rule
  /** Why, readable. */
  readonly reason: string
  readonly confidence: Confidence
  /** How much of what the line is about the rule's phrase says, from 0 to 1: below, the line speaks of a part only. */
  readonly coverage: number
  /** How much of the rule its phrases say. */
  readonly reach: readonly Reach[]
  /** The words of its phrase that a line has to have, with other words for the same. */
  readonly words: readonly string[]
  /** What the line demands, as a rule's options would say it. */
  readonly options?: Readonly<Record<string, unknown>> | undefined
  readonly subject: BindingSubject
}

/** A rule that a line may speak of. */
export interface Candidate {
  readonly rule: Rule
  readonly score: number
  readonly reason: string
  /** Why it was passed over, where it was. */
  readonly passedOver: string | undefined
}

/** How a line was bound, or why it was not. */
export interface BindingExplanation {
  readonly binding: Binding | undefined
  /** The best first. */
  readonly candidates: readonly Candidate[]
  /** A marker's name that no rule has. */
  readonly unknownMarker: string | undefined
}

/** A weaker match says nothing. */
const LEAST_SCORE = 2.3
const SURE_SCORE = 3.6
/** By how much the best must be ahead of the next concern, as a part of its score. */
const LEAST_LEAD = 0.03
const SURE_LEAD = 0.12
/** A line that says more than its phrase knows of is sure only where the phrase alone tells much. */
const SURE_COVERAGE = 0.45
const TELLING_SCORE = 7
/** What says just what a rule asks may stand among other words, and not be lost in them. */
const EXACT_COVERAGE = 0.3
/** From this part of the best score on, a phrase that says outright what its rule asks goes before. */
const OUTRIGHT = 0.7
const SHOWN_CANDIDATES = 5

/** The rule a line speaks of, or undefined where that is not sure enough. `parents`: the items it is nested in, outermost first. */
export function bindItem(item: ChecklistItem, rules: readonly Rule[], parents: readonly ChecklistItem[] = []): Binding | undefined {
  if (item.marker !== undefined) return markedBinding(item, rules)
  const book = phraseBookOf(rules)
  const words = itemWords(item, parents, book)
  return chosen(item, bestOfEach(matchPhrases(words, book)), words, book)
}

function markedBinding(item: ChecklistItem, rules: readonly Rule[]): Binding | undefined {
  const marked = rules.find((rule) => isCalled(rule, item.marker as string))
  return marked && { ...namedBy(item), rule: marked, reason: `the marker names ${marked.id}`, confidence: 'marker', coverage: 1, reach: ['exact'], words: [] }
}

/** Binds every line of a checklist, in order. */
export function bindChecklist({ items }: Checklist, rules: readonly Rule[]): readonly (Binding | undefined)[] {
  return items.map((item) => bindItem(item, rules, parentsOf(item, items)))
}

/** Further out nothing tells more. */
const MOST_PARENTS = 3

/** The items a line is nested in, outermost first. */
export function parentsOf(item: ChecklistItem, items: readonly ChecklistItem[]): readonly ChecklistItem[] {
  const parents: ChecklistItem[] = []
  for (let at = item.parent; at !== undefined && parents.length < MOST_PARENTS; ) {
    const parent: ChecklistItem | undefined = items[at]
    if (!parent) break
    parents.unshift(parent)
    at = parent.parent !== undefined && parent.parent < at ? parent.parent : undefined
  }
  return parents
}

/** Binds a line and tells how. */
export function explainBinding(item: ChecklistItem, rules: readonly Rule[], parents: readonly ChecklistItem[] = []): BindingExplanation {
  const binding = bindItem(item, rules, parents)
  if (item.marker !== undefined && binding) return { binding, candidates: [], unknownMarker: undefined }
  const book = phraseBookOf(rules)
  const ranked = bestOfEach(matchPhrases(itemWords(item, parents, book), book)).slice(0, SHOWN_CANDIDATES)
  const candidates = ranked.map((match): Candidate => ({ rule: match.phrase.rule, score: match.score, reason: reasonOf(match), passedOver: passedOver(item, match) }))
  return { binding, candidates, unknownMarker: item.marker }
}

/** Whether a marker means a rule: by its id, an earlier one, or the concern it answers for. */
export function isCalled(rule: Rule, name: string): boolean {
  return rule.id === name || rule.formerly.includes(name) || concernOf(rule) === name
}

/** The best match of a rule, and all of them. */
interface RuleMatch extends PhraseMatch {
  readonly all: PhraseMatch[]
}

/** The best match of each rule, the best rule first; of equal ones the first by name. */
function bestOfEach(matches: readonly PhraseMatch[]): readonly RuleMatch[] {
  const best = new Map<string, RuleMatch>()
  for (const match of matches) {
    const { id } = match.phrase.rule
    const known = best.get(id)
    if (known) known.all.push(match)
    if (!known || known.score < match.score) best.set(id, { ...match, all: known?.all ?? [match] })
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.phrase.rule.id < b.phrase.rule.id ? -1 : 1))
}

/** The stems of the line that any phrase of the rule has. */
function stemsOf({ all, stems }: RuleMatch): ReadonlySet<string> {
  return all.length === 1 ? stems : new Set(all.flatMap((match) => [...match.stems]))
}

function passedOver(item: ChecklistItem, match: RuleMatch): string | undefined {
  if (match.score < LEAST_SCORE) return 'too little of it stands in the line'
  if (isAnsweredByWord(match.phrase.rule)) return undefined
  const word = wordOfPeople(item, { stems: stemsOf(match) })
  return word === undefined ? undefined : `"${word}" tells of what only people know, and files alone answer this rule`
}

/** The best, where it is far enough ahead of the next that answers for something else. */
function chosen(item: ChecklistItem, ranked: readonly RuleMatch[], words: ItemWords, book: PhraseBook): Binding | undefined {
  const standing = ranked.filter((match) => passedOver(item, match) === undefined)
  const best = foremost(standing)
  if (!best) return undefined
  const concern = concernOf(best.phrase.rule)
  const next = standing.slice(standing.indexOf(best) + 1).find((match) => concernOf(match.phrase.rule) !== concern)
  const lead = next ? (best.score - next.score) / best.score : 1
  if (lead < LEAST_LEAD) return undefined
  const reach = reachOf(best)
  const coverage = coverageOf(words, stemsOf(best), book, isStateWord)
  const telling = best.score >= SURE_SCORE && lead >= SURE_LEAD && (coverage >= SURE_COVERAGE || best.score >= TELLING_SCORE || item.keys.length > 0)
  const sure = !reach.includes('near') && (telling || (reach.includes('exact') && coverage >= EXACT_COVERAGE))
  return { ...namedBy(item), rule: best.phrase.rule, reason: reasonOf(best), confidence: sure ? 'sure' : 'likely', coverage, reach, words: wordsSaid(best) }
}

/** The best, unless it does not say outright what its rule asks and another, hardly worse, does. */
function foremost(ranked: readonly RuleMatch[]): RuleMatch | undefined {
  const [best] = ranked
  if (!best || reachOf(best).includes('exact')) return best
  return ranked.find((match) => match.score >= best.score * OUTRIGHT && reachOf(match).includes('exact')) ?? best
}

/** Of a rule that a line comes near and that it names as well, only what it names counts. */
function reachOf({ phrase, all }: RuleMatch): readonly Reach[] {
  const reach = all.flatMap((match) => (match.phrase.reach !== undefined && match.score >= LEAST_SCORE ? [match.phrase.reach] : []))
  return reach.includes('exact') || phrase.reach !== 'near' ? reach.filter((each) => each !== 'near') : reach
}

function namedBy(item: ChecklistItem): Pick<Binding, 'subject' | 'options'> {
  const options = demandedValues(item)
  return { subject: subjectOf(item), ...(options && { options: { ...options } }) }
}

/** The words that were met, each in the phrase's spelling; of what a line names, its kind. */
function reasonOf(match: RuleMatch): string {
  const { phrase } = match
  const stems = stemsOf(match)
  const said = phrase.words.map(({ written, around }) => {
    const alternatives = written.split('|')
    const met = alternatives.find((word) => stems.has(stem(word)) || stems.has(word)) ?? (around ? undefined : alternatives[0])
    if (met === undefined) return `"${alternatives[0]}" in a heading`
    return met.startsWith('<') ? `a ${met.slice(1, -1)}` : `"${met}"`
  })
  return `it says ${said.join(' and ')}`
}

function wordsSaid({ phrase }: RuleMatch): readonly string[] {
  return phrase.words.flatMap(({ written }) => written.split('|').filter((word) => !word.startsWith('<')))
}
