import { hookRepositoriesIn } from '../../documents/update-bots.ts'
import type { Check, Outcome } from '../check.ts'

/** Holds pre-commit to fetching hooks over connections that nobody can tamper with. */
export const hookUrls: Check = {
  name: 'dependencies/hook-urls',
  question: 'Are pre-commit hooks fetched over an encrypted connection?',
  reads: [],
  *look({ tree }): Iterable<Outcome> {
    for (const { url, at } of hookRepositoriesIn(tree)) {
      if (/^(http|git):\/\//i.test(url)) yield { state: 'fail', at, facts: { url: url.slice(0, 120) } }
      else yield { state: 'pass', at }
    }
  },
}
