import { parseManifest } from '../../src/documents/manifest.ts'
import { fileText } from '../../src/tree/source-text.ts'

/** `line name requirement group`, with the source where it is no registry. */
function shown(path: string, text: string): string[] {
  const dependencies = parseManifest(fileText(path, text)).content?.dependencies ?? []
  return dependencies.map(({ at, name, requirement, group, source }) => [at.line, name, requirement, group, source === 'registry' ? '' : source].filter((part) => part !== '').join(' '))
}

test.each<[string, string, string[]]>([
  [
    'package.json',
    '{\n"dependencies": {\n"a": "^1",\n"b": "workspace:*",\n"c": "github:x/y",\n"d": "file:../d",\n"e": "https://x.example.test/e.tgz" },\n"devDependencies": { "f": "npm:g@2" },\n"peerDependencies": { "h": ">=1" } }',
    ['3 a ^1 runtime', '4 b workspace:* runtime workspace', '5 c github:x/y runtime git', '6 d file:../d runtime path', '7 e https://x.example.test/e.tgz runtime url', '8 f npm:g@2 development', '9 h >=1 peer'],
  ],
  [
    'requirements.txt',
    '# note\n-r base.txt\n--index-url https://x.example.test\na==1 \\\n  --hash=sha256:00 \\\n  --hash=sha256:11\nb[c,d] >= 2, < 3 ; python_version > "3.8" # note\ne\ngit+https://x.example.test/f.git@v1#egg=f\ng @ https://x.example.test/g.whl\n-e ./h\n',
    ['4 a ==1 runtime', '7 b >= 2, < 3 runtime', '8 e runtime', '9 f git+https://x.example.test/f.git@v1#egg=f runtime git', '10 g https://x.example.test/g.whl runtime url', '11 ./h runtime path'],
  ],
  ['requirements-dev.txt', 'a==1', ['1 a ==1 development']],
  ['requirements/test.txt', 'a', ['1 a development']],
  [
    'pyproject.toml',
    '[project]\nname = "x"\ndependencies = [\n  "a>=1",\n  "b[c]==2; python_version > \'3\'",\n]\n[project.optional-dependencies]\npdf = ["d"]\n[dependency-groups]\ndev = ["e", { include-group = "x" }]\n[build-system]\nrequires = ["f"]\n[tool.uv.sources]\na = { workspace = true }\n',
    ['4 a >=1 runtime workspace', '5 b ==2 runtime', '8 d optional', '10 e development', '12 f build'],
  ],
  [
    'pyproject.toml',
    '[tool.poetry.dependencies]\npython = "^3.12"\na = "^1"\nb = { version = "^2", extras = ["x"] }\nc = { git = "https://x.example.test" }\n[tool.poetry.group.dev.dependencies]\nd = "*"\n',
    ['3 a ^1 runtime', '4 b ^2 runtime', '5 c runtime git', '7 d * development'],
  ],
  ['Pipfile', '[packages]\na = "*"\n[dev-packages]\nb = "==1"\n', ['2 a * runtime', '4 b ==1 development']],
  ['go.mod', 'module x\ngo 1.24\nrequire (\n\ta v1.0.0 // indirect\n)\nrequire b v2.0.0\nreplace c => ../c\n', ['4 a v1.0.0 runtime', '6 b v2.0.0 runtime']],
  ['Gemfile', "gem 'a', '~> 1'\ngroup :development, :test do\n  gem \"b\"\nend\ngem 'c', git: 'https://x.example.test'\ngem 'd', group: :test\n", ['1 a ~> 1 runtime', '3 b development', '5 c runtime git', '6 d development']],
  ['pom.xml', '<project>\n<dependencies>\n<dependency>\n<groupId>g</groupId><artifactId>a</artifactId><version>1</version>\n</dependency>\n<dependency><groupId>g</groupId><artifactId>b</artifactId><scope>test</scope></dependency></dependencies></project>', ['3 g:a 1 runtime', '6 g:b development']],
  ['build.gradle.kts', 'dependencies {\n  implementation("g:a:1")\n  testImplementation("g:b")\n  implementation(libs.c)\n  implementation("g:d:$version")\n}', ['2 g:a 1 runtime', '3 g:b development', '5 g:d $version runtime']],
  ['Cargo.toml', '[dependencies]\na = "1"\nb = { path = "../b" }\n[dev-dependencies.c]\nversion = "2"\n[target.\'cfg(unix)\'.dependencies]\nd = "3"\n', ['2 a 1 runtime', '3 b runtime path', '4 c 2 development', '7 d 3 runtime']],
  ['composer.json', '{ "require": { "php": ">=8", "ext-pdo": "*",\n"a/b": "^1" }, "require-dev": { "c/d": "2" } }', ['2 a/b ^1 runtime', '2 c/d 2 development']],
])('%s', (path, text, expected) => {
  expect(shown(path, text)).toEqual(expected)
  expect(parseManifest(fileText(path, text)).problems).toEqual([])
})

test('package.json: scripts, engines, package manager, workspaces', () => {
  const { content } = parseManifest(fileText('package.json', '{\n"name": "x",\n"private": true,\n"packageManager": "pnpm@10.0.0",\n"scripts": {\n"test": "jest",\n"build": "tsc" },\n"engines": { "node": ">=22" },\n"workspaces": { "packages": ["packages/*"] } }'))
  expect(content?.scripts.map(({ name, command, at }) => `${at.line} ${name}: ${command.value}`)).toEqual(['6 test: jest', '7 build: tsc'])
  expect(content?.runtimes.map(({ runtime, requirement, at }) => `${at.line} ${runtime} ${requirement}`)).toEqual(['8 node >=22'])
  expect([content?.packageManager?.value, content?.packageManager?.at.line, content?.workspaces.map(({ value }) => value), content?.library]).toEqual(['pnpm@10.0.0', 4, ['packages/*'], false])
})

test.each<[string, string, number[], number]>([
  ['package.json', '{\n"a": 1\n"dependencies": { "b": "1" }\n}', [3], 1],
  ['package.json', '{\n"dependencies": { "b": "1" },\n}', [3], 1],
  ['package.json', '', [1], 0],
  ['package.json', '[]', [1], 0],
  ['package.json', '{"a":'.repeat(5000), [1], 0],
  ['pyproject.toml', '[project\ndependencies = ["a"]\n', [1], 0],
  ['pyproject.toml', '[project]\nname = \ndependencies = ["a"]\n', [2], 1],
  ['pyproject.toml', '[project]\nname = "x\ndependencies = ["a"]\n', [2], 1],
  ['pyproject.toml', `a = ${'['.repeat(20_000)}`, [1], 0],
  ['requirements.txt', 'a==1\nb 2\nc', [2], 2],
  ['go.mod', 'module x\nfoo bar\nrequire a v1\n', [2], 1],
  ['pom.xml', '<project>\n<dependencies>\n</project>', [3], 0],
])('%s with a mistake keeps the rest: %j', (path, text, lines, dependencies) => {
  const { content, problems } = parseManifest(fileText(path, text))
  expect(problems.map(({ line }) => line)).toEqual(lines)
  expect(content?.dependencies.length ?? 0).toBe(dependencies)
})
