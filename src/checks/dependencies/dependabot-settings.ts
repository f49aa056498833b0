import { dependabotIn } from '../../documents/update-bots.ts'
import type { Check, Outcome } from '../check.ts'

/** Hijacked releases are mostly withdrawn within a week. */
const ENOUGH_DAYS = 7
const SETTINGS = ['cooldown', 'execution'] as const

/** Holds each entry of dependabot.yml to settings that keep hostile releases out. */
export const dependabotSettings: Check<{ setting: (typeof SETTINGS)[number] }> = {
  name: 'dependencies/dependabot-settings',
  question: 'Does Dependabot wait with new releases and keep their code from running?',
  reads: [],
  options: (z) => z.strictObject({ setting: z.enum(SETTINGS) }),
  *look({ tree }, { setting }): Iterable<Outcome> {
    for (const { ecosystem, at, cooldown, insecureExecution } of dependabotIn(tree)?.updates ?? []) {
      const hasty = cooldown === undefined ? at : (cooldown.days ?? 0) < ENOUGH_DAYS ? cooldown.at : undefined
      const wrong = setting === 'execution' ? insecureExecution : hasty
      yield wrong ? { state: 'fail', at: wrong, facts: { ecosystem } } : { state: 'pass', at }
    }
  },
}
