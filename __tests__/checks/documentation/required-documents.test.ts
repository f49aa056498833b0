import { evaluate } from '../../../src/rules/evaluate.ts'
import { loadRules } from '../../../src/rules/load-rules.ts'
import type { Rule } from '../../../src/rules/rule.ts'
import { projectOfFiles } from '../../../src/policy/verify-examples.ts'
import { workingDirectory } from '../../../src/tree/working-directory.ts'
import { found, messages, stateOf } from '../compose/found.ts'

const ID = 'documentation/required-docs-present'
const TREE = { 'docs/guide.md': '# Guide', 'docs/a b.md': '# A', 'assets/logo.png': 'x', LICENSE: 'MIT', 'docs/page.md': '# Page', 'public/icon.svg': '<svg/>' }

test.each([
  'docs/guide.md',
  './docs/guide.md#install',
  '/docs/guide.md',
  'docs/',
  'docs',
  '.',
  '',
  '#top',
  'docs/a%20b.md',
  '<docs/a b.md>',
  'assets/logo.png?raw=true',
  'LICENSE',
  'docs/page',
  'docs/page.html',
  '/icon.svg',
  '../../issues',
  '../../wiki/Home',
  '../../actions/workflows/ci.yml/badge.svg',
  '../sibling/README.md',
  'https://acme.io/docs/none.md',
  '//acme.io/x',
  'mailto:a@acme.io',
  'someone@acme.io',
  'www.acme.io/x',
  'acme.io/x',
  'localhost:8000/docs',
  '{{ site.url }}/none.md',
  '${DOCS}/none.md',
  '<your-link>',
  'url',
  'path/to/file.md',
  '@/docs/none.md',
  'crate::Engine',
  '%E0%A4%A',
])('a link to %s is left alone', (target) => {
  expect(found(ID, { ...TREE, 'README.md': `[x](${target})\n` })).toEqual([])
})

test.each(['docs/none.md', './none', '/docs/none.md#x', 'docs/guide.md/../none.md', 'assets/none.png', 'scripts/terraform/', 'docs/a%20c.md', '<docs/a c.md>'])('a link to %s leads nowhere', (target) => {
  expect(found(ID, { ...TREE, 'README.md': `\n[x](${target})\n` })).toEqual(['README.md:2'])
})

test.each<[string, string, string[]]>([
  ['of a document in a folder', 'docs/x.md', ['docs/x.md:1']],
  ['of a changelog', 'CHANGELOG.md', []],
  ['of a form for issues', '.github/ISSUE_TEMPLATE/bug.md', []],
  ['of a form for pull requests', '.github/PULL_REQUEST_TEMPLATE.md', []],
  ['of a sample', 'examples/README.md', []],
  ['of somebody else', 'vendor/lib/README.md', []],
  ['of a folder of templates', 'templates/README.md', []],
  ['of a machine', '.claude/commands/x.md', []],
])('links %s', (_what, path, expected) => {
  expect(found(ID, { [path]: '[x](none.md)\n' })).toEqual(expected)
})

test('links are told where they stand: of HTML, of images, of definitions; not in code and comments', () => {
  const text = '<img src="none.png">\n![a](none.svg)\n\n```\n[a](none.md)\n```\n<!-- [a](none.md) -->\n`[a](none.md)`\n\n[b]: none.md\n'
  expect(found(ID, { 'README.md': text })).toEqual(['README.md:1', 'README.md:2', 'README.md:10'])
})

test('where a site is built of the documents, only what people read on GitHub is held to its links', () => {
  expect(found(ID, { 'mkdocs.yml': 'site_name: x', 'docs/x.md': '[a](../none)\n', 'README.md': '[a](none.md)\n' })).toEqual(['README.md:1'])
})

test.each<[string, string, number]>([
  ['/reference/cli/', 'docs/x.md', 0],
  ['/reference/cli#options', 'docs/x.md', 0],
  ['../users/#sign-in', 'docs/x.md', 0],
  ['/ecosystem/', 'docs/contributing.md', 0],
  ['../users.md', 'docs/x.md', 1],
  ['users/', 'docs/x.md', 1],
  ['/reference/cli/', 'DEPLOYMENT.md', 1],
  ['/reference/cli/', 'docs/README.md', 1],
])('the address %s of a page in %s', (target, path, count) => expect(found(ID, { [path]: `[x](${target})\n` })).toHaveLength(count))

test('what a generator of clients has written is left alone', () => {
  expect(found(ID, { 'client/.openapi-generator-ignore': '', 'client/README.md': '[x](docs/Api.md)\n', 'README.md': '[x](docs/Api.md)\n' })).toEqual(['README.md:1'])
})

test('a path in other letters, and one that is not there', () => {
  expect(messages(ID, { 'docs/Guide.md': '#', 'README.md': '[a](docs/guide.md) [b](docs/other.md)\n' })).toEqual([
    '1 warning The link to docs/guide.md leads nowhere on GitHub: the file is called docs/Guide.md',
    '1 warning The link to docs/other.md leads nowhere: there is no docs/other.md',
  ])
})

test.each<[string, string, string[]]>([
  ['in a runbook', 'docs/runbooks/down.md', ['3', '4', '5', '7']],
  ['in a checklist', 'PRODUCTION_READINESS.md', ['3', '4', '5', '7']],
  ['in a document nobody acts by', 'docs/style.md', []],
])('gaps %s', (_what, path, lines) => {
  const text = '# Support\n\nTeam lead: [Define contact]\nOn call: [Define your contact method]\n**Next review**: [Set review date]\n\nPager: TBD\n\n- [ ] open\n- [x] done\n- [Optional]\n\nSee [Add contact][1], `[TBD]` and [define date].\n\n[1]: https://acme.io\n[define date]: https://acme.io\n'
  expect(found(ID, { [path]: text })).toEqual(lines.map((line) => `${path}:${line}`))
})

test('gaps are notices, and can be left alone', () => {
  expect(messages(ID, { 'RUNBOOK.md': 'Call [TBD]\n' })).toEqual(['1 notice [TBD] was left to be filled in'])
  expect(withOptions({ placeholders: false }, { 'RUNBOOK.md': 'Call [TBD]\n' })).toEqual([])
})

function withOptions(options: Rule['with'], files: Readonly<Record<string, string>>): string[] {
  const rule = loadRules(workingDirectory('rules')).rules.find(({ id }) => id === ID) as Rule
  const { outcomes } = evaluate({ ...rule, with: { ...rule.with, ...options } }, projectOfFiles(files))
  return outcomes.filter(({ state }) => state === 'fail').map(({ at, variant }) => `${at.path}:${at.line} ${variant}`)
}

test('documents that are asked for are there, are no folders, and say something', () => {
  const documents = ['README.md', './docs/A.md', 'docs/B.md', 'docs', 'docs/c.rst']
  expect(withOptions({ documents }, { 'README.md': 'x', 'docs/A.md': ' \n', 'docs/c.rst': 'C\n=\n', 'OTHER.md': '[x](none.md)' })).toEqual(['docs:1 folder', 'docs/A.md:1 empty', 'docs/B.md:1 absent'])
})

test('where there is no document there is nothing to say', () => {
  expect(stateOf(ID, { 'main.py': '' })).toBe('not-applicable')
  expect(stateOf(ID, { 'README.md': 'no links' })).toBe('not-applicable')
})
