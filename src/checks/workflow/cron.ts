interface Field {
  readonly name: string
  readonly least: number
  readonly most: number
  readonly names?: readonly string[]
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

const FIELDS: readonly Field[] = [
  { name: 'minute', least: 0, most: 59 },
  { name: 'hour', least: 0, most: 23 },
  { name: 'day of the month', least: 1, most: 31 },
  { name: 'month', least: 1, most: 12, names: MONTHS },
  { name: 'day of the week', least: 0, most: 6, names: DAYS },
]

/** GitHub starts no schedule more often than this, in minutes. */
const SHORTEST_INTERVAL = 5

/** What is wrong with a POSIX cron line of five fields, or undefined. */
export function cronMistake(line: string): string | undefined {
  const parts = line.trim().split(/\s+/)
  if (line.trim().startsWith('@')) return `"${line.trim()}" is a shorthand that GitHub does not know; write five fields`
  if (parts.length !== FIELDS.length) return `"${line}" has ${parts.length} fields, a cron line has five: minute, hour, day of the month, month, day of the week`
  const values: (ReadonlySet<number> | string)[] = FIELDS.map((field, index) => fieldValues(field, parts[index] as string))
  const mistake = values.find((value) => typeof value === 'string')
  if (mistake !== undefined) return `"${line}": ${mistake as string}`
  const interval = shortestInterval(values[0] as ReadonlySet<number>)
  return interval < SHORTEST_INTERVAL ? `"${line}" is due every ${interval === 1 ? 'minute' : `${interval} minutes`}, GitHub runs a schedule every ${SHORTEST_INTERVAL} minutes at most` : undefined
}

/** The values a field stands for, or what is wrong with it. */
function fieldValues(field: Field, text: string): ReadonlySet<number> | string {
  const values = new Set<number>()
  for (const part of text.split(',')) {
    if (part === '?' && field.name.startsWith('day')) continue
    const match = /^(\*|[\w]+)(?:-(\w+))?(?:\/(\d+))?$/.exec(part)
    const wrong = `"${part}" is no ${field.name} (${field.least}-${field.most}${field.names ? ` or ${field.names[0]}-${field.names.at(-1)}` : ''})`
    if (!match) return wrong
    const [, from, to, stepText] = match as unknown as [string, string, string | undefined, string | undefined]
    if (from === '*' && to !== undefined) return wrong
    const first = from === '*' ? field.least : valueOf(field, from)
    const last = from === '*' ? field.most : to !== undefined ? valueOf(field, to) : stepText !== undefined ? field.most : first
    const step = stepText === undefined ? 1 : Number(stepText)
    if (first === undefined || last === undefined) return wrong
    if (first > last) return `"${part}" counts backwards for the ${field.name}`
    if (step === 0) return `"${part}" steps by 0`
    for (let value = first; value <= last; value += step) values.add(value)
  }
  return values
}

function valueOf(field: Field, text: string): number | undefined {
  const index = field.names?.indexOf(text.toUpperCase()) ?? -1
  if (index >= 0) return index + field.least
  const value = /^\d{1,2}$/.test(text) ? Number(text) : NaN
  return value >= field.least && value <= field.most ? value : undefined
}

/** Minutes between the closest two starts within an hour. */
function shortestInterval(minutes: ReadonlySet<number>): number {
  const sorted = [...minutes].sort((a, b) => a - b)
  return sorted.reduce((shortest, minute, index) => (index === 0 ? shortest : Math.min(shortest, minute - (sorted[index - 1] as number))), Infinity)
}
