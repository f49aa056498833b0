import { maskedLine } from './masking.ts'
import { printable } from './printable.ts'

/** Unchanged lines shown around what changed. */
const CONTEXT = 2
/** How far apart two texts may run before the rest of both counts as changed, in lines. */
const MAX_APART = 100

interface Stretch {
  /** First line that differs, from 0, and how many do. */
  readonly before: number
  readonly removed: number
  readonly after: number
  readonly added: number
}

/** What changes in a file, in the form of a unified diff, to be read by people: secrets are cut, control characters shown. */
export function renderDiff(path: string, before: string, after: string): string {
  const [old, fresh] = [linesOf(before), linesOf(after)]
  const shown = (sign: string, line: string): string => sign + printable(maskedLine(line))
  const hunks = stretches(old, fresh).map(({ before: from, removed, after: to, added }) => {
    const lead = Math.min(from, CONTEXT)
    const trail = Math.min(old.length - from - removed, CONTEXT)
    return [
      `@@ -${from - lead + 1},${lead + removed + trail} +${to - lead + 1},${lead + added + trail} @@`,
      ...old.slice(from - lead, from).map((line) => shown(' ', line)),
      ...old.slice(from, from + removed).map((line) => shown('-', line)),
      ...fresh.slice(to, to + added).map((line) => shown('+', line)),
      ...old.slice(from + removed, from + removed + trail).map((line) => shown(' ', line)),
    ].join('\n')
  })
  const name = printable(path)
  return [`--- a/${name}`, `+++ b/${name}`, ...hunks].join('\n') + '\n'
}

function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''))
  if (lines.at(-1) === '') lines.pop()
  return lines
}

function stretches(old: readonly string[], fresh: readonly string[]): readonly Stretch[] {
  const found: Stretch[] = []
  let before = 0
  let after = 0
  while (before < old.length || after < fresh.length) {
    if (before < old.length && old[before] === fresh[after]) {
      before++
      after++
      continue
    }
    const [removed, added] = apart(old, fresh, before, after)
    found.push({ before, removed, after, added })
    before += removed
    after += added
  }
  return found
}

/** The fewest lines to leave out of both until they agree again. */
function apart(old: readonly string[], fresh: readonly string[], before: number, after: number): [number, number] {
  for (let total = 1; total <= MAX_APART; total++) {
    for (let removed = 0; removed <= total; removed++) {
      const [left, right] = [before + removed, after + total - removed]
      if (left > old.length || right > fresh.length) continue
      if (left === old.length && right === fresh.length) return [removed, total - removed]
      if (left < old.length && old[left] === fresh[right]) return [removed, total - removed]
    }
  }
  return [old.length - before, fresh.length - after]
}
