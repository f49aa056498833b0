/** Index of the first of a sorted list of which something holds, its length where it holds of none. What holds of one has to hold of all behind it. */
export function firstIndex<Each>(sorted: readonly Each[], holds: (each: Each) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(sorted[middle] as Each)) high = middle
    else low = middle + 1
  }
  return low
}
