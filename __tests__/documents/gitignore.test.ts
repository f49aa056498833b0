import { ignoredBy } from '../../src/documents/gitignore.ts'
import { memoryTree } from '../../src/tree/memory.ts'

function isIgnored(patterns: string, path: string, more: Record<string, string> = {}): boolean {
  const pattern = ignoredBy(memoryTree({ '.gitignore': patterns, ...more }), path)
  return pattern !== undefined && !pattern.negated
}

test.each<[string, string, boolean]>([
  ['.env', '.env', true],
  ['.env', 'api/.env', true],
  ['/.env', 'api/.env', false],
  ['/.env', '.env', true],
  ['.env', '.env.production', false],
  ['.env*', '.env.production', true],
  ['.env.*', '.env', false],
  ['.env*\n!.env*.example', '.env.example', false],
  ['!.env.example\n.env*', '.env.example', true],
  ['*.env', 'prod.env', true],
  ['.env/', '.env', false],
  ['.env/', '.env/x', true],
  ['**/.env', 'a/b/.env', true],
  ['a/**/.env', 'a/.env', true],
  ['a/**', 'a/.env', true],
  ['a/*', 'a/b/.env', true],
  ['api/.env', 'api/.env', true],
  ['api/.env', 'web/api/.env', false],
  ['# .env', '.env', false],
  ['\\#env', '#env', true],
  ['.env   ', '.env', true],
  ['.env\r', '.env', true],
  ['.en[uv]', '.env', true],
  ['.en[!v]', '.env', false],
  ['.en?', '.env', true],
  ['*', '.env', true],
  ['/*\n!/src', '.env', true],
  ['secrets/\n!secrets/.env', 'secrets/.env', true],
  [`${'*a'.repeat(200)}b`, `${'a'.repeat(400)}`, false],
])('%j ignores %s: %s', (patterns, path, expected) => {
  expect(isIgnored(patterns, path)).toBe(expected)
})

test('a deeper file decides over one above', () => {
  expect(isIgnored('.env', 'api/.env', { 'api/.gitignore': '!.env' })).toBe(false)
  expect(isIgnored('', 'api/.env', { 'api/.gitignore': '/.env' })).toBe(true)
  expect(isIgnored('', '.env', { 'api/.gitignore': '.env' })).toBe(false)
})
