import type { AdvisoryEcosystem, Release } from '../production/advisories.ts'
import { releaseKey } from '../production/advisories.ts'

/** One question to the API: releases of one ecosystem, no two of the same package, so that an answer tells which it is about. */
export interface AdvisoryQuery {
  readonly ecosystem: AdvisoryEcosystem
  readonly releases: readonly Release[]
}

/** The API takes no more packages at once. */
const MAX_PACKAGES = 1000
/** Characters of the encoded list: servers refuse addresses of more than 8 kB. */
const MAX_LENGTH = 6000

/** The questions that ask for all of these releases, each once. */
export function advisoryQueries(releases: Iterable<Release>): readonly AdvisoryQuery[] {
  const open = new Map<string, { ecosystem: AdvisoryEcosystem; releases: Release[]; length: number }>()
  const rounds = new Map<string, number>()
  const queries: { ecosystem: AdvisoryEcosystem; releases: Release[]; length: number }[] = []
  const seen = new Set<string>()
  for (const release of releases) {
    if (seen.has(releaseKey(release))) continue
    seen.add(releaseKey(release))
    const { ecosystem, name } = release
    const round = rounds.get(`${ecosystem}:${name.toLowerCase()}`) ?? 0
    rounds.set(`${ecosystem}:${name.toLowerCase()}`, round + 1)
    const length = encodeURIComponent(`${affected(release)},`).length
    let query = open.get(`${ecosystem}:${round}`)
    if (!query || query.releases.length >= MAX_PACKAGES || query.length + length > MAX_LENGTH) {
      query = { ecosystem, releases: [], length: 0 }
      open.set(`${ecosystem}:${round}`, query)
      queries.push(query)
    }
    query.releases.push(release)
    query.length += length
  }
  return queries.map(({ ecosystem, releases: asked }) => ({ ecosystem, releases: asked }))
}

/** A release as the API's `affects` takes it. */
export function affected({ name, version }: Release): string {
  return `${name}@${version}`
}

/** The halves of a question; none where it asks for one release only. */
export function halves({ ecosystem, releases }: AdvisoryQuery): readonly AdvisoryQuery[] {
  const middle = Math.ceil(releases.length / 2)
  return releases.length < 2 ? [] : [releases.slice(0, middle), releases.slice(middle)].map((half) => ({ ecosystem, releases: half }))
}
