import { readYaml } from '../../src/documents/located-yaml.ts'
import { plainValue } from '../../src/documents/yaml-node.ts'
import { scalar, withEntries, withValues } from '../../src/policy/readiness-edit.ts'
import type { WrittenEntry } from '../../src/policy/readiness-edit.ts'
import { fileText } from '../../src/tree/source-text.ts'

const ENTRY: WrittenEntry = [['rule', 'a/b'], ['reason', 'Small: for now'], ['owner', '@me'], ['expires', '2027-01-01']]
const added = (text: string): string => withEntries(fileText('.readiness.yml', text), 'waivers', [ENTRY])
const read = (text: string): unknown => plainValue(readYaml(fileText('x.yml', text)).roots[0])

test.each([
  ['no list', 'version: 1\n', 'version: 1\n\nwaivers:\n  - rule: a/b\n    reason: "Small: for now"\n    owner: "@me"\n    expires: 2027-01-01\n'],
  ['no list and no line end', 'version: 1', 'version: 1\n\nwaivers:\n  - rule: a/b\n    reason: "Small: for now"\n    owner: "@me"\n    expires: 2027-01-01\n'],
  ['an empty list', '# mine\nwaivers: [] # none\nversion: 1\n', '# mine\nwaivers: # none\n  - rule: a/b\n    reason: "Small: for now"\n    owner: "@me"\n    expires: 2027-01-01\nversion: 1\n'],
  ['a key without a value', 'waivers:\nversion: 1\n', 'waivers:\n  - rule: a/b\n    reason: "Small: for now"\n    owner: "@me"\n    expires: 2027-01-01\nversion: 1\n'],
  ['entries, comments and keys behind', 'waivers:\n# first\n- rule: c/d # why\n  owner: x\n\n# gate\ngate: {}\n', 'waivers:\n# first\n- rule: c/d # why\n  owner: x\n- rule: a/b\n  reason: "Small: for now"\n  owner: "@me"\n  expires: 2027-01-01\n\n# gate\ngate: {}\n'],
  ['a list in brackets', 'waivers: [{ rule: c/d }]\n', 'waivers: [{ rule: c/d }, { rule: a/b, reason: "Small: for now", owner: "@me", expires: 2027-01-01 }]\n'],
  ['lines that end in CR LF', 'version: 1\r\nwaivers:\r\n  - rule: c/d\r\n', 'version: 1\r\nwaivers:\r\n  - rule: c/d\r\n  - rule: a/b\r\n    reason: "Small: for now"\r\n    owner: "@me"\r\n    expires: 2027-01-01\r\n'],
])('an entry is added to a file with %s; the rest stays as it is', (_name, before, after) => {
  expect(added(before)).toBe(after)
  expect(read(after)).toMatchObject({ waivers: expect.arrayContaining([{ rule: 'a/b', reason: 'Small: for now', owner: '@me', expires: '2027-01-01' }]) as unknown })
})

test('a file that cannot be read is refused', () => {
  expect(() => added('waivers: [')).toThrow()
  expect(() => added('{ version: 1 }')).toThrow('is not written a key a line')
})

test.each([
  ['words and comments', '  - rule: a/b\n    on: 2026-01-01 # last\n    evidence: "old.md"\n', '  - rule: a/b\n    on: 2026-11-21 # last\n    evidence: new.md\n'],
  ['a key that is not there yet', '  - rule: a/b\n    on: 2026-01-01\n', '  - rule: a/b\n    on: 2026-11-21\n    evidence: new.md\n'],
])('values of an entry are replaced: %s', (_name, before, after) => {
  const text = withValues(fileText('x.yml', `attestations:\n${before}`), 'attestations', 0, [['on', '2026-11-21'], ['evidence', 'new.md']])
  expect(text).toBe(`attestations:\n${after}`)
})

test.each([
  ['an entry in braces', 'attestations:\n  - { rule: a/b, on: 2026-01-01 }\n'],
  ['a value over several lines', 'attestations:\n  - rule: a/b\n    evidence: >\n      long\n    on: 2026-01-01\n'],
])('%s is left alone', (_name, text) => {
  expect(withValues(fileText('x.yml', text), 'attestations', 0, [['on', '2026-11-21'], ['evidence', 'new.md']])).toBeUndefined()
})

test.each(['plain', 'two words', '@me', 'a: b', 'a #b', 'true', 'no', '12', '1.5', '~', '- x', '', ' x ', "it's", '"quoted"', '{a}', '[a]', 'a, b', '*x', '&x', '!x', '%x', '|', '>', '2027-01-01', 'https://x.test/a?b=c', 'x:', 'ü'])('%j is read back as the same text', (value) => {
  expect(read(`key: ${scalar(value)}`)).toEqual({ key: value })
  expect(read(`{ key: ${scalar(value, true)} }`)).toEqual({ key: value })
})
