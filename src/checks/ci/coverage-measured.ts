import { coverageSettingsIn } from '../../documents/coverage-settings.ts'
import type { Project } from '../../production/project.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { actionName } from '../workflow/steps.ts'
import { testRunsOf } from './test-runs.ts'
import type { TestRun } from './test-runs.ts'

/** Asks of the tests that CI runs whether they tell how much of the code they reach. */
export const coverageMeasured: Check<{ min?: number | undefined }> = {
  name: 'ci/coverage-measured',
  question: 'Do the tests that CI runs measure their coverage, and does too low a one fail?',
  reads: ['workflow', 'manifest'],
  options: (z) => z.strictObject({ min: z.number().min(0).max(100).optional().describe('Least coverage in percent, below which the run must fail.') }),
  *look(project, { min }): Iterable<Outcome> {
    const runs = testRunsOf(project.production.ci)
    const [first] = runs
    if (!first) return
    const measured = measuredAt(project, runs)
    if (!measured) {
      if (!runs.some(({ opaque }) => opaque)) yield { state: 'fail', at: first.place.at }
      return
    }
    const thresholds = min === undefined ? [] : coverageThresholds(project)
    const highest = thresholds.toSorted((a, b) => b.least - a.least)[0]
    if (min === undefined || (highest && highest.least >= min)) yield { state: 'pass', at: highest?.at ?? measured }
    else yield { state: 'fail', variant: highest ? 'low' : 'no-threshold', at: highest?.at ?? measured, facts: { wanted: min, least: highest?.least ?? 0 } }
  },
}

const OPTION = /^--(cov|coverage)(=|$)|^-{1,2}cover(profile|mode|pkg)?(=|$)|^--collect[:=]?.*[Cc]overage|^--code-coverage$|^jacoco|^--experimental-test-coverage$/
const ACTION = /coverage|codecov|coveralls|codeclimate-action|sonarqube-scan-action|sonarcloud/

/** The first sign that coverage is measured. */
function measuredAt({ production, tree }: Project, runs: readonly TestRun[]): Location | undefined {
  const run = runs.find(({ words }) => isMeasured(words))
  if (run) return run.place.at
  for (const job of production.ci.jobs) {
    const use = job.uses.find(({ uses }) => ACTION.test(actionName(uses)))
    const command = job.commands.find(({ command: { name, args } }) => /^(coverage|codecov|coveralls|c8|nyc|gcovr|lcov|grcov|cargo-tarpaulin|cargo-llvm-cov)$/.test(name ?? '') || isMeasured([name ?? '', ...args.map(({ value }) => value ?? '')]))
    if (use ?? command) return (use ?? command)?.at
  }
  return coverageSettingsIn(tree).find(({ kind }) => kind === 'measured')?.at
}

function isMeasured(words: readonly string[]): boolean {
  const line = words.slice(0, 12).join(' ')
  return words.some((word) => OPTION.test(word)) || /(^| )(coverage run|c8|nyc|tarpaulin|llvm-cov)( |$)|(^|[ :_-])(coverage|cov)( |$)/.test(line)
}

/** The coverages in percent below which the tests fail, wherever that stands. */
export function coverageThresholds({ production, tree }: Project): { least: number; at: Location }[] {
  const inCommands = production.ci.jobs.flatMap(({ commands }) =>
    commands.flatMap(({ command, at, neutered }) => {
      const line = command.args.map(({ value }) => value ?? '').join(' ').slice(0, 4000)
      const least = neutered ? undefined : /--(?:cov-)?fail-under[= ](\d+(?:\.\d+)?)|--(?:lines|statements|branches)[= ](\d+)/.exec(line)
      return least ? [{ least: Number(least[1] ?? least[2]), at }] : []
    }),
  )
  return [...inCommands, ...coverageSettingsIn(tree).flatMap(({ least, at }) => (least === undefined ? [] : [{ least, at }]))]
}
