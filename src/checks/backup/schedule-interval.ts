/** The longest time between two starts, in hours, of `0 2 * * *`, `@daily`; undefined where it cannot be told. */
export function cronInterval(schedule: string): number | undefined {
  const text = schedule.trim().toLowerCase()
  if (text.startsWith('@')) return Object.hasOwn(SHORTHANDS, text) ? SHORTHANDS[text] : undefined
  const fields = text.split(/\s+/)
  const [minute, hour, day, month, weekday] = fields.length === 6 ? fields.slice(1) : fields
  if (minute === undefined || hour === undefined || day === undefined || month === undefined || weekday === undefined) return undefined
  if (!isEvery(month)) return 366 * 24
  if (!isEvery(weekday)) return gapOf(weekday, 7, WEEKDAYS) * 24
  if (!isEvery(day)) return gapOf(day, 31, []) * 24
  return timeGap(hour, minute)
}

/** Of every hour the minutes count. */
function timeGap(hour: string, minute: string): number {
  return isEvery(hour) ? gapOf(minute, 60, []) / 60 : gapOf(hour, 24, [])
}

const SHORTHANDS: Readonly<Record<string, number>> = { '@hourly': 1, '@daily': 24, '@midnight': 24, '@weekly': 168, '@monthly': 744, '@yearly': 8784, '@annually': 8784 }
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

function isEvery(field: string): boolean {
  return field === '*' || field === '?' || field === '*/1'
}

/** The largest step from one value of a field to the next, the last one's to the first of the next round included. */
function gapOf(field: string, round: number, names: readonly string[]): number {
  const values = new Set<number>()
  for (const part of field.slice(0, 200).split(',')) {
    const match = /^(\*|\w+)(?:-(\w+))?(?:\/(\d{1,3}))?$/.exec(part)
    if (!match) return round
    const first = match[1] === '*' ? 0 : numberOf(match[1] as string, names)
    const last = match[1] === '*' ? round - 1 : match[2] !== undefined ? numberOf(match[2], names) : match[3] !== undefined ? round - 1 : first
    for (let value = first; value <= Math.min(last, round); value += Math.max(1, Number(match[3] ?? 1))) values.add(value % round)
  }
  const sorted = [...values].sort((a, b) => a - b)
  const [first] = sorted
  if (first === undefined) return round
  return sorted.reduce((widest, value, index) => Math.max(widest, (sorted[index + 1] ?? first + round) - value), 0)
}

function numberOf(text: string, names: readonly string[]): number {
  const index = names.indexOf(text)
  return index >= 0 ? index : /^\d{1,2}$/.test(text) ? Number(text) : 0
}

/** The same of a timer's `OnCalendar=`. */
export function calendarInterval(calendar: string): number | undefined {
  const text = calendar.trim().toLowerCase()
  if (Object.hasOwn(SHORTHANDS, `@${text}`)) return SHORTHANDS[`@${text}`]
  const weekdays = /^((?:sun|mon|tue|wed|thu|fri|sat)[a-z]*(?:(?:\.\.|,)(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*)*)\s/.exec(text)?.[1]
  if (weekdays !== undefined) return gapOf(weekdays.split(',').map((part) => part.split('..').map((name) => name.slice(0, 3)).join('-')).join(','), 7, WEEKDAYS) * 24
  const [, hour, minute] = /^(?:\*-\*-\*\s+)?([\d*,/.]+):([\d*,/.]+)/.exec(text) ?? []
  if (hour !== undefined && minute !== undefined) return timeGap(hour.replaceAll('..', '-'), minute.replaceAll('..', '-'))
  return /^\*-\*-(\d|\*\/)/.test(text) ? 744 : undefined
}
