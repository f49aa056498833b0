import { parseEnvFile } from '../../src/documents/env-file.ts'
import { fileText } from '../../src/tree/source-text.ts'

/** `line key=value`, with `-endLine` for values over several lines. */
function shown(text: string): string[] {
  return (parseEnvFile(fileText('.env', text)).content?.assignments ?? []).map(({ at, key, value }) => `${at.line}${at.endLine > at.line ? `-${at.endLine}` : ''} ${key}=${value}`)
}

test.each<[string, string, string[]]>([
  ['plain values', 'A=1\nB=x y\n', ['1 A=1', '2 B=x y']],
  ['export', 'export A="x y"\nexport\tB=2', ['1 A=x y', '2 B=2']],
  ['CR LF', 'A=1\r\nB="2"\r\n', ['1 A=1', '2 B=2']],
  ['JSON in single quotes', `HOSTS='["a", "b"]'`, ['1 HOSTS=["a", "b"]']],
  ['JSON without quotes', 'HOSTS=["a","b"]', ['1 HOSTS=["a","b"]']],
  ['lists', 'HOSTS=a,b,c', ['1 HOSTS=a,b,c']],
  ['comments behind values', 'A=1 # one\nB="2 # two" # three\nC= # none\nD=x#y', ['1 A=1', '2 B=2 # two', '3 C=', '4 D=x#y']],
  ['empty values', 'A=\nB=""', ['1 A=', '2 B=']],
  ['escapes', 'A="a\\nb \\"c\\""\nB=\'a\\nb\'', ['1 A=a\nb "c"', '2 B=a\\nb']],
  ['several lines', 'A="a\nB=b\nc"\nD=4', ['1-3 A=a\nB=b\nc', '4 D=4']],
  ['equals signs in values', 'URL=https://x.example.test/?a=b', ['1 URL=https://x.example.test/?a=b']],
  ['text behind a closing quote', 'A="x"y', ['1 A="x"y']],
  ['a key alone', 'A\nB # note', ['1 A=', '2 B=']],
  ['wrong keys stay', 'A-B=1\n 2C = 3', ['1 A-B=1', '2 2C=3']],
  ['nothing', '', []],
  ['comments', '# text\n  # A=1\n', []],
])('%s', (_what, text, expected) => {
  expect(shown(text)).toEqual(expected)
})

test('lines that are commented out are documented, prose is not', () => {
  const { content } = parseEnvFile(fileText('.env', '# A=1 # note\n#B=\n# export C="x"\n# Set D=1 for that\n# E = 1\n# https://x?y=z'))
  expect(content?.documented.map(({ key, value, at }) => `${at.line}:${at.column} ${key}=${value}`)).toEqual(['1:3 A=1', '2:2 B=', '3:10 C=x'])
  expect(content?.assignments).toEqual([])
})

test.each<[string, string, number[]]>([
  ['an open quote', 'A="x\nB="y"\nC=1', [1]],
  ['an open quote to the end', "A='x\nB=1", [1]],
  ['prose', 'A=1\nnot a setting', [2]],
  ['a value without a key', '=1', [1]],
  ['an apostrophe inside', "A=it's", []],
])('%s is told at its line and costs no other line', (_what, text, lines) => {
  expect(parseEnvFile(fileText('.env', text)).problems.map(({ line }) => line)).toEqual(lines)
})

test.each([
  ['.env', false],
  ['.env.production', false],
  ['.env.example', true],
  ['env.example', true],
  ['.env.production.example', true],
  ['backend/.env.sample', true],
  ['example/.env', false],
])('%s is an example: %s', (path, expected) => {
  expect(parseEnvFile(fileText(path, '')).content?.example).toBe(expected)
})
