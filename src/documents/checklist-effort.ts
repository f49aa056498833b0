const SPAN_OF_TIME = String.raw`~?\d{1,4}(?:\.\d{1,2})?\+?(?:\s?(?:-|–|—|to)\s?\d{1,4}(?:\.\d{1,2})?)?\s?(?:minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|wks?|w|months?|sprints?|story points?|points?|sp|pd|person[- ]days?)\b`
const TIME = new RegExp(SPAN_OF_TIME, 'i')
const IN_PARENTHESES = new RegExp(String.raw`\(\s*(?:effort|est\.?|estimate[d]?|approx\.?)?:?\s*(${SPAN_OF_TIME})\s*\)`, 'i')
const NAMED = new RegExp(String.raw`\b(?:effort|estimate[d]?(?: effort| time)?|eta)\s?[:=]\s*(${SPAN_OF_TIME}|small|medium|large|[SMLX]{1,2}\b)`, 'i')
const EFFORT_LINE = /^(?:estimated |est\.? )?(?:effort|estimates?|eta|time (?:needed|required|estimate)|duration)\b[^:]{0,30}:\s*(.{1,80})$/i
const PRIORITY_LINE = /^(?:(?:risk|priority|severity|impact)(?: level| rating)?)\s*:\s*(.{1,60})$/i
const LEVELS: readonly (readonly [string, RegExp])[] = [
  ['critical', /\b(?:critical|P0|blocker|urgent|must[ -]fix|must[ -]have|showstopper)\b/i],
  ['high', /\b(?:high|P1|important)\b/i],
  ['medium', /\b(?:medium|moderate|P2|should[ -]have)\b/i],
  ['low', /\b(?:low|minor|P3|nice[ -]to[ -]have)\b/i],
]
const WRITTEN =
  /\b(critical|high|medium|low)[- ]priority\b|\bpriority\s*(?:[:=]\s*)?(critical|high|medium|low|P[0-3])\b|[([]\s*(critical|high|medium|low|P[0-3]|must[ -]fix|blocker)(?:\s+(?:priority|risk|severity|impact|for\b[^()[\]]{0,30}))?\s*[)\]]|^\W{0,3}(?:(critical|P[0-3])\s*[:–—-]|(critical|high|medium|low|P[0-3])(?: (?:gaps?|issues?|items?|risks?|blockers?)\b|$))/i
const LEVEL_WORD = /critical|high|medium|low|must|blocker|P[0-3]/i

/** The effort that a text names as one; a span of time in parentheses where `estimated` says that efforts stand here. */
export function effortIn(text: string, estimated: () => boolean): string | undefined {
  const short = text.slice(0, 500)
  const named = /\beffort|\bestimate|\beta\b/i.test(short) ? NAMED.exec(short)?.[1] : undefined
  return (named ?? (/\([^()]*\d/.test(short) && estimated() ? IN_PARENTHESES.exec(short)?.[1] : undefined))?.trim()
}

/** The priority that a heading or an item names. */
export function priorityIn(text: string): string | undefined {
  const short = text.slice(0, 300)
  const match = LEVEL_WORD.test(short) ? WRITTEN.exec(short) : undefined
  const word = match?.slice(1).find((group) => group !== undefined)
  return word === undefined ? undefined : levelOf(word)
}

export function levelOf(words: string): string | undefined {
  return LEVELS.find(([, pattern]) => pattern.test(words))?.[0]
}

/** A line that tells the effort or the priority of what it stands below, and nothing else. */
export function aboutLine(text: string): { readonly effort?: string; readonly priority?: string; readonly risk?: string } | undefined {
  if (text.length > 200 || !text.includes(':')) return undefined
  const effort = EFFORT_LINE.exec(text)?.[1]
  if (effort !== undefined) return /^duration/i.test(text) && !TIME.test(effort) ? undefined : { effort: (TIME.exec(effort)?.[0] ?? effort).trim() }
  const words = PRIORITY_LINE.exec(text)?.[1]
  const level = words === undefined ? undefined : levelOf(words)
  if (level === undefined) return undefined
  return /^priority/i.test(text) ? { priority: level } : { risk: level }
}

/** The effort of a column that is named for it. */
export function effortOfCell(cell: string): string | undefined {
  return cell.trim() === '' || /^[-–—]$/.test(cell.trim()) ? undefined : (TIME.exec(cell)?.[0] ?? cell.trim().slice(0, 40))
}
