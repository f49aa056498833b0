import { found, messages, stateOf } from '../compose/found.ts'

test.each<[string, string, number[]]>([
  ['environment/env-key-duplicated', 'A=1\nexport A=2\n#A=3\nA=4', [2, 4]],
  ['environment/env-key-duplicated', 'A=1\na=2', []],
  ['environment/env-delimiter-invalid', 'A-B=1\nA.B=2\nA B=3\n_A1=4\n1A=5\nexport A_B=6', [1, 2, 3]],
  ['environment/env-key-without-value', 'A\nB=\nexport C\n# D', [1]],
  ['environment/env-leading-character', ' A=1\n\tB=2\n1C=3\n-D=4\n_E=5\nexport F=6', [1, 2, 3, 4]],
  ['environment/env-space-around-equals', 'A =1\nB= 2\nC=\nD= # none\nE="a = b"\nF=a =b', [1, 2]],
])('%s: %j', (rule, text, lines) => {
  expect(found(rule, { '.env.example': text })).toEqual(lines.map((line) => `.env.example:${line}`))
})

test.each<[string, Record<string, string>, string[]]>([
  ['all are ignored', { '.gitignore': '.env*\n!.env.example\n' }, []],
  ['only .env is ignored', { '.gitignore': '.env\n' }, ['1 notice git does not ignore .env.production, .env.local']],
  ['each by name', { '.gitignore': '.env\n.env.production\n.env.local\n' }, []],
  ['nothing is ignored', { '.gitignore': 'dist/\n' }, ['1 warning git does not ignore .env, .env.production, .env.local']],
  ['a service reads what is not ignored', { '.gitignore': '.env\n', 'compose.yaml': 'services:\n  a:\n    image: a:1\n    env_file: .env.production\n' }, ['1 warning git does not ignore .env.production, .env.local']],
  ['there is no .gitignore', {}, ['1 warning git does not ignore .env, .env.production, .env.local']],
])('env files: %s', (_what, files, expected) => {
  expect(messages('environment/env-files-gitignored', { '.env.example': 'A=1', ...files })).toEqual(expected)
})

test('a tracked env file with a secret is found, one with placeholders or plain settings is not', () => {
  const gitignore = { '.gitignore': '.env*\n', '.env.example': 'A=1' }
  expect(found('environment/env-files-gitignored', { ...gitignore, '.env': 'API_KEY=9f3c51d2a77be044' })).toEqual(['.env:1'])
  expect(found('environment/env-files-gitignored', { ...gitignore, '.env': 'API_KEY=changeme\nPORT=3000' })).toEqual([])
})

test('a repository that reads no environment is not asked for an example', () => {
  expect(stateOf('environment/env-example-present', { 'compose.yaml': 'services:\n  a:\n    image: x:${TAG}\n    environment:\n      A: ${A:-1}\n' })).toBe('not-applicable')
  expect(found('environment/env-example-present', { 'compose.yaml': 'services:\n  a:\n    environment:\n      A: ${A}\n' })).toEqual(['compose.yaml:4'])
  expect(found('environment/env-example-present', { 'package.json': '{\n"dependencies": {\n"dotenv": "17.0.0" }}' })).toEqual(['package.json:3'])
})

const service = (...lines: readonly string[]): string => ['services:', '  a:', ...lines.map((line) => `    ${line}`), ''].join('\n')

test.each<[string, Record<string, string>, string[]]>([
  ['a reference', { 'compose.yaml': service('environment:', '  A: ${A}'), '.env.example': 'B=1' }, ['compose.yaml:4']],
  ['a required one', { 'compose.yaml': service('environment:', '  A: ${A:?}'), '.env.example': 'B=1' }, ['compose.yaml:4']],
  ['a default', { 'compose.yaml': service('environment:', '  A: ${A-1}'), '.env.example': 'B=1' }, []],
  ['commented out in the example', { 'compose.yaml': service('environment:', '  A: ${A}'), '.env.example': '# A=1' }, []],
  ['an escaped dollar', { 'compose.yaml': service('command: echo $$A'), '.env.example': 'B=1' }, []],
  ['the same name twice', { 'compose.yaml': service('environment:', '  A: ${A}', '  B: ${A}'), '.env.example': '' }, ['compose.yaml:4']],
  ['no example at all', { 'compose.yaml': service('environment:', '  A: ${A}') }, []],
  ['what the shell sets', { 'compose.yaml': service('volumes: ["${HOME}/x:/x"]'), '.env.example': '' }, []],
  ['an env file that is nowhere', { 'compose.yaml': service('env_file: [./prod.env]') }, ['compose.yaml:3']],
  ['an env file with an example', { 'compose.yaml': service('env_file: prod.env'), 'prod.env.example': '' }, []],
  ['an env file with an example of another name', { 'compose.yaml': service('env_file: .env'), 'env.sample': '' }, []],
  ['an optional env file', { 'compose.yaml': service('env_file:', '  - path: prod.env', '    required: false') }, []],
  ['an env file of a folder', { 'deploy/compose.yaml': service('env_file: ../.env'), '.env.example': '' }, []],
])('variables: %s', (_what, files, places) => {
  expect(found('environment/env-undeclared', files)).toEqual(places)
})
