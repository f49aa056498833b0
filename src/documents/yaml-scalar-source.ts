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
  const origin = block ? blockOrigin(file.text, event, text) : inlineOrigin(file.text, event, text)
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
function inlineOrigin(raw: string, event: ScalarEvent, text: string): number[] {
  const origin: number[] = []
  let offset = event.valueStart
  for (let i = 0; i < text.length; i++) {
    const wanted = text[i]
    let ahead = offset
    if (wanted === ' ') while (ahead < event.valueEnd && !/\s/.test(raw[ahead] as string)) ahead++
    else while (ahead < event.valueEnd && raw[ahead] !== wanted) ahead++
    // An escape (`\n`, `\x41`) has no such character: it stays where the last one was.
    const found = ahead < event.valueEnd && ahead - offset < 64 ? ahead : offset
    origin.push(Math.min(found, event.valueEnd))
    offset = found + 1
  }
  origin.push(event.valueEnd)
  return origin
}
