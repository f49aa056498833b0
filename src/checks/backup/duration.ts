const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(s|secs?|seconds?)$/, 1 / 3600],
  [/^(m|mins?|minutes?)$/, 1 / 60],
  [/^(h|hrs?|hours?)$/, 1],
  [/^(d|days?)$/, 24],
  [/^(w|weeks?)$/, 168],
]

/** `4h`, `24 hours`, `1d 12h`, `PT15M` or `0` as hours; undefined for anything else. */
export function hoursOf(text: string): number | undefined {
  const plain = text.trim().toLowerCase().replace(/^[<≤~]=?\s*/, '').slice(0, 100)
  if (/^(0|none|zero)$/.test(plain)) return 0
  const written = plain.replace(/^p(?=[\dt])/, '').replaceAll(/t(?=\d)/g, '')
  const parts = [...written.matchAll(/\s*(\d+(?:\.\d+)?)\s*([a-z]+)\s*/gy)]
  if (parts.map(([whole]) => whole).join('') !== written || written === '') return undefined
  const hours = parts.map(([, number, unit = '']) => {
    const factor = UNITS.find(([name]) => name.test(unit))?.[1]
    return factor === undefined ? undefined : Number(number) * factor
  })
  return hours.reduce<number | undefined>((sum, each) => (sum === undefined || each === undefined ? undefined : sum + each), 0)
}
