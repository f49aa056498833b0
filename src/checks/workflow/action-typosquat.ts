import type { Check, Outcome } from '../check.ts'
import { nameDistance } from './action-name-distance.ts'
import { POPULAR_ACTIONS } from './popular-actions.ts'
import { usesOf } from './steps.ts'

/** Names longer than any owner or repository may be are not compared. */
const LONGEST_NAME = 100

/** Compares the actions in use with the bundled list of well-known ones. */
export const actionTyposquat: Check = {
  name: 'workflow/action-typosquat',
  question: 'Is the name of an action a letter or two off a well-known one?',
  reads: ['workflow', 'action'],
  *look(project): Iterable<Outcome> {
    const seen = new Map<string, string | undefined>()
    for (const { uses } of usesOf(project)) {
      const repository = uses.repository?.toLowerCase()
      if (!repository || repository.length > LONGEST_NAME) continue
      if (!seen.has(repository)) seen.set(repository, meantBy(repository))
      const meant = seen.get(repository)
      if (meant === undefined) yield { state: 'pass', at: uses.at }
      else yield { state: 'fail', at: uses.at, facts: { action: uses.repository as string, meant } }
    }
  },
}

/** The well-known action that a name was probably meant to be. */
function meantBy(repository: string): string | undefined {
  const [owner, name] = repository.split('/') as [string, string]
  const own = Object.hasOwn(POPULAR_ACTIONS, owner) ? POPULAR_ACTIONS[owner] : undefined
  if (own) {
    if (own.includes(name)) return undefined
    const near = own.find((candidate) => isSlip(name, candidate))
    return near && `${owner}/${near}`
  }
  for (const [popular, names] of Object.entries(POPULAR_ACTIONS)) {
    if (!isSlip(owner, popular)) continue
    // Another owner may rightly have a like name; with the same repository's name beside it, it is no coincidence.
    const near = names.find((candidate) => candidate === name || (candidate.length > 7 && isSlip(name, candidate)))
    if (near) return `${popular}/${near}`
  }
  return undefined
}

/** One letter off, or two in a long name; short names are too close to each other to tell. */
function isSlip(name: string, popular: string): boolean {
  const limit = popular.length >= 10 ? 2 : popular.length >= 5 ? 1 : 0
  const distance = nameDistance(name, popular, limit)
  return distance > 0 && distance <= limit
}
