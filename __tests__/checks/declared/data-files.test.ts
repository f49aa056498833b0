import { loadCsvReader } from '../../../src/documents/data-file.ts'
import { judgeBySchema, loadSchemaJudge } from '../../../src/documents/json-schema.ts'
import { found, messages, stateOf } from '../compose/found.ts'

const RULE = 'quality/data-files-valid'
const declared = (entry: string): Record<string, string> => ({ '.readiness.yml': `version: 1\nfiles:\n  - ${entry}\n` })

test('what is not loaded is not judged', () => {
  expect(stateOf(RULE, { ...declared('{ path: a.csv }'), 'a.csv': 'a,b\n1,2\n' })).toBe('unknown')
  expect(stateOf(RULE, { ...declared('{ path: a.json, schema: s.json }'), 'a.json': '{}', 's.json': '{}' })).toBe('unknown')
})

describe('once they are loaded', () => {
  beforeAll(async () => {
    await loadCsvReader()
    await loadSchemaJudge()
  })

  test.each<[string, string, Record<string, string>, string[]]>([
    ['is not there', '{ path: data/a.json }', {}, ['.readiness.yml:3']],
    ['is in order', '{ path: data/a.json, min-items: 2 }', { 'data/a.json': '[1, 2]' }, []],
    ['has a comma too many', '{ path: data/a.json }', { 'data/a.json': '[\n  1,\n]' }, ['data/a.json:3']],
    ['has a comment', '{ path: data/a.json }', { 'data/a.json': '// no\n[]' }, ['data/a.json:1']],
    ['is empty', '{ path: data/a.md }', { 'data/a.md': '\n' }, ['data/a.md:1']],
    ['is a pointer', '{ path: data/a.json }', { 'data/a.json': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 3\n' }, ['data/a.json:1']],
    ['has too few entries', '{ path: data/a.yaml, min-items: 3 }', { 'data/a.yaml': 'a: 1\nb: 2\n' }, ['data/a.yaml:1']],
    ['is broken YAML', '{ path: data/a.yaml }', { 'data/a.yaml': 'a: 1\nb: [\n' }, ['data/a.yaml:2']],
    ['is broken TOML', '{ path: data/a.toml }', { 'data/a.toml': 'a = 1\nb =\n' }, ['data/a.toml:2']],
    ['is CSV with a row too short', '{ path: data/a.csv }', { 'data/a.csv': 'a,b\n1,2\n3\n' }, ['data/a.csv:3']],
    ['is CSV with quotes', '{ path: data/a.csv, min-items: 1 }', { 'data/a.csv': 'a,b\n"1,\n5",2\n' }, []],
    ['is text by declaration', '{ path: data/a.json, format: text }', { 'data/a.json': 'free' }, []],
    ['satisfies its schema', '{ path: a.json, schema: s.json }', { 'a.json': '{"name": "a"}', 's.json': '{"$schema": "https://json-schema.org/draft/2020-12/schema", "required": ["name"]}' }, []],
    ['lacks what its schema wants', '{ path: a.json, schema: s.json }', { 'a.json': '{\n"items": [\n{"size": "x"}\n]}', 's.json': '{"properties": {"items": {"items": {"properties": {"size": {"type": "number"}}}}}}' }, ['a.json:3']],
    ['has no schema there', '{ path: a.json, schema: s.json }', { 'a.json': '{}' }, ['.readiness.yml:3']],
    ['has a broken schema', '{ path: a.json, schema: s.json }', { 'a.json': '{}', 's.json': '{\n"a": }' }, ['s.json:2']],
    ['has a schema that is none', '{ path: a.json, schema: s.json }', { 'a.json': '{}', 's.json': '{"type": "thing"}' }, ['.readiness.yml:3']],
    ['has a schema of elsewhere', '{ path: a.json, schema: s.json }', { 'a.json': '{}', 's.json': '{"$ref": "https://acme.io/s.json"}' }, ['.readiness.yml:3']],
  ])('a file that %s', (_what, entry, files, places) => expect(found(RULE, { ...declared(entry), ...files })).toEqual(places))

  test('the message has the fault', () => {
    expect(messages(RULE, { ...declared('{ path: a.json, schema: s.json }'), 'a.json': '{"n": 1}', 's.json': '{"properties": {"n": {"minimum": 2}}}' })).toEqual(['1 error a.json does not satisfy s.json: /n must be >= 2'])
  })

  test('a pattern of a schema cannot stall', () => {
    const answer = judgeBySchema(`${'a'.repeat(50_000)}!`, { type: 'string', pattern: '^(a+)+$' })
    expect(answer).toMatchObject({ fault: expect.stringContaining('must match pattern') })
    expect(judgeBySchema('a', { type: 'string', pattern: '(?=a)' })).toHaveProperty('unusable')
  })

  test('nor can alternatives that double and double again, nor a schema that is its own', () => {
    const doubling = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`d${index}`, { allOf: [{ anyOf: [{ $ref: `#/$defs/d${index + 1}` }, { $ref: `#/$defs/d${index + 1}` }] }] }]))
    expect(judgeBySchema(1, { $ref: '#/$defs/d0', $defs: { ...doubling, d40: { type: 'string' } } })).toMatchObject({ unusable: expect.stringContaining('timed out') })
    expect(judgeBySchema(1, { $ref: '#' })).toHaveProperty('unusable')
  }, 20_000)

  test('hostile content is told, not thrown', () => {
    for (const text of ['[['.repeat(20_000), '{"__proto__": {"a": 1}}', '\u0000', '{', '"', '*a', '&a [*a]', 'a,"b']) {
      for (const path of ['a.json', 'a.yaml', 'a.toml', 'a.csv']) expect(() => found(RULE, { ...declared(`{ path: ${path}, schema: s.json }`), [path]: text, 's.json': '{"type": "object"}' })).not.toThrow()
    }
  })
})
