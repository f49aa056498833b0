import { lockedReleases } from '../../production/advisories.ts'
import type { Advisory, LockedRelease } from '../../production/advisories.ts'
import { compareReleases } from '../../production/release-order.ts'
import { fileStart } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'

const WEIGHTS: readonly Advisory['severity'][] = ['critical', 'high', 'medium', 'low', 'unknown']

/** Looks for releases that an advisory is about, where advisories were asked for. */
export const knownAdvisories: Check = {
  name: 'dependencies/known-advisories',
  question: 'Is an advisory known of anything that the lock files hold?',
  reads: [],
  *look({ documents, advisories }): Iterable<Outcome> {
    if (!advisories) return
    const files = new Map<string, { asked: number; unanswered: number }>()
    for (const locked of lockedReleases(documents)) {
      const { path } = locked.at
      const file = files.get(path) ?? { asked: 0, unanswered: 0 }
      files.set(path, file)
      const known = advisories.of(locked.release)
      file.asked++
      if (!known) file.unanswered++
      else if (known.length > 0) yield vulnerable(locked, known)
    }
    for (const { path, content } of documents.of('lockfile')) {
      if (!content) yield { state: 'unknown', at: fileStart(path), facts: { count: 'None', problem: 'the lock file cannot be read' } }
    }
    for (const [path, { asked, unanswered }] of files) {
      if (unanswered === 0) yield { state: 'pass', at: fileStart(path) }
      else yield { state: 'unknown', at: fileStart(path), facts: { count: `${asked - unanswered} of ${asked}`, problem: advisories.problem ?? 'GitHub did not answer' } }
    }
  },
}

function vulnerable({ at, release }: LockedRelease, known: readonly Advisory[]): Outcome {
  const sorted = [...known].sort((a, b) => WEIGHTS.indexOf(a.severity) - WEIGHTS.indexOf(b.severity))
  const [worst] = sorted as [Advisory, ...Advisory[]]
  const patches = sorted.map(({ patched }) => patched)
  const patched = patches.includes(undefined) ? undefined : (patches as string[]).sort(compareReleases).at(-1)
  const facts = {
    package: release.name,
    version: release.version,
    severity: worst.severity,
    summary: worst.summary.slice(0, 200),
    advisories: sorted.slice(0, 5).map(({ id }) => id).join(', ') + (sorted.length > 5 ? ` and ${sorted.length - 5} more` : ''),
    url: worst.url,
    remedy: patched === undefined ? `Replace ${release.name}, or see at ${worst.url} how to live with it: no release mends all of it.` : `Update ${release.name} to ${patched} or later and lock that.`,
  }
  const variant = worst.severity === 'medium' || worst.severity === 'unknown' ? 'medium' : worst.severity === 'low' ? 'low' : undefined
  return { state: 'fail', at, facts, ...(variant && { variant }) }
}
