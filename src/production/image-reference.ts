/** The parts of an image's name: `registry:5000/team/app:1.4@sha256:...`. */
export interface ImageReference {
  /** As written; undefined where Docker Hub is meant. */
  readonly registry: string | undefined
  /** Path inside the registry, as written: `node`, `library/node`, `team/app`. */
  readonly repository: string
  readonly tag: string | undefined
  /** `sha256:` and the hexadecimal sum. */
  readonly digest: string | undefined
}

const PATH = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*)*$/
const TAG = /^\w[\w.-]{0,127}$/
const DIGEST = /^[A-Za-z][A-Za-z0-9+._-]*:[0-9a-fA-F]{32,}$/

/** Takes a reference apart by the grammar of the distribution project; undefined for what is none. */
export function parseImageReference(text: string): ImageReference | undefined {
  if (text.length > 512) return undefined
  const at = text.indexOf('@')
  const named = at < 0 ? text : text.slice(0, at)
  const digest = at < 0 ? undefined : text.slice(at + 1)
  const slash = named.lastIndexOf('/')
  const colon = named.indexOf(':', slash + 1)
  const name = colon < 0 ? named : named.slice(0, colon)
  const tag = colon < 0 ? undefined : named.slice(colon + 1)
  const registry = registryOf(name)
  const repository = registry === undefined ? name : name.slice(registry.length + 1)
  if (!PATH.test(repository) || (tag !== undefined && !TAG.test(tag)) || (digest !== undefined && !DIGEST.test(digest))) return undefined
  return { registry, repository, tag, digest }
}

/** The first part of a name where it is a host: it has a dot or a port, or is `localhost`. Also of names with variables in later parts. */
export function registryOf(name: string): string | undefined {
  const slash = name.indexOf('/')
  if (slash < 0) return undefined
  const first = name.slice(0, slash)
  return first.includes('.') || first.includes(':') || first === 'localhost' ? first : undefined
}
