/** Patterns longer than this are taken to match: nobody writes them, and matching takes time by their length. */
const MAX_PATTERN = 500

/** Whether a path matches a shell's pattern: `*` and `?` within a name, `[...]` for one character, `**` for any number of folders. */
export function matchesPathPattern(pattern: string, path: string): boolean {
  if (pattern.length > MAX_PATTERN) return true
  const parts = path.split('/')
  const segments = pattern.split('/')
  let reached = new Set([0])
  for (const [index, segment] of segments.entries()) {
    const next = new Set<number>()
    for (const from of reached) {
      if (segment === '**') for (let to = from; to <= parts.length - (index === segments.length - 1 ? 0 : 1); to++) next.add(to)
      else if (from < parts.length && matchesName(segment, parts[from] as string)) next.add(from + 1)
    }
    reached = next
  }
  return reached.has(parts.length)
}

/** Keeps the set of positions reached, so that no pattern is slow. A class in brackets is taken to match any character. */
function matchesName(pattern: string, name: string): boolean {
  let reached = new Set([0])
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern[i] as string
    const close = character === '[' ? pattern.indexOf(']', i + 2) : -1
    const next = new Set<number>()
    for (const from of reached) {
      if (character === '*') for (let to = from; to <= name.length; to++) next.add(to)
      else if (from < name.length && (close > 0 || character === '?' || character === name[from])) next.add(from + 1)
    }
    if (close > 0) i = close
    reached = next
  }
  return reached.has(name.length)
}
