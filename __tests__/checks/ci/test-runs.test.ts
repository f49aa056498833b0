import { answers, workflow } from '../answers.ts'

const ci = (...scripts: readonly string[]): Readonly<Record<string, string>> => ({ '.github/workflows/ci.yml': workflow('pull_request:', ...scripts) })
const CI = '.github/workflows/ci.yml'

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, unknown>>, string[]]>([
  ['none', ci('pytest'), {}, [`${CI}:8`]],
  ['an option', ci('pytest --cov=app'), {}, ['pass']],
  ['coverage run', ci('coverage run -m pytest'), {}, ['pass']],
  ['go', ci('go test -coverprofile=c.out ./...'), {}, ['pass']],
  ['a package script', { ...ci('npm test'), 'package.json': '{ "scripts": { "test": "vitest run --coverage" } }' }, {}, ['pass']],
  ['a package script without', { ...ci('npm test'), 'package.json': '{ "scripts": { "test": "vitest run" } }' }, {}, [`${CI}:8`]],
  ['a script by its name', ci('npm run test:coverage'), {}, ['pass']],
  ['a task nobody can follow', ci('tox'), {}, ['not-applicable']],
  ['pytest.ini', { ...ci('pytest'), 'pytest.ini': '[pytest]\naddopts =\n    -ra\n    --cov=app\n' }, {}, ['pass']],
  ['pytest.ini in a comment', { ...ci('pytest'), 'pytest.ini': '[pytest]\n# addopts = --cov=app\n' }, {}, [`${CI}:8`]],
  ['vitest.config.ts', { ...ci('npx vitest run'), 'vitest.config.ts': 'export default { test: { coverage: { provider: "v8", enabled: true } } }' }, {}, ['pass']],
  ['no workflow', { 'tests/test_a.py': '' }, {}, ['not-applicable']],
  ['k6, which runs no tests here', ci('k6 version'), {}, ['not-applicable']],
  ['no tests', ci('npm run build'), {}, ['not-applicable']],
  ['no threshold', ci('pytest --cov'), { min: 80 }, [`${CI}:8 no-threshold`]],
  ['a threshold', ci('pytest --cov --cov-fail-under=80'), { min: 80 }, ['pass']],
  ['a threshold that is swallowed', ci('pytest --cov', 'coverage report --fail-under=80 || true'), { min: 80 }, [`${CI}:8 no-threshold`]],
  ['a threshold of jest', { ...ci('npx jest --coverage'), 'package.json': '{ "jest": { "coverageThreshold": { "global": { "lines": 70 } } } }' }, { min: 80 }, ['package.json:1 low']],
])('coverage: %s', (_name, files, options, expected) => expect(answers('ci/coverage-reporting', files, options)).toEqual(expected))

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, unknown>>, string[]]>([
  ['none', { 'a.py': '' }, {}, ['.pre-commit-config.yaml:1']],
  ['nothing to check', { 'README.md': '' }, {}, ['not-applicable']],
  ['pre-commit', { 'a.py': '', '.pre-commit-config.yaml': 'repos: [{ repo: local, hooks: [{ id: a }] }]' }, {}, ['pass']],
  ['pre-commit without hooks', { 'a.py': '', '.pre-commit-config.yaml': 'repos: [{ repo: local, hooks: [] }]' }, {}, ['.pre-commit-config.yaml:1 empty']],
  ['pre-commit that cannot be read', { 'a.py': '', '.pre-commit-config.yaml': '- a' }, {}, ['.pre-commit-config.yaml:1 empty']],
  ['lefthook', { 'a.py': '', 'lefthook.yml': 'pre-commit: { jobs: [{ run: ruff check }] }' }, { hooks: ['ruff'] }, ['pass']],
  ['husky', { 'a.js': '', '.husky/pre-commit': '#!/bin/sh\n# npm test\n' }, {}, ['.husky/pre-commit:1 empty']],
  ['simple-git-hooks', { 'a.js': '', 'package.json': '{ "simple-git-hooks": { "pre-commit": "npx lint-staged" } }' }, {}, ['pass']],
])('hooks: %s', (_name, files, options, expected) => expect(answers('ci/precommit-hooks', files, options)).toEqual(expected))

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, unknown>>, string[]]>([
  ['nothing', ci('pytest'), {}, ['missing']],
  ['an image that is only built', ci('docker build -t a .'), {}, [`${CI}:8 built-only`]],
  ['an image of tools', ci('docker build -q -t acme-tools tools/', 'docker run --rm acme-tools lint'), {}, ['missing']],
  ['an image that is started and asked', ci('docker build -t a .', 'docker run -d -p 80:80 a', 'curl --fail http://localhost/health'), {}, ['pass']],
  ['an answer that is swallowed', ci('docker run -d a', 'curl http://localhost/ || echo no'), {}, [`${CI}:10 swallowed`]],
  ['a request of another machine', ci('docker build -t a .', 'docker run -d a', 'curl -f https://example.test/'), {}, [`${CI}:8 built-only`]],
  ['a request before the start', ci('curl -f localhost', 'docker build -t a .'), {}, [`${CI}:10 built-only`]],
  ['a server in the background', ci('uvicorn a:app &\nsleep 2\ncurl -f localhost:8000/health'), {}, ['pass']],
  ['a loop that waits', ci('docker compose up -d', 'until curl -sf http://127.0.0.1:8000; do sleep 1; done'), {}, ['pass']],
  ['a loop in another shell', ci('docker compose up -d', "timeout 60 bash -c 'until curl -sf localhost:8000/ready; do sleep 1; done'"), {}, ['pass']],
  ['the wrong path', ci('docker run -d a', 'curl -f localhost/'), { path: '/health' }, ['missing']],
  ['by hand only', { [CI]: workflow('workflow_dispatch:', 'docker run -d a', 'curl -f localhost/') }, {}, ['missing']],
])('boot: %s', (_name, files, options, expected) => expect(answers('ci/ci-boots-app', files, options)).toEqual(expected))

