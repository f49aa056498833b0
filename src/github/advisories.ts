import * as z from '../checks/schema.ts'
import type { Documents } from '../documents/documents.ts'
import { isNamed, lockedReleases, releaseKey } from '../production/advisories.ts'
import type { Advisories, Advisory, Release } from '../production/advisories.ts'
import { compareReleases, isInRange } from '../production/release-order.ts'
import { keepAnswers, readAnswers } from './advisory-cache.ts'
import type { Answers } from './advisory-cache.ts'
import { advisoryQueries, affected, halves } from './advisory-queries.ts'
import type { AdvisoryQuery } from './advisory-queries.ts'
import { answer } from './api.ts'
import type { Api } from './api.ts'
import { ApiFault } from './api-fault.ts'

/** So many questions are under way at the same time. */
const AT_ONCE = 4
/** Pages of one question: a hundred advisories each. */
const MAX_PAGES = 20

const page = z.array(
  z.object({
    ghsa_id: z.string(),
    summary: z.string(),
    severity: z.enum(['critical', 'high', 'medium', 'low', 'unknown']),
    html_url: z.string(),
    withdrawn_at: z.string().nullish(),
    vulnerabilities: z
      .array(z.object({ package: z.object({ name: z.string().nullable() }).nullable(), vulnerable_version_range: z.string().nullish(), first_patched_version: z.string().nullish() }))
      .nullable(),
  }),
)
type Published = z.infer<typeof page>[number]

export interface AdvisorySource {
  /** Called only where something is to be asked that no earlier run was told. */
  readonly connected: () => Promise<Pick<Api, 'octokit'>>
  /** Folder that keeps answers; undefined where none is to be kept. */
  readonly cache: string | undefined
  readonly now: Date
}

/** Asks GitHub's advisory database about everything that lock files hold. What cannot be asked stays unknown: it never throws for that. */
export async function advisoriesOf(documents: Documents, { connected, cache, now }: AdvisorySource): Promise<Advisories> {
  const releases = lockedReleases(documents).map(({ release }) => release)
  const answers: Answers = cache === undefined ? new Map() : readAnswers(cache, now)
  const fresh: Answers = new Map()
  const queries = [...advisoryQueries(releases.filter((release) => !answers.has(releaseKey(release))))]
  let problem: string | undefined
  try {
    if (queries.length > 0) problem = await askAll(await connected(), queries, fresh)
  } catch (error) {
    if (!(error instanceof ApiFault)) throw error
    problem = error.message
  }
  if (cache !== undefined && fresh.size > 0) keepAnswers(cache, fresh, now)
  return { of: (release) => fresh.get(releaseKey(release)) ?? answers.get(releaseKey(release)), problem }
}

/** Asks several at once, until one ends in a fault of the API itself. Returns why GitHub would not take one of them. */
async function askAll({ octokit }: Pick<Api, 'octokit'>, queries: AdvisoryQuery[], answers: Answers): Promise<string | undefined> {
  let broken = false
  let refused: string | undefined
  const work = async (): Promise<void> => {
    for (let query = queries.shift(); query && !broken; query = queries.shift()) {
      try {
        const published = await ask(octokit, query)
        for (const release of query.releases) answers.set(releaseKey(release), knownOf(release, query, published))
      } catch (error) {
        broken = !(error instanceof ApiFault && error.kind === 'invalid')
        if (broken) throw error
        // One release that is not taken is to spoil no other's answer.
        queries.unshift(...halves(query))
        if (query.releases.length === 1) refused = (error as ApiFault).message
      }
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, work))
  for (const end of ended) if (end.status === 'rejected') throw end.reason
  return refused
}

async function ask(octokit: Api['octokit'], { ecosystem, releases }: AdvisoryQuery): Promise<Published[]> {
  const published: Published[] = []
  const affects = releases.map(affected).join(',')
  let after: string | undefined
  for (let count = 0; count < MAX_PAGES; count++) {
    const { data, headers } = await octokit.rest.securityAdvisories.listGlobalAdvisories({ ecosystem, affects, per_page: 100, ...(after !== undefined && { after }) })
    published.push(...answer(page, data))
    after = nextPage(headers.link)
    if (after === undefined) return published
  }
  throw new ApiFault('invalid', 'there are too many advisories to one question')
}

/** Where the next page begins, by the address that GitHub gives for it. */
function nextPage(link: string | undefined): string | undefined {
  const address = /<([^<>]*)>;\s*rel="next"/.exec(link ?? '')?.[1]
  return address === undefined || !URL.canParse(address) ? undefined : (new URL(address).searchParams.get('after') ?? undefined)
}

/** What is known of one of the releases that were asked for together. */
function knownOf(release: Release, { releases }: AdvisoryQuery, published: readonly Published[]): Advisory[] {
  const known = new Map<string, Advisory>()
  for (const { ghsa_id: id, summary, severity, html_url: url, withdrawn_at: withdrawn, vulnerabilities } of published) {
    const named = (vulnerabilities ?? []).filter((vulnerability) => isNamed(release, vulnerability.package?.name ?? ''))
    const holding = named.filter(({ vulnerable_version_range: range }) => isInRange(release.version, range ?? '') !== false)
    // Where the advisory is about no other package that was asked for, it is this release that GitHub found.
    const alone = !releases.some((other) => other !== release && vulnerabilities?.some((vulnerability) => isNamed(other, vulnerability.package?.name ?? '')))
    const counted = holding.length > 0 ? holding : alone ? named : []
    if (withdrawn || counted.length === 0) continue
    const patched = counted.flatMap(({ first_patched_version: version }) => (version ? [version] : [])).sort(compareReleases).at(-1)
    known.set(id, { id, summary, severity, url, patched })
  }
  return [...known.values()]
}
