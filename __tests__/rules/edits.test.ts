import type { Edit } from '../../src/checks/edit.ts'
import { withEdits } from '../../src/rules/edits.ts'

const edit = (line: number, column: number, written: string, replacement: string): Edit => ({ at: { path: 'a', line, endLine: line, column }, written, replacement, safe: true })
const behind = (line: number, replacement: string): Edit => ({ ...edit(line, 1, '', replacement), behindLine: true })
const text = (from: string, ...mends: readonly (readonly Edit[])[]): string => withEdits(from, mends.map((edits, of) => ({ of, edits }))).text

test.each<[string, string, readonly (readonly Edit[])[], string]>([
  ['replaces', 'one two\nthree\n', [[edit(1, 5, 'two', '2')], [edit(2, 1, 'three', '3')]], 'one 2\n3\n'],
  ['inserts', 'ab', [[edit(1, 2, '', '-')]], 'a-b'],
  ['inserts at the end of the file', 'ab', [[edit(1, 3, '', '-')]], 'ab-'],
  ['keeps CR LF in what it adds', 'a\r\nb\r\n', [[behind(1, '\nx\ny')]], 'a\r\nx\r\ny\r\nb\r\n'],
  ['takes the line end of the line at hand', 'a\nb\r\n', [[behind(1, '\nx')], [behind(2, '\ny')]], 'a\nx\nb\r\ny\r\n'],
  ['takes that of the line before at the end of the file', 'a\r\nb', [[behind(2, '\nx')]], 'a\r\nb\r\nx'],
  ['leaves what is not as expected', 'one two', [[edit(1, 5, 'three', '3')]], 'one two'],
  ['leaves places that are not there', 'one', [[edit(2, 1, '', 'x')], [edit(1, 9, '', 'x')], [edit(1, 0, '', 'x')]], 'one'],
  ['makes all edits of a mend or none', 'one two', [[edit(1, 1, 'one', '1'), edit(1, 5, 'three', '3')]], 'one two'],
  ['makes the first of two at one place', 'one', [[edit(1, 1, 'one', '1')], [edit(1, 2, 'n', 'N')], [edit(1, 4, '', '!')]], '1'],
  ['counts columns in UTF-16 units', '\u{1f600} a', [[edit(1, 4, 'a', 'b')]], '\u{1f600} b'],
])('%s', (_name, from, mends, to) => {
  expect(text(from, ...mends)).toBe(to)
})

test('says which mends were made', () => {
  const mends = [{ of: 'first', edits: [edit(1, 1, 'a', 'b')] }, { of: 'same place', edits: [edit(1, 1, 'a', 'c')] }, { of: 'nothing', edits: [] }]
  expect(withEdits('a', mends)).toEqual({ text: 'b', made: ['first'] })
})
