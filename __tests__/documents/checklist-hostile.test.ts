import { parseChecklist } from '../../src/documents/checklist.ts'
import type { ChecklistItem } from '../../src/documents/checklist.ts'
import { fileText } from '../../src/tree/source-text.ts'

const items = (text: string): readonly ChecklistItem[] => parseChecklist(fileText('READINESS.md', text)).content?.items ?? []

test('ten thousand items are items', () => expect(items('- [ ] one `A_KEY=1` ✅ two\n'.repeat(10_000))).toHaveLength(10_000))

test.each([
  ['blanks', (depth: number) => '  '.repeat(depth)],
  ['tabs', (depth: number) => '\t'.repeat(depth)],
])('lists nested five hundred deep with %s', (_with, indent) => {
  const text = Array.from({ length: 500 }, (_, depth) => `${indent(depth)}- [ ] level ${depth}\n`).join('')
  expect(items(text).map(({ depth, parent }) => [depth, parent])).toEqual(Array.from({ length: 500 }, (_, depth) => [depth, depth === 0 ? undefined : depth - 1]))
})

const PIECES = ['`', '*', '_', '~~', '[', '](', '(', '<', '<!--', '|', '\\', '#', '> ', '- ', '"', 'a.', 'a/', '1,', '1 ', '1-', 'A_', 'KEY=', 'â', 'ğŸ', 'Ã', '✅ ', ':x:', '[x] ', '(1 day', 'port 80 ', '\u0001', '\u0000', '😀']

test.each(PIECES)('a line and items of nothing but %j', (piece) => {
  items(`- [ ] ${piece.repeat(500_000 / piece.length)}`)
  items(`- [ ] ${piece.repeat(Math.floor(3900 / piece.length))}\n`.repeat(30))
  // A test ends after a minute: far above what any of these takes, and far below what one quadratic loop would.
  expect(items(`${piece}\n`.repeat(10_000)).length).toBeLessThanOrEqual(10_000)
})

test.each<[string, string]>([
  ['prose', 'lorem ipsum dolor sit amet\n'.repeat(200_000)],
  ['items', '- [x] `KEY_A=1` item with **bold** and [link](a.md) ✅\n'.repeat(90_000)],
  ['HTML', '<div>\n<ul><li><input type="checkbox" checked> x</li></ul>\n'.repeat(80_000)],
  ['one item', `- [ ] a\n${'b c\n'.repeat(1_200_000)}`],
  ['one line', `- [ ] ${'a `b` '.repeat(900_000)}`],
  ['open code', `\`\`\`bash\n${"echo 'a\n".repeat(600_000)}`],
  ['a table', `|a|b|\n|-|-|\n${'|`X_Y`|✅|\n'.repeat(500_000)}`],
  ['labels', 'Missing:\n'.repeat(500_000)],
  ['nested headings', Array.from({ length: 300_000 }, (_, index) => `${'#'.repeat(1 + (index % 6))} Gap ${index}\n`).join('')],
])('five megabytes of %s', (_of, text) => {
  expect(items(text).length).toBeLessThanOrEqual(text.length / 5)
})
