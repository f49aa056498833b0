import type { Check, Outcome } from '../check.ts'
import { releaseOf } from './action-release.ts'
import { stepsOf } from './steps.ts'

/** Runtimes of actions that GitHub has removed; what it has now are node20 and node24. */
const REMOVED_RUNTIMES = /^node(6|8|10|12|14|16)$/

export const actionRuntimeCurrent: Check = {
  name: 'workflow/action-runtime-current',
  question: 'Does every action run on a version of Node.js that GitHub still has?',
  reads: ['workflow', 'action'],
  *look(project): Iterable<Outcome> {
    for (const { step } of stepsOf(project)) {
      const release = releaseOf(step.uses)
      if (!step.uses || !release) continue
      const outdated = release.known.outdated.includes(release.major)
      yield { state: outdated ? 'fail' : 'pass', at: step.uses.at, facts: { action: `${release.name}@v${release.major}`, newer: Math.max(...release.known.outdated) + 1 } }
    }
    for (const { content } of project.documents.of('action')) {
      if (!content?.using || !/^node/.test(content.using.value)) continue
      const outdated = REMOVED_RUNTIMES.test(content.using.value)
      yield { state: outdated ? 'fail' : 'pass', at: content.using.at, facts: { runtime: content.using.value }, variant: 'own' }
    }
  },
}
