import type { SourceText } from '../tree/source-text.ts'
import { embeddedText } from '../tree/source-text.ts'

/** The strings of a JSON array, each decoded, with the place of every character. Undefined for anything but exact JSON. */
export function jsonStrings(text: SourceText): SourceText[] | undefined {
  if (!/^\s*\[/.test(text.text)) return undefined
  let parsed: unknown
  try {
    parsed = JSON.parse(text.text)
  } catch {
    return undefined
  }
  if (!Array.isArray(parsed) || !parsed.every((item) => typeof item === 'string')) return undefined
  const strings: SourceText[] = []
  for (let offset = text.text.indexOf('"'); offset >= 0; offset = text.text.indexOf('"', offset)) {
    const origin: number[] = []
    offset++
    while (text.text[offset] !== '"') {
      origin.push(offset)
      offset += escapeLength(text.text, offset)
    }
    origin.push(offset++)
    strings.push(embeddedText(text, parsed[strings.length] as string, origin))
  }
  return strings
}

function escapeLength(text: string, offset: number): number {
  if (text[offset] !== '\\') return 1
  return text[offset + 1] === 'u' ? 6 : 2
}
