import { readYaml } from '../../src/documents/located-yaml.ts'
import { nodeAt, plainValue } from '../../src/documents/yaml-node.ts'
import type { YamlNode, YamlScalar } from '../../src/documents/yaml-node.ts'
import { fileText } from '../../src/tree/source-text.ts'

const read = (text: string): ReturnType<typeof readYaml> => readYaml(fileText('f.yml', text))
const value = (text: string): unknown => plainValue(read(text).roots[0])
const place = (node: YamlNode | undefined): string => (node ? `${node.at.line}:${node.at.column}-${node.at.endLine}` : 'missing')

describe('values', () => {
  test.each([
    ['on: push', { on: 'push' }],
    ['a: yes\nb: true\nc: ~\nd: 0x1f\ne: 1_000\nf: "1"', { a: 'yes', b: true, c: null, d: 31, e: '1_000', f: '1' }],
    ['a: 22:22', { a: '22:22' }],
    ['a: &x { p: 1, q: 2 }\nb: { <<: *x, q: 3 }', { a: { p: 1, q: 2 }, b: { q: 3, p: 1 } }],
    ['a: &x { p: 1 }\nc: &y { p: 2, r: 3 }\nb: { <<: [*x, *y] }', { a: { p: 1 }, c: { p: 2, r: 3 }, b: { p: 1, r: 3 } }],
    ['a: !reset []\nb: !!str 5', { a: [], b: '5' }],
    ['__proto__: { polluted: true }', Object.fromEntries([['__proto__', { polluted: true }]])],
  ])('%j', (text, expected) => {
    expect(value(text)).toEqual(expected)
    expect(read(text).problems).toEqual([])
  })
})

describe('places', () => {
  const text = '# c\na:\n  b: "q"\n  c:\nrun: |\n   echo hi\n   foo\n\nf: [1, { k: v }]\n'
  const root = read(text).roots[0]
  test.each([
    [['a'], '3:3-4'],
    [['a', 'b'], '3:6-3'],
    [['a', 'c'], '4:4-4'],
    [['run'], '5:6-7'],
    [['f'], '9:4-9'],
  ])('%j stands at %s', (keys, expected) => {
    expect(place(nodeAt(root, ...keys)).replace(/-\d+$/, '')).toBe(expected.replace(/-\d+$/, ''))
  })

  test('CR LF does not move lines', () => {
    expect(place(nodeAt(read('a: 1\r\nb:\r\n  - x\r\n').roots[0], 'b'))).toMatch(/^3:3/)
  })

  test.each([
    ['literal block', 'run: |\n  one\n    two\n', ['1 one 2:3', 'two 3:5']],
    ['folded block', 'run: >-\n  one\n  two\n\n  three\n', ['1 one 2:3', 'two 3:3', 'three 5:3']],
    ['double quoted with escapes', 'run: "one\\ttwo \\"three"\n', ['1 one 1:7', 'two 1:12']],
    ['plain over two lines', 'run: one\n  two\n', ['1 one 1:6', 'two 2:3']],
  ])('the words of a %s know their places', (_name, text, expected) => {
    const source = (nodeAt(read(text).roots[0], 'run') as YamlScalar).source()
    for (const line of expected) {
      const [, word, at] = /(\w+) (\d+:\d+)$/.exec(line) as unknown as [string, string, string]
      const found = source.locate(source.text.indexOf(word), source.text.indexOf(word) + word.length)
      expect(`${word} ${found.line}:${found.column}`).toBe(`${word} ${at}`)
    }
  })
})

describe('a broken part is a problem at its line and the rest stays', () => {
  test.each([
    ['a: 1\nb: [1,\nc: 2\n', 3, { a: 1, c: 2 }],
    ['a: b: c\nd: 1\n', 1, { d: 1 }],
    ['a: 1\nb:\n\tx: 1\nc: 2\n', 3, { a: 1, c: 2 }],
    ['on: push\njobs:\n  a:\n    x: "unclosed\n  b: 1\nz: 2\n', 5, { on: 'push', z: 2 }],
    ['a: 1\na: 2\n', 2, { a: 2 }],
    ['a: *nope\nb: 1\n', 1, { b: 1 }],
    ['a: &a [*a]\nb: 1\n', 1, { b: 1 }],
  ])('%j', (text, line, rest) => {
    const { roots, problems } = read(text)
    expect(problems.map((problem) => [problem.kind, problem.line])).toEqual([['syntax', line]])
    expect(plainValue(roots[0])).toEqual(rest)
  })

  test.each(['a: [', '"', '%', '\u0000', '? {[}'])('%j never throws', (text) => {
    expect(read(text).problems.length).toBeGreaterThan(0)
  })

  test('no document at all is no problem of the reader', () => {
    expect(read('')).toEqual({ roots: [], problems: [] })
    expect(read('# only a comment\n---\n')).toEqual({ roots: [], problems: [] })
  })
})

describe('documents made to hurt', () => {
  test('an alias bomb is a problem, not a wait', () => {
    const levels = Array.from({ length: 30 }, (_, index) => `l${index}: &l${index} [${index === 0 ? 'x, x' : `*l${index - 1}, *l${index - 1}`}]`)
    const { problems } = read(`${levels.join('\n')}\n`)
    expect(problems[0]?.message).toContain('once aliases are written out')
  })

  test('a hundred aliases of one anchor are ordinary', () => {
    const text = `x-base: &base { restart: always }\nservices:\n${Array.from({ length: 200 }, (_, index) => `  s${index}: { <<: *base }\n`).join('')}`
    expect(read(text).problems).toEqual([])
  })

  test.each([
    ['nested lists', '['.repeat(50_000)],
    ['nested mappings', Array.from({ length: 5_000 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')],
    ['a million bytes of nonsense', '{]:-'.repeat(250_000)],
  ])('%s end in a problem', (_name, text) => {
    expect(read(text).problems.length).toBeGreaterThan(0)
  })
})
