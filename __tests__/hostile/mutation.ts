import { FILES } from './files.ts'
import { oneOf } from './random.ts'
import type { Random } from './random.ts'

/** What means something to one reader or another, or to none. */
const TOKENS: readonly string[] = [
  ...['\0', '\r', '\r\n', '\n', '\n\n', '\t', '\u2028', '\u0085', '\ufeff', '\ud800', '\u{1f600}', '\x1b[31m', '\u202e', '\u200b', '\\', '\\\n', ' '.repeat(50)],
  ...['{', '}', '[', ']', '(', ')', '"', "'", '`', ',', ':', ': ', '- ', '? ', '| ', '|\n', '>\n', '|2-\n', '&a ', '*a', '*base', '<<: *base\n'],
  ...['!!binary ', '!reset ', '---\n', '...\n', '%YAML 9\n', '#', '# '],
  ...['${', '${{', '}}', '${{ }}', '${{ github.event.issue.title }}', "${{ fromJSON('{') }}", '$(', '$((', '<<EOF\n', '<<-A <<B', '&&', '||', '|', ';', ';;'],
  ...['if ', 'fi', 'case x in ', '$', '$$', '${A:-${B:?}}', '@', '%', '::error::x', '##[error]x'],
  ...['null', '~', 'true', '0', '-1', '1e999', '99999999999999999999', '0x', '.inf', '__proto__', 'constructor', 'toString', 'hasOwnProperty'],
  ...['<<', '=', '==', '~=', '>=1,<2', '../../..', '/', '//', '..', './', 'C:\\'],
  ...['FROM ', 'FROM a AS a\n', 'COPY --from=0 ', 'ONBUILD ', 'RUN ', 'ARG ', 'CMD [', 'services:\n', 'extends: { service: web }\n', 'include: [compose.yaml]\n'],
  ...['on:\n', 'jobs:\n', 'uses: ./\n', 'uses: a/b@c\n', 'run: |\n', 'needs: [test, call]\n'],
  ...['<a>', '</a>', '<!--', '<![CDATA[', '&amp;', '&#xFFFFFF;', '[[a]]\n', '[a.b.c]\n', '"""', "'''", '//', '/*', '*/', '-->', '|---|', '- [ ] ', '```\n', '$$body$$'],
]

function spliced(text: string, random: Random, cut: number, put: string): string {
  const at = random(text.length + 1)
  return text.slice(0, at) + put + text.slice(at + cut)
}

function withLines(text: string, change: (lines: string[]) => void): string {
  const lines = text.split('\n')
  change(lines)
  return lines.join('\n')
}

type Change = (text: string, random: Random) => string

/** Ways to spoil a file. */
const CHANGES: readonly Change[] = [
  (text, random) => spliced(text, random, 0, oneOf(TOKENS, random)),
  (text, random) => spliced(text, random, 1 + random(12), ''),
  (text, random) => spliced(text, random, 1 + random(12), oneOf(TOKENS, random)),
  (text, random) => spliced(text, random, 0, oneOf(TOKENS, random).repeat(1 + random(300))),
  (text, random) => text.slice(0, random(text.length + 1)),
  (text, random) => text.slice(random(text.length + 1)),
  (text, random) => spliced(text, random, 0, text.slice(random(text.length + 1)).slice(0, random(200))),
  (text, random) => withLines(text, (lines) => lines.splice(random(lines.length + 1), 0, ...lines.splice(random(lines.length), 1))),
  (text, random) => {
    const indented = random(text.split('\n').length)
    return withLines(text, (lines) => lines.splice(indented, 1, ' '.repeat(random(9)) + (lines[indented] as string).trimStart()))
  },
  (text, random) => {
    const other = oneOf(Object.values(FILES), random)
    return spliced(text, random, 0, other.slice(random(other.length)))
  },
  (text, random) => {
    const words = text.match(/[\w.-]+/g) ?? ['']
    const word = oneOf(words, random)
    const put = oneOf(TOKENS, random)
    return text.replace(word, () => put)
  },
  (text, random) => spliced(text, random, 0, String.fromCharCode(random(0x3000))),
  (text) => text.replaceAll('\n', '\r\n'),
  () => '',
]

export function spoiled(text: string, random: Random): string {
  return oneOf(CHANGES, random)(text, random)
}
