import type { AlertRule } from '../../documents/prometheus.ts'
import type { Check, Outcome } from '../check.ts'
import { ALERT_CATEGORIES, isAbout, thresholdOf } from './alert-categories.ts'
import type { AlertCategory } from './alert-categories.ts'
import { loadedAlerts } from './loaded-alerts.ts'

const DEFAULT = ['service down', 'error rate', 'latency', 'cpu', 'memory', 'disk']

interface Options {
  readonly require?: readonly string[] | undefined
  readonly words?: Readonly<Record<string, readonly string[]>> | undefined
  readonly at?: Readonly<Record<string, number>> | undefined
}

/** Asks what the alerts that are loaded watch, and what none of them does. */
export const alertCoverage: Check<Options> = {
  name: 'observability/alert-coverage',
  question: 'Does a loaded alert rule watch each of the things that must not go unnoticed?',
  reads: ['prometheus'],
  options: (z) =>
    z.strictObject({
      require: z.array(z.string().min(1)).optional().describe(`What alerts must watch: ${ALERT_CATEGORIES.map(({ name }) => name).join(', ')}, or a name explained under words.`),
      words: z.record(z.string(), z.array(z.string().min(1))).optional().describe('Further things to watch, each with words that stand in the name or the expression of its alert.'),
      at: z.record(z.string(), z.number()).optional().describe('Largest figure at which the alert of a thing may fire: per cent of a share, seconds of a time.'),
    }),
  *look(project, { require = DEFAULT, words = {}, at: limits = {} }): Iterable<Outcome> {
    const files = loadedAlerts(project)
    const [first] = files
    if (!first) return
    const rules = files.flatMap((file) => file.rules)
    const missing: string[] = []
    for (const name of require) {
      const category = categoryOf(name, words)
      const found = category ? rules.filter((rule) => isAbout(rule, category)) : []
      if (!category || found.length === 0) missing.push(name)
      else yield judged(category, found, limits[name])
    }
    if (missing.length > 0) yield { state: 'fail', variant: 'lacking', at: first.at, facts: { missing: missing.join(', ') } }
  },
}

function categoryOf(name: string, words: Readonly<Record<string, readonly string[]>>): AlertCategory | undefined {
  const own = words[name]
  if (!own) return ALERT_CATEGORIES.find((category) => category.name === name.replaceAll(/[-_]/g, ' '))
  const pattern = new RegExp(own.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'i')
  return { name, expression: pattern, named: pattern, measure: 'share' }
}

/** The strictest of the alerts on a thing is held to the limit. */
function judged({ name, measure }: AlertCategory, [first, ...more]: readonly AlertRule[], limit: number | undefined): Outcome {
  const rules = first ? [first, ...more] : more
  const figures = rules.flatMap((rule) => {
    const figure = thresholdOf(rule, measure)
    return figure === undefined ? [] : [{ rule, figure }]
  })
  const [strictest] = figures.toSorted((a, b) => a.figure - b.figure)
  if (limit !== undefined && strictest && figures.length === rules.length && strictest.figure > limit) {
    return { state: 'fail', variant: 'late', at: strictest.rule.expression.at, facts: { category: name, alert: strictest.rule.name, figure: rounded(strictest.figure), limit } }
  }
  return { state: 'pass', at: (strictest?.rule ?? (rules[0] as AlertRule)).at, facts: { category: name } }
}

function rounded(figure: number): number {
  return Math.round(figure * 1000) / 1000
}
