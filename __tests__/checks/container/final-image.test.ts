import { fails, factsOf, found, stateOf } from './found.ts'

const compose = (service: string): string => `services:\n  api:\n    build: .\n${service}`

test.each<[string, string, number[]]>([
  ['no USER', 'FROM node:24\n', [1]],
  ['no USER in the last of several stages', 'FROM golang:1 AS b\nUSER x\nFROM alpine:3\nCOPY --from=b /a /a\n', [3]],
  ['root by name', 'FROM a:1\nUSER root\n', [2]],
  ['root by number and group', 'FROM a:1\nUSER 0:1000\n', [2]],
  ['root with zeros', 'FROM a:1\nUSER 000\n', [2]],
  ['root with a group of no importance', 'FROM a:1\nUSER root:app\n', [2]],
  ['root behind an unprivileged user', 'FROM a:1\nUSER app\nuser Root\nUSER root\n', [4]],
  ['root by an argument', 'FROM a:1\nARG U=root\nUSER ${U}\n', [3]],
  ['root by a default', 'FROM a:1\nUSER ${U:-0}\n', [2]],
  ['root of an earlier stage', 'FROM a:1 AS b\nUSER root\nFROM b\n', [2]],
  ['ONBUILD USER is for others', 'FROM a:1\nONBUILD USER app\n', [1]],
  ['scratch with a program', 'FROM scratch\nCMD ["/api"]\n', [1]],
  ['scratch that only carries files', 'FROM scratch\nCOPY x /\n', []],
  ['an unprivileged user', 'FROM a:1\nUSER root\nRUN x\nUSER 10001:0\n', []],
  ['an unprivileged user of an earlier stage', 'FROM a:1 AS b\nUSER app\nFROM b\nCMD ["x"]\n', []],
  ['root in a stage that is only built', 'FROM a:1 AS b\nUSER root\nFROM c:1\nUSER app\n', []],
  ['a base image that is made for it', 'FROM gcr.io/distroless/static-debian12:nonroot\n', []],
  ['another one', 'FROM nginxinc/nginx-unprivileged:1.29\n', []],
  ['a fragment', 'RUN x\n', []],
])('non-root-container: %s', (_what, text, lines) => {
  expect(found('container/non-root-container', text)).toEqual(lines)
})

test.each([
  ['FROM a:1\nARG U\nUSER $U\n', 'unknown'],
  ['ARG B\nFROM $B\n', 'unknown'],
  ['FROM a:1\nUSER app\n', 'pass'],
])('non-root-container of %j is %s', (text, state) => {
  expect(stateOf('container/non-root-container', text)).toBe(state)
})

test.each([
  ['a user for the service', { Dockerfile: 'FROM a:1\n', 'compose.yaml': compose('    user: "1000"\n') }, []],
  ['root for the service', { Dockerfile: 'FROM a:1\n', 'compose.yaml': compose('    user: root\n') }, ['Dockerfile:1']],
  ['no user for the service', { Dockerfile: 'FROM a:1\n', 'compose.yaml': compose('') }, ['Dockerfile:1']],
  ['a service of another Dockerfile', { 'web/Dockerfile': 'FROM a:1\n', 'compose.yaml': compose('    user: "1000"\n') }, ['web/Dockerfile:1']],
  ['a target of the service', { Dockerfile: 'FROM a:1 AS prod\nUSER app\nFROM prod AS dev\nUSER root\n', 'compose.yaml': compose('').replace('build: .', 'build: { context: ., target: prod }') }, []],
  ['two targets', { Dockerfile: 'FROM a:1 AS x\nFROM b:1 AS y\nFROM c:1\nUSER app\n', 'compose.yaml': 'services:\n  x: { build: { context: ., target: x } }\n  y: { build: { context: ., target: y }, user: "1" }\n' }, ['Dockerfile:1']],
  ['a development container', { '.devcontainer/Dockerfile': 'FROM a:1\n', 'Dockerfile.dev': 'FROM a:1\n', 'test.Dockerfile': 'FROM a:1\n' }, []],
  ['several Dockerfiles', { Dockerfile: 'FROM a:1\n', 'api/Dockerfile.prod': 'FROM a:1\n' }, ['Dockerfile:1', 'api/Dockerfile.prod:1']],
])('non-root-container: %s', (_what, files, places) => {
  expect(found('container/non-root-container', files)).toEqual(places)
})

