import { documentsOf } from '../documents/documents.ts'
import { DOCUMENT_KINDS } from '../documents/kind.ts'
import type { Finding } from '../policy/report.ts'
import { maskedLine } from '../report/masking.ts'
import { printable } from '../report/printable.ts'
import { withEdits } from '../rules/edits.ts'
import { memoryTree } from '../tree/memory.ts'
import { isProblem } from '../tree/tree.ts'
import type { Tree } from '../tree/tree.ts'

/** Longer changes are not taken over with a click, in lines and in characters of one line. */
const MAX_LINES = 30
const MAX_LINE = 2000

/** Lines that mend a finding, in place of others. */
export interface Suggestion {
  readonly finding: Finding
  readonly path: string
  /** First and last line they stand for, from 1, in what was judged. */
  readonly first: number
  readonly last: number
  readonly lines: readonly string[]
}

/** What can be suggested for a finding. Nothing where its mend takes thought, or where its text is not fit to be shown. */
export function suggestionFor(finding: Finding, tree: Tree): Suggestion | undefined {
  const { edits, state } = finding
  const path = edits[0]?.at.path
  if (state !== 'fail' || path === undefined || edits.some(({ safe, at }) => !safe || at.path !== path)) return undefined
  if (tree.entries.find((entry) => entry.path === path)?.kind !== 'file') return undefined
  const source = tree.read(path)
  if (isProblem(source)) return undefined
  const { text } = withEdits(source.text, [{ of: finding, edits }])
  const change = text === source.text ? undefined : changedLines(source.text, text)
  if (!change || !change.lines.every(isFit) || problemsIn(path, text) > problemsIn(path, source.text)) return undefined
  return { finding, path, ...change }
}

/** The lines that differ; at least one on the left, since a suggestion stands on a line. */
function changedLines(before: string, after: string): Pick<Suggestion, 'first' | 'last' | 'lines'> | undefined {
  const [old, fresh] = [before.split('\n'), after.split('\n')]
  let start = 0
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start++
  let behind = 0
  while (behind < Math.min(old.length, fresh.length) - start && old.at(-1 - behind) === fresh.at(-1 - behind)) behind++
  const inserts = start === old.length - behind
  if (inserts && start > 0) start--
  const end = inserts && start === 0 && old.length === behind ? 1 : old.length - behind
  const lines = fresh.slice(start, fresh.length - old.length + end)
  const written = before.endsWith('\n') ? old.length - 1 : old.length
  const fits = end <= written && end > start && end - start <= MAX_LINES && lines.length <= MAX_LINES
  // What ends with CR LF would be taken over with LF alone.
  return fits && !old.slice(start, end).some((line) => line.endsWith('\r')) ? { first: start + 1, last: end, lines } : undefined
}

/** The commit or digest that something is pinned to looks random and is no secret. */
const PINNED = /@(?:[0-9a-f]{40}|sha256:[0-9a-f]{64})(?![0-9a-zA-Z])/g

/** A secret is not to be repeated, and what cannot be seen is not to be taken over. */
function isFit(line: string): boolean {
  const visible = line.replaceAll('\t', ' ').replace(PINNED, '')
  return line.length <= MAX_LINE && printable(visible) === visible && maskedLine(visible) === visible
}

function problemsIn(path: string, text: string): number {
  const documents = documentsOf(memoryTree({ [path]: text }))
  return DOCUMENT_KINDS.reduce((count, kind) => count + documents.of(kind).reduce((sum, { problems }) => sum + problems.length, 0), 0)
}
