import type { Job, Step, Workflow } from '../../documents/workflow.ts'
import { entryOf } from '../../documents/yaml-node.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { comparisonOf, demandsOf } from './conditions.ts'
import { publicationsOf } from './publication.ts'
import { actionName, inputOf, jobsOf } from './steps.ts'

/**
 * How an action comes to restore a cache: `always`, by `default` unless the input says false, or only where the
 * input is given (`asked`).
 */
interface CacheUse {
  readonly when: 'always' | 'default' | 'asked'
  readonly input?: string
}

const CACHING_ACTIONS: Readonly<Record<string, CacheUse>> = {
  'actions/cache': { when: 'always' },
  'actions/cache/restore': { when: 'always' },
  'actions/setup-go': { when: 'default', input: 'cache' },
  'actions/setup-java': { when: 'asked', input: 'cache' },
  'actions/setup-node': { when: 'asked', input: 'cache' },
  'actions/setup-python': { when: 'asked', input: 'cache' },
  'actions/setup-dotnet': { when: 'asked', input: 'cache' },
  'actions-rust-lang/setup-rust-toolchain': { when: 'default', input: 'cache' },
  'astral-sh/setup-uv': { when: 'default', input: 'enable-cache' },
  'golangci/golangci-lint-action': { when: 'always' },
  'gradle/actions/setup-gradle': { when: 'always' },
  'gradle/gradle-build-action': { when: 'always' },
  'graalvm/setup-graalvm': { when: 'asked', input: 'cache' },
  'hynek/build-and-inspect-python-package': { when: 'asked', input: 'cache' },
  'mlugg/setup-zig': { when: 'default', input: 'use-cache' },
  'mozilla-actions/sccache-action': { when: 'always' },
  'hendrikmuhs/ccache-action': { when: 'always' },
  'jdx/mise-action': { when: 'default', input: 'cache' },
  'nix-community/cache-nix-action': { when: 'always' },
  'pnpm/action-setup': { when: 'asked', input: 'cache' },
  'prefix-dev/setup-pixi': { when: 'asked', input: 'cache' },
  'ruby/setup-ruby': { when: 'asked', input: 'bundler-cache' },
  'swatinem/rust-cache': { when: 'always' },
  'ramsey/composer-install': { when: 'always' },
  'docker/build-push-action': { when: 'asked', input: 'cache-from' },
  'docker/setup-buildx-action': { when: 'asked', input: 'cache-binary' },
}
const OFF = new Set(['', 'false', 'no', 'off', 'never', '0'])

/** Finds caches, which a run of lower trust may have filled, in workflows whose product goes to the public. */
export const cachePoisoning: Check = {
  name: 'workflow/cache-poisoning',
  question: 'Does a workflow that publishes restore a cache that other runs can fill?',
  reads: ['workflow'],
  *look(project): Iterable<Outcome> {
    for (const { workflow, job } of jobsOf(project)) {
      if (keepsReleasesOut(job)) continue
      const reason = isReleaseRun(workflow) ? 'runs for releases' : publishes(job) ? 'publishes' : undefined
      if (reason === undefined) continue
      let cached = false
      for (const step of job.steps) {
        const at = cacheRestoredAt(step)
        if (!at) continue
        cached = true
        yield { state: 'fail', at, ...(handsOn(job) ? {} : { variant: 'beside' }), facts: { action: step.uses?.repository ?? '', job: job.id, reason } }
      }
      if (!cached) yield { state: 'pass', at: job.at }
    }
  },
}

/** A release, or a push of a tag. */
function isReleaseRun({ triggers }: Workflow): boolean {
  return triggers.some(({ event, config }) => {
    if (event === 'release') return true
    return event === 'push' && entryOf(config, 'tags') !== undefined
  })
}

/** A condition that lets in one event which releases nothing. */
function keepsReleasesOut({ condition }: Job): boolean {
  return demandsOf(condition).map(comparisonOf).some((found) => found?.path === 'github.event_name' && found.operator === '==' && !['push', 'release', 'workflow_dispatch'].includes(found.value))
}

/** Whether anything of the job can get into what is released: it publishes, or gives files to a job that may. */
function handsOn(job: Job): boolean {
  if (publishes(job) || /release|publish|deploy|build|package|binar|dist|image|upload/i.test(job.id)) return true
  return job.steps.some((step) => /upload|release|publish|deploy|docker/.test(actionName(step.uses)) || /release|publish|deploy|upload/i.test(step.name?.text ?? ''))
}

function publishes(job: Job): boolean {
  return job.steps.some((step) => publicationsOf(step).length > 0)
}

function cacheRestoredAt(step: Step): Location | undefined {
  const name = actionName(step.uses)
  if (!step.uses || !Object.hasOwn(CACHING_ACTIONS, name)) return undefined
  const { when, input } = CACHING_ACTIONS[name] as CacheUse
  if (when === 'always') return isSwitchedOff(step) ? undefined : step.uses.at
  const given = inputOf(step, input as string)
  if (!given) return when === 'default' ? step.uses.at : undefined
  const text = given.value.text.trim()
  if (OFF.has(text.toLowerCase()) || text.includes('${{')) return undefined
  if (name === 'docker/build-push-action' && !/type=gha/.test(text)) return undefined
  return given.at
}

/** Inputs by which actions that always cache are told not to. */
function isSwitchedOff(step: Step): boolean {
  const isOn = (name: string): boolean => inputOf(step, name) !== undefined && inputOf(step, name)?.value.text.trim() !== 'false'
  const isOff = (name: string): boolean => inputOf(step, name)?.value.text.trim() === 'false'
  return isOn('lookup-only') || isOn('cache-disabled') || isOn('skip-cache') || isOn('ignore-cache') || isOff('cache') || isOn('cache-write-only')
}
