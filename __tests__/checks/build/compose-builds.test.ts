import { found, messages } from '../compose/found.ts'

const RESOLVES = 'compose/compose-build-resolves'
const STAGES = 'ARG NODE=22\nFROM node:${NODE} AS Deps\nFROM deps AS run\nARG COMMIT\n'
const api = (...build: readonly string[]): string => ['services:', '  api:', '    build:', ...build.map((line) => `      ${line}`), ''].join('\n')

test.each([
  ['no such folder', { 'compose.yaml': 'services:\n  api:\n    build: ./api\n' }, ['compose.yaml:3']],
  ['no such folder, long form', { 'compose.yaml': api('context: ./api') }, ['compose.yaml:4']],
  ['no Dockerfile', { 'compose.yaml': api('context: .'), 'server.js': '' }, ['compose.yaml:3']],
  ['no Dockerfile of this name', { 'compose.yaml': api('context: .', 'dockerfile: Dockerfile.prod'), Dockerfile: STAGES }, ['compose.yaml:5']],
  ['no such stage', { 'compose.yaml': api('context: .', 'target: prod'), Dockerfile: STAGES }, ['compose.yaml:5']],
  ['no stage of this number', { 'compose.yaml': api('context: .', 'target: "2"'), Dockerfile: STAGES }, ['compose.yaml:5']],
  ['no such argument', { 'compose.yaml': api('context: .', 'args:', '  COMMIT: a', '  COMIT: b'), Dockerfile: STAGES }, ['compose.yaml:7']],
  ['no such argument, as a list', { 'compose.yaml': api('context: .', 'args:', '  - NODE=24', '  - node=24'), Dockerfile: STAGES }, ['compose.yaml:7']],
  ['in the file merged on top', { 'compose.yaml': api('context: .'), 'compose.prod.yaml': api('target: final'), Dockerfile: STAGES }, ['compose.prod.yaml:4']],
  ['behind a profile', { 'compose.yaml': 'services:\n  api:\n    profiles: [tools]\n    build: tools\n' }, ['compose.yaml:4']],
])('%s', (_name, files, expected) => expect(found(RESOLVES, { 'main.go': '', ...files })).toEqual(expected))

test.each([
  ['folder, stage and arguments are there', { 'compose.yaml': api('context: .', 'target: run', 'args: { NODE: "24", COMMIT: a }'), Dockerfile: STAGES }],
  ['a stage by its number, and in another case', { 'compose.yaml': `${api('context: .', 'target: "0"')}  b:\n    build: { context: ., target: DEPS }\n`, Dockerfile: STAGES }],
  ['the name in lower case, and Podman’s', { 'compose.yaml': 'services:\n  a:\n    build: a\n  b:\n    build: b\n', 'a/dockerfile': STAGES, 'b/Containerfile': STAGES }],
  ['a Dockerfile beside the context', { 'deploy/compose.yaml': api('context: ../api', 'dockerfile: ../docker/api.Dockerfile'), 'api/a.js': '', 'docker/api.Dockerfile': STAGES }],
  ['a Dockerfile by another name', { 'compose.yaml': api('context: .', 'dockerfile: docker/api'), 'docker/api': STAGES }],
  ['written in place', { 'compose.yaml': api('context: .', 'dockerfile_inline: |', '  FROM node:22', 'args: { A: b }') }],
  ['variables', { 'compose.yaml': api('context: ${CONTEXT}', 'target: ${TARGET}', 'args: { "${NAME}": b }') }],
  ['a variable as the stage', { 'compose.yaml': api('context: .', 'target: ${TARGET}'), Dockerfile: STAGES }],
  ['other repositories and folders outside', { 'compose.yaml': 'services:\n  a:\n    build: https://github.com/acme/a.git#main\n  b:\n    build: git@github.com:acme/b.git\n  c:\n    build: ../c\n  d:\n    build: /srv/d\n' }],
  ['a submodule', { 'compose.yaml': 'services:\n  a:\n    build: ./libs/a\n', '.gitmodules': '[submodule "a"]\n  path = libs/a\n' }],
  ['a folder git ignores', { 'compose.yaml': 'services:\n  a:\n    build: ./checkout\n', '.gitignore': '/checkout/\n' }],
  ['arguments of the builder', { 'compose.yaml': api('context: .', 'args: { HTTP_PROXY: a, no_proxy: b, BUILDKIT_INLINE_CACHE: "1", TARGETPLATFORM: c, SOURCE_DATE_EPOCH: "0" }'), Dockerfile: STAGES }],
  ['arguments shared by an anchor, each for one of them', { 'compose.yaml': 'x-args: &args\n  NODE: "24"\n  PYTHON: "3"\nservices:\n  a:\n    build: { context: a, args: *args }\n  b:\n    build: { context: b, args: *args }\n', 'a/Dockerfile': STAGES, 'b/Dockerfile': 'ARG PYTHON\nFROM python:${PYTHON}\n' }],
  ['a base image with triggers', { 'compose.yaml': api('context: .', 'args: { A: b }'), Dockerfile: 'FROM acme/node:22-onbuild\n' }],
  ['an argument for what is built on the image', { 'compose.yaml': api('context: .', 'args: { A: b }'), Dockerfile: 'FROM node:22\nONBUILD ARG A\n' }],
])('quiet: %s', (_name, files) => expect(found(RESOLVES, files)).toEqual([]))

test('what is there instead is told', () => {
  expect(messages(RESOLVES, { 'compose.yaml': api('context: .', 'target: prod', 'args: { COMIT: b }'), Dockerfile: STAGES })).toEqual([
    '5 error api builds the stage prod, which Dockerfile does not have; it has deps, run',
    '6 warning api sets the build argument COMIT, and no ARG of Dockerfile takes it',
  ])
})

test('a compose file by itself is a part of a repository: nothing is said about what it builds', () => {
  expect(found(RESOLVES, { 'compose.yaml': 'services:\n  api:\n    build: ./api\n' })).toEqual([])
})
