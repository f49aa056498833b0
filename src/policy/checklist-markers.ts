import type { Checklist } from '../documents/checklist.ts'
import { isCalled } from '../rules/bind-item.ts'
import type { Rule } from '../rules/rule.ts'
import type { Problem } from '../tree/location.ts'
import { didYouMean } from './nearest.ts'

/** Markers that name a rule there is none of, each a problem at its line. */
export function unknownMarkers({ items }: Checklist, rules: readonly Rule[]): readonly Problem[] {
  return items.flatMap(({ marker, at }): Problem[] => {
    if (marker === undefined || rules.some((rule) => isCalled(rule, marker))) return []
    return [{ kind: 'syntax', path: at.path, line: at.line, message: `no rule is called "${marker}"${didYouMean(marker, rules.map(({ id }) => id))}` }]
  })
}