const TESTS = { 'tests/integration/test_a.py': 'def test_a(): ...', 'tests/unit/test_b.py': '' }
const services = (run: string): Readonly<Record<string, string>> => ({ [CI]: `on: pull_request\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    services:\n      db: { image: "postgres:17" }\n    steps:\n      - run: ${run}\n` })

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, unknown>>, string[]]>([
  ['none', services('pytest'), {}, ['missing']],
  ['the whole suite', { ...TESTS, ...services('pytest') }, {}, ['pass']],
  ['their folder', { ...TESTS, ...services('pytest tests/integration -x') }, {}, ['pass']],
  ['their folder is left out', { ...TESTS, ...services('pytest --ignore=tests/integration') }, {}, ['tests/integration/test_a.py:1 not-run']],
  ['another folder', { ...TESTS, ...services('pytest tests/unit') }, {}, ['tests/integration/test_a.py:1 not-run']],
  ['a mark that leaves them out', { ...TESTS, ...services('pytest -m "not integration"') }, {}, ['tests/integration/test_a.py:1 not-run']],
  ['no services', { ...TESTS, ...ci('pytest') }, {}, [`${CI}:8 without-services`]],
  ['a package called api', { 'health/api/api_test.go': 'package api', ...ci('go test ./...') }, {}, ['missing']],
  ['tests of the API', { 'tests/api/test_a.py': '', ...ci('pytest') }, {}, [`${CI}:8 without-services`]],
  ['a service that an action starts', { ...TESTS, [CI]: 'on: pull_request\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: shogo82148/actions-setup-redis@v1\n      - run: pytest\n' }, {}, ['pass']],
  ['tests that start them', { ...TESTS, ...ci('pytest'), 'requirements-dev.txt': 'testcontainers==4.13.2\n' }, {}, ['pass']],
  ['benchmarks alone', { 'tests/integration/a_test.go': '', ...ci("go test -run '^$' -bench . ./...") }, {}, ['tests/integration/a_test.go:1 not-run']],
  ['a task that may start them', { ...TESTS, ...ci('task docs:test') }, {}, ['missing']],
  ['services that are started', { ...TESTS, ...ci('docker compose up -d --wait', 'pytest') }, { services: ['postgres', 'redis'] }, ['pass']],
  ['a service that is missing', { ...TESTS, ...services('pytest') }, { services: ['postgres', 'redis'] }, [`${CI}:8 without-services`]],
  ['a failure that is swallowed', { ...TESTS, ...services('pytest || true') }, {}, [`${CI}:8 swallowed`]],
  ['a folder of one\'s own', { 'checks/live/test_a.py': '', ...services('pytest checks') }, { paths: ['checks/live'] }, ['pass']],
  ['a task nobody can follow', { ...TESTS, ...ci('make test') }, {}, ['missing']],
])('integration: %s', (_name, files, options, expected) => expect(answers('ci/integration-tests-in-ci', files, options)).toEqual(expected))

