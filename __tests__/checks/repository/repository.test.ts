import { stateOf } from '../compose/found.ts'

test.each<[string[], string]>([
  [['src/app.py'], 'fail'],
  [['src/app.py', 'tests/test_app.py'], 'pass'],
  [['src/app.ts', 'src/app.test.ts'], 'pass'],
  [['app.go', 'app_test.go'], 'pass'],
  [['src/main/java/App.java', 'src/test/java/AppTest.java'], 'pass'],
  [['src/main.rs'], 'not-applicable'],
  [['README.md', 'compose.yaml'], 'not-applicable'],
  [['eslint.config.js', 'README.md'], 'not-applicable'],
])('tests of %j: %s', (paths, state) => {
  expect(stateOf('repository/tests-present', Object.fromEntries(paths.map((path) => [path, ''])))).toBe(state)
})

test.each<[string, string, string]>([
  ['repository/licence-missing', 'COPYING', 'pass'],
  ['repository/licence-missing', 'LICENSE-MIT.txt', 'pass'],
  ['repository/licence-missing', 'src/license.ts', 'fail'],
  ['repository/security-policy-missing', 'docs/SECURITY.md', 'pass'],
  ['repository/readme-missing', 'readme.rst', 'pass'],
  ['repository/binary-artifacts-committed', 'bin/tool.exe', 'fail'],
  ['repository/binary-artifacts-committed', 'tests/data/sample.jar', 'pass'],
])('%s with %s: %s', (rule, path, state) => {
  expect(stateOf(rule, { [path]: '' })).toBe(state)
})
