import type { Check, Outcome } from '../check.ts'
import { literalsOf } from './literals.ts'
import { isSecretVariable } from './declared-secrets.ts'
import { holdsKnownToken } from './known-tokens.ts'
import { belongsToTests } from './scanned-files.ts'
import { hint, looksRandom } from './secret-value.ts'

/** Names whose values are random and public: digests, ids, commits. */
const HARMLESS = /(^|_)(SHA\d*|HASH|DIGEST|CHECKSUM|INTEGRITY|COMMIT|REVISION|REF|ID|UUID|GUID|URL|URI|PATH|VERSION|IMAGE|TAG|PUBLIC|ANON|PUBLISHABLE|ARN|CURSOR|FINGERPRINT)(_|$)/i

/** Looks for values that only a generator makes, under names that do not say secret. */
export const randomValues: Check = {
  name: 'secrets/random-values',
  question: 'Is a variable given a value that looks randomly generated?',
  reads: ['env', 'compose', 'workflow'],
  *look(project): Iterable<Outcome> {
    for (const { name, value, at } of literalsOf(project)) {
      if (isSecretVariable(project, name, value) || HARMLESS.test(name.replace(/-/g, '_')) || belongsToTests(at.path) || holdsKnownToken(project, at)) continue
      if (looksRandom(value)) yield { state: 'fail', at, facts: { name, hint: hint(value) } }
      else yield { state: 'pass', at }
    }
  },
}
