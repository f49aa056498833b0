import { entryOf } from '../../documents/yaml-node.ts'
import type { Check, Outcome } from '../check.ts'
import { hasTrigger } from '../workflow/steps.ts'
import { releasesOf } from './releasing-jobs.ts'
import type { Release } from './releasing-jobs.ts'

/** Looks for what keeps a deployment under control: an environment, one at a time, an end. */
export const deployGuarded: Check = {
  name: 'delivery/deploy-guarded',
  question: 'Has every job that deploys an environment, a concurrency group and a time limit?',
  reads: ['workflow'],
  *look(project): Iterable<Outcome> {
    const seen = new Set<string>()
    for (const release of releasesOf(project)) {
      const { at } = release.job
      if (release.kind !== 'deploy' || isPreview(release) || seen.has(`${at.path}:${at.line}`)) continue
      seen.add(`${at.path}:${at.line}`)
      const lacking = lackedBy(release)
      if (lacking.length === 0) yield { state: 'pass', at }
      else yield { state: 'fail', at, facts: { job: release.job.id, lacking: listed(lacking), keys: listed(lacking.map((each) => `\`${KEYS[each]}\``)) } }
    }
  },
}

/** What only pull requests set off is put up for a look, and taken down again. */
function isPreview({ job, place }: Release): boolean {
  const { events } = place ?? job
  return events.length > 0 && events.every(({ name }) => name.startsWith('pull_request'))
}

type Guard = 'no environment' | 'no concurrency group' | 'no time limit'

const KEYS: Readonly<Record<Guard, string>> = {
  'no environment': 'environment',
  'no concurrency group': 'concurrency',
  'no time limit': 'timeout-minutes',
}

function lackedBy({ job: { job, workflow }, place }: Release): Guard[] {
  // A workflow that is called may be guarded by the one that calls it.
  const called = hasTrigger(workflow, 'workflow_call')
  const has = (key: string): boolean => entryOf(job.node, key) !== undefined
  const limited = has('timeout-minutes') || (place !== undefined && entryOf(place.step.node, 'timeout-minutes') !== undefined)
  return [
    ...(has('environment') ? [] : (['no environment'] as const)),
    ...(has('concurrency') || called || entryOf(workflow.root, 'concurrency') ? [] : (['no concurrency group'] as const)),
    ...(limited ? [] : (['no time limit'] as const)),
  ]
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) as string}`
}
