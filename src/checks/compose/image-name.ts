import type { Text } from '../../documents/document.ts'

/** The parts of an image's reference; variables stand as written. A part is undefined where the reference has none. */
export interface ImageName {
  /** Registry and path, without tag and digest. */
  readonly repository: string
  /** The last part of the path in lower case, `postgres` of `docker.io/library/postgres`; undefined where a variable hides it. */
  readonly name: string | undefined
  readonly tag: string | undefined
  readonly digest: string | undefined
  /** One of Docker's official images: no registry, no owner. */
  readonly official: boolean
}

/** Reads a reference as `[registry/][owner/]name[:tag][@digest]`; a `:` inside `${KEY:-value}` separates nothing. */
export function imageName(image: Text): ImageName {
  const text = image.known ? image.value : image.raw
  const outside = withoutVariables(text)
  const at = outside.indexOf('@')
  const end = at < 0 ? text.length : at
  const colon = outside.slice(0, end).lastIndexOf(':')
  const tagged = colon > outside.slice(0, end).lastIndexOf('/')
  const repository = text.slice(0, tagged ? colon : end)
  const path = outside.slice(0, repository.length)
  const last = repository.slice(path.lastIndexOf('/') + 1).toLowerCase()
  return {
    repository,
    name: last === '' || last.includes('$') ? undefined : last,
    tag: tagged ? text.slice(colon + 1, end) : undefined,
    digest: at < 0 ? undefined : text.slice(at + 1),
    official: !repository.includes('$') && /^((docker\.io|index\.docker\.io)\/)?(library\/)?[^/]+$/.test(repository),
  }
}

/** The text with everything inside `${...}` blanked, so that offsets stay. */
function withoutVariables(text: string): string {
  let depth = 0
  let blanked = ''
  for (let i = 0; i < text.length; i++) {
    if (text.startsWith('${', i)) depth++
    blanked += depth > 0 ? '_' : text[i]
    if (depth > 0 && text[i] === '}') depth--
  }
  return blanked
}