test.each<[string, string, number[]]>([
  ['a name', 'FROM a:1\nUSER app:app\n', [2]],
  ['a number', 'FROM a:1\nUSER 1000:app\n', []],
  ['root is another rule', 'FROM a:1\nUSER root\n', []],
  ['no user', 'FROM a:1\n', []],
  ['a variable', 'FROM a:1\nUSER $U\n', []],
])('user-non-numeric: %s', (_what, text, lines) => {
  expect(found('container/user-non-numeric', text)).toEqual(lines)
})

test.each<[string, string | Record<string, string>, (number | string)[]]>([
  ['none', 'FROM a:1\n', [1]],
  ['one in comments', 'FROM a:1\n# HEALTHCHECK CMD x\n', [1]],
  ['one in a stage that is only built', 'FROM a:1 AS b\nHEALTHCHECK CMD x\nFROM c:1\nCMD ["x"]\n', [3]],
  ['one of an earlier stage', 'FROM a:1 AS b\nHEALTHCHECK CMD x\nFROM b\n', []],
  ['HEALTHCHECK NONE', 'FROM a:1\nHEALTHCHECK NONE\n', []],
  ['files alone', 'FROM scratch\nCOPY a /\n', []],
  ['a check by the service', { Dockerfile: 'FROM a:1\n', 'compose.yaml': compose('    healthcheck: { test: [CMD, x] }\n') }, []],
  ['one service with, one without', { Dockerfile: 'FROM a:1\n', 'compose.yaml': `${compose('    healthcheck: { test: [CMD, x] }\n')}  worker:\n    build: .\n` }, ['Dockerfile:1']],
])('container-healthcheck: %s', (_what, files, places) => {
  expect(found('container/container-healthcheck', files)).toEqual(places)
})

test.each<[string, string, number[]]>([
  ['shell form', 'FROM a:1\nENTRYPOINT ./run.sh\nCMD node a.js\n', [2, 3]],
  ['single quotes', "FROM a:1\nCMD ['node']\n", [2]],
  ['lower case, over several lines', 'FROM a:1\ncmd node \\\n  a.js\n', [2]],
  ['a comma too many', 'FROM a:1\nCMD ["node",]\n', [2]],
  ['of an earlier stage', 'FROM a:1 AS b\nCMD node a.js\nFROM b\nUSER x\n', [2]],
  ['variables', 'FROM a:1\nCMD uvicorn app:app --port $PORT\n', [2]],
  ['several commands and exec for a redirection alone', 'FROM a:1\nCMD exec 2>&1; node a.js\n', [2]],
  ['a JSON array', 'FROM a:1\nENTRYPOINT [ "node" ]\nCMD [ "a.js" ]\n', []],
  ['a JSON array over several lines', 'FROM a:1\nCMD ["node", \\\n  "a.js"]\n', []],
  ['exec', 'FROM a:1\nCMD exec node a.js\n', []],
  ['exec behind a preparation', 'FROM a:1\nCMD ./migrate && exec node a.js\n', []],
  ['a stage that is only built', 'FROM a:1 AS b\nCMD node a.js\nFROM c:1\nCMD ["x"]\n', []],
  ['one that is replaced', 'FROM a:1 AS b\nCMD node a.js\nFROM b\nCMD ["x"]\n', []],
  ['one that a later ENTRYPOINT resets', 'FROM a:1 AS b\nCMD node a.js\nFROM b\nENTRYPOINT ["x"]\n', []],
  ['HEALTHCHECK', 'FROM a:1\nHEALTHCHECK CMD curl x\n', []],
  ['PowerShell', 'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nSHELL ["powershell", "-Command"]\nCMD ./run.ps1\n', []],
])('cmd-shell-form: %s', (_what, text, lines) => {
  expect(found('container/cmd-shell-form', text)).toEqual(lines)
})

test.each([
  ['the command', compose('    command: [node, a.js]\n'), ['Dockerfile:2']],
  ['the entrypoint, and so both', compose('    entrypoint: [node, a.js]\n'), []],
  ['neither', compose(''), ['Dockerfile:2', 'Dockerfile:3']],
  ['the command of one service of two', `${compose('    command: [node]\n')}  b:\n    build: .\n`, ['Dockerfile:2', 'Dockerfile:3']],
])('cmd-shell-form where compose replaces %s', (_what, file, places) => {
  expect(found('container/cmd-shell-form', { Dockerfile: 'FROM a:1\nENTRYPOINT ./run.sh\nCMD node a.js\n', 'compose.yaml': file })).toEqual(places)
})

