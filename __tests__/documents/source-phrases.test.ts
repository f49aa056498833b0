import { announcedPhrases } from '../../src/documents/first-look.ts'
import { sourcePhrases } from '../../src/documents/source-phrases.ts'
import type { PhraseScope } from '../../src/documents/source-phrases.ts'
import { mentionedWords } from '../../src/documents/source-words.ts'
import { memoryTree } from '../../src/tree/memory.ts'
import type { Tree } from '../../src/tree/tree.ts'

const PROGRAM = `import pool  # pool_size=1
text = "pool_size=2"
engine = make(pool_size=3, my_pool_size=4)
db = settings.pool_size=5
`

test.each<[PhraseScope, number[]]>([
  ['everything', [1, 2, 3, 4]],
  ['strings', [2, 3, 4]],
  ['statements', [3, 4]],
  ['code', [3]],
])('%s', (within, lines) => {
  expect(sourcePhrases(memoryTree({ 'app.py': PROGRAM }), ['pool_size='], within).map(({ at }) => at.line)).toEqual(lines)
})

test.each([
  ['one inside another', ['AsyncConnectionPool(', 'ConnectionPool('], 'a = AsyncConnectionPool(1)\nb = ConnectionPool(2)\n', ['AsyncConnectionPool(', 'ConnectionPool(']],
  ['one at the beginning of another', ['statement', 'statement_timeout'], 'statement_timeout = 1\n', ['statement', 'statement_timeout']],
  ['signs that patterns use', ['allow_origins=["*"]', 'a.b(c|d)'], 'x(allow_origins=["*"])\ny = aXb(c)\n', ['allow_origins=["*"]']],
  ['none', ['/metrics'], 'x = 1\n', []],
])('phrases: %s', (_, phrases, text, expected) => {
  expect(sourcePhrases(memoryTree({ 'app.py': text }), phrases, 'strings').map(({ phrase }) => phrase)).toEqual(expected)
})

test('neither tests, built files nor samples are sources of the application', () => {
  const files = ['app.ts', 'tests/a.py', 'app.spec.ts', 'dist/app.js', 'examples/a.py', 'node_modules/a/a.js', 'notes.md']
  expect(sourcePhrases(memoryTree(Object.fromEntries(files.map((path) => [path, 'f("/metrics")\n']))), ['/metrics'], 'strings').map(({ at }) => at.path)).toEqual(['app.ts'])
})

/** The tree, with every reading of a file noted. */
function noted(tree: Tree): { tree: Tree; read: string[] } {
  const read: string[] = []
  return { read, tree: { ...tree, read: (path) => (read.push(path), tree.read(path)) } }
}

test('a file without any of the announced phrases is read once, however many look for them', () => {
  const [first, second] = [announcedPhrases('announced_one'), announcedPhrases('announced_two', 'announced_three')]
  const { tree, read } = noted(memoryTree({ 'a.py': 'announced_three = 1\n', 'b.py': 'nothing = 1\n' }))
  expect(sourcePhrases(tree, first, 'code')).toEqual([])
  expect(sourcePhrases(tree, second, 'code').map(({ at }) => at.path)).toEqual(['a.py'])
  expect(sourcePhrases(tree, ['announced_two', 'announced_one'], 'code')).toEqual([])
  expect(read.filter((path) => path === 'b.py')).toHaveLength(1)
})

test('phrases that nobody announced are found all the same', () => {
  const tree = memoryTree({ 'a.py': 'unheard_of = 1\n' })
  announcedPhrases('heard_of')
  expect(sourcePhrases(tree, ['heard_of'], 'code')).toEqual([])
  expect(sourcePhrases(tree, ['heard_of', 'unheard_of'], 'code').map(({ phrase }) => phrase)).toEqual(['unheard_of'])
})

test("words in the form of variables' names, also the parts of a path of names", () => {
  const words = mentionedWords(memoryTree({ 'a.ts': 'process.env.API_KEY; settings.databaseUrl; "redis-url"\n', 'b.md': 'UNSEEN', 'c.ts': '1 + 2\n', '.env': 'ALSO_UNSEEN=1\n' })) as ReadonlySet<string>
  expect(['api_key', 'database_url', 'redis_url', 'process', 'unseen', 'also_unseen', ''].map((word) => words.has(word))).toEqual([true, true, true, true, false, false, false])
})
