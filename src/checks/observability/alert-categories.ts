import type { AlertRule } from '../../documents/prometheus.ts'

/** What an alert is about, told by its expression, else by its name. */
export interface AlertCategory {
  readonly name: string
  readonly expression: RegExp
  readonly named: RegExp
  /** `share`: of a whole, compared in per cent; `time`: compared in seconds; `count`: as written. */
  readonly measure: 'share' | 'time' | 'count'
}

export const ALERT_CATEGORIES: readonly AlertCategory[] = [
  { name: 'service down', expression: /\b(up|probe_success)\b\s{0,9}(\{[^{}]*\})?\s{0,9}(==|<|\)|!=|unless)|absent(_over_time)?\(|health|readiness|(\b|_)ready(\b|_)/i, named: /down|unavailable|unreachable|absent|missing|not_?ready|readiness|health_?check/i, measure: 'count' },
  { name: 'error rate', expression: /(status|code|class)\s*=~?\s*"[\^(]*5|error|exception|failed_requests|requests_failed/i, named: /error|5xx|failure_?rate|exception/i, measure: 'share' },
  { name: 'latency', expression: /histogram_quantile|latency|response_time|duration_(milli)?seconds|duration_ms|request_duration/i, named: /latency|slow|response_?time|duration|p9\d/i, measure: 'time' },
  { name: 'cpu', expression: /cpu/i, named: /cpu/i, measure: 'share' },
  { name: 'memory', expression: /mem(ory)?_|memory|resident|\brss\b|\boom|oom_?kill/i, named: /memory|oom(_?kill|$)|out_?of_?memory|\bram\b/i, measure: 'share' },
  { name: 'disk', expression: /disk|filesystem|fs_(usage|limit|avail|free)|volume_stats|inode|storage/i, named: /disk|filesystem|storage|volume/i, measure: 'share' },
  { name: 'rate limit', expression: /rate_?limit|throttl|"429"|too_many_requests/i, named: /rate_?limit|throttl/i, measure: 'count' },
]

/** Longer expressions are cut: what they are about stands at their beginning. */
const LONGEST = 2000

export function isAbout({ name, expression }: AlertRule, { expression: pattern, named }: Pick<AlertCategory, 'expression' | 'named'>): boolean {
  const text = expression.value.slice(0, LONGEST)
  // An alert that compares nothing never ends or never begins.
  return text.trim() !== '' && (pattern.test(text) || named.test(name.slice(0, LONGEST)))
}

/** From which figure on it fires, in the category's measure; undefined where it compares otherwise. */
export function thresholdOf({ expression }: AlertRule, measure: AlertCategory['measure']): number | undefined {
  const text = expression.value.slice(0, LONGEST)
  const [, operator, digits] = [...text.matchAll(/(>=?|<=?)\s{0,9}(?:bool\s{1,9})?\(?(\d+(?:\.\d+)?)(?=[\s)]|$)/g)].at(-1) ?? []
  if (operator === undefined || digits === undefined) return undefined
  const figure = Number(digits)
  if (measure === 'time') return operator.startsWith('>') ? (/millisecond|_ms\b/i.test(text) ? figure / 1000 : figure) : undefined
  if (measure === 'count') return figure
  const inPercent = /\*\s{0,9}100\b|\b100\s{0,9}[-*]|percent/i.test(text)
  if (!inPercent && figure > 1) return undefined
  const share = inPercent ? figure : figure * 100
  // What is left over instead of what is used.
  return operator.startsWith('<') ? 100 - share : share
}
