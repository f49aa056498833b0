import type { Invocation } from '../../documents/invocation.ts'
import type { Check, Outcome } from '../check.ts'
import { mayCleanUp, removesFolder } from '../commands/cleaning.ts'
import { cacheEdits } from './cache-edits.ts'
import { CACHES, PACKAGE_CACHES } from './package-caches.ts'
import type { PackageCache, PackageCacheName } from './package-caches.ts'
import { runSteps } from './run-commands.ts'
import type { RunStep } from './run-commands.ts'
import { cacheTargets, isMountedOver } from './run-mounts.ts'

/** What a RUN leaves in its layer is shipped for good; a later RUN hides it and frees nothing. */
export const runCacheRemoved: Check<{ cache: PackageCacheName }> = {
  name: 'container/run-cache-removed',
  question: 'Does every RUN of the shipped image remove the package cache it fills, or keep it on a cache mount?',
  reads: ['dockerfile'],
  options: (z) => z.strictObject({ cache: z.enum(PACKAGE_CACHES) }),
  *look(project, { cache }): Iterable<Outcome> {
    for (const run of runSteps(project)) if (run.shipped) yield* judge(run, CACHES[cache], cache)
  },
}

function* judge(run: RunStep, cache: PackageCache, name: PackageCacheName): Generator<Outcome> {
  const filling = run.invocations.filter((invocation) => cache.fills(invocation))
  const first = filling[0]
  if (!first) return
  const kept = isOnMount(run, cache, name) ? undefined : filling.find((invocation) => !cache.isAvoided(invocation, run))
  if (!kept) return yield { state: 'pass', at: first.at }
  const last = filling.filter((invocation) => !cache.isAvoided(invocation, run)).at(-1) ?? kept
  const after = run.invocations.slice(run.invocations.indexOf(last) + 1)
  if (after.some((invocation) => cache.isEmptied(invocation) || removesFolder(invocation, cache.folders))) return yield { state: 'pass', at: first.at }
  if (after.some(mayCleanUp)) return yield { state: 'unknown', at: first.at }
  const unavoided = filling.filter((invocation) => !cache.isAvoided(invocation, run))
  yield { state: 'fail', at: kept.at, facts: { command: calledBy(kept) }, edits: cacheEdits(run, cache, unavoided) }
}

/** As people say it: `apk add`, `python -m pip install`. */
function calledBy({ program = '', args }: Invocation): string {
  const module = args.findIndex(({ value }) => value === '-m')
  const verb = args.find(({ prefix }, index) => !prefix.startsWith('-') && index > module + 1)?.text ?? ''
  if (module >= 0) return `${program} -m ${args[module + 1]?.text ?? ''} ${verb}`.trim()
  return `${program} ${args.find(({ prefix }) => !prefix.startsWith('-'))?.text ?? ''}`.trim()
}

/** Caches below a home directory are mounted by whatever name the home has. */
function isOnMount({ instruction }: RunStep, cache: PackageCache, name: PackageCacheName): boolean {
  if (cache.folders.some((folder) => isMountedOver(instruction, folder))) return true
  if (name !== 'pip' && name !== 'yarn') return false
  return cacheTargets(instruction).some((target) => ['.cache', name, '$'].some((part) => target.includes(part)))
}
