import type { Documents } from '../documents/documents.ts'
import type { Ecosystem } from '../documents/manifest-content.ts'
import { folderOf } from '../tree/folders.ts'
import type { Location } from '../tree/location.ts'

/** Ecosystems as GitHub's advisory database calls them. */
export type AdvisoryEcosystem = 'npm' | 'pip' | 'go' | 'rubygems' | 'maven' | 'rust' | 'composer'

/** A release of a package, by the name and version that advisories are about. */
export interface Release {
  readonly ecosystem: AdvisoryEcosystem
  readonly name: string
  readonly version: string
}

/** A known weakness of a release. */
export interface Advisory {
  /** GHSA-xxxx-xxxx-xxxx. */
  readonly id: string
  readonly summary: string
  readonly severity: 'critical' | 'high' | 'medium' | 'low' | 'unknown'
  readonly url: string
  /** First version without it; undefined where there is none. */
  readonly patched: string | undefined
}

/** What is known of the releases that lock files hold, asked for before judging. */
export interface Advisories {
  /** Undefined where nobody could be asked about it. */
  of(release: Release): readonly Advisory[] | undefined
  /** Why some could not be asked about. */
  readonly problem: string | undefined
}

/** A release that is settled on, and where. */
export interface LockedRelease {
  readonly release: Release
  readonly at: Location
}

const NAMES: Readonly<Record<Ecosystem, AdvisoryEcosystem>> = { npm: 'npm', pypi: 'pip', go: 'go', rubygems: 'rubygems', maven: 'maven', gradle: 'maven', cargo: 'rust', composer: 'composer' }

/** Everything that lock files settle on and that comes from a registry, in source order; then what requirements.txt pins. */
export function lockedReleases(documents: Documents): readonly LockedRelease[] {
  const locked = documents.of('lockfile').flatMap(({ path, content }) => {
    const used = content?.ecosystem === 'go' ? requiredModules(documents, folderOf(path)) : undefined
    return (content?.packages ?? []).flatMap(({ name, version, at }): LockedRelease[] => {
      const release = content && releaseOf(content.ecosystem, name, version)
      return release && (used === undefined || used.has(`${name}@${version}`)) ? [{ release, at }] : []
    })
  })
  return [...locked, ...pinnedReleases(documents)]
}

/** Where pip has no lock file, a requirements.txt that pins everything is one. */
function pinnedReleases(documents: Documents): LockedRelease[] {
  const locked = new Set(documents.of('lockfile').flatMap(({ path, content }) => (content?.ecosystem === 'pypi' ? [folderOf(path)] : [])))
  return documents.of('manifest').flatMap(({ path, content }) => {
    if (!path.endsWith('.txt') || content?.ecosystem !== 'pypi' || locked.has(folderOf(path))) return []
    return content.dependencies.flatMap(({ name, requirement, source, at }) => {
      const version = source === 'registry' ? /^===?\s*([^\s,*]+)$/.exec(requirement)?.[1] : undefined
      const release = version === undefined ? undefined : releaseOf('pypi', name, version)
      return release ? [{ release, at }] : []
    })
  })
}

/** go.sum also holds what other modules once asked for; what is built is what go.mod requires. */
function requiredModules(documents: Documents, folder: string): ReadonlySet<string> {
  const modules = documents.of('manifest').flatMap(({ path, content }) => (content?.ecosystem === 'go' && folderOf(path) === folder ? content.dependencies : []))
  return new Set(modules.map(({ name, requirement }) => `${name}@${requirement}`))
}

/** A release as advisories name it; undefined for what is linked, fetched from elsewhere or provided by another package. */
export function releaseOf(ecosystem: Ecosystem, name: string, version: string): Release | undefined {
  const bare = ecosystem === 'go' || ecosystem === 'composer' ? version.replace(/^v(?=\d)/, '') : version
  const settled = ecosystem === 'rubygems' ? bare.replace(/-(x86|x86_64|x64|aarch64|arm|arm64|universal|java)(-.*)?$/, '') : bare
  if (!/^\d[\w.+!~-]{0,99}$/.test(settled) || !/^[@\w][\w./:+~@-]{0,213}$/.test(name)) return undefined
  return { ecosystem: NAMES[ecosystem], name: ecosystem === 'pypi' ? canonicalName(name) : name, version: settled }
}

/** Names of Python's packages differ in letters' case and in signs between words, and mean the same (PEP 503). */
function canonicalName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-')
}

/** Whether an advisory's name for a package is this release's. */
export function isNamed({ ecosystem, name }: Release, other: string): boolean {
  return ecosystem === 'pip' ? canonicalName(other) === name : other.toLowerCase() === name.toLowerCase()
}

/** A text by which a release is known among others. */
export function releaseKey({ ecosystem, name, version }: Release): string {
  return `${ecosystem}:${name}@${version}`
}
