import type { ChecklistItem } from '../documents/checklist-item.ts'
import { itemFeatures } from './bind-item-features.ts'
import { stem, wordsOf } from './phrase-words.ts'
import type { PhraseMatch } from './phrase-match.ts'
import type { Rule } from './rule.ts'

const stems = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stem))

/** What somebody did or saw, which no file shows. */
const SEEN = stems(
  'tested verified verify reviewed review approved approval confirm confirmed checked check monitor monitored watch watched observed walked through rehearsed performed exercised trained agreed signed notified announced ' +
    'staging works working responding responds respond returns return rejected accessible reachable resolves running runs healthy passes passing passed pass succeeds successful successfully succeeded expired propagated purchased obtained installed active up live ' +
    'informed scheduled assigned acceptable reasonable loads displays receives received arrives accepted measured validated proven practised drilled tried stable considered understood',
)
/** What stands in a file. */
const WRITTEN = stems(
  'configured set exists exist defined uses pinned committed gitignore hardcoded enabled disabled declared documented created added restricted limited includes implemented mounted published exposed enforced automated pipeline workflow ci dockerfile compose manifest yaml file code repository repo env config',
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
  const words = wordsOf(item.text)
  if (words.some((word) => WRITTEN.has(stem(word))) && !words.some((word) => ALWAYS.has(stem(word)))) return undefined
  const seen = words.find((word) => SEEN.has(stem(word)) && !matched.has(stem(word)))
  if (seen !== undefined) return seen
  const due = itemFeatures(item).find((feature) => LATER.has(feature))
  return due === undefined ? undefined : due.slice(1, -1)
}

/** What happens at or after a deployment is no state of files. */
const LATER = new Set(['<after>', '<during>', '<recurring>', '<verification>', '<trigger>', '<criterion>'])
const ALWAYS = stems('staging rehearsed walked approved')
