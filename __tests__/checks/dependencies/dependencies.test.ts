import { found, messages, stateOf } from '../compose/found.ts'

const npm = (dependencies: string, more = '"private": true'): string => `{\n${more},\n"dependencies": {${dependencies}}\n}`
const npmLock = (...names: readonly string[]): string => JSON.stringify({ lockfileVersion: 3, packages: Object.fromEntries(names.map((name) => [`node_modules/${name}`, { version: '1.0.0' }])) })

test.each<[string, Record<string, string>, string[]]>([
  ['no lock file', { 'package.json': npm('"a": "^1"') }, ['2 warning package.json has no lock file']],
  ['nothing to lock', { 'package.json': npm('') }, []],
  ['a library', { 'package.json': npm('"a": "^1"', '"exports": "./a.js"') }, []],
  ['a workspace member', { 'package.json': '{ "workspaces": ["packages/*"] }', 'yarn.lock': '', 'packages/a/package.json': npm('"a": "^1"') }, []],
  ['a manifest of a fixture', { 'tests/fixtures/package.json': npm('"a": "^1"') }, []],
  ['two lock files', { 'package.json': npm('"a": "^1"'), 'package-lock.json': npmLock('a'), 'yarn.lock': 'a@^1:\n  version "1"\n' }, ['1 warning yarn.lock stands beside package-lock.json']],
  ['two lock files, one is named', { 'package.json': npm('"a": "^1"', '"packageManager": "yarn@4.0.0"'), 'package-lock.json': npmLock('a'), 'yarn.lock': 'a@^1:\n  version "1"\n' }, ['1 warning package-lock.json stands beside yarn.lock']],
  ['another package manager', { 'package.json': npm('"a": "^1"', '"packageManager": "pnpm@10.0.0"'), 'package-lock.json': npmLock('a') }, ['2 warning The manifest asks for pnpm@10.0.0, and package-lock.json is of another package manager']],
  ['out of step', { 'package.json': npm('"a": "^1",\n"b": "^1"'), 'package-lock.json': npmLock('a') }, ['4 error b is not in package-lock.json']],
  ['a neighbour of the repository', { 'package.json': npm('"a": "^1",\n"b": "^1"'), 'package-lock.json': npmLock('a'), 'b/package.json': '{ "name": "b" }' }, []],
  ['sources beside the registry', { 'package.json': npm('"a": "^1", "b": "file:b", "c": "workspace:*"'), 'package-lock.json': npmLock('a') }, []],
  ['names of PyPI', { 'pyproject.toml': '[project]\nname = "x"\ndependencies = ["Typing_Extensions"]\n', 'uv.lock': '[[package]]\nname = "typing-extensions"\nversion = "4"\n' }, []],
  ['a go.mod without go.sum', { 'go.mod': 'module x\nrequire a v1.0.0\n' }, ['1 warning go.mod has no lock file']],
  ['a crate that is a program', { 'Cargo.toml': '[package]\nname = "x"\n[dependencies]\na = "1"\n', 'src/main.rs': '' }, ['2 warning Cargo.toml has no lock file']],
  ['modules beside it', { 'go.mod': 'module x\nrequire a.test/b v0.0.0\nreplace a.test/b => ../b\n' }, []],
  ['a library by its main', { 'package.json': npm('"a": "^1"', '"main": "a.js"') }, []],
  ['a program with a main', { 'package.json': npm('"a": "^1"', '"main": "a.js", "scripts": { "start": "node a.js" }') }, ['2 warning package.json has no lock file']],
  ['a program in an image with a main', { Dockerfile: 'FROM node:24', 'package.json': npm('"a": "^1"', '"main": "a.js"') }, ['2 warning package.json has no lock file']],
  ['other names of packages', { 'package.json': npm('"a": "npm:b@^1", "@x/y": "jsr:@x/y@1"'), 'package-lock.json': npmLock('b') }, []],
  ['a renamed crate and one no member uses', { 'Cargo.toml': '[workspace.dependencies]\nunused = "1"\n[dependencies]\njson = { package = "serde_json", version = "1" }\n', 'Cargo.lock': '[[package]]\nname = "serde_json"\nversion = "1"\n' }, []],
  ['what a PHP package replaces', { 'composer.json': '{"require":{"illuminate/support":"*","psr/log-implementation":"*"}}', 'composer.lock': '{"packages":[{"name":"laravel/framework","version":"v11","replace":{"illuminate/support":"self.version"}}]}' }, []],
  ['a crate that is a library', { 'Cargo.toml': '[package]\nname = "x"\n[dependencies]\na = "1"\n', 'src/lib.rs': '' }, []],
])('lock files: %s', (_what, files, expected) => {
  expect(messages('dependencies/lockfile-coherent', files)).toEqual(expected)
})

