/** Numbers of a version as actions are tagged: `v4`, `4.1.2`, `v2.0.0-beta`; undefined for branches and hashes. */
export function versionNumbers(text: string): readonly number[] | undefined {
  const match = /^v?(\d{1,6}(?:\.\d{1,6}){0,3})(?:[-+.][\w.-]*)?$/i.exec(text.trim())
  return match?.[1]?.split('.').map(Number)
}

/**
 * Whether every release that a tag may stand for lies before `limit`. `v4` moves along with the newest 4.x.y,
 * so it lies before 4.1.3 only if it lies before 4 altogether.
 */
export function isBefore(version: readonly number[], limit: readonly number[]): boolean {
  for (const [index, part] of limit.entries()) {
    const own = version[index]
    if (own === undefined) return false
    if (own !== part) return own < part
  }
  return false
}

/** Whether a tag's releases all lie at or behind `start`. */
export function isFrom(version: readonly number[], start: readonly number[]): boolean {
  for (const [index, part] of start.entries()) {
    const own = version[index]
    if (own === undefined) return start.slice(index).every((rest) => rest === 0)
    if (own !== part) return own > part
  }
  return true
}
