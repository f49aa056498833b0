import { oneOf } from './random.ts'
import type { Random } from './random.ts'

/** One of each class of characters that a grammar or a pattern may know. */
const CHARACTERS = [...'aZ0_ -./:="\'`${}()[]<>#@\\,;|&*!%~+?^', '\n', '\t', '\r', '\u00e9', '\u4e2d', '\u0001', '\u202e', '\u{1f600}']

/** What opens something in one grammar or another, and what ends it. */
const NESTED: readonly (readonly [string, string])[] = [
  ['{', '}'], ['[', ']'], ['(', ')'], ['{"a":', '}'], ['[{', '}]'], ['$(', ')'], ['${A:-', '}'], ['${{ (', ') }}'], ['<a>', '</a>'], ['/*', '*/'], ['"$(', ')"'], ['`', '`'],
  ['- ', ''], ['? ', ''], ['> ', ''], ['![', ']'], ['[a](', ')'], ['a {\n', '}\n'], ['if true; then\n', 'fi\n'], ['{ ', '; }'], ['((', '))'], ['!(', ')'], ['not (', ')'], ['case x in (x) ', ';; esac '],
  ['location / {', '}'], ['BEGIN ', 'END;'], ['SELECT (', ')'], ['<<A\n', 'A\n'], ['a: {b: ', '}'], ['&a [', ']'], ['**', '**'], ['*_', '_*'], ['<!--', '-->'], ['f"{', '}"'], ['f(', ')'], ['lambda: (', ')'],
] as const

/** Long runs of one character, of two in turn, of a word; as one line or in many. */
function run(text: string, size: number, random: Random): string {
  const word = text.match(/[\w.-]+[^\w]{0,3}/g) ?? ['a ']
  const piece = [oneOf(CHARACTERS, random), oneOf(CHARACTERS, random) + oneOf(CHARACTERS, random), oneOf(word, random), `${oneOf(word, random)}${oneOf(CHARACTERS, random)}`][random(4)] as string
  return piece.repeat(Math.ceil(size / piece.length))
}

function nested(size: number, random: Random): string {
  const [open, close] = oneOf(NESTED, random)
  const depth = Math.ceil(size / (open.length + close.length))
  return open.repeat(depth) + (random(2) === 0 ? 'a' : '') + (random(3) === 0 ? '' : close.repeat(depth))
}

/** Bytes without a plan. */
function noise(size: number, random: Random): string {
  const top = oneOf([0x7f, 0x7f, 0x100, 0x3000], random)
  let text = ''
  for (let i = 0; i < size; i++) text += random(12) === 0 ? oneOf(CHARACTERS, random) : String.fromCharCode(1 + random(top))
  return text
}

/** A stretch of a file over and over, its first word numbered so that each is another. */
function repeatedStretch(text: string, size: number, random: Random): readonly [string, string, string] {
  const lines = text.split('\n')
  const first = random(lines.length)
  const count = 1 + random(4)
  const stretch = random(2) === 0 ? `${lines.slice(first, first + count).join('\n')}\n` : text.slice(random(text.length), random(text.length) + 1) + text.slice(random(text.length)).slice(0, 1 + random(40))
  const numbered = random(2) === 0
  let all = ''
  for (let i = 0; all.length < size; i++) all += numbered ? stretch.replace(/[A-Za-z]\w*/, (word) => word + i) : stretch
  return [`${lines.slice(0, first).join('\n')}\n`, all, lines.slice(first + count).join('\n')]
}

/** A file of about `size` characters that is slow to read for whoever reads it badly. */
export function trap(text: string, size: number, random: Random): string {
  const at = random(text.length + 1)
  switch (random(5)) {
    case 0:
      return text.slice(0, at) + run(text, size, random) + text.slice(at)
    case 1:
      return text.slice(0, at) + nested(size, random) + text.slice(at)
    case 2:
      return random(2) === 0 ? noise(size, random) : text.slice(0, at) + noise(size, random) + text.slice(at)
    default:
      return repeatedStretch(text, size, random).join('')
  }
}

/** Aliases of aliases of aliases: small to write, endless to write out. */
export function aliasBomb(text: string, random: Random): string {
  const depth = 3 + random(60)
  const wide = 2 + random(9)
  let bomb = random(2) === 0 ? 'x0: &a0 { A: "${B}" }\n' : 'x0: &a0 [a, b]\n'
  for (let i = 1; i <= depth; i++) bomb += `x${i}: &a${i} ${random(2) === 0 ? `[${`*a${i - 1},`.repeat(wide)}]` : `{ ${Array.from({ length: wide }, (_, key) => `k${key}: *a${i - 1}`).join(', ')} }`}\n`
  return `${bomb}${text.replace(/: [\w.-]+$/gm, (value) => (random(3) === 0 ? `: *a${depth}` : value))}`
}
