import type { Workflow } from '../../documents/workflow.ts'
import { entriesOf, entryOf, scalarsOf } from '../../documents/yaml-node.ts'
import type { YamlEntry, YamlNode } from '../../documents/yaml-node.ts'
import type { Check, Outcome } from '../check.ts'
import { EVENTS } from './events-data.ts'
import type { EventSyntax } from './events-data.ts'
import type { Mistake } from './grammar.ts'
import { callMistakes, dispatchMistakes } from './event-inputs.ts'
import { judged } from './judged.ts'
import { workflowsOf } from './steps.ts'

/** Holds `on:` to the events there are, their activity types and their filters. */
export const eventsValid: Check = {
  name: 'workflow/events-valid',
  question: 'Does every event exist, with the activity types, filters and inputs it is given?',
  reads: ['workflow'],
  *look(project): Iterable<Outcome> {
    for (const workflow of workflowsOf(project)) for (const trigger of workflow.triggers) yield* judged(trigger.at, triggerMistakes(trigger))
  },
}

type Trigger = Workflow['triggers'][number]

function* triggerMistakes(trigger: Trigger): Generator<Mistake> {
  const { event, at, config } = trigger
  const syntax = Object.hasOwn(EVENTS, event) ? EVENTS[event] : undefined
  if (!syntax) return yield { at, problem: `there is no event "${event}"` }
  if (event === 'schedule') {
    if (config?.kind !== 'sequence') yield { at, problem: '"schedule" needs a list of cron lines' }
    return
  }
  if (event === 'workflow_run' && scalarsOf(entryOf(config, 'workflows')?.value).length === 0) yield { at, problem: '"workflow_run" does not name the "workflows" it follows' }
  if (!config) return
  if (config.kind !== 'mapping') return yield { at, problem: `what stands behind "${event}" is no mapping` }
  if (event === 'workflow_dispatch') yield* dispatchMistakes(config)
  else if (event === 'workflow_call') yield* callMistakes(config)
  else yield* filterMistakes(event, syntax, config)
}

const RIVALS = ['branches', 'tags', 'paths']

function* filterMistakes(event: string, { types, filters = [] }: EventSyntax, config: YamlNode): Generator<Mistake> {
  for (const entry of entriesOf(config)) {
    const name = entry.key.text
    if (name === 'types' && types) yield* typeMistakes(event, types, entry)
    else if (!filters.includes(name)) yield { at: entry.key.at, problem: unknownFilter(event, name, types ? ['types', ...filters] : filters), variant: 'filter' }
    else if (entry.value.kind === 'mapping' || scalarsOf(entry.value).length === 0) yield { at: entry.key.at, problem: `"${name}" of "${event}" is no list of patterns` }
  }
  for (const rival of RIVALS) {
    const [takes, ignores] = [entryOf(config, rival), entryOf(config, `${rival}-ignore`)]
    if (!takes || !ignores || !filters.includes(rival)) continue
    const later = takes.key.at.line > ignores.key.at.line ? takes : ignores
    yield { at: later.key.at, problem: `"${rival}" and "${rival}-ignore" exclude each other in "${event}"; take one and exclude with "!"` }
  }
}

function unknownFilter(event: string, name: string, allowed: readonly string[]): string {
  return `"${event}" has no "${name}"${allowed.length > 0 ? `; there are ${allowed.join(', ')}` : ' and takes no filters'}`
}

function* typeMistakes(event: string, types: readonly string[] | 'any', { key, value }: YamlEntry): Generator<Mistake> {
  const given = scalarsOf(value)
  if (given.length === 0) yield { at: key.at, problem: `"types" of "${event}" is empty` }
  if (types === 'any') return
  for (const type of given) if (!types.includes(type.text)) yield { at: type.at, problem: `"${event}" has no activity type "${type.text}"; there are ${types.join(', ')}` }
}
