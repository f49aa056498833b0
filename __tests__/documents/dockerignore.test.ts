import { excludedBy, parseDockerignore } from '../../src/documents/dockerignore.ts'
import { fileText } from '../../src/tree/source-text.ts'

function excluded(text: string, path: string): boolean {
  return excludedBy(parseDockerignore(fileText('.dockerignore', text)).patterns, path) !== undefined
}

test.each([
  ['.env', '.env', true],
  ['.env', 'api/.env', false],
  ['**/.env', 'api/.env', true],
  ['**/.env', '.env', true],
  ['**.env', 'prod.env', true],
  ['.env*', '.env.production', true],
  ['*/.env', 'api/.env', true],
  ['*/.env', '.env', false],
  ['*', 'src/main.ts', true],
  ['*\n!src', 'src/main.ts', false],
  ['*\n!src', '.env', true],
  ['!src\n*', 'src/main.ts', true],
  ['node_modules', 'node_modules/a/b.js', true],
  ['node_modules\n!node_modules/own', 'node_modules/own/b.js', false],
  ['/node_modules/', 'node_modules', true],
  ['./docs', 'docs/a.md', true],
  ['docs/../src', 'src/a', true],
  ['# .env', '.env', false],
  [' # .env', '.env', false],
  [' .env ', '.env', true],
  ['.env\r\n.git\r\n', '.env', true],
  ['docs/**', 'docs/a/b', true],
  ['docs/**', 'docs', false],
  ['a/**/z', 'a/z', true],
  ['a/**/z', 'a/b/c/z', true],
  ['a/**/z', 'a/bz', false],
  ['**/*.pyc', 'a/b.pyc', true],
  ['**/*.pyc', 'b.pyc', true],
  ['file?.txt', 'file1.txt', true],
  ['file?.txt', 'file/.txt', false],
  ['[a-c]x', 'bx', true],
  ['[^a-c]x', 'bx', false],
  ['\\*', 'x', false],
  ['\\*', '*', true],
  ['!', 'x', false],
  ['.', 'x', false],
  ['', 'x', false],
  ['\uFEFF', 'x', false],
  ['**', 'a/b', true],
  ['**/', 'a', true],
])('%j and %s', (text, path, expected) => expect(excluded(text, path)).toBe(expected))

test('a pattern of stars does not backtrack', () => {
  expect(excluded(`${'*a'.repeat(200)}b`, 'a'.repeat(4000))).toBe(false)
  expect(excluded(`${'**/a'.repeat(100)}b`, 'a/'.repeat(2000))).toBe(false)
})

test('the line that decides is told', () => {
  const { patterns } = parseDockerignore(fileText('.dockerignore', '.git\n\n# files\n*.md\n'))
  expect(excludedBy(patterns, 'README.md')?.at.line).toBe(4)
})
