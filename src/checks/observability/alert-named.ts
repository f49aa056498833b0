import type { Check, Outcome } from '../check.ts'
import { loadedAlerts } from './loaded-alerts.ts'

/** Expressions are looked at so far. */
const LONGEST = 5000

/** Takes an alert on something as the sign that it is watched. */
export const alertNamed: Check<{ words: readonly string[] }> = {
  name: 'observability/alert-named',
  question: 'Is there an alert on it that is loaded?',
  reads: ['prometheus'],
  options: (z) => z.strictObject({ words: z.array(z.string().min(1)).min(1).describe("Words of which one stands in the alert's name or expression.") }),
  *look(project, { words }): Iterable<Outcome> {
    const wanted = words.map((word) => word.toLowerCase())
    for (const { rules } of loadedAlerts(project)) {
      for (const { name, at, expression } of rules) {
        const text = `${name} ${expression.value.slice(0, LONGEST)}`.toLowerCase()
        if (expression.value !== '' && wanted.some((word) => text.includes(word))) yield { state: 'pass', at }
      }
    }
  },
}
