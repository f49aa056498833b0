import { ownFiles, readOwnFiles } from '../../src/documents/own-files.ts'
import { memoryTree } from '../../src/tree/memory.ts'
import { textAt } from '../../src/tree/text-at.ts'
import { withTexts } from '../../src/tree/with-texts.ts'

const tree = memoryTree({
  'a.sh': 'first',
  'b/c.sh': 'second',
  'b/d.txt': 'no script',
  'binary.sh': 'no\0text',
  'examples/a.sh': 'a sample',
  'node_modules/x/a.sh': "somebody else's",
  'src/__tests__/a.sh': 'a test',
  'z.sh': 'the last, and a longer one',
})
const isScript = (path: string): boolean => path.endsWith('.sh')

test("the repository's own files, in order, without those of others and without samples", () => {
  expect(ownFiles(tree, isScript)).toEqual(['a.sh', 'b/c.sh', 'binary.sh', 'z.sh'])
  expect(ownFiles(tree, (path) => path.startsWith('b/'))).toEqual(['b/c.sh', 'b/d.txt'])
})

test.each([
  ['all', {}, ['first', 'second', 'the last, and a longer one']],
  ['the first ones, unreadable ones counted', { files: 3 }, ['first', 'second']],
  ['short ones', { length: 6 }, ['first', 'second']],
])('what is read from them: %s', (_, most, expected) => {
  expect(readOwnFiles(tree, isScript, most, ({ text }) => [text])).toEqual(expected)
})

test('a tree with other texts has the same files and gives its own texts', () => {
  const changed = withTexts(tree, new Map([['a.sh', 'changed']]))
  expect(readOwnFiles(changed, isScript, { files: 1 }, ({ text }) => [text])).toEqual(['changed'])
  expect(readOwnFiles(tree, isScript, { files: 1 }, ({ text }) => [text])).toEqual(['first'])
})

test('the text at a path: nothing for what is not there or is no text', () => {
  expect(['a.sh', 'binary.sh', 'b', 'none'].map((path) => textAt(tree, path)?.text)).toEqual(['first', undefined, undefined, undefined])
})
