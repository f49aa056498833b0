import { parseLockfile } from '../../src/documents/lockfile.ts'
import { fileText } from '../../src/tree/source-text.ts'

function shown(path: string, text: string): string[] {
  return (parseLockfile(fileText(path, text)).content?.packages ?? []).map(({ at, name, version }) => `${at.line} ${name}@${version}`)
}

test.each<[string, string, string[]]>([
  ['package-lock.json', '{"packages": {"": {"version": "9"},\n"node_modules/a": {"version": "1"},\n"node_modules/a/node_modules/@b/c": {"version": "2"}}, "dependencies": {"a": {"version": "1"}}}', ['2 a@1', '3 @b/c@2']],
  ['package-lock.json', '{"dependencies": {"a": {"version": "1", "requires": {"b": "2"}, "dependencies": {\n"b": {"version": "2"}}}}}', ['1 a@1', '2 b@2']],
  ['bun.lock', '{"packages": {\n"a": ["a@1", "", {}],\n"@b/c": ["@b/c@2"],\n},}', ['2 a@1', '3 @b/c@2']],
  ['pnpm-lock.yaml', "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      a:\n        specifier: ^1\n        version: 1.0.0\npackages:\n  a@1.0.0:\n    resolution: {integrity: x}\n  '@b/c@2.0.0':\n    resolution: {integrity: y}\n", ['5 a@', '9 a@1.0.0', '11 @b/c@2.0.0']],
  ['pnpm-lock.yaml', 'dependencies:\n  a: 1.0.0\npackages:\n  /a/1.0.0:\n    dev: false\n  /@b/c/2.0.0_d@1.0.0:\n    dev: true\n', ['2 a@', '4 a@1.0.0', '6 @b/c@2.0.0']],
  ['yarn.lock', '# yarn lockfile v1\n\n"@a/b@^1", "@a/b@^2":\n  version "1.2"\n  dependencies:\n    version "^9"\n\nc@^1:\n  version "3"\n', ['3 @a/b@1.2', '8 c@3']],
  ['yarn.lock', '__metadata:\n  version: 8\n\n"c@npm:^1":\n  version: 3.0\n', ['4 c@3.0']],
  ['uv.lock', 'version = 1\n\n[[package]]\nname = "a"\nversion = "1"\nwheels = [\n    { url = "x" },\n]\n\n[package.metadata]\nname = "no"\n', ['4 a@1']],
  ['Cargo.lock', 'version = 4\n\n[[package]]\nname = "a"\nversion = "1.0.0"\ndependencies = [\n "b",\n]\n', ['4 a@1.0.0']],
  ['Pipfile.lock', '{"default": {"a": {"version": "==1"}}, "develop": {\n"b": {"version": "==2"}}}', ['1 a@1', '2 b@2']],
  ['composer.lock', '{"packages": [{"name": "a/b", "version": "1"}],\n"packages-dev": [{"name": "c/d", "version": "2"}]}', ['1 a/b@1', '2 c/d@2']],
  ['go.sum', 'a v1.0.0 h1:x=\na v1.0.0/go.mod h1:y=\n', ['1 a@v1.0.0', '2 a@v1.0.0']],
  ['Gemfile.lock', 'GEM\n  specs:\n    rails (8.0.0)\n      rack (>= 2)\n    rack (3.1)\n', ['3 rails@8.0.0', '5 rack@3.1']],
  ['gradle.lockfile', '# note\ng:a:1=runtimeClasspath\nempty=\n', ['2 g:a@1']],
])('%s', (path, text, expected) => {
  expect(shown(path, text)).toEqual(expected)
  expect(parseLockfile(fileText(path, text)).problems).toEqual([])
})

test.each<[string, string, number[]]>([
  ['package-lock.json', '{\n"a": 1,\n<<<<<<< HEAD\n"b": 2\n}', [3]],
  ['package-lock.json', '{\n"a": 1', [2]],
  ['package-lock.json', '', [1]],
  ['pnpm-lock.yaml', 'a: 1\n<<<<<<< HEAD\nb: 2\n', [2]],
  ['yarn.lock', 'a@1:\n  version "1"\n=======\n', [3]],
  ['uv.lock', '[[package]]\nname = "a"\n>>>>>>> main\n', [3]],
  ['poetry.lock', '[[package]]\nname = "a\n', [2]],
  ['go.sum', 'a v1 h1:x\nb v1\n', [2]],
])('%s with a mistake: %j', (path, text, lines) => {
  expect(parseLockfile(fileText(path, text)).problems.map(({ line }) => line)).toEqual(lines)
})

test('ten megabytes are read', () => {
  const entries = Array.from({ length: 60_000 }, (_, index) => `"node_modules/p${index}": {"version": "1.0.${index}", "resolved": "https://registry.example.test/p/-/p-1.tgz", "integrity": "sha512-${'a'.repeat(60)}"}`)
  const text = `{"packages": {\n${entries.join(',\n')}\n}}`
  expect(shown('package-lock.json', text)).toHaveLength(60_000)
})
