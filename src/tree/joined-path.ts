/** A path below the root, without `.`, `..` and doubled slashes; '' is the root, which `..` does not leave. */
export function joinedPath(folder: string, path: string): string {
  const parts: string[] = []
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
