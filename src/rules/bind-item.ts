import type { Checklist, ChecklistItem } from '../documents/checklist-item.ts'
import { isAnsweredByWord, wordOfPeople } from './bind-item-stance.ts'
import { demandedValues, subjectOf } from './bind-item-subject.ts'
import type { BindingSubject } from './bind-item-subject.ts'
import { itemWords } from './bind-item-words.ts'
import { concernOf, phraseBookOf } from './phrase.ts'
import { matchPhrases } from './phrase-match.ts'
import type { PhraseMatch } from './phrase-match.ts'
import { stem } from './phrase-words.ts'
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
const SHOWN_CANDIDATES = 5

/** The rule a line speaks of, or undefined where that is not sure enough. `parents`: the items it is nested in, outermost first. */
export function bindItem(item: ChecklistItem, rules: readonly Rule[], parents: readonly ChecklistItem[] = []): Binding | undefined {
  return explainBinding(item, rules, parents).binding
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
  const marked = item.marker === undefined ? undefined : rules.find((rule) => isCalled(rule, item.marker as string))
  if (marked) return { binding: bindingOf(item, marked, `the marker names ${marked.id}`, 'marker', 1, []), candidates: [], unknownMarker: undefined }
  const book = phraseBookOf(rules)
  const ranked = bestOfEach(matchPhrases(itemWords(item, parents, book.knows), book))
  const judged = ranked.map((match) => ({ match, passedOver: passedOver(item, match) }))
  const candidates = judged.slice(0, SHOWN_CANDIDATES).map(({ match, passedOver }): Candidate => ({ rule: match.phrase.rule, score: match.score, reason: reasonOf(match), passedOver }))
  return { binding: item.marker === undefined ? chosen(item, judged.flatMap(({ match, passedOver }) => (passedOver === undefined ? [match] : []))) : undefined, candidates, unknownMarker: item.marker }
}

/** Whether a marker means a rule: by its id, an earlier one, or the concern it answers for. */
export function isCalled(rule: Rule, name: string): boolean {
  return rule.id === name || rule.formerly.includes(name) || concernOf(rule) === name
}

/** The best match of each rule, with the stems of all its matches, the best rule first; of equal ones the first by name. */
function bestOfEach(matches: readonly PhraseMatch[]): readonly PhraseMatch[] {
  const best = new Map<string, PhraseMatch>()
  for (const match of matches) {
    const { id } = match.phrase.rule
    const known = best.get(id)
    const stems = known ? new Set([...known.stems, ...match.stems]) : match.stems
    best.set(id, { ...(known && known.score >= match.score ? known : match), stems })
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score || (a.phrase.rule.id < b.phrase.rule.id ? -1 : 1))
}

function passedOver(item: ChecklistItem, match: PhraseMatch): string | undefined {
  if (match.score < LEAST_SCORE) return 'too little of it stands in the line'
  if (isAnsweredByWord(match.phrase.rule)) return undefined
  const word = wordOfPeople(item, match)
  return word === undefined ? undefined : `"${word}" tells of what only people know, and files alone answer this rule`
}

/** The best, where it is far enough ahead of the next that answers for something else. */
function chosen(item: ChecklistItem, matches: readonly PhraseMatch[]): Binding | undefined {
  const [best] = matches
  if (!best) return undefined
  const next = matches.find(({ phrase }) => concernOf(phrase.rule) !== concernOf(best.phrase.rule))
  const lead = next ? (best.score - next.score) / best.score : 1
  if (lead < LEAST_LEAD) return undefined
  const sure = best.score >= SURE_SCORE && lead >= SURE_LEAD && (best.coverage >= SURE_COVERAGE || best.score >= TELLING_SCORE || item.keys.length > 0)
  return bindingOf(item, best.phrase.rule, reasonOf(best), sure ? 'sure' : 'likely', best.coverage, wordsSaid(best))
}

function bindingOf(item: ChecklistItem, rule: Rule, reason: string, confidence: Confidence, coverage: number, words: readonly string[]): Binding {
  const options = demandedValues(item)
  return { rule, reason, confidence, coverage, words, subject: subjectOf(item), ...(options && { options: { ...options } }) }
}

/** The words that were met, each in the phrase's spelling; of what a line names, its kind. */
function reasonOf({ phrase, stems }: PhraseMatch): string {
  const said = phrase.words.map(({ written, around }) => {
    const alternatives = written.split('|')
    const met = alternatives.find((word) => stems.has(stem(word)) || stems.has(word)) ?? (around ? undefined : alternatives[0])
    if (met === undefined) return `"${alternatives[0]}" in a heading`
    return met.startsWith('<') ? `a ${met.slice(1, -1)}` : `"${met}"`
  })
  return `it says ${said.join(' and ')}`
}

function wordsSaid({ phrase }: PhraseMatch): readonly string[] {
  return phrase.words.flatMap(({ written }) => written.split('|').filter((word) => !word.startsWith('<')))
}
