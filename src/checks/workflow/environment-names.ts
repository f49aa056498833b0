import type { EnvEntry } from '../../documents/workflow.ts'
import { oncePer } from '../../tree/once-per.ts'
import type { PlacedStep } from './steps.ts'

/** The names of an `env:` whose values satisfy a question, and those whose values do not. */
interface AnsweredNames {
  readonly yes: ReadonlySet<string>
  readonly all: ReadonlySet<string>
}

/** Asks a question of variables; the answer for one `env:` is kept, since many steps share those around them. */
export function environmentQuestion(asks: (entry: EnvEntry, placed: PlacedStep) => boolean): (placed: PlacedStep, name: string) => boolean {
  const answer = oncePer((entries: readonly EnvEntry[], placed: PlacedStep): AnsweredNames => {
    const yes = entries.filter((entry) => asks(entry, placed)).map(({ name }) => name)
    return { yes: new Set(yes), all: new Set(entries.map(({ name }) => name)) }
  })
  return (placed, name) => {
    for (const entries of [placed.step.env, placed.job?.env, placed.workflow?.env]) {
      const known = entries && answer(entries, placed)
      if (known?.all.has(name)) return known.yes.has(name)
    }
    return false
  }
}