test('a misspelt array is told as one', () => {
  expect(factsOf('container/cmd-shell-form', "FROM a:1\nCMD ['node']\n")).toEqual(['(misspelt) CMD'])
})

test.each<[string, string, number[]]>([
  ['22', 'FROM a:1\nEXPOSE 80 22/tcp\n', [2]],
  ['a range over it', 'FROM a:1\nEXPOSE 20-25\n', [2]],
  ['by an argument', 'FROM a:1\nARG P=22\nEXPOSE $P\n', [3]],
  ['UDP', 'FROM a:1\nEXPOSE 22/udp\n', []],
  ['a stage that is only built', 'FROM a:1\nEXPOSE 22\nFROM b:1\nEXPOSE 2222 220\n', []],
])('port-ssh-exposed: %s', (_what, text, lines) => {
  expect(found('container/port-ssh-exposed', text)).toEqual(lines)
})

test.each<[string, Record<string, string>, string[]]>([
  ['a base whose own start script steps down is a notice only', { Dockerfile: 'FROM postgres:17.5\nCOPY init /docker-entrypoint-initdb.d/\n' }, ['1 (steps-down)']],
  ['... unless another entrypoint replaces that script', { Dockerfile: 'FROM postgres:17.5\nENTRYPOINT ["/start"]\n' }, ['1 (missing)']],
  ['a base with a user of its own', { Dockerfile: 'FROM jenkins/jenkins:2.479\nRUN jenkins-plugin-cli\n' }, []],
  ['... from another registry', { Dockerfile: 'FROM quay.io/keycloak/keycloak:26.0\nRUN /opt/keycloak/bin/kc.sh build\n' }, []],
  ['... of a publisher who sets one everywhere', { Dockerfile: 'FROM registry.access.redhat.com/ubi9/openjdk-21:1.20\nCOPY app.jar /deployments/\n' }, []],
  ['... and root set on top of it', { Dockerfile: 'FROM jenkins/jenkins:2.479\nUSER root\nRUN apt-get update\n' }, ['2']],
  ['Windows knows no root', { Dockerfile: 'FROM mcr.microsoft.com/dotnet/framework/aspnet:4.8\nCOPY . .\n' }, []],
  ['Windows by its tag', { Dockerfile: 'FROM python:3.12-windowsservercore-ltsc2022\nCMD ["python"]\n' }, []],
  ['the account .NET images bring', { Dockerfile: 'FROM mcr.microsoft.com/dotnet/aspnet:8.0\nUSER $APP_UID\n' }, []],
  ['the image of an action runs as root', { 'lint/action.yml': 'runs:\n  using: docker\n  image: Dockerfile\n', 'lint/Dockerfile': 'FROM alpine:3.20\nENTRYPOINT ["/lint.sh"]\n' }, []],
  ['folders of development, tests and pages', { '.devcontainer/Dockerfile': 'FROM a:1\n', 'tests/e2e/Dockerfile': 'FROM a:1\n', 'docs/Dockerfile': 'FROM a:1\n', 'docker/dev/Dockerfile': 'FROM a:1\n' }, []],
  ['... unless production builds there', { 'docker/local/Dockerfile': 'FROM a:1\n', 'compose.yaml': 'services:\n  a:\n    build: docker/local\n' }, ['1 (missing)']],
  ['an arg with a default', { Dockerfile: 'FROM a:1\nARG UID\nUSER ${UID:-0}\n' }, ['3']],
  ['a uid that is no root', { Dockerfile: 'FROM a:1\nARG UID\nUSER ${UID:-1001}\n' }, []],
])('non-root-container: %s', (_what, files, expected) => {
  expect(fails('container/non-root-container', files)).toEqual(expected)
})

test('images for the work on the project are not held to what production is', () => {
  const files = { '.devcontainer/Dockerfile': 'FROM a\nRUN sudo pip install x\nCMD sleep infinity\n', 'Dockerfile.dev': 'FROM a:1\nCMD npm run dev\n' }
  const rules = ['container-healthcheck', 'cmd-shell-form', 'image-tag-pinned', 'base-image-not-digest-pinned', 'run-sudo', 'pip-version-unpinned']
  for (const rule of rules) expect(found(`container/${rule}`, files)).toEqual([])
  expect(found('container/apt-no-yes', { '.devcontainer/Dockerfile': 'FROM a:1\nRUN apt-get install x\n' })).toEqual(['.devcontainer/Dockerfile:2'])
})
