import { kindOf } from '../../src/documents/kind.ts'
import { parseMarkdown, sectionOf, wholeOf } from '../../src/documents/markdown.ts'
import type { Markdown } from '../../src/documents/markdown.ts'
import { fileText } from '../../src/tree/source-text.ts'

const read = (text: string): Markdown => parseMarkdown(fileText('README.md', text)).content as Markdown
const headings = (text: string): string[] => read(text).headings.map(({ level, text: title, at }) => `${at.line} ${level} ${title}`)
const links = (text: string): string[] => read(text).links.map(({ target, image, at }) => `${at.line}:${at.column} ${image ? '!' : ''}${target}`)
const brackets = (text: string): string[] => read(text).brackets.map(({ value, at }) => `${at.line}:${at.column} ${value}`)

test.each(['README.md', 'docs/guide.markdown', 'docs/runbooks/Service-Down.MD'])('%s is a document', (path) => expect(kindOf(path)).toBe('markdown'))
test.each(['docs/page.mdx', 'node_modules/a/README.md', '{{name}}/README.md', 'docs/guide.rst'])('%s is none that is read', (path) => expect(kindOf(path)).not.toBe('markdown'))

test.each<[string, string, string[]]>([
  ['of both forms', '# One\n\nTwo\n---\n\nThree\n===\n### Four ###\n', ['1 1 One', '3 2 Two', '6 1 Three', '8 3 Four']],
  ['with marks', '## **Roll** `back` [now](x.md) <a id="y"></a>\n', ['1 2 Roll back now']],
  ['of HTML', '<h1 align="center">Engine</h1>\n', ['1 1 Engine']],
  ['not in code, comments and front matter', '---\ntitle: x\n# a: b\n---\n```sh\n# no\n```\n<!-- \n# no\n-->\n~~~\n# no\n```\n# no\n~~~\n\n    # no\n# Yes\n', ['18 1 Yes']],
  ['none of a rule, a table and a word with a sign', 'a | b\n--- | ---\n\n---\n\n#hashtag\n\n- item\n---\n', []],
  ['behind a fence in a list', '- run\n  ```sh\n  # no\n  ```\n- ```\n  # no\n  ```\n\n## Yes\n', ['9 2 Yes']],
  ['with lines that end as Windows does', '# One\r\n\r\nTwo\r\n---\r\n', ['1 1 One', '3 2 Two']],
  ['none where a fence is never closed', '# One\n```\n# no\n', ['1 1 One']],
])('headings %s', (_what, text, expected) => expect(headings(text)).toEqual(expected))

test.each<[string, string, string[]]>([
  ['inline, with title, in angles', '[a](b.md) and [c](d.md "title") [e](<f g.md>)\n', ['1:5 b.md', '1:19 d.md', '1:38 f g.md']],
  ['of images and badges', '[![build](https://ci/x.svg)](docs/ci.md) ![x](y.png)\n', ['1:11 !https://ci/x.svg', '1:30 docs/ci.md', '1:47 !y.png']],
  ['over two lines', 'see [the\nguide](docs/guide.md)\n', ['2:8 docs/guide.md']],
  ['with parentheses', '[a](b_(c).md) [d](e.md).\n', ['1:5 b_(c).md', '1:19 e.md']],
  ['defined', '[a][b] [c]\n\n[b]: docs/b.md "B"\n  [c]: <docs/c.md>\n[^1]: note.md\n', ['3:6 docs/b.md', '4:9 docs/c.md']],
  ['of HTML', '<p><a href="docs/a.md">a</a> <img alt="x" src=\'b.png\'></p>\n', ['1:13 docs/a.md', '1:48 !b.png']],
  ['in a table and a list', '| [a](b.md) |\n|---|\n- [ ] [c](d.md)\n1. [e](f.md)\n', ['1:7 b.md', '3:11 d.md', '4:8 f.md']],
  ['none in code', '`[a](b.md)` ``[c](`d.md)``\n```\n[e](f.md)\n```\n\n    [g](h.md)\n', []],
  ['none in comments', '<!-- [a](b.md) --> [c](d.md) <!--\n[e](f.md)\n--> [g](h.md)\n', ['1:24 d.md', '3:9 h.md']],
  ['none that is escaped or has blanks', '\\[a](b.md) [c](d e.md) [f] (g.md)\n', []],
  ['behind a backtick that nothing closes', 'a ` b [c](d.md)\n\n` e\n', ['1:11 d.md']],
  ['of an address with an anchor', '[a](b.md#c) [d](#e)\n', ['1:5 b.md#c', '1:17 #e']],
])('links %s', (_what, text, expected) => expect(links(text)).toEqual(expected))

