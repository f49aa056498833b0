import type { ScalarEvent } from 'js-yaml'
import { embeddedText } from '../tree/source-text.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { YamlScalar } from './yaml-node.ts'

/**
 * The decoded text of a scalar with the place of each of its characters. The decoded characters stand in the file
 * in the same order, between indentation, quotes and escapes: both are walked side by side.
 */
export function scalarSource(file: SourceText, event: ScalarEvent, text: string, style: YamlScalar['style']): SourceText {
  if (event.valueStart < 0) return embeddedText(file, '', [0])
  const block = style === 'literal' || style === 'folded'
  const origin = block ? blockOrigin(file.text, event, text) : inlineOrigin(file.text, event, text, style === 'double')
  return embeddedText(file, text, origin)
}

/** Block scalars: each line loses its indentation; a folded one turns line ends into spaces. */
function blockOrigin(raw: string, event: ScalarEvent, text: string): number[] {
  const origin: number[] = []
  let offset = event.valueStart
  let lineStart = true
  for (let i = 0; i < text.length; i++) {
    const wanted = text[i] as string
    if (lineStart) {
      for (let column = 0; column < event.indent && (raw[offset] === ' ' || raw[offset] === '\t'); column++) offset++
      lineStart = false
    }
    if (wanted === '\n' || (wanted === ' ' && (raw[offset] === '\n' || raw[offset] === '\r'))) {
      const newline = raw.indexOf('\n', offset)
      origin.push(newline < 0 ? offset : newline)
      offset = newline < 0 ? raw.length : newline + 1
      lineStart = true
      continue
    }
    // A folded scalar drops one of several line ends in a row.
    while (offset < event.valueEnd && raw[offset] !== wanted) offset++
    origin.push(Math.min(offset, event.valueEnd))
    offset++
  }
  origin.push(Math.min(offset, event.valueEnd))
  return origin
}

/** Plain and quoted scalars: what the file has more than the text is an escape, a doubled quote or a folded line end. */
function inlineOrigin(raw: string, event: ScalarEvent, text: string, escapes: boolean): number[] {
  const origin: number[] = []
  let offset = event.valueStart
  for (let i = 0; i < text.length; i++) {
    const wanted = text[i] as string
    if (escapes) offset = behindJoinedLine(raw, offset)
    if (escapes && raw[offset] === '\\') {
      origin.push(offset)
      // One escape may stand for two UTF-16 units.
      if (/[\ud800-\udbff]/.test(wanted) && ++i < text.length) origin.push(offset)
      offset += ESCAPE_LENGTHS[raw[offset + 1] as string] ?? 2
      continue
    }
    while (offset < event.valueEnd && !(wanted === ' ' ? /\s/.test(raw[offset] as string) : raw[offset] === wanted)) offset++
    origin.push(Math.min(offset, event.valueEnd))
    offset++
  }
  origin.push(event.valueEnd)
  return origin
}

const ESCAPE_LENGTHS: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 }

/** A backslash at a line's end joins it with the next one, whose indentation is dropped. */
function behindJoinedLine(raw: string, offset: number): number {
  if (raw[offset] !== '\\') return offset
  const joined = /^(?:\\\r?\n[ \t]*)+/.exec(raw.slice(offset, offset + 400))
  return joined ? offset + joined[0].length : offset
}
