import { keywordOf } from './dockerfile-keyword.ts'
import { unquoted, wordsIn } from './dockerfile-words.ts'

/** `<<EOF`, `<<-EOF`, `<<"EOF"` in an instruction's line. */
export interface HeredocMark {
  readonly name: string
  /** Leading tabs are dropped. */
  readonly chomp: boolean
  /** Nothing is expanded in its body. */
  readonly quoted: boolean
}

const TAKES_HEREDOCS = new Set(['RUN', 'COPY', 'ADD'])

/** The heredocs an instruction opens, in order. Only whole words do: `$((1<<2))` and `<<<` are none. */
export function heredocsIn(line: string, escape: string): HeredocMark[] {
  if (!line.includes('<<')) return []
  let head = keywordOf(line)
  if (head.keyword === 'ONBUILD') {
    const inner = keywordOf(line.slice(head.end))
    head = { keyword: inner.keyword, end: head.end + inner.end }
  }
  if (!TAKES_HEREDOCS.has(head.keyword) || /^\s*\[/.test(line.slice(head.end)) && isJson(line.slice(head.end))) return []
  return wordsIn(line.slice(head.end), escape).flatMap(({ raw }) => {
    const mark = /^\d*<<(-?)([^<]+)$/.exec(raw)
    if (!mark) return []
    const name = mark[2] as string
    return [{ name: unquoted(name, escape), chomp: mark[1] === '-', quoted: /["'\\`]/.test(name) }]
  })
}

function isJson(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text))
  } catch {
    return false
  }
}
