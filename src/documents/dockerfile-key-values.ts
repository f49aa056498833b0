import type { SourceText } from '../tree/source-text.ts'
import type { KeyValueInstruction } from './dockerfile.ts'
import { unquoted, wordsIn } from './dockerfile-words.ts'

type Entries = KeyValueInstruction['entries']

/** `ENV a=b c="d e"`, the old `ENV a b c`, `ARG NAME OTHER=1`. */
export function keyValues(keyword: KeyValueInstruction['keyword'], args: SourceText, escape: string): Entries {
  const words = wordsIn(args.text, escape)
  const first = words[0]
  if (!first) return []
  if (keyword !== 'ARG' && !first.raw.includes('=')) return [oldForm(args, first.raw, first.end, escape)]
  return words.map(({ raw, start, end }) => {
    const equals = raw.indexOf('=')
    const at = args.locate(start, end)
    if (equals < 0) return { key: unquoted(raw, escape), value: undefined, at }
    return { key: unquoted(raw.slice(0, equals), escape), value: unquoted(raw.slice(equals + 1), escape), at }
  })
}

function oldForm(args: SourceText, key: string, keyEnd: number, escape: string): Entries[number] {
  const rest = args.text.slice(keyEnd).trim()
  return { key, value: rest === '' ? undefined : unquoted(rest, escape), at: args.locate(0, args.text.length) }
}