const RUFF = { ...ci('ruff check .') }

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, unknown>>, string[]]>([
  ['no linter', { 'a.py': 'print(1)' }, {}, ['missing']],
  ['both', { ...RUFF, 'pyproject.toml': '[tool.ruff.lint]\nselect = ["E"]\nextend-select = ["T20", "FIX"]\n' }, {}, ['pass']],
  ['all but one', { ...RUFF, 'ruff.toml': '[lint]\nselect = ["ALL"]\nignore = ["T20"]\n' }, {}, ['pass']],
  ['one that is ignored', { ...RUFF, 'ruff.toml': '[lint]\nselect = ["T20", "TD"]\nignore = ["T20"]\n' }, {}, ['ruff.toml:2 debug-statements']],
  ['an option', ci('ruff check --select E,T20,TD .'), {}, ['pass']],
  ['eslint', { ...ci('npx eslint .'), '.eslintrc.json': '{ "rules": { "no-console": "warn", "no-warning-comments": ["error", {}] } }' }, {}, ['.eslintrc.json:1 debug-statements']],
  ['eslint in code', { ...ci('npx eslint .'), 'eslint.config.js': "export default [{ rules: { 'no-console': 'error', 'no-warning-comments': 2 } }]" }, {}, ['pass']],
  ['eslint that builds on others', { ...ci('npx eslint .'), '.eslintrc.json': '{ "extends": "@acme", "rules": { "eqeqeq": 2 } }' }, {}, ['missing']],
  ['eslint that builds on what is known', { ...ci('npx eslint .'), '.eslintrc.json': '{ "extends": ["eslint:recommended"], "rules": { "no-console": 2 } }' }, {}, ['.eslintrc.json:1 task-comments']],
  ['eslint in code that builds on others', { ...ci('npx eslint .'), 'eslint.config.js': "import acme from '@acme/eslint-config'\nexport default acme" }, {}, ['missing']],
  ['ruff that builds on another file', { ...RUFF, 'ruff.toml': 'extend = "base.toml"\n' }, {}, ['missing']],
  ['one is enough', { ...RUFF, 'ruff.toml': 'select = ["T20"]\n' }, { wanted: ['debug-statements'] }, ['pass']],
  ['phrases', { 'app/a.js': 'debugger\nconst x = "debugger"\n// debugger\n', 'tests/a.js': 'debugger', 'dist/a.js': 'debugger' }, { forbid: ['debugger'] }, ['app/a.js:1 found']],
  ['no phrase', { 'app/a.py': 'pprint(1)\nself.print(1)\n' }, { forbid: ['print('] }, ['pass']],
])('source: %s', (_name, files, options, expected) => expect(answers('quality/source-hygiene', files, options)).toEqual(expected))
