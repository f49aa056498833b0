import { entryOf, itemsOf, nodeAt } from '../../documents/yaml-node.ts'
import type { YamlNode } from '../../documents/yaml-node.ts'
import type { Check, Outcome } from '../check.ts'
import { cronMistake } from './cron.ts'
import type { Mistake } from './grammar.ts'
import { judged } from './judged.ts'
import { workflowsOf } from './steps.ts'

/** Reads every cron line of `schedule`. */
export const scheduleValid: Check = {
  name: 'workflow/schedule-valid',
  question: 'Does GitHub accept every cron line and its time zone?',
  reads: ['workflow'],
  *look(project): Iterable<Outcome> {
    for (const workflow of workflowsOf(project)) {
      for (const { event, config } of workflow.triggers) {
        if (event === 'schedule') for (const item of itemsOf(config)) yield* judged(item.at, lineMistakes(item))
      }
    }
  },
}

function* lineMistakes(item: YamlNode): Generator<Mistake> {
  if (item.kind !== 'mapping') return yield { at: item.at, problem: 'an entry of "schedule" is a mapping with "cron"' }
  for (const { key } of item.entries) if (key.text !== 'cron' && key.text !== 'timezone') yield { at: key.at, problem: `"${key.text}" is no key of a schedule; there are cron and timezone` }
  const cron = nodeAt(item, 'cron')
  if (cron?.kind !== 'scalar' || cron.value === null) yield { at: entryOf(item, 'cron')?.key.at ?? item.at, problem: 'an entry of "schedule" has no "cron"' }
  else {
    const problem = cronMistake(cron.text)
    if (problem) yield { at: cron.at, problem }
  }
  const zone = nodeAt(item, 'timezone')
  if (zone?.kind === 'scalar' && zone.value !== null && !isTimeZone(zone.text)) yield { at: zone.at, problem: `"${zone.text}" is no time zone of the IANA database` }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '' && !/^[+-]/.test(name)
  } catch {
    return false
  }
}
