import type { ChecklistItem } from '../documents/checklist.ts'
import type { Project } from '../production/project.ts'
import { oncePerName } from '../tree/once-per.ts'
import { bytesOf, QUANTITIES, quantitiesOf } from './checklist-quantities.ts'
import type { Quantity, QuantityKind } from './checklist-quantities.ts'
import { partsMeant } from './checklist-parts.ts'
import type { ValuesVerdict } from './checklist-values.ts'

/** A figure as a line has it: how much, and whether that is the least, the most, or just it. */
interface Figure {
  readonly kind: QuantityKind
  readonly value: number
  readonly bound: 'least' | 'most' | 'just'
  readonly written: string
}

const NUMBER = String.raw`(?<number>\d{1,6}(?:\.\d{1,3})?|two|three|four|five|six|eight|ten)`
const WORDS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, eight: 8, ten: 10 }
const SIZE = String.raw`(?<number>\d{1,6}(?:\.\d{1,3})?)\s?(?<unit>[kmgt]i?b?)\b`
const SPAN = String.raw`(?<number>\d{1,5})\s?(?<unit>s|secs?|seconds?|m|mins?|minutes?)\b`
/** Between what is counted and its number. */
const LINK = String.raw`(?:\s*(?:is|are|of|to|at|set|with|limit(?:ed)?|cap(?:ped)?|least|most|minimum|maximum|min|max|threshold|gate|above|below|over|under|[:=≥≤<>(~])){0,4}\s*`
/** Between a number and what it counts. */
const KIND = String.raw`\s*\+?(?:\s+or\s+more)?\s+(?:(?:gunicorn|uvicorn|web|server|app|api|pod|running|healthy)\s+){0,2}`

/** Workers that are none of a server's. */
const OTHER_WORKERS = /\b(?:background|queue|celery|sidekiq|horizon|rq|jobs?|consumers?|tests?|jest|pytest|playwright|puma|unicorn|pm2|nginx|apache)\b/i

interface Wording {
  readonly kind: QuantityKind
  /** In small letters; every line that tells such a figure has one of them. */
  readonly words: readonly string[]
  readonly patterns: readonly RegExp[]
  /** A line that says so speaks of something else. */
  readonly unless?: RegExp
}

function wording(kind: QuantityKind, words: readonly string[], patterns: readonly string[], unless?: RegExp): Wording {
  return { kind, words, patterns: patterns.map((pattern) => new RegExp(pattern, 'i')), ...(unless && { unless }) }
}

const NUMBER_ALONE = String.raw`${NUMBER}(?![\w.%])`
const PERCENT = String.raw`(?<number>\d{1,3}(?:\.\d{1,2})?)\s?(?:%|percent\b)`
const CORES = String.raw`(?<number>\d{1,3}(?:\.\d{1,2})?)`

const WORDINGS: readonly Wording[] = [
  wording(QUANTITIES.workers, ['worker'], [String.raw`(?<!\w)${NUMBER}${KIND}(?:workers?|worker processes)\b`, String.raw`(?:\bworkers?|--workers)${LINK}${NUMBER_ALONE}`], OTHER_WORKERS),
  wording(QUANTITIES.threads, ['thread'], [String.raw`(?<!\w)${NUMBER}${KIND}threads\b`, String.raw`--threads${LINK}${NUMBER_ALONE}`], OTHER_WORKERS),
  wording(QUANTITIES.timeout, ['timeout'], [String.raw`\b(?:gunicorn|worker|server)\b[^,;]{0,40}\btimeout${LINK}${SPAN}`, String.raw`\bgunicorn\b.{0,60}?(?<![\w.])${SPAN}\s+timeout\b`], /\bhealth/i),
  wording(QUANTITIES.replicas, ['replica'], [String.raw`(?<!\w)${NUMBER}${KIND}replicas?\b`, String.raw`\breplicas?(?: count)?${LINK}${NUMBER_ALONE}`], /\bread[- ]?replicas?|\b(?:database|db|postgres\w*|mysql|redis|kafka|mongo\w*)\b/i),
  wording(QUANTITIES.coverage, ['coverage'], [String.raw`\bcoverage\b[^,;]{0,50}?(?<![\w.])${PERCENT}`, String.raw`(?<![\w.])${PERCENT}\s+(?:\w+\s+){0,2}coverage\b`]),
  wording(QUANTITIES.interval, ['health'], [String.raw`\bhealth ?-?checks?\b[^;]{0,60}?\b(?:every|interval)${LINK}${SPAN}`, String.raw`\bhealth ?-?checks?\b[^;]{0,60}?\b${SPAN}\s+interval\b`]),
  wording(QUANTITIES.memory, ['mem', 'ram'], [String.raw`\b(?:memory|mem|ram)\b(?=.{0,40}(?:limit|cap|max))[^,;]{0,30}?(?<![\w.])${SIZE}`, String.raw`(?<![\w.])${SIZE}\s+(?:of\s+)?(?:memory|ram)\s+(?:limit|cap)`, String.raw`\b(?:memory|mem|ram)\s+limit\w*\s+(?:\w+\s+){0,2}${SIZE}`, String.raw`\blimits?\b[^,;]{0,20}?(?<![\w.])${SIZE}\s+(?:of\s+)?(?:memory|ram)\b`], /\balert|\busage|\brequests?\b|\bheap\b|\bupload/i),
  wording(QUANTITIES.cpu, ['cpu', 'core'], [String.raw`\bcpus?\b(?=.{0,40}(?:limit|cap|max))[^,;]{0,20}?(?<![\w.])${CORES}(?!\s?[\w%.])`, String.raw`(?<![\w.])${CORES}\s?(?:v?cpus?|cores?)\s+(?:limit|cap)`, String.raw`\bcpus?\s+limit\w*[^,;]{0,15}?(?<![\w.])${CORES}\s?(?:v?cpus?|cores?)\b`, String.raw`\blimits?\b[^,;]{0,20}?(?<![\w.])${CORES}\s?(?:v?cpus?|cores?)\b`], /\balert|\busage|\brequests?\b/i),
  wording(QUANTITIES.logSize, ['max-size', 'rotat'], [String.raw`\bmax-size\b${LINK}${SIZE}`, String.raw`\blogs?\b(?=.{0,60}\brotat)[^;]{0,60}?(?<![\w.])${SIZE}`]),
  wording(QUANTITIES.logFiles, ['max-file'], [String.raw`\bmax-file\b${LINK}${NUMBER_ALONE}`]),
]

