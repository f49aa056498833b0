import type { ChecklistItem } from '../documents/checklist.ts'
import { isStopWord, wordsOf } from '../rules/phrase-words.ts'

/**
 * What a line says of its own state. `so`: it is done; `absent`: it is not there; `open`: it is still to do;
 * `nothing`: it is half done, or stands in a list without marks, and claims neither.
 */
export type Stand = 'so' | 'absent' | 'open' | 'nothing'

export function standOf({ mark, polarity }: Pick<ChecklistItem, 'mark' | 'polarity'>): Stand {
  if (polarity === 'trigger') return 'nothing'
  const done = mark === 'ticked' || mark === 'done'
  if (polarity === 'absence') return done || mark === 'partial' ? 'nothing' : 'absent'
  if (done) return 'so'
  if (mark === 'missing') return 'absent'
  return mark === 'open' ? 'open' : 'nothing'
}

/** What a run came to rather than what is set up: no file keeps it. */
const RESULT = /\b(?:pass(?:es|ed|ing)?|green|succeed(?:s|ed)?|successful(?:ly)?|clean|works?|working|healthy|up to date)\b|\b(?:no|zero|free of)\b.{0,40}\b(?:vulnerab|cve|issue|finding|warning|error(?!s? (?:track|report|handl|monitor|page|boundar|logg))|violation|leak)/i
/** Half of what it says is what somebody did. */
const DONE_BY_PEOPLE = /\b(?:tested|verified|reviewed|approved|rehearsed|confirmed|validated in|trained|agreed|valid and|and valid|correct|measured|checked)\b/i

export function tellsOfResult({ text }: Pick<ChecklistItem, 'text'>): boolean {
  return RESULT.test(text)
}

export function tellsOfPeople({ text }: Pick<ChecklistItem, 'text'>): boolean {
  return DONE_BY_PEOPLE.test(text)
}

/** Words that make a line speak of a part of its subject, or of more than a rule looks at. */
const HEDGED = /\b(?:if|when|unless|where (?:possible|applicable|appropriate|it can|we can)|n\/?a|optional(?:ly)?|partially|partly|mostly|some|only on|except|for now|planned|will be|specific|so far|to follow|not yet|but|others|ones|the rest|apart from|besides|todo|tbd|soon|later|wip|in progress|partial|exceptions?|legacy|accepted|on purpose|intentionally|deliberately|by design)\b|\([^()]{0,80}\bonly\b[^()]{0,80}\)/i

export function isHedged({ text }: Pick<ChecklistItem, 'text'>): boolean {
  return HEDGED.test(text)
}

/** Where something is done that the files of a repository do not show. */
const ELSEWHERE =
  /\b(?:centrally|centrali[sz]ed|organi[sz]ation(?:['’]?s)?[- ](?:wide|level|default)|org[- ](?:wide|level)|outside (?:of )?(?:the|this|our) repo\w*|(?:an)?other repo\w*|separate repo\w*|elsewhere|upstream|by hand|manually|locally|out of band)\b|\b(?:by|at|in|with|from) (?:the |our |their |its )?(?:\w+ )?(?:providers?|hoster|vendors?|host['’]s|cloud|registry|daemon|platform team|infra(?:structure)? team|hypervisor|dashboard|console|cdn|cloudflare|akamai|fastly|edge|load balancer)\b/i

export function tellsOfElsewhere({ text }: Pick<ChecklistItem, 'text'>): boolean {
  return ELSEWHERE.test(text)
}

const TO_DO = /^(?:update|upgrade|look|check|verify|review|run|monitor|watch|perform|test|confirm|make sure|inspect|audit|rotate|ask|plan|schedule|send|notify|collect|consider|try|read|conduct|analy[sz]e)\b(?!-)/i

/** A line that tells somebody what to do rather than how something is. */
export function asksToDo({ text }: Pick<ChecklistItem, 'text'>): boolean {
  return TO_DO.test(text)
}

const NONE = /^(?:status:\s*)?(?:there (?:is|are) )?(?:no|missing|without|lacks|lacking|not a single)\b/i

/** A line that says outright that there is none of it. */
export function saysNone({ text }: Pick<ChecklistItem, 'text'>): boolean {
  return NONE.test(text)
}

/** A line of a few words speaks of the thing itself, not of some side of it. */
const BRIEF = 2

export function isBrief({ text }: Pick<ChecklistItem, 'text'>): boolean {
  return wordsOf(text.replace(NONE, '')).filter((word) => !isStopWord(word)).length <= BRIEF
}

/** `Unit tests for repositories`: a part of the subject, which others may not lack. */
export function isQualified({ text }: Pick<ChecklistItem, 'text'>): boolean {
  return /\S\s+(?:for|of|in|with|on|between|from|against|after|during)\s+\S/i.test(text.replace(/\([^)]{0,200}\)|\bin (?:the )?(?:ci|pipelines?|workflows?|github actions|production|prod)\b/gi, ''))
}

/** What a line demands of a key under a condition, or in one of several set-ups. */
export function isConditional({ text }: Pick<ChecklistItem, 'text'>): boolean {
  return /\b(?:when|if|unless|with|multi|single|alternatively|instead|otherwise|only)\b/i.test(text)
}

const PIPELINE = /\b(?:ci|pipelines?|workflows?|actions|automat\w+|scan(?:s|ned|ning|ner)?|lint(?:s|er|ers|ing|ed)?|pre-?commit|hooks?|gates?|coverage|on (?:each|every)|merge requests?|pull requests?)\b/i

/** Whether a line, or what it stands below, speaks of how changes are checked. */
export function tellsOfPipeline({ text, headings, label }: Pick<ChecklistItem, 'text' | 'headings' | 'label'>): boolean {
  return PIPELINE.test(text) || [label, headings.at(-1)].some((over) => over !== undefined && PIPELINE.test(over.slice(0, 200)))
}
