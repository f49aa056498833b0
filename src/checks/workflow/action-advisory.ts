import type { Uses } from '../../documents/workflow.ts'
import type { Check, Outcome } from '../check.ts'
import { ACTION_ADVISORIES } from './action-advisories.ts'
import type { ActionAdvisory } from './action-advisories.ts'
import { usesOf } from './steps.ts'
import { isBefore, isFrom, versionNumbers } from './version.ts'

/** Holds the actions in use to the bundled list of advisories. */
export const actionAdvisory: Check = {
  name: 'workflow/action-advisory',
  question: 'Does an advisory name the version of an action that is used?',
  reads: ['workflow', 'action'],
  *look(project): Iterable<Outcome> {
    for (const { uses } of usesOf(project)) {
      if (uses.form !== 'repository') continue
      const advisory = ACTION_ADVISORIES.find((candidate) => candidate.action === uses.repository?.toLowerCase() && isNamed(uses, candidate))
      if (!advisory) yield { state: 'pass', at: uses.at }
      else yield { state: 'fail', at: uses.at, facts: { action: advisory.action, ref: shortened(uses), id: advisory.id, about: advisory.about, mended: advisory.mended } }
    }
  },
}

/** A commit's version is what the comment behind it says. */
function isNamed({ ref, comment }: Uses, { from, before, refs }: ActionAdvisory): boolean {
  if (ref === undefined) return false
  if (refs?.includes(ref.toLowerCase())) return true
  const isCommit = /^[0-9a-f]{40}$/i.test(ref)
  const version = versionNumbers(isCommit ? (comment?.split(/\s/)[0] ?? '') : ref)
  return version !== undefined && before !== undefined && isBefore(version, before) && (from === undefined || isFrom(version, from))
}

function shortened({ ref }: Uses): string {
  return ref !== undefined && ref.length === 40 ? ref.slice(0, 8) : (ref ?? '')
}
