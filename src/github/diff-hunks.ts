/** Lines of the new side of a file that a hunk of its diff shows, from 1. */
export interface Hunk {
  readonly first: number
  readonly last: number
}

/** The hunks of a patch as GitHub's API gives it, as far as they have lines on the new side. */
export function hunksOf(patch: string): readonly Hunk[] {
  return [...patch.matchAll(/^@@ -\d{1,9}(?:,\d{1,9})? \+(\d{1,9})(?:,(\d{1,9}))? @@/gm)].flatMap(([, start, length]) => {
    const first = Number(start)
    const count = length === undefined ? 1 : Number(length)
    return count === 0 ? [] : [{ first, last: first + count - 1 }]
  })
}
