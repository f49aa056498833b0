/** The place of one `${{ }}` in a text, in offsets of that text. */
export interface ExpressionSpan {
  /** Of the `$`. */
  readonly start: number
  /** Behind the closing braces, or the end of the text where they are missing. */
  readonly end: number
  /** Of what stands between the braces. */
  readonly bodyStart: number
  readonly bodyEnd: number
  readonly closed: boolean
}

/** Finds the expressions of a text as GitHub does: the first `}}` outside a quoted string closes. */
export function expressionsIn(text: string): readonly ExpressionSpan[] {
  const spans: ExpressionSpan[] = []
  for (let start = text.indexOf('${{'); start >= 0; ) {
    const bodyStart = start + 3
    const bodyEnd = closingBraces(text, bodyStart)
    const closed = bodyEnd < text.length
    const end = closed ? bodyEnd + 2 : text.length
    spans.push({ start, end, bodyStart, bodyEnd, closed })
    start = text.indexOf('${{', end)
  }
  return spans
}

function closingBraces(text: string, from: number): number {
  let quoted = false
  for (let i = from; i < text.length; i++) {
    if (text[i] === "'") quoted = !quoted
    else if (!quoted && text[i] === '}' && text[i + 1] === '}') return i
  }
  return text.length
}
