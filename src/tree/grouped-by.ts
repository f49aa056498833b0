/** What has the same key together, in order; what has none is left out. */
export function groupedBy<Each, Key>(all: Iterable<Each>, keyOf: (each: Each) => Key | undefined): ReadonlyMap<Key, readonly Each[]> {
  const groups = new Map<Key, Each[]>()
  for (const each of all) {
    const key = keyOf(each)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group) group.push(each)
    else groups.set(key, [each])
  }
  return groups
}
