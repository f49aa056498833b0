import type { ChecklistMark, ChecklistPolarity } from './checklist-item.ts'

const TRIGGER =
  /\b(?:roll(?:ing)?[ -]?back|revert|abort|back[ -]?out)\b.{0,40}\b(?:if|when|triggers?|criteria|criterion|conditions?|thresholds?|decision)\b|\b(?:when|triggers?|criteria|conditions?|thresholds?)\b.{0,40}\b(?:roll(?:ing)?[ -]?back|revert|abort)\b|\bno[ -]go (?:criteria|conditions?|if|when)\b|\bstop (?:the )?(?:deploy\w*|roll-?out|release|launch) (?:if|when)\b/i
const OWN_TRIGGER = /^(?:roll ?back|revert|abort|stop the (?:deploy\w*|roll-?out|release|launch))(?:\s+(?:immediately|the \w+|at once))?,?\s+(?:if|when)\b/i
const CRITERION =
  /\bsuccess(?:ful)? (?:criteria|criterion|metrics?|measures?|conditions?|indicators?)\b|\bdefinition[ -]of[ -](?:done|ready|success)\b|\b(?:acceptance|exit|completion|go[ -]?\/?[ -]?no[ -]?go) criteria\b|\b(?:is|are|was|counts? as|considered)\b.{0,30}\b(?:successful|a success|done|complete|ready) (?:when|if|once|only)\b|\bDoD\b|^\W*success\W*$|\bwhat (?:success|good|done) looks like\b|\bhow we know (?:it|that it) worked\b/i