test.each<[string, Record<string, string>, string[]]>([
  ['ranges', { 'requirements.txt': 'a>=1\nb==1.*\nc~=1.0\nd==1.0\ne\n' }, ['requirements.txt:1', 'requirements.txt:2', 'requirements.txt:3', 'requirements.txt:5']],
  ['constraints', { 'requirements.txt': '-c constraints.txt\na', 'constraints.txt': 'a==1' }, []],
  ['sources of pip-compile', { 'requirements.in': 'a' }, []],
  ['development tools', { 'requirements-dev.txt': 'pytest' }, []],
  ['a library', { 'pyproject.toml': '[project]\nname = "x"\ndependencies = ["a>=1"]\n' }, []],
  ['requirements of a library', { 'setup.py': '', 'requirements.txt': 'a>=1', 'requirements/base.txt': 'a' }, []],
  ['requirements of a program with a setup.py', { 'setup.py': '', 'requirements.txt': 'a>=1', Dockerfile: 'FROM python:3.13' }, ['requirements.txt:1']],
  ['requirements of tests and builds', { 'testing/requirements.txt': 'a', '.github/requirements.txt': 'b' }, []],
  ['a program', { 'pyproject.toml': '[project]\nname = "x"\ndependencies = ["a>=1"]\n', Dockerfile: 'FROM python:3.13' }, ['pyproject.toml:3']],
  ['a locked program', { 'pyproject.toml': '[project]\nname = "x"\ndependencies = ["a>=1"]\n', Dockerfile: 'FROM python:3.13', 'poetry.lock': '' }, []],
])('pinned: %s', (_what, files, places) => {
  expect(found('dependencies/deps-pinned', files)).toEqual(places)
})

const dependabot = (...ecosystems: readonly string[]): string => ['version: 2', 'updates:', ...ecosystems.map((name) => `  - package-ecosystem: "${name}"\n    directory: /`), ''].join('\n')
const repository = { 'requirements.txt': 'a==1', Dockerfile: 'FROM python:3.13', '.github/workflows/ci.yml': 'on: push\njobs: {}\n' }

test.each<[string, Record<string, string>, string[]]>([
  ['all', { '.github/dependabot.yml': dependabot('pip', 'docker', 'github-actions') }, []],
  ['uv stands for pip', { '.github/dependabot.yaml': dependabot('uv', 'docker', 'github-actions') }, []],
  ['some', { '.github/dependabot.yml': dependabot('pip') }, ['2 notice Dependabot leaves out docker, github-actions']],
  ['Renovate finds all by itself', { '.github/dependabot.yml': dependabot('pip'), 'renovate.json': '{}' }, []],
])('update bot: %s', (_what, files, expected) => {
  expect(messages('dependencies/updates-cover-ecosystems', { ...repository, ...files })).toEqual(expected)
})

test.each<[string, Record<string, string>, string]>([
  ['none', {}, 'fail'],
  ['Dependabot', { '.github/dependabot.yml': dependabot('pip') }, 'pass'],
  ['Dependabot without updates', { '.github/dependabot.yml': 'version: 2\nupdates: []\n' }, 'fail'],
  ['Renovate', { '.github/renovate.json5': '{}' }, 'pass'],
  ['Renovate in package.json', { 'package.json': '{ "renovate": {} }' }, 'pass'],
])('update bot: %s', (_what, files, state) => {
  expect(stateOf('dependencies/dependency-updates-automated', { ...repository, ...files })).toBe(state)
})

test('a repository without dependencies needs no bot', () => {
  expect(stateOf('dependencies/dependency-updates-automated', { 'README.md': '# x' })).toBe('not-applicable')
})

test.each<[string, string[]]>([
  ['', ['.github/dependabot.yml:3']],
  ['cooldown: { default-days: 7 }', []],
  ['cooldown: { default-days: 3, semver-major-days: 30 }', ['.github/dependabot.yml:5']],
  ['cooldown: { include: ["*"] }', ['.github/dependabot.yml:5']],
  ['cooldown: { semver-major-days: 30, semver-minor-days: 14, semver-patch-days: 7 }', []],
  ['cooldown: { semver-major-days: 30 }', ['.github/dependabot.yml:5']],
])('cooldown: %j', (line, places) => {
  expect(found('dependencies/dependabot-cooldown', { '.github/dependabot.yml': `${dependabot('npm')}    ${line}\n` })).toEqual(places)
})

test.each<[string, Record<string, string>, string[]]>([
  ['tools of tests and style', { Dockerfile: 'FROM python:3.13\nCMD ["python", "a.py"]\n', 'requirements.txt': 'a==1\npytest-asyncio==1\nPre_Commit==1\nmypy-boto3==1\n' }, ['requirements.txt:2', 'requirements.txt:3']],
  ['requirements of development', { Dockerfile: 'FROM python:3.13\nCMD ["python", "a.py"]\n', 'requirements-test.txt': 'pytest==1\n', 'requirements/ci.txt': 'ruff==1\n' }, []],
  ['groups of pyproject.toml', { Dockerfile: 'FROM python:3.13\nCMD ["python", "a.py"]\n', 'pyproject.toml': '[project]\nname = "x"\ndependencies = ["pytest"]\n[dependency-groups]\ndev = ["ruff"]\n' }, ['pyproject.toml:3']],
  ['nothing that runs', { 'requirements.txt': 'pytest==1\n' }, []],
  ['a tool the program runs itself', { Dockerfile: 'FROM python:3.13\nCMD ["python", "a.py"]\n', 'requirements.txt': 'bandit==1\nruff==1\n', 'a.py': 'import subprocess\nsubprocess.run(["bandit", "-r", "."])\n', 'tests/test_a.py': 'import ruff' }, ['requirements.txt:2']],
  ['a plugin of such a tool', { Dockerfile: 'FROM python:3.13\nCMD ["python", "a.py"]\n', 'pyproject.toml': '[project]\nname = "pytest-x"\ndependencies = ["pytest"]\n' }, []],
])('development tools: %s', (_what, files, expected) => {
  expect(found('dependencies/dev-tools-in-manifest', files)).toEqual(expected)
})
