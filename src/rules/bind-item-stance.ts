import type { ChecklistItem } from '../documents/checklist-item.ts'
import { itemFeatures } from './bind-item-features.ts'
import { stem, wordsOf } from './phrase-words.ts'
import type { PhraseMatch } from './phrase-match.ts'
import type { Rule } from './rule.ts'

/** What somebody did or saw, which no file shows. */
const SEEN: ReadonlySet<string> = new Set(
  ('tested verified verifies reviewed approved confirm confirmed checked monitored watched observed walked rehearsed performed exercised trained agreed signed notified announced staging works work working ' +
    'responding respond responds return returns rejected accessible reachable resolves running healthy passes passing passed pass succeeds succeed successful successfully succeeded expired propagated purchased obtained installed ' +
    'informed scheduled assigned acceptable reasonable loads displays receives received arrives accepted measured validated proven practised practiced drilled tried stable considered understood').split(' '),
)
/** What a line that begins so asks somebody to do. */
const DOING: ReadonlySet<string> = new Set('check verify test monitor review confirm watch observe inspect look ask wait notify announce'.split(' '))
/** What stands in a file. */
const WRITTEN: ReadonlySet<string> = new Set(
  ('configured configuration configure set setting settings exists exist defined uses pinned committed gitignore hardcoded enabled disabled declared documented created added restricted includes implemented mounted enforced automated ' +
    'pipeline workflow ci dockerfile compose manifest yaml file files code codebase repository repo env config git gitignored').split(' '),
)

/** Rules that are answered by what the team writes into its readiness file: somebody's word as well. */
const DECLARED = new Set(['policy/sign-offs', 'operations/declared-facts', 'operations/readiness-file'])

/** Whether somebody's word may answer a rule. */
export function isAnsweredByWord({ attest, check }: Pick<Rule, 'attest' | 'check'>): boolean {
  return attest !== undefined || DECLARED.has(check)
}

/**
 * The word by which a line tells what only people know, where it says nothing that a file shows and the phrase does
 * not mean that very word; undefined where files may answer.
 */
export function wordOfPeople(item: ChecklistItem, { stems: matched }: Pick<PhraseMatch, 'stems'>): string | undefined {
  if (item.kind === 'env' || item.kind === 'command' || item.keys.some(({ key }) => item.text.startsWith(key))) return undefined
  const words = wordsOf(item.text)
  const [first] = words
  if (first !== undefined && item.keys.length === 0 && (DOING.has(first) || SEEN.has(first)) && !matched.has(stem(first))) return first
  if (words.some((word) => WRITTEN.has(word)) && !words.some((word) => ALWAYS.has(word))) return undefined
  const seen = words.find((word) => SEEN.has(word) && !matched.has(stem(word)))
  if (seen !== undefined) return seen
  const due = itemFeatures(item).find((feature) => LATER.has(feature))
  return due === undefined ? undefined : due.slice(1, -1)
}

/** What happens at or after a deployment is no state of files. */
const LATER = new Set(['<after>', '<during>', '<recurring>', '<trigger>', '<criterion>'])
const ALWAYS: ReadonlySet<string> = new Set(['staging', 'rehearsed', 'walked', 'approved'])
