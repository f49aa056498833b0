import type { Image } from '../../production/image.ts'
import type { ImageReference } from '../../production/image-reference.ts'

/** Whether the image can be started at all: on `scratch` without a command it only carries files. */
export function isRunnable({ base, entrypoint, command }: Image): boolean {
  return !base?.value.known || base.value.value !== 'scratch' || entrypoint !== undefined || command !== undefined
}

const UNPRIVILEGED_TAG = /(^|[-._])(nonroot|rootless|unprivileged|chiseled|chiselled)([-._]|$)/
const UNPRIVILEGED_REPOSITORY = /(^|[/-])(unprivileged|nonroot|rootless|nginx-unprivileged)$|^nanoserver$|\/nanoserver$/

/** Base images whose publishers set an unprivileged user themselves. */
export function unprivilegedBase(image: string, reference: ImageReference | undefined): boolean {
  if (!reference) return false
  if (reference.registry === 'cgr.dev' && image.startsWith('cgr.dev/chainguard/')) return true
  return UNPRIVILEGED_TAG.test(reference.tag ?? '') || UNPRIVILEGED_REPOSITORY.test(reference.repository)
}
