/** A path below the root, without `.`, `..` and doubled slashes; '' is the root, which `..` does not leave. */
export function joinedPath(folder: string, path: string): string {
  const parts: string[] = []
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** Whether a path, read from a folder, goes above the root on its way. */
export function leavesRoot(folder: string, path: string): boolean {
  let depth = folder === '' ? 0 : folder.split('/').length
  for (const part of path.split('/')) {
    if (part === '..') depth--
    else if (part !== '.' && part !== '') depth++
    if (depth < 0) return true
  }
  return false
}
