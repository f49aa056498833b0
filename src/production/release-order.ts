/** Whether a version is one of a range such as `>= 1.2.0, < 1.4.3`; undefined where a part of the range cannot be read. */
export function isInRange(version: string, range: string): boolean | undefined {
  const parts = range.split(',').map((part) => /^(>=|<=|>|<|=|==)?\s*(v?\d\S*)$/.exec(part.trim()))
  if (parts.includes(null)) return undefined
  return parts.every((part) => holds(part?.[1] ?? '=', compareReleases(version, part?.[2] as string)))
}

function holds(operator: string, order: number): boolean {
  switch (operator) {
    case '>=':
      return order >= 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '<':
      return order < 0
    default:
      return order === 0
  }
}

/** Before the release itself: `1.0.0-rc.1`, `1.0b2`, `1.0.dev3`, `1.0.0-SNAPSHOT`. */
const EARLY = /^(a|alpha|b|beta|c|rc|cr|pre|preview|dev|snapshot|m|milestone|canary|next|nightly|experimental)$/
/** The release itself under another name. */
const SAME = /^(final|ga|release|jre|android)$/
const LONGEST = 200

interface Parts {
  readonly numbers: readonly number[]
  readonly words: readonly (number | string)[]
}

/** The order of two versions of one package, by what the registries' ways of writing versions have in common. */
export function compareReleases(a: string, b: string): number {
  const [first, second] = [partsOf(a), partsOf(b)]
  for (let index = 0; index < Math.max(first.numbers.length, second.numbers.length); index++) {
    const order = (first.numbers[index] ?? 0) - (second.numbers[index] ?? 0)
    if (order !== 0) return order
  }
  for (let index = 0; index < Math.max(first.words.length, second.words.length); index++) {
    const order = compareWords(first.words[index], second.words[index])
    if (order !== 0) return order
  }
  return 0
}

/** What a build adds behind `+` has no say. The epoch of a version of Python comes before all else. */
function partsOf(version: string): Parts {
  const [, epoch = '0', numbers = '', rest = ''] = /^v?(?:(\d+)!)?(\d+(?:\.\d+)*)?([^+]*)/.exec(version.slice(0, LONGEST).toLowerCase()) ?? []
  const words = (rest.match(/\d+|[a-z]+/g) ?? []).map((word) => (/^\d/.test(word) ? Number(word) : word))
  const told = words.filter((word) => typeof word === 'number' || !SAME.test(word))
  // A hyphen and a number begin what comes before the release, as in 1.0.0-0.3.7.
  return { numbers: [Number(epoch), ...numbers.split('.').map(Number)], words: /^-\d/.test(rest) ? ['pre', ...told] : told }
}

/** Early words come before the release, other words behind it. */
function compareWords(a: number | string | undefined, b: number | string | undefined): number {
  const weight = (word: number | string | undefined): number => (typeof word === 'string' ? (EARLY.test(word) ? -1 : 0.5) : (word ?? 0))
  const order = weight(a) - weight(b)
  return order !== 0 || typeof a !== 'string' || typeof b !== 'string' ? order : a < b ? -1 : a > b ? 1 : 0
}
