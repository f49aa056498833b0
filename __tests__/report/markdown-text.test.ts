import { code, prose, sentence } from '../../src/report/markdown-text.ts'
import { printable, shortened } from '../../src/report/printable.ts'

test.each([
  ['<img src=x onerror=y>', '&lt;img src=x onerror=y&gt;'],
  ['@octocat', '@&#8203;octocat'],
  ['fixes #12', 'fixes #&#8203;12'],
  ['see https://evil.test', 'see https:&#8203;//evil.test'],
  ['[a](b)', '\\[a\\]\\(b\\)'],
  ['a | b', 'a \\| b'],
  ['**bold** `code` ~x~', '\\*\\*bold\\*\\* \\`code\\` \\~x\\~'],
  ['a\nb', 'a\\\\u\\{a\\}b'],
  ['\u202eevil', '\\\\u\\{202e\\}evil'],
  ['www.evil.test', 'www&#8203;.evil.test'],
])('prose: %j is only text', (text, expected) => {
  expect(prose(text)).toBe(expected)
})

test.each([
  ['a', '`a`'],
  ['a`b', '``a`b``'],
  ['`a', '`` `a ``'],
  ['a|b', '`a\\|b`'],
  ['a\nb', '`a\\u{a}b`'],
  ['', '`  `'],
])('code: %j stays in its span', (text, expected) => {
  expect(code(text)).toBe(expected)
})

test('every control, bidirectional and invisible character is shown, none obeyed', () => {
  const hostile = '\u0000\u001b\u007f\u0085\u00ad\u200b\u200e\u2028\u202e\u2066\ufeff\u{e0041}'
  expect(printable(hostile)).toMatch(/^(\\u\{[0-9a-f]+\})+$/)
  expect(printable('naïve 日本語 😀 résumé')).toBe('naïve 日本語 😀 résumé')
})

test('shortening counts characters, not halves of them', () => {
  expect(shortened('😀😀😀', 2)).toBe('😀…')
  expect(shortened('abc', 3)).toBe('abc')
})

test.each([
  ['Write `volumes: !reset []` there', 'Write `volumes: !reset []` there'],
  ['Add `@` and `a|b`', 'Add `@` and `a\\|b`'],
  ['a ` alone', 'a \\` alone'],
  ['`<b>` <b>', '`<b>` &lt;b&gt;'],
])('sentence: %j', (text, expected) => {
  expect(sentence(text)).toBe(expected)
})
