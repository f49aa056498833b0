import type { Check, Outcome } from '../check.ts'
import { usesOf } from './steps.ts'

const LOCKFILE = '.github/workflows/actions.lock'
const HASH = /^([0-9a-f]{40}|[0-9a-f]{64})$/i
/** `v4`, `1.2.3`, `v2.0.0-beta.1`, `codeql-bundle-v2.20.1`; a slash says branch. */
const VERSION = /^([a-z]+[-_@])*v?\d+([-.][\w.-]+)?(\+[\w.-]+)?$/i
/** git's own limit for the name of a ref. */
const LONGEST_REF = 255

/** Tells a `uses:` that can change under the repository's feet from one that cannot. */
export const usesPinned: Check = {
  name: 'workflow/uses-pinned',
  question: 'Does every action and reusable workflow name the commit it is taken from?',
  reads: ['workflow', 'action'],
  *look(project): Iterable<Outcome> {
    const locked = project.tree.has(LOCKFILE)
    for (const { uses } of usesOf(project)) {
      if (uses.repository === undefined || uses.text.includes('${{')) continue
      const { ref, at } = uses
      const facts = { action: uses.text.split('@')[0] as string, ref: ref ?? '' }
      if (ref !== undefined && (HASH.test(ref) || locked)) yield { state: 'pass', at }
      else if (ref === undefined) yield { state: 'fail', at, variant: 'none', facts }
      else yield { state: 'fail', at, variant: VERSION.test(ref.slice(0, LONGEST_REF)) ? 'tag' : 'branch', facts }
    }
  },
}
