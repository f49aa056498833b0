import { shown } from '../../documents/document.ts'
import type { Text } from '../../documents/document.ts'
import { ciImages } from '../../production/ci-images.ts'
import { parseImageReference } from '../../production/image-reference.ts'
import type { ImageReference } from '../../production/image-reference.ts'
import type { Project } from '../../production/project.ts'
import type { Service } from '../../production/service.ts'
import { groupedBy } from '../../tree/grouped-by.ts'
import type { Located, Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'

/** Asks whether what runs can be traced back to what was built. */
export const imageTags: Check = {
  name: 'delivery/image-tags',
  question: 'Does CI push every image under a tag that stays, and does production run one of those?',
  reads: ['workflow', 'compose'],
  *look(project): Iterable<Outcome> {
    const pushed = pushedNames(project)
    yield* movingTags(pushed)
    yield* neverPushed(project, pushed)
  },
}

interface PushedName {
  readonly at: Location
  readonly reference: ImageReference | undefined
  /** What stands before the tag; undefined for a name that is an expression as a whole. */
  readonly repository: string | undefined
  /** Behind the last colon, whether or not the name before it is known; `$` stands for one that is not known. */
  readonly tag: string | undefined
}

function pushedNames(project: Project): PushedName[] {
  return ciImages(project.production.ci).flatMap((image) => (image.pushes === 'no' ? [] : image.names.map(pushedName)))
}

function pushedName({ value, at }: Located<Text>): PushedName {
  const reference = value.known ? parseImageReference(value.value) : undefined
  if (reference) return { at, reference, repository: imageOf(reference), tag: reference.tag }
  const raw = shown(value)
  const colon = tagColon(raw)
  const repository = colon > 0 ? raw.slice(0, colon) : raw.includes('/') && !/\$[^/]*$/.test(raw) ? raw : undefined
  return { at, reference, repository, tag: colon >= 0 ? raw.slice(colon + 1) : raw.includes('$') ? '$' : undefined }
}

function imageOf({ registry, repository }: ImageReference): string {
  return registry === undefined ? repository : `${registry}/${repository}`
}

/** Index of the colon before the tag, outside of any expression. */
function tagColon(raw: string): number {
  const masked = raw.replace(/\$\{\{.{0,500}?\}\}|\$\{[^}]{0,500}\}/gs, (whole) => '_'.repeat(whole.length))
  const colon = masked.lastIndexOf(':')
  return colon > masked.lastIndexOf('/') ? colon : -1
}

const MOVING = /^(latest|main|master|trunk|develop|dev|edge|nightly|stable|prod|production|staging|live|current|canary|next)$/

/** One outcome a repository: a second tag that stays makes up for the first, wherever it is pushed. */
function* movingTags(pushed: readonly PushedName[]): Iterable<Outcome> {
  const byRepository = groupedBy(pushed, ({ repository }) => repository)
  // A tag that stays, of a repository that is an expression, may be of any of them.
  const opaque = pushed.some((name) => stays(name) && (name.repository?.includes('$') ?? true))
  for (const [repository, names] of byRepository) {
    const [first] = names as readonly [PushedName]
    const staying = names.find(stays)
    if (staying) yield { state: 'pass', at: staying.at }
    else if (opaque || isLocal(repository)) yield { state: 'unknown', at: first.at }
    else {
      const tags = [...new Set(names.map((name) => name.tag ?? 'latest'))].join(', ')
      yield { state: 'fail', variant: 'moving', at: first.at, facts: { repository: repository.replace(/\$\{__+\}/g, '...'), tags } }
    }
  }
}

function stays(name: PushedName): boolean {
  return name.reference?.digest !== undefined || !MOVING.test(name.tag ?? 'latest')
}

function isLocal(repository: string): boolean {
  return /^(localhost|127\.0\.0\.1|registry|kind-registry)(:|\/)/.test(repository)
}

/** The images of production services that come from where CI pushes, and are not what it pushes. */
function* neverPushed(project: Project, pushed: readonly PushedName[]): Iterable<Outcome> {
  if (pushed.length === 0 || pushed.some((name) => name.repository?.includes('$') ?? true)) return
  for (const system of project.production.systems) {
    if (!system.production) continue
    const own = system.services.flatMap((service) => ownImage(service) ?? [])
    for (const { reference, at, service } of own) {
      const outcome = tagNeverPushed(reference, at, service, pushed) ?? otherRegistry(reference, at, service, pushed)
      if (outcome) yield outcome
    }
  }
}

interface OwnImage {
  readonly reference: ImageReference
  readonly at: Location
  readonly service: string
}

function ownImage({ name, image, build }: Service): OwnImage | undefined {
  const reference = image?.value.known && !build ? parseImageReference(image.value.value) : undefined
  return reference && image && reference.digest === undefined ? { reference, at: image.at, service: name } : undefined
}

function tagNeverPushed(reference: ImageReference, at: Location, service: string, pushed: readonly PushedName[]): Outcome | undefined {
  const image = imageOf(reference)
  const same = pushed.filter(({ repository }) => repository === image)
  if (same.length === 0) return undefined
  const tag = reference.tag ?? 'latest'
  if (same.some((name) => !name.reference || (name.reference.tag ?? 'latest') === tag)) return { state: 'pass', at }
  return { state: 'fail', variant: 'tag', at, facts: { service, image, tag }, related: same.slice(0, 3).map((name) => ({ at: name.at, message: 'CI pushes this tag' })) }
}

/** The same path in another registry: `acme/api` is Docker Hub's, `ghcr.io/acme/api` is not. */
function otherRegistry(reference: ImageReference, at: Location, service: string, pushed: readonly PushedName[]): Outcome | undefined {
  if (!reference.repository.includes('/')) return undefined
  const image = imageOf(reference)
  const other = pushed.find(({ repository = '' }) => repository !== image && pathOf(repository) === reference.repository)
  if (!other?.repository || pushed.some(({ repository }) => repository === image)) return undefined
  return { state: 'fail', variant: 'repository', at, facts: { service, image, pushed: other.repository }, related: [{ at: other.at, message: 'CI pushes this image' }] }
}

function pathOf(repository: string): string {
  const slash = repository.indexOf('/')
  const first = repository.slice(0, Math.max(0, slash))
  return first.includes('.') || first.includes(':') ? repository.slice(slash + 1) : repository
}
