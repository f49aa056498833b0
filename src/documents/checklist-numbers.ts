import type { ChecklistNumber } from './checklist-item.ts'

const PORTS_AFTER = /\bports?\b[^\d\n\u0001]{0,24}?(\d{2,5}(?:\s*\([^()]{0,20}\))?(?:\s{0,3}(?:,|and|or|&|\/)\s{0,3}\d{2,5}){0,20})/gi
const PORT_OF_HOST = /(?:localhost|\b\d{1,3}(?:\.\d{1,3}){3}|\b[a-z][a-z0-9+]{1,15}:\/\/[\w.@:-]{1,200}?):(\d{2,5})\b/gi
const PORT_ALONE = /(?:^|\s):(\d{2,5})\b|\bPORT=(\d{2,5})\b|--port[= ](\d{2,5})\b|\bEXPOSE\s+(\d{2,5})\b|\s-p\s+\d{2,5}:(\d{2,5})\b/g
/** What holds digits and is no quantity: addresses, dates, versions, times of day. */
const NO_QUANTITY = /\b[a-z][a-z0-9+.-]{1,20}:\/\/\S*|\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?(?:\/\d+)?|\b\d{4}-\d{2}(?:-\w{2})?\b|\bv?\d+\.\d+\.\d+[\w.-]*|\b\d{1,2}:\d{2}\b|\blocalhost:\d+|(?:^|\s):\d{2,5}\b|#\d+|\b[a-z][\w./-]{0,80}:\d+[.-][\w.-]+/gi
/** The unit on the number, and the three words that follow it. */
const QUANTITY = /(?<![\w.,]|[A-Za-z]-|\d-)(\d{1,12}(?:,\d{3}){0,4}(?:\.\d{1,6})?)(?:\s?[-–]\s?(\d{1,12}(?:\.\d{1,6})?))?\s?(\+)?(%|[A-Za-zµ]{1,12}(?:\/[A-Za-z]{1,12})?\b)?(?![\w.]*\d)((?:[ -][A-Za-z/]{1,20}\b){0,3})/g
const VERSION_BEFORE = /\b(?:python|node(?:\.js)?|java|jdk|go|golang|ruby|rails|php|postgres(?:ql)?|mysql|redis|ubuntu|debian|alpine|rust|django|spring(?: boot)?|version|pep|tls|ssl|soc|http|iso|oauth|day|week|phase|step|part|section|p|e|s|ipv|utf-?|sha-?|md|aes-?|rs|hs|es|top|level|tier|option)\s?[v-]?$/i
const UNIT_BEFORE = /\b(workers?|worker count|replicas?|instances?|uid|gid|threads?|retries|timeout|connections?|coverage|concurrency|max-old-space-size)\b[^\w\d]{0,4}(?:(?:is|of|to|at least|set to|appropriate)\W{0,3}){0,3}$/i
const UNITS: Readonly<Record<string, string>> = {
  s: 'seconds', sec: 'seconds', secs: 'seconds', second: 'seconds',
  min: 'minutes', mins: 'minutes', m: 'minutes', minute: 'minutes',
  h: 'hours', hr: 'hours', hrs: 'hours', hour: 'hours',
  d: 'days', day: 'days', week: 'weeks', wk: 'weeks', wks: 'weeks', month: 'months', year: 'years',
  millisecond: 'ms', milliseconds: 'ms', percent: '%',
  ms: 'ms', kb: 'kb', mb: 'mb', gb: 'gb', tb: 'tb', k: 'kb', kib: 'kb', mib: 'mb', mi: 'mb', gib: 'gb', gi: 'gb', g: 'gb', t: 'tb',
  rpm: 'requests/minute', rps: 'requests/second', 'req/min': 'requests/minute', 'req/s': 'requests/second', 'req/sec': 'requests/second', 'requests/min': 'requests/minute', 'requests/s': 'requests/second', 'requests/sec': 'requests/second',
  test: 'tests', worker: 'workers', replica: 'replicas', instance: 'instances', request: 'requests', user: 'users', backup: 'backups', byte: 'bytes', retry: 'retries', attempt: 'attempts',
}
/** Words between a number and what it counts. */
const NO_UNIT = /^(?:and|or|to|of|in|on|at|for|with|per|the|a|an|is|are|max|min|if|when|from|by|not|no|minimum|maximum|under|after|before|than|as|that|which|this|was|has|via)$/i
const MOST = 40

/** The ports a line names. */
export function portsOf(text: string): number[] {
  if (!/\d\d/.test(text) || !/port|:\d|localhost|EXPOSE|-p\s/i.test(text)) return []
  const ports = new Set<number>()
  const add = (digits: string | undefined): void => {
    const port = Number(digits)
    if (digits !== undefined && port > 0 && port < 65_536) ports.add(port)
  }
  for (const [, list] of text.matchAll(PORTS_AFTER)) for (const digits of (list as string).replace(/\([^()]*\)/g, '').match(/\d+/g) ?? []) add(digits)
  for (const [, digits] of text.matchAll(PORT_OF_HOST)) add(digits)
  for (const match of text.matchAll(PORT_ALONE)) match.slice(1).forEach(add)
  return [...ports].slice(0, MOST)
}

/** The quantities a line names, each with its unit: of time and size in one spelling, otherwise what is counted; '' where none is told. */
export function numbersOf(text: string): ChecklistNumber[] {
  if (!/\d/.test(text)) return []
  const numbers: ChecklistNumber[] = []
  const plain = text.replace(NO_QUANTITY, (match) => ' '.repeat(match.length))
  for (const match of plain.matchAll(QUANTITY)) {
    if (numbers.length >= MOST) break
    const before = plain.slice(Math.max(0, match.index - 40), match.index)
    if (VERSION_BEFORE.test(before) || /\bports?\b[^\d]{0,12}$/i.test(before)) continue
    const [, first, last, , unit, words] = match
    const named = unitOf(unit, words ?? '', before)
    numbers.push({ value: valueOf(first as string), unit: named })
    if (last !== undefined) numbers.push({ value: valueOf(last), unit: named })
  }
  return numbers
}

function valueOf(digits: string): number {
  return Number(digits.replace(/,/g, ''))
}

function unitOf(attached: string | undefined, words: string, before: string): string {
  const ahead = UNIT_BEFORE.exec(before)?.[1]?.toLowerCase()
  if (attached === 'M') return 'mb'
  const following = [...(attached === undefined ? [] : [attached]), ...words.split(/[ -]+/)].filter((word) => word !== '').map((word) => word.toLowerCase())
  const [next] = following
  if (next === '%' || (next !== undefined && UNITS[next] !== undefined && attached !== undefined)) {
    const per = following[1] === 'per' && following[2] !== undefined ? `/${singular(following[2])}` : ''
    return (UNITS[next] ?? next) + per
  }
  if (ahead !== undefined) return UNITS[ahead] ?? (ahead === 'worker count' ? 'workers' : ahead)
  if (next === undefined || NO_UNIT.test(next)) return ''
  const stop = following.findIndex((word) => NO_UNIT.test(word))
  const counted = (stop < 0 ? following : following.slice(0, stop)).find((word) => UNITS[word] !== undefined || /[^s]s$|\//.test(word)) ?? next
  const per = stop >= 0 && following[stop] === 'per' && following[stop + 1] !== undefined ? `/${singular(following[stop + 1] as string)}` : ''
  return (UNITS[counted] ?? counted) + per
}

function singular(word: string): string {
  const known = UNITS[word] ?? word
  return known.endsWith('s') && known !== 's' ? known.slice(0, -1) : known
}
