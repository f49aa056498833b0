import type { Check, Outcome } from '../check.ts'
import { oncePerPlace, productionSystems } from './service-check.ts'

/** Compose appends lists: an empty one in an override takes nothing away. */
export const ineffectiveClears: Check = {
  name: 'compose/ineffective-clears',
  question: 'Does every override that empties a setting have the effect it was written for?',
  reads: ['compose'],
  look: (project) => oncePerPlace(productionSystems(project).flatMap((system) => [...outcomesOf(system)])),
}

function* outcomesOf({ ineffectiveClears: clears, services, files }: ReturnType<typeof productionSystems>[number]): Iterable<Outcome> {
  for (const { at, path, kept } of clears) {
    const facts = { setting: path.slice(2).join('.') || (path.at(-1) ?? ''), service: path[1] ?? '', kept: kept.length }
    yield { state: 'fail', at, facts, related: kept.slice(0, 5).map((place) => ({ at: place, message: 'this stays in force' })), edits: [{ at, written: '[]', replacement: '!reset []', safe: false }] }
  }
  if (clears.length > 0 || files.length < 2) return
  for (const { definitions } of services) for (const at of definitions.slice(1)) yield { state: 'pass', at }
}
