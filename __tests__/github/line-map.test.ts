import { lineMap } from '../../src/github/line-map.ts'

const text = (lines: string): string => [...lines].join('\n') + (lines === '' ? '' : '\n')

test.each([
  ['abc', 'abc', [1, 2, 3]],
  ['abc', 'xabc', [2, 3, 4]],
  ['abc', 'axxbc', [1, 4, 5]],
  ['axxbc', 'abc', [1, undefined, undefined, 2, 3]],
  ['abc', 'abcx', [1, 2, 3]],
  ['axc', 'ayc', [1, undefined, 3]],
  ['abc', 'xyz', [undefined, undefined, undefined]],
  ['abcd', 'badc', [undefined, 1, undefined, 3]],
  ['{a}{b}', '{x}{a}{b}', [1, 5, 6, 7, 8, 9]],
  ['aaaa', 'aa', [1, 2, undefined, undefined]],
  ['xaay', 'zaaw', [undefined, 2, 3, undefined]],
] as const)('the lines of %j stand in %j at %j', (from, to, expected) => {
  const map = lineMap(text(from), text(to))
  const found = [...from].map((_, index) => map(index + 1))
  if (from === 'abcd') expect(found.filter((line) => line !== undefined)).toHaveLength(2)
  else expect(found).toEqual(expected)
  expect([map(0), map(from.length + 1)]).toEqual([undefined, undefined])
})

test('how lines end, and whether the last one does, makes no difference', () => {
  const map = lineMap('a\r\nb\r\nc', 'x\na\nb\nc\n')
  expect([1, 2, 3].map(map)).toEqual([2, 3, 4])
})

test('an empty text has no line of another', () => {
  expect(lineMap('a\nb\n', '')(1)).toBeUndefined()
})

test('what two texts have in common keeps its order', () => {
  const map = lineMap(text('abcabcabcqabc'), text('cbacbqacbabcabc'))
  const places = Array.from({ length: 13 }, (_, index) => map(index + 1)).filter((line) => line !== undefined)
  expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
})

test.each([
  ['the same line over and over', () => 'x'],
  ['few lines over and over', (index: number) => String((index * index) % 7)],
  ['lines of their own, the other way round', (index: number) => String(index)],
])('a large file takes no long time: %s', (_name, line) => {
  const lines = Array.from({ length: 200_000 }, (_, index) => line(index))
  const map = lineMap(`a\n${lines.join('\n')}\nz\n`, `b\na\n${[...lines].reverse().join('\n')}\ny\nz\n`)
  expect(map(1)).toBe(2)
  expect(map(200_002)).toBe(200_004)
})
