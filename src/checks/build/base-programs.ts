import type { Text } from '../../documents/document.ts'
import { parseImageReference } from '../../production/image-reference.ts'

/** Programs people ask for health with, and the shell that runs the question. */
export type CheckProgram = 'curl' | 'wget' | 'nc' | 'bash' | 'sh'

const NONE: readonly CheckProgram[] = ['curl', 'wget', 'nc', 'bash', 'sh']
/** Debian without anything added: only its shells. */
const DEBIAN: readonly CheckProgram[] = ['curl', 'wget', 'nc']
/** BusyBox brings wget and nc. */
const ALPINE: readonly CheckProgram[] = ['curl', 'bash']
const NOTHING: readonly CheckProgram[] = []

/** What an image certainly does not contain; empty for images nobody here has looked into. */
export function lackingPrograms(image: Text): readonly CheckProgram[] {
  if (!image.known) return NOTHING
  if (image.value === 'scratch') return NONE
  const reference = parseImageReference(image.value)
  if (!reference) return NOTHING
  const { registry, repository, tag = '' } = reference
  if (registry === 'gcr.io' && repository.startsWith('distroless/')) return tag.includes('debug') ? NOTHING : NONE
  if (registry === 'cgr.dev' && repository === 'chainguard/static') return NONE
  if (registry === 'mcr.microsoft.com') return ofDotnet(repository, tag)
  if (registry !== undefined && registry !== 'docker.io') return NOTHING
  return ofOfficial(repository.replace(/^library\//, ''), tag)
}

function ofDotnet(repository: string, tag: string): readonly CheckProgram[] {
  if (!/^dotnet\/(aspnet|runtime|runtime-deps)$/.test(repository) || /mariner|azurelinux|nanoserver|windows/.test(tag)) return NOTHING
  if (/chisel/.test(tag)) return NONE
  return tag.includes('alpine') ? ALPINE : ['curl', 'wget']
}

function ofOfficial(name: string, tag: string): readonly CheckProgram[] {
  if (name === 'debian' || name === 'ubuntu') return DEBIAN
  if (name === 'alpine') return ALPINE
  if (name === 'busybox') return ALPINE
  if (!/^(python|node|ruby|rust|golang)$/.test(name)) return NOTHING
  if (/(^|-)alpine/.test(tag)) return name === 'golang' ? ['curl'] : ALPINE
  return /(^|-)slim(-|$)/.test(tag) ? DEBIAN : NOTHING
}
