import { embeddedText, fileText } from '../../src/tree/source-text.ts'

test.each([
  ['LF', 'ab\ncd\n', 3, '2:1'],
  ['CR LF', 'ab\r\ncd\r\n', 5, '2:2'],
  ['a lone CR is no line end, as for git', 'ab\rcd\n', 3, '1:4'],
  ['the end of the text, which no line follows', 'ab\ncd\n', 6, '2:4'],
  ['empty', '', 0, '1:1'],
])('%s: offsets become lines and columns', (_name, text, offset, expected) => {
  const { line, column } = fileText('f', text).locate(offset)
  expect(`${line}:${column}`).toBe(expected)
})

test('a range ends on the line of its last character', () => {
  expect(fileText('f', 'a\nb\nc\n').locate(0, 4)).toEqual({ path: 'f', line: 1, endLine: 2, column: 1 })
})

test('a text taken out of another one keeps its places', () => {
  const outer = fileText('f', 'run: |\n    one\n    two\n')
  const inner = embeddedText(outer, 'one\ntwo\n', [11, 12, 13, 14, 19, 20, 21, 22])
  expect(inner.locate(4, 7)).toEqual({ path: 'f', line: 3, endLine: 3, column: 5 })
})
