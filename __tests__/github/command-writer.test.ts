import { commandWriter } from '../../src/github/command-writer.ts'
import type { CommandWriter } from '../../src/github/command-writer.ts'

function written(write: (writer: CommandWriter) => void): string {
  let text = ''
  write(commandWriter((part) => (text += part)))
  return text
}

test.each([
  ['plain', 'plain'],
  ['::error::x', ': :error::x'],
  ['  ::error::x', '  : :error::x'],
  ['::stop-commands::x', ': :stop-commands::x'],
  ['\u00a0::add-mask::a', '\u00a0: :add-mask::a'],
  [':::x', ': ::x'],
  ['a ::error::x', 'a ::error::x'],
  ['a ##[error]x', 'a # #[error]x'],
  ['###[error]x', '## #[error]x'],
  ['one\ntwo', 'one\\u{a}two'],
  ['\u001b[31mred\r', '\\u{1b}[31mred\\u{d}'],
  ['\u202eright', '\\u{202e}right'],
])('the line %j is written as %j', (line, expected) => {
  expect(written((writer) => writer.line(line))).toBe(`${expected}\n`)
})

test.each([
  ['100%', '::error::100%25\n'],
  ['one\ntwo', '::error::one%0Atwo\n'],
  ['one\r\ntwo', '::error::one\\u{d}%0Atwo\n'],
  ['##[error]x', '::error::# #[error]x\n'],
])('the message %j is written as %j', (message, expected) => {
  expect(written((writer) => writer.annotate('error', message))).toBe(expected)
})

test('properties keep the name of the file', () => {
  const place = { file: 'a,b:c%0A\n::d', line: 3, endLine: 3, column: 5, title: 'T: x' }
  expect(written((writer) => writer.annotate('warning', 'm', place))).toBe('::warning file=a%2Cb%3Ac%250A%0A%3A%3Ad,line=3,endLine=3,col=5,title=T%3A x::m\n')
  expect(written((writer) => writer.annotate('notice', 'm', { ...place, file: 'a', endLine: 4, title: undefined }))).toBe('::notice file=a,line=3,endLine=4::m\n')
})

test('a message is cut where the runner would cut it', () => {
  expect(written((writer) => writer.annotate('error', '%'.repeat(5000)))).toBe(`::error::${'%25'.repeat(4096)}\n`)
})

test('ten of each level', () => {
  const text = written((writer) => {
    for (let count = 0; count < 12; count++) expect(writer.annotate('error', 'x')).toBe(count < 10)
    expect(writer.annotate('warning', 'x')).toBe(true)
  })
  expect(text.trim().split('\n')).toHaveLength(11)
})
