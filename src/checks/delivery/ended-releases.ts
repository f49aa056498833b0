/** Releases whose maintainers had stopped mending them before 2026, by product: up to a version, and single ones after it. */
export interface EndedReleases {
  /** How many numbers name a release. */
  readonly numbers: 1 | 2
  /** The last one of the unbroken row of ended releases. */
  readonly upTo: readonly [number, number]
  readonly besides?: readonly string[]
  /** Where the project writes its dates down. */
  readonly source: string
}

export const ENDED_RELEASES: Readonly<Record<string, EndedReleases>> = {
  node: { numbers: 1, upTo: [19, 0], besides: ['21', '23'], source: 'https://github.com/nodejs/release#end-of-life-releases' },
  python: { numbers: 2, upTo: [3, 9], source: 'https://devguide.python.org/versions/' },
  ruby: { numbers: 2, upTo: [3, 1], source: 'https://www.ruby-lang.org/en/downloads/branches/' },
  php: { numbers: 2, upTo: [8, 1], source: 'https://www.php.net/eol.php' },
  go: { numbers: 2, upTo: [1, 23], source: 'https://go.dev/doc/devel/release' },
  java: { numbers: 1, upTo: [7, 0], besides: ['9', '10', '12', '13', '14', '15', '16', '18', '19', '20', '22', '23', '24'], source: 'https://adoptium.net/support' },
  dotnet: { numbers: 1, upTo: [7, 0], source: 'https://dotnet.microsoft.com/platform/support/policy' },
  postgres: { numbers: 1, upTo: [13, 0], source: 'https://www.postgresql.org/support/versioning/' },
  mysql: { numbers: 2, upTo: [5, 7], source: 'https://endoflife.date/mysql' },
  mariadb: { numbers: 2, upTo: [10, 5], besides: ['10.7', '10.8', '10.9', '10.10', '11.0', '11.1', '11.2'], source: 'https://mariadb.org/about/#maintenance-policy' },
  mongo: { numbers: 1, upTo: [6, 0], source: 'https://www.mongodb.com/legal/support-policy/lifecycles' },
  redis: { numbers: 1, upTo: [5, 0], source: 'https://endoflife.date/redis' },
  elasticsearch: { numbers: 1, upTo: [6, 0], source: 'https://www.elastic.co/support/eol' },
  alpine: { numbers: 2, upTo: [3, 19], source: 'https://alpinelinux.org/releases/' },
  debian: { numbers: 1, upTo: [10, 0], source: 'https://wiki.debian.org/LTS' },
  ubuntu: { numbers: 2, upTo: [21, 10], besides: ['22.10', '23.04', '23.10', '24.10'], source: 'https://ubuntu.com/about/release-cycle' },
  centos: { numbers: 1, upTo: [8, 0], source: 'https://www.centos.org/centos-linux-eol/' },
}

/** Names that Debian gives its releases, as they stand in the tags of other images. */
const ENDED_NAMES = /(^|-)(jessie|stretch|buster)(-|$)/

/** The release that a tag names and that has ended; undefined for all others, and for tags that name none. */
export function endedRelease(product: string, tag: string): string | undefined {
  const ended = Object.hasOwn(ENDED_RELEASES, product) ? ENDED_RELEASES[product] : undefined
  const match = /^v?(\d{1,4})(?:\.(\d{1,4}))?(?:\.\d{1,6}){0,2}(?=$|[-+_]|[a-z])/.exec(tag)
  if (!ended || !match) return endedName(tag)
  const [, major = '0', minor] = match
  if (ended.numbers === 2 && minor === undefined) return Number(major) < ended.upTo[0] ? major : endedName(tag)
  const release = ended.numbers === 2 ? `${major}.${minor as string}` : major
  const within = Number(major) < ended.upTo[0] || (Number(major) === ended.upTo[0] && (ended.numbers === 1 || Number(minor) <= ended.upTo[1]))
  return within || (ended.besides?.includes(release) ?? false) ? release : endedName(tag)
}

function endedName(tag: string): string | undefined {
  return ENDED_NAMES.exec(tag)?.[2]
}
