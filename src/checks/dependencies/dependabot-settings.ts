import { dependabotIn } from '../../documents/update-bots.ts'
import type { Check, Outcome } from '../check.ts'

const SETTINGS = ['cooldown', 'execution'] as const

/** Holds each entry of dependabot.yml to settings that keep hostile releases out. */
export const dependabotSettings: Check<{ setting: (typeof SETTINGS)[number] }> = {
  name: 'dependencies/dependabot-settings',
  question: 'Does Dependabot wait with new releases and keep their code from running?',
  reads: [],
  options: (z) => z.strictObject({ setting: z.enum(SETTINGS) }),
  *look({ tree }, { setting }): Iterable<Outcome> {
    for (const { ecosystem, at, cooldown, insecureExecution } of dependabotIn(tree)?.updates ?? []) {
      const wrong = setting === 'execution' ? insecureExecution : cooldown === undefined ? at : cooldown.days === 0 ? cooldown.at : undefined
      yield wrong ? { state: 'fail', at: wrong, facts: { ecosystem } } : { state: 'pass', at }
    }
  },
}
