import { parseImageReference } from '../../production/image-reference.ts'
import { stageOrigins } from '../../production/image-stages.ts'
import { runtimeOfImage } from '../../production/runtime-versions.ts'
import type { Project } from '../../production/project.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { endedRelease, ENDED_RELEASES } from './ended-releases.ts'
import { statementsOf } from './runtime-versions.ts'

/** Looks for releases of languages, databases and distributions that nobody mends any more. */
export const runtimeSupported: Check = {
  name: 'delivery/runtime-supported',
  question: 'Is every release that an image, a version file or CI names still maintained?',
  reads: ['dockerfile', 'compose', 'workflow'],
  *look(project): Iterable<Outcome> {
    const seen = new Set<string>()
    for (const { product, tag, at } of namedReleases(project)) {
      const key = `${at.path}:${at.line}:${at.column}`
      if (seen.has(key)) continue
      seen.add(key)
      const release = endedRelease(product, tag)
      const known = Object.hasOwn(ENDED_RELEASES, product)
      if (release !== undefined) yield { state: 'fail', at, facts: { product: /\d/.test(release) ? product : 'Debian', release } }
      else if (known && /^v?\d/.test(tag)) yield { state: 'pass', at }
    }
  },
}

interface NamedRelease {
  readonly product: string
  readonly tag: string
  readonly at: Location
}

function* namedReleases(project: Project): Iterable<NamedRelease> {
  for (const image of project.production.images) {
    if (!image.production) continue
    for (const { stage, base, parent } of stageOrigins(image.file)) {
      if (!parent && base?.known && stage.from) yield* releaseOfImage(base.value, stage.from.imageAt)
    }
  }
  for (const { production, services } of project.production.systems) {
    for (const { image, build } of production ? services : []) if (image?.value.known && !build) yield* releaseOfImage(image.value.value, image.at)
  }
  const statements = statementsOf(project)
  const written = new Set(statements.flatMap(({ source, runtime }) => (source === 'manifest' || source === 'image' ? [runtime] : [])))
  const seen = new Set<string>()
  for (const { source, runtime, text, at } of statements) {
    // A list of versions is tried, not run; CI says the same in each of its jobs, and may need a language for a tool.
    if (text.includes(',') || (source !== 'version-file' && source !== 'ci')) continue
    if (source === 'ci' && (!written.has(runtime) || seen.has(`${runtime} ${text}`))) continue
    if (source === 'ci') seen.add(`${runtime} ${text}`)
    yield { product: runtime, tag: text, at }
  }
}

/** Official images that are no language's. */
const PRODUCTS: Readonly<Record<string, string>> = {
  postgres: 'postgres',
  mysql: 'mysql',
  mariadb: 'mariadb',
  mongo: 'mongo',
  redis: 'redis',
  elasticsearch: 'elasticsearch',
  alpine: 'alpine',
  debian: 'debian',
  ubuntu: 'ubuntu',
  centos: 'centos',
}

function* releaseOfImage(text: string, at: Location): Iterable<NamedRelease> {
  const language = runtimeOfImage(text)
  if (language) return yield { product: language.runtime, tag: language.version, at }
  const reference = parseImageReference(text)
  const repository = reference?.repository.replace(/^(docker\/)?library\//, '') ?? ''
  const product = Object.hasOwn(PRODUCTS, repository) ? PRODUCTS[repository] : undefined
  if (product !== undefined && reference?.tag !== undefined) yield { product, tag: reference.tag, at }
}
