import type { Documents } from '../documents/documents.ts'
import { DOCUMENT_KINDS } from '../documents/kind.ts'
import { linesOf } from '../documents/source-lines.ts'
import type { SourceLine } from '../documents/source-lines.ts'
import { isDay } from '../checks/attestation/days.ts'
import { textAt } from '../tree/text-at.ts'
import { isProblem } from '../tree/tree.ts'
import type { Tree } from '../tree/tree.ts'
import type { Waiver } from './policy.ts'

const WORD = 'readiness-ignore'
/** Behind a comment's sign of any of the formats we read. The rule, the last day and the reason are all needed; RULE in capitals is documentation. */
const FORM = /(?:#|\/\/|--|;|<!--|\/\*)\s*readiness-ignore\s+(?![A-Z]+\s)([\w./-]+)(?:\s+until\s+([^\s:]+))?(?:\s*:\s*(.*))?$/s
/** What ends a comment that has an end. */
const END = /(?:-->|\*\/)$/
/** A line that is nothing but a comment speaks of what follows it. */
const COMMENT_LINE = /^\s*(#|\/\/|--|;|<!--|\/\*)/

/**
 * Waivers written beside the code, as `# readiness-ignore RULE until 2027-02-01: reason`. One at the end of a line holds
 * for that line, one on a line of its own for the next line that is no comment. What lacks one of its parts never holds.
 * Where `trusted` is given, only what stands there word for word counts: a pull request cannot excuse itself.
 */
export function inlineWaivers(tree: Tree, documents: Documents, trusted: Tree | undefined): readonly Waiver[] {
  return DOCUMENT_KINDS.flatMap((kind) => documents.paths(kind)).flatMap((path) => {
    const source = tree.read(path)
    if (isProblem(source) || !source.text.includes(WORD)) return []
    const before = trusted === undefined ? undefined : (textAt(trusted, path)?.text ?? '')
    return waiversIn([...linesOf(source)]).filter(({ text }) => before === undefined || before.includes(text.trim())).map(({ waiver }) => waiver)
  })
}

function waiversIn(lines: readonly SourceLine[]): { waiver: Waiver; text: string }[] {
  return lines.flatMap((line, index) => {
    const match = line.text.length < 2000 && line.text.includes(WORD) ? FORM.exec(line.text.trimEnd().replace(END, '').trimEnd()) : null
    if (!match) return []
    const [, rule = '', until = '', reason = ''] = match
    const spokenOf = COMMENT_LINE.test(line.text) ? (lines.slice(index + 1).find(({ text }) => !COMMENT_LINE.test(text)) ?? line) : line
    const waiver: Waiver = {
      rule,
      path: line.at.path,
      lines: { first: Math.min(line.number, spokenOf.number), last: spokenOf.number },
      reason,
      owner: undefined,
      expires: reason !== '' && isDay(until) ? until : undefined,
      written: until,
      at: line.at,
    }
    return [{ waiver, text: line.text }]
  })
}