test.each<[string, string, string[]]>([
  ['that wait to be filled in', '- Team lead: [Define contact]\n**Next**: [Set review date]\n', ['1:14 Define contact', '2:11 Set review date']],
  ['that are links, tasks, notes or code', '- [ ] a\n- [x] b\n[c](d) [e][f] [g] [^1] `[h]`\n\n[g]: i\n', []],
])('brackets %s', (_what, text, expected) => expect(brackets(text)).toEqual(expected))

test('a section counts what stands below its heading', () => {
  const document = read('# A\n\nOne two three.\n\n## B\n\n1. stop\n2. start\n\n```sh\nmake\n```\n\n### Step 3: look\n\n- [ ] seen\n- a `b`\n\n## C\n\nfour\n')
  const section = (title: string): object => {
    const heading = document.headings.find(({ text }) => text === title)
    if (!heading) throw new Error(title)
    const { steps, items, tasks, codeBlocks, words } = sectionOf(document, heading)
    return { steps, items, tasks, codeBlocks, words }
  }
  expect(section('B')).toEqual({ steps: 3, items: 1, tasks: 1, codeBlocks: 1, words: 4 })
  expect(section('C')).toEqual({ steps: 0, items: 0, tasks: 0, codeBlocks: 0, words: 1 })
  expect(wholeOf(document).words).toBe(8)
})

test('what stands on a line is told without its marker and its code', () => {
  expect(read('> 1. call `it` now\n\n| a |\n\n- [x] done\n').lines.map(({ kind, text }) => `${kind}: ${text.replace(/ +/g, ' ')}`)).toEqual(['step: call now', 'table: | a |', 'task: [x] done'])
})

test.each<[string, string]>([
  ['backticks of every length', Array.from({ length: 1500 }, (_, index) => '`'.repeat(index)).join(' ')],
  ['open brackets', '['.repeat(900_000)],
  ['links that never close', '[a]('.repeat(200_000)],
  ['titles that never close', '[a](b "c '.repeat(100_000)],
  ['open comments', '<!--`'.repeat(180_000)],
  ['tags that never close', '<a href='.repeat(100_000)],
  ['tags with much in them', `<a ${'href= '.repeat(160)}>`.repeat(1000)],
  ['nested quotes', `${'> '.repeat(400_000)}x`],
  ['one long heading', `# ${'[a](b) '.repeat(120_000)}`],
  ['definitions', '[a]: b\n'.repeat(140_000)],
  ['headings within headings', Array.from({ length: 60_000 }, (_, index) => `${'#'.repeat((index % 6) + 1)} rollback\n`).join('')],
  ['tables of dashes', '---\n'.repeat(200_000)],
  ['blanks', `a${' '.repeat(900_000)}b`],
])('%s are read in linear time', (_what, text) => {
  const started = performance.now()
  const document = read(text)
  for (const heading of document.headings) sectionOf(document, heading)
  wholeOf(document)
  expect(performance.now() - started).toBeLessThan(10_000)
})

test('what lies beyond a million characters is not read', () => {
  expect(headings(`# One\n${'word '.repeat(250_000)}\n# Two\n`)).toEqual(['1 1 One'])
})