const SIZED: ReadonlySet<QuantityKind> = new Set([QUANTITIES.memory, QUANTITIES.logSize])

const LEAST = /(?:\bat least|\bmin(?:imum)?(?: of)?|≥|>=?|\bmore than|\bover|\babove|\bfall below|\bdrop below|\bnot below)\s*$/i
const MOST = /(?:\bat most|\bmax(?:imum)?(?: of)?|≤|<=?|\bunder|\bbelow|\bup to|\bnot more than|\bno more than)\s*$/i
const ROUGHLY = /(?:~|\babout|\baround|\bapprox\w*|\broughly|\d\s?[-–])\s*$/i
const OR_MORE = /^\s*(?:\+|or more|minimum|at least|as a minimum)/i
const RANGE = /^\s?[-–]\s?\d/

/** Whether a line says that too low a coverage stops something, rather than how high it was. */
const GATE = /\b(?:gate|threshold|minimum|min|enforced?|fails?|require[ds]?|at least|fall below|drop below|block(?:s|ed)?)\b|≥|>=/i

/**
 * Holds the figures of a line against what files set: workers of the command that wins, replicas, limits, intervals,
 * the coverage below which tests fail. Undefined where it has none of them, or no file sets one.
 */
export const judgeFigures = oncePerName((project: Project, item: ChecklistItem): (ValuesVerdict & { readonly count: number }) | undefined => {
  if (item.numbers.length === 0 && !/\b(?:two|three|four|five|six|eight|ten)\b/i.test(item.text)) return undefined
  const text = item.text.slice(0, 400)
  const small = text.toLowerCase()
  const verdicts = WORDINGS.flatMap((wording) => {
    const figure = !wording.words.some((word) => small.includes(word)) || wording.unless?.test(text) ? undefined : figureIn(text, wording)
    return figure ? (verdictOn(figure, item, project) ?? []) : []
  })
  const worst = verdicts.find(({ state }) => state === 'broken') ?? verdicts.find(({ state }) => state === 'unknown') ?? verdicts[0]
  return worst && { ...worst, count: verdicts.length }
})

function figureIn(text: string, { kind, patterns }: Wording): Figure | undefined {
  const match = firstMatch(patterns, text)
  const { number, unit = '' } = match?.groups ?? {}
  if (!match || number === undefined) return undefined
  const at = match.index + match[0].lastIndexOf(number)
  const before = text.slice(0, at)
  const behind = text.slice(at + number.length)
  const value = SIZED.has(kind) ? bytesOf(`${number}${unit}`) : valueOf(number, unit)
  if (value === undefined || ROUGHLY.test(before) || RANGE.test(behind) || /^[.,]\d/.test(behind)) return undefined
  const bound = LEAST.test(before) || OR_MORE.test(behind) ? 'least' : MOST.test(before) ? 'most' : 'just'
  return { kind, value, bound, written: `${number}${unit === '' ? '' : ` ${unit}`}` }
}

function firstMatch(patterns: readonly RegExp[], text: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (match) return match
  }
  return null
}

function valueOf(number: string, unit: string): number | undefined {
  if (unit === '') return WORDS[number.toLowerCase()] ?? Number(number)
  if (/^s(?:ec|$)/i.test(unit)) return Number(number)
  return Number(number) * 60
}

function verdictOn({ kind, value, bound, written }: Figure, item: ChecklistItem, project: Project): ValuesVerdict | undefined {
  const all = quantitiesOf(project, kind)
  const parts = partsMeant(item, project)
  const told = parts ? all.filter(({ service }) => service === undefined || parts.has(service)) : all
  const [first] = told
  if (!first) return undefined
  const isMet = ({ value: own }: Quantity): boolean => (bound === 'least' ? own >= value : bound === 'most' ? own <= value : kind.isSame(own, value))
  const met = told.filter(kind === QUANTITIES.coverage ? ({ value: own }) => own >= value : isMet)
  const shown = met[0] ?? first
  const places = [{ at: shown.at, message: `${kind.name}${shown.service === undefined ? '' : ` of ${shown.service}`}: ${shown.written}` }]
  const reason = `the ${kind.name}${shown.service === undefined ? '' : ` of ${shown.service}`} ${kind.name.endsWith('s') ? 'are' : 'is'} ${shown.written}, and the line says ${bound === 'least' ? 'at least ' : bound === 'most' ? 'at most ' : ''}${written}`
  if (met.length === told.length) return { state: 'met', reason, places }
  if (met.length > 0 || (kind === QUANTITIES.coverage && !GATE.test(item.text))) return { state: 'unknown', reason: `${reason}; others have other figures`, places: [] }
  return { state: 'broken', reason, places }
}