/** Triggers of something that a heading above names. */
const OF_SOMETHING = /^\W*(?:\d+[.)]\s*)?(?:triggers?|trigger conditions?|conditions|criteria|thresholds?|when to|if any of)\b/i
const ROLLBACK = /\b(?:roll(?:ing)?[ -]?back|revert|abort)/i
/** What is done about a trigger, or with criteria, is work again. */
const PROCEDURE = /\b(?:procedure|steps|plan|how to|runbook|process|strategy)\b/i
const DONE =
  /^(?:what(?:['’]s| is| has been| we have| works?)?\s+)?(?:already\s+)?(?:done|completed?|finished|implemented|in place|accomplished|achieved|resolved|shipped|delivered|closed)(?:\s+(?:items?|tasks?|features?|work|so far|already|things|list|gaps|and \w+))?(?:\s*[-(:–—,].*)?$|^what(?:['’]s| is)\s+(?:great|good|working|ready|there)\b|^what (?:works|we have)\b/i
const MISSING =
  /^(?:what(?:['’]s| is| we)?\s+)?(?:(?:still|currently|not yet|things|items|features)\s+)?(?:missing|lacking|absent|lack|not (?:done|ready|implemented|in place|there|started)(?: yet)?)\b|\b(?:known|critical|major|minor|remaining|production|open|important|identified|current|security) gaps\b|^gaps\b|\bgaps?(?: analysis| list)?$|^must be closed\b/i
/** Below these stands what to do, how to look, or for whom; it inherits nothing of the heading above. */
const NEUTRAL =
  /\b(?:actions?|fix(?:es)?|solutions?|recommend\w*|next|steps?|how|to[ -]?do|plan|priority order|examples?|notes?|verif\w+|validation|commands?|effort|estimate|status|questions?|goals?|references?|resources|related|links?|remediation|mitigation|tasks?)\b/i
const CONSEQUENCES = /^(?:\W{0,3})(?:risks?(?: levels?| of .*)?|impacts?|consequences?|legend|key|symbols?|why(?: (?:it|this) matters)?|business impact|table of contents|contents|toc)\b(?:\s*[-:(–—].*)?$/i
const PLAN = /\b(?:action plan|plan|roadmap|next steps|priority order|timeline|milestones|schedule|option [a-z0-9])\b/i
const ESTIMATED = /\b(?:plan|roadmap|next steps|priority|priorities|gaps?|actions?|to[ -]?do|option|timeline|phase|effort|missing|milestones?|backlog|estimates?|blockers?|improvements?)\b/i
const IMPERATIVE =
  /^(?:add|apply|configure|create|decide|define|enable|ensure|finish|fix|implement|improve|install|introduce|make|migrate|pin|put|rebuild|remove|replace|restrict|set|set up|validate|verify|write)\b|^(?:build|check|deploy|document|move|review|run|start|switch|test|update|use)\s+(?:a|all|an|each|every|for|on|our|that|the|to|your)\b/i
const NEGATIVE = /^(?:no|not|never|missing|lacks?|lacking|without|nothing|nobody|none)\b/i
const DENIED = /\b(?:not|never) (?:yet )?(?:configured|implemented|tested|verified|validated|documented|enabled|set up|in place|done|customized)\b|\bmissing$/i

/** A word of each pattern's matches: to look for these costs far less than the patterns do, and nearly every line has none. */
const SIGNS = {
  trigger: ['roll', 'revert', 'abort', 'back', 'go', 'stop'],
  criterion: ['success', 'definition', 'criteri', 'complet', 'done', 'ready', 'dod', 'good', 'we know'],
  done: ['done', 'complet', 'finish', 'implement', 'in place', 'accomplish', 'achiev', 'resolv', 'ship', 'deliver', 'clos', 'great', 'good', 'work', 'ready', 'there', 'have'],
  missing: ['missing', 'lack', 'absent', 'not ', 'gap', 'closed'],
  consequences: ['risk', 'impact', 'consequence', 'legend', 'key', 'symbol', 'why', 'content', 'toc'],
  denied: [' not ', ' never ', 'missing'],
} as const

function hasAny(text: string, words: readonly string[]): boolean {
  const small = text.toLowerCase()
  for (const word of words) if (small.includes(word)) return true
  return false
}

/** What is said of an item by what stands over it, where its own words say nothing. */
export type Inherited = 'done' | 'missing' | 'none'

export type Condition = 'trigger' | 'criterion' | 'procedure' | 'none'

/** A heading, an introducing line or an item that others stand below, and what it means to them. Read once, on demand. */
export class Words {
  readonly text: string
  private readonly short: string
  private knownCondition: Condition | undefined
  private knownGap: Inherited | undefined
  private knownNeutral: boolean | undefined
  private knownConsequences: boolean | undefined
  private knownPlan: boolean | undefined
  private knownEstimated: boolean | undefined

  constructor(text: string) {
    this.text = text
    this.short = text.slice(0, 200)
  }

  get condition(): Condition {
    return (this.knownCondition ??= hasAny(this.short, SIGNS.trigger) && TRIGGER.test(this.short) ? 'trigger' : hasAny(this.short, SIGNS.criterion) && CRITERION.test(this.short) ? 'criterion' : PROCEDURE.test(this.short) ? 'procedure' : 'none')
  }

  get gap(): Inherited {
    return (this.knownGap ??= gapOf(this.short))
  }

  /** Whether what stands below it inherits nothing of what stands above. */
  get neutral(): boolean {
    return (this.knownNeutral ??= NEUTRAL.test(this.short))
  }

  /** Whether what stands below tells what may follow, explains signs, or lists chapters. */
  get consequences(): boolean {
    return (this.knownConsequences ??= hasAny(this.short, SIGNS.consequences) && CONSEQUENCES.test(bareTitle(this.short)))
  }

  /** Whether signs below it number the steps of a plan, and say nothing of a state. */
  get plan(): boolean {
    return (this.knownPlan ??= PLAN.test(this.short))
  }

  /** Whether a span of time in parentheses is an effort here, and no retention or interval. */
  get estimated(): boolean {
    return (this.knownEstimated ??= ESTIMATED.test(this.short))
  }
}

/** What stands over an item, the nearest first. */
export interface Surroundings {
  /** The items it lies in, and the line that introduces its list. */
  readonly near: readonly Words[]
  readonly headings: readonly Words[]
}

/** Whether a line calls for a rollback or tells when all went well; undefined where it says how things are. */
export function conditionOf(text: string, { near, headings }: Surroundings): 'trigger' | 'criterion' | undefined {
  if (OWN_TRIGGER.test(text)) return 'trigger'
  let open = false
  for (const words of [...near, ...headings]) {
    const { condition } = words
    if (open && ROLLBACK.test(words.text.slice(0, 200))) return 'trigger'
    open ||= condition === 'none' && OF_SOMETHING.test(words.text.slice(0, 200))
    if (condition === 'trigger' || condition === 'criterion') return condition
    if (condition === 'procedure') return undefined
  }
  return undefined
}

export function inheritedFrom(text: string, { near, headings }: Surroundings): Inherited {
  for (const words of near) if (words.gap !== 'none' || words.neutral) return words.gap
  // Below a heading such as "Gaps" an order names the way out and not the gap.
  if (IMPERATIVE.test(text)) return 'none'
  for (const words of headings) if (words.gap !== 'none' || words.neutral) return words.gap
  return 'none'
}

function gapOf(words: string): Inherited {
  const plain = bareTitle(words)
  if (hasAny(plain, SIGNS.done) && DONE.test(plain)) return 'done'
  return hasAny(plain, SIGNS.missing) && MISSING.test(plain) ? 'missing' : 'none'
}

/** A title without its number, signs and colon. */
export function bareTitle(title: string): string {
  return title
    .slice(0, 200)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/^\d{1,3}(?:\.\d{1,3})*[.):]?\s+/, '')
    .replace(/^[^\p{L}\p{N}]+|[:\s\p{Extended_Pictographic}\uFE0F]+$/gu, '')
}

export function polarityOf(text: string, mark: ChecklistMark, condition: 'trigger' | 'criterion' | undefined): ChecklistPolarity {
  if (condition) return condition
  return mark === 'missing' || (mark === 'partial' && isNegative(text)) ? 'absence' : 'claim'
}

/** Whether a text tells that something is not there: `No tests`, `Migrations not tested`. */
export function isNegative(text: string): boolean {
  const short = text.replace(/^status:?\s*/i, '').slice(0, 300)
  return NEGATIVE.test(short) || (hasAny(` ${short}`, SIGNS.denied) && DENIED.test(short))
}
