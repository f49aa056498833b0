/** Where a line of one text stands in another, both from 1; undefined where the other does not have it. */
export type LineMap = (line: number) => number | undefined

/** Work that two texts may make, in lines looked at: beyond it the rest of them counts as different. */
const MAX_STEPS = 4_000_000
/** Pairs of lines up to which a stretch without any line of its own is compared in full. */
const MAX_PAIRS = 250_000

interface Stretch {
  readonly from: number
  readonly fromEnd: number
  readonly to: number
  readonly toEnd: number
}

/** Finds the lines that two texts have in common, in order. How a line ends makes no difference. */
export function lineMap(from: string, to: string): LineMap {
  if (from === to) {
    const count = linesOf(from).length
    return (line) => (line >= 1 && line <= count ? line : undefined)
  }
  const [before, after] = numbered(from, to)
  const places = new Map<number, number>()
  const pending: Stretch[] = [{ from: 0, fromEnd: before.length, to: 0, toEnd: after.length }]
  let steps = 0
  for (let stretch = pending.pop(); stretch && steps < MAX_STEPS; stretch = pending.pop()) {
    const inner = withoutEnds(before, after, stretch, places)
    const [length, otherLength] = [inner.fromEnd - inner.from, inner.toEnd - inner.to]
    steps += stretch.fromEnd - stretch.from + stretch.toEnd - stretch.to
    if (length === 0 || otherLength === 0) continue
    const anchors = ascending(uniqueInBoth(before, after, inner))
    if (anchors.length > 0) pending.push(...between(anchors, inner, places))
    else if (length * otherLength <= MAX_PAIRS) {
      steps += length * otherLength
      longestInCommon(before, after, inner, places)
    }
  }
  return (line) => {
    const place = places.get(line - 1)
    return place === undefined ? undefined : place + 1
  }
}

function linesOf(text: string): string[] {
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n')
}

/** Lines as numbers, the same for the same line of either text. */
function numbered(...texts: readonly string[]): [number[], number[]] {
  const numbers = new Map<string, number>()
  const [first = [], second = []] = texts.map((text) =>
    linesOf(text).map((line) => {
      const content = line.endsWith('\r') ? line.slice(0, -1) : line
      let number = numbers.get(content)
      if (number === undefined) numbers.set(content, (number = numbers.size))
      return number
    }),
  )
  return [first, second]
}

/** Pairs what is the same at both ends of a stretch; returns the rest of it. */
function withoutEnds(before: readonly number[], after: readonly number[], stretch: Stretch, places: Map<number, number>): Stretch {
  let { from, fromEnd, to, toEnd } = stretch
  while (from < fromEnd && to < toEnd && before[from] === after[to]) places.set(from++, to++)
  while (from < fromEnd && to < toEnd && before[fromEnd - 1] === after[toEnd - 1]) places.set(--fromEnd, --toEnd)
  return { from, fromEnd, to, toEnd }
}

/** Places of lines that stand once in either side of a stretch, in the order of the first. */
function uniqueInBoth(before: readonly number[], after: readonly number[], { from, fromEnd, to, toEnd }: Stretch): [number, number][] {
  const others = onceIn(after, to, toEnd)
  return [...onceIn(before, from, fromEnd)].flatMap(([line, place]): [number, number][] => {
    const other = others.get(line) ?? -1
    return place >= 0 && other >= 0 ? [[place, other]] : []
  })
}

/** The place of each line that stands there once; -1 for one that does so more often. */
function onceIn(lines: readonly number[], start: number, end: number): Map<number, number> {
  const places = new Map<number, number>()
  for (let index = start; index < end; index++) {
    const line = lines[index] as number
    places.set(line, places.has(line) ? -1 : index)
  }
  return places
}

/** The longest row of pairs that ascends on the second side as well. */
function ascending(pairs: readonly [number, number][]): [number, number][] {
  const ends: number[] = []
  const previous: (number | undefined)[] = []
  for (const [index, [, other]] of pairs.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] as number] as [number, number])[1] < other) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? ends[low - 1] : undefined
    ends[low] = index
  }
  const row: [number, number][] = []
  for (let index = ends.at(-1); index !== undefined; index = previous[index]) row.push(pairs[index] as [number, number])
  return row.reverse()
}

/** What lies before, between and behind pairs that are found. */
function between(pairs: readonly [number, number][], stretch: Stretch, places: Map<number, number>): Stretch[] {
  const parts: Stretch[] = []
  let { from, to } = stretch
  for (const [place, other] of pairs) {
    places.set(place, other)
    parts.push({ from, fromEnd: place, to, toEnd: other })
    from = place + 1
    to = other + 1
  }
  parts.push({ from, fromEnd: stretch.fromEnd, to, toEnd: stretch.toEnd })
  return parts
}

/** Pairs the longest common subsequence of a small stretch. */
function longestInCommon(before: readonly number[], after: readonly number[], { from, fromEnd, to, toEnd }: Stretch, places: Map<number, number>): void {
  const width = toEnd - to + 1
  const lengths = new Uint32Array((fromEnd - from + 1) * width)
  const at = (row: number, column: number): number => lengths[row * width + column] as number
  for (let row = fromEnd - from - 1; row >= 0; row--) {
    for (let column = width - 2; column >= 0; column--) {
      lengths[row * width + column] = before[from + row] === after[to + column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  for (let row = 0, column = 0; row < fromEnd - from && column < width - 1; ) {
    if (before[from + row] === after[to + column]) places.set(from + row++, to + column++)
    else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  }
}
