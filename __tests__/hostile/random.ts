/** A whole number from 0 up to, not including, `below`. */
export type Random = (below: number) => number

/** Mulberry32: the same numbers on every machine. */
export function randomNumbers(seed: number): Random {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }
}

export function oneOf<Item>(items: readonly Item[], random: Random): Item {
  return items[random(items.length)] as Item
}
