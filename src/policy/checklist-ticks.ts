import type { Location } from '../tree/location.ts'

/** A line of a checklist that the repository proves. */
export interface ProvenLine {
  /** From 1. */
  readonly line: number
  readonly rule: string
  /** Where it is proven; undefined where no single place shows it. */
  readonly place: Pick<Location, 'path' | 'line'> | undefined
}

const BOX = /^([\s>]*(?:[-*+]|\d{1,9}[.)])\s+)\[[ ]?\](?=\s)/
const BALLOT = /^([\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?)\u2610/
const TASK = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:\[[ xX]?\]\s|[\u2610\u2611])/
const EVIDENCE = /^<!--\s*readiness:\s*[\w./-]{1,100}(?:\s[^<>]{0,300})?-->$/

/**
 * The text with the boxes of proven tasks ticked, each with its evidence as a comment at the end of its line; an
 * earlier comment is brought up to date. Nothing is unticked, and all else stays as it is, byte for byte.
 */
export function withTicks(text: string, proven: readonly ProvenLine[]): string {
  if (proven.length === 0) return text
  const lines = text.split('\n')
  for (const each of proven) {
    const line = lines[each.line - 1]
    if (line !== undefined && TASK.test(line)) lines[each.line - 1] = withEvidence(line.replace(BOX, '$1[x]').replace(BALLOT, '$1\u2611'), each)
  }
  return lines.join('\n')
}

function withEvidence(line: string, { rule, place }: ProvenLine): string {
  const end = endOfText(line)
  const last = line.lastIndexOf('<!--', end)
  const earlier = last >= 0 && EVIDENCE.test(line.slice(last, end)) ? last : end
  const bare = line.slice(0, earlier).trimEnd()
  // Inside of code or of a comment that goes on below, a comment would be text.
  if (bare.split('`').length % 2 === 0 || bare.lastIndexOf('<!--') > bare.lastIndexOf('-->')) return line
  const shown = place && /^[\x21-\x7e]+$/.test(place.path) && !/--|[<>]/.test(place.path) ? ` ${place.path}:${place.line}` : ''
  return `${bare} <!-- readiness: ${rule}${shown} -->${line.slice(end)}`
}

/** Where the text of a line ends: blanks or a backslash behind it break the line, and the line's end may be two characters. */
function endOfText(line: string): number {
  let end = line.length
  while (end > 0 && /[\s\\]/.test(line[end - 1] as string)) end--
  return end
}
